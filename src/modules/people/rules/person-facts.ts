import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import { allow, type Decision, type Fault, refuse } from '../../../core/decision/decision.ts';
import { decideName } from './names.ts';
import { parseNhsNumber } from './nhs-number.ts';
import { parsePostcode } from './postcode.ts';
import { peopleRefusals } from './refusals.ts';

/** The facts of a person that a rule looks at; others pass as they are. Null takes a fact back. */
export interface FactsToCheck {
  readonly givenNames?: string | null | undefined;
  readonly familyName?: string | null | undefined;
  readonly bornOn?: CivilDate | null | undefined;
  readonly nhsNumber?: string | null | undefined;
  readonly postcode?: string | null | undefined;
}

/** Facts that stand in national lists, with the name of each list in `policy/codes`. */
export const codeLists = {
  gender: 'gender',
  ethnicity: 'ethnicity',
  primarySupportReason: 'primary-support-reason',
  accommodationStatus: 'accommodation-status',
  employmentStatus: 'employment-status',
} as const;
export type CodedFact = keyof typeof codeLists;

/** Facts that the council establishes, and a person does not change by themselves. */
const staffFacts: readonly string[] = ['nhsNumber', 'primarySupportReason'];

export interface FactRules {
  readonly today: CivilDate;
  readonly bySelf: boolean;
  /** The codes of each list; an empty list is one that nobody has loaded yet, and takes what is given. */
  readonly codes: Readonly<Record<CodedFact, readonly string[]>>;
}

/**
 * Takes facts about a person in the one form in which they are kept: names tidied, NHS number as ten digits, postcode
 * with its space. Refuses what cannot be true and codes that are not in the national lists, naming each field.
 * Source: NHS Data Model and Dictionary for the NHS number; `policy/codes` for the lists; the rest is our choice.
 */
export function decideFacts<
  Facts extends FactsToCheck & Partial<Record<CodedFact, string | null | undefined>>,
>(facts: Facts, rules: FactRules): Decision<Facts> {
  const forStaff = staffFacts.find(
    (name) => rules.bySelf && (facts as Record<string, unknown>)[name] !== undefined,
  );
  if (forStaff !== undefined) return refuse(peopleRefusals, 'factForStaff', { fact: forStaff });
  const faults: Fault[] = [];
  const tidy: Record<string, unknown> = { ...(facts as object) };
  const take = (field: 'nhsNumber' | 'postcode', parse: (text: string) => string | null, words: string) => {
    const text = facts[field];
    if (typeof text !== 'string') return;
    const parsed = parse(text);
    if (parsed === null) faults.push({ field, words });
    else tidy[field] = parsed;
  };
  take('nhsNumber', parseNhsNumber, 'Check the ten digits of the NHS number.');
  take('postcode', parsePostcode, 'Check the postcode.');
  for (const [field, given] of [
    ['givenNames', facts.givenNames],
    ['familyName', facts.familyName],
  ] as const) {
    if (typeof given !== 'string') continue;
    const name = decideName({ givenName: '', familyName: given, knownAs: '' });
    if (name.allowed) tidy[field] = name.value.familyName;
    else faults.push({ field, words: name.refusal.faults[0]?.words ?? 'Check the name.' });
  }
  if (typeof facts.bornOn === 'string' && facts.bornOn > rules.today) {
    faults.push({ field: 'bornOn', words: 'A date of birth is not a day to come.' });
  }
  for (const field of Object.keys(codeLists) as CodedFact[]) {
    const code = facts[field];
    const known = rules.codes[field];
    if (typeof code === 'string' && known.length > 0 && !known.includes(code)) {
      faults.push({ field, words: 'Choose from the list.' });
    }
  }
  return faults.length > 0
    ? refuse(peopleRefusals, 'personFaulty', {}, faults)
    : allow(tidy as unknown as Facts);
}
