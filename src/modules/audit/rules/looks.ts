import { addDays, type CivilDate, formatDate } from '../../../core/calendar/civil-date.ts';
import { allow, type Decision, refuse } from '../../../core/decision/decision.ts';
import { auditRefusals } from './refusals.ts';

export const holdBackKind = 'looksHeldBack';

/** Purposes whose looks must not warn the one who may be doing the harm. */
const guarded: readonly string[] = ['safeguarding', 'fraud'];

export interface Look {
  readonly at: string;
  readonly action: string;
  readonly actingAs: string;
  readonly purpose: string | null;
  readonly byAccountId: string;
  /** What the one who looked calls themselves. */
  readonly byName: string;
}

export interface LookReader {
  /** `self`, a relationship, or a staff role. */
  readonly readsAs: string;
  readonly isStaff: boolean;
  readonly isSharedAccount: boolean;
  /** Review date of the decision in force that holds looks back from the person, or null where there is none. */
  readonly heldBackUntil: CivilDate | null;
  readonly today: CivilDate;
}

/**
 * Which looks someone may see. Looks for safeguarding or fraud never show to a representative, a supporter or a
 * shared account; from the person they are held back only while a recorded decision stands, up to its review date.
 * Source: ICO guidance on social work data; DPA 2018 Schedule 3.
 */
export function showLooks(looks: readonly Look[], reader: LookReader): readonly Look[] {
  if (reader.isStaff) return looks;
  const heldBack = reader.heldBackUntil !== null && reader.today < reader.heldBackUntil;
  const seesAll = reader.readsAs === 'self' && !reader.isSharedAccount && !heldBack;
  return seesAll ? looks : looks.filter(({ purpose, action }) => !isGuarded(purpose, action));
}

/**
 * Until when a decision may hold looks back: a day to come, and within the dated setting, so that nothing is kept
 * from a person without someone deciding it again. Source: our choice, docs/decisions/0004-who-looked.md.
 */
export function decideHoldBack(
  reviewOn: CivilDate,
  { today, longestDays }: { readonly today: CivilDate; readonly longestDays: number },
): Decision<{ readonly reviewOn: CivilDate }> {
  const latest = addDays(today, longestDays);
  if (reviewOn <= today || reviewOn > latest)
    return refuse(auditRefusals, 'holdBackDayWrong', { latest: formatDate(latest) });
  return allow({ reviewOn });
}

/** Whether a look, act or decision would tell of a worry that must not show. `named` is its action or kind. */
export function isGuarded(purpose: string | null, named: string): boolean {
  return guarded.includes(purpose ?? '') || named === 'audit.holdBackLooks' || named === holdBackKind;
}
