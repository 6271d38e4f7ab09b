import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import { type Pence, pence } from '../../../core/money/pence.ts';
import { type Context, readWords } from '../../audit/index.ts';
import type { ManagedBy } from '../rules/plan-cost.ts';
import { findSignOff } from '../store-decisions.ts';
import { listLines } from '../store-lines.ts';

/** A plan as it was signed off: the three numbers of that day, a week, and each line. */
export interface SignedOffPlan {
  readonly planId: string;
  readonly signOffId: string;
  readonly signedOffOn: CivilDate;
  readonly startsOn: CivilDate;
  readonly totalWeeklyPence: Pence;
  readonly contributionWeeklyPence: Pence;
  readonly councilWeeklyPence: Pence;
  readonly ruleVersion: string;
  readonly lines: readonly SignedOffLine[];
  /** What is taken as money a week, before the contribution, and how often it is paid; null where nothing is. */
  readonly directPayment: { readonly weeklyPence: Pence; readonly everyWeeks: number } | null;
}

export interface SignedOffLine {
  readonly lineId: string;
  readonly what: string;
  readonly outcomes: readonly string[];
  readonly managedBy: ManagedBy;
  readonly weeklyPence: Pence;
  readonly oncePence: Pence;
}

/** One signed-off plan of a person; null where it is not theirs or nobody has signed it off. */
export async function findSignedOffPlan(
  context: Context,
  personId: string,
  planId: string,
): Promise<SignedOffPlan | null> {
  const signOff = await findSignOff(context, personId, planId);
  if (signOff === null) return null;
  const lines = await listLines(context, planId);
  const words = await readWords(
    context,
    lines.map((line) => line.what_words_id),
  );
  const { direct_payment_weekly_pence: directly, direct_payment_every_weeks: everyWeeks } = signOff;
  return {
    planId,
    signOffId: signOff.id,
    signedOffOn: signOff.signed_off_on,
    startsOn: signOff.starts_on,
    totalWeeklyPence: pence(signOff.total_weekly_pence),
    contributionWeeklyPence: pence(signOff.contribution_weekly_pence),
    councilWeeklyPence: pence(signOff.council_weekly_pence),
    ruleVersion: signOff.rule_version,
    lines: lines.map((line) => ({
      lineId: line.id,
      what: words.get(line.what_words_id) ?? '',
      outcomes: line.outcomes,
      managedBy: line.managed_by,
      weeklyPence: pence(line.weekly_pence),
      oncePence: pence(line.once_pence),
    })),
    directPayment:
      directly === null || everyWeeks === null ? null : { weeklyPence: pence(directly), everyWeeks },
  };
}
