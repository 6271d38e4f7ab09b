import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import { type Pence, pence } from '../../../core/money/pence.ts';
import { listAccountNames } from '../../access/index.ts';
import { type Context, findDecisions } from '../../audit/index.ts';
import { findSignOff } from '../store-decisions.ts';

/** What was signed off: the figures of that day, who decided it, and why. */
export interface ShownSignOff {
  readonly signOffId: string;
  readonly signedOffOn: CivilDate;
  readonly signedOffBy: string;
  readonly startsOn: CivilDate;
  readonly totalWeeklyPence: Pence;
  readonly contributionWeeklyPence: Pence;
  readonly councilWeeklyPence: Pence;
  readonly oncePence: Pence;
  readonly isAgreed: boolean;
  readonly reasons: string;
}

export async function showSignOff(
  context: Context,
  personId: string,
  planId: string,
): Promise<ShownSignOff | null> {
  const row = await findSignOff(context, personId, planId);
  if (row === null) return null;
  const decision = (await findDecisions(context, [row.decision_id])).get(row.decision_id);
  const names = await listAccountNames(context.tx, [row.signed_off_by]);
  return {
    signOffId: row.id,
    signedOffOn: row.signed_off_on,
    signedOffBy: names.get(row.signed_off_by) ?? '',
    startsOn: row.starts_on,
    totalWeeklyPence: pence(row.total_weekly_pence),
    contributionWeeklyPence: pence(row.contribution_weekly_pence),
    councilWeeklyPence: pence(row.council_weekly_pence),
    oncePence: pence(row.once_pence),
    isAgreed: row.is_agreed,
    reasons: decision?.reasons ?? '',
  };
}
