import { faultOfAccent } from '../../../core/colour/accent.ts';
import type { Fault } from '../../../core/decision/decision.ts';
import { allow, type Decision, refuse } from '../../../core/decision/decision.ts';
import { councilsRefusals } from './refusals.ts';

/** What a council says of itself on every page. */
export interface CouncilDetails {
  readonly name: string;
  /** The colour of its links and buttons, as `#0b5a5e`. */
  readonly accent: string;
  readonly phone: string;
  /** When the number is answered, as `Monday to Friday, 9 am to 5 pm`. */
  readonly hours: string;
  readonly textNumber: string | null;
}

const numberWords = 'Enter a phone number, like 01632 960 118.';

/** Whether a council may say this of itself: a colour that can be read, numbers that can be rung. */
export function decideDetails(details: CouncilDetails): Decision<CouncilDetails> {
  const { phone, textNumber } = details;
  const accent = details.accent.trim().toLowerCase();
  const colour = faultOfAccent(accent);
  const faults: readonly Fault[] = [
    ...(colour === null ? [] : [{ field: 'accent', words: colour }]),
    ...(isNumber(phone) ? [] : [{ field: 'phone', words: numberWords }]),
    ...(textNumber === null || isNumber(textNumber) ? [] : [{ field: 'textNumber', words: numberWords }]),
  ];
  if (faults.length > 0) return refuse(councilsRefusals, 'detailsWrong', {}, faults);
  return allow({
    accent,
    name: details.name.trim(),
    phone: phone.trim(),
    hours: details.hours.trim(),
    textNumber: textNumber?.trim() ?? null,
  });
}

/** Figures and blanks, with a plus for abroad; from the three of 101 to what any network takes. */
function isNumber(text: string): boolean {
  return /^\+?[\d ]+$/.test(text.trim()) && /^(?:\D*\d){3,15}\D*$/.test(text);
}
