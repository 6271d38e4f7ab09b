import { noPence, type Pence, pence, sumPence } from '../../../core/money/pence.ts';
import { findIndicativeBudget } from '../../allocation/index.ts';
import { type Context, readWords } from '../../audit/index.ts';
import { type ContributionInForce, findContribution } from '../../contributions/index.ts';
import { calculatePlanCost, type LineCost, type PlanLine } from '../rules/plan-cost.ts';
import type { BudgetInPlan, DirectPaymentInPlan, PlanForSignOff } from '../rules/plan-for-sign-off.ts';
import {
  type AgreementRow,
  type LineRow,
  listNeeds,
  listPlanWords,
  type NeedRow,
  type Plan,
  type PlanField,
} from '../store.ts';
import { findAgreement } from '../store-decisions.ts';
import { listLines } from '../store-lines.ts';

/** A plan with all that hangs on it, as it stands now. */
export interface WholePlan {
  readonly plan: Plan;
  readonly needs: readonly NeedRow[];
  readonly lines: readonly LineRow[];
  readonly fields: Awaited<ReturnType<typeof listPlanWords>>;
  readonly agreement: AgreementRow | null;
  readonly contribution: ContributionInForce | null;
  readonly indicativeBudgetId: string | null;
  readonly wordOf: (wordsId: string | null | undefined) => string;
  /** The same, as the rule of sign-off looks at it. */
  readonly forSignOff: PlanForSignOff;
}

/** Reads a plan with its words, its lines and the figures of other rooms that it is held against. */
export async function readPlan(context: Context, plan: Plan): Promise<WholePlan> {
  const needs = await listNeeds(context, plan.id);
  const lines = await listLines(context, plan.id);
  const fields = await listPlanWords(context, plan.id);
  const agreement = await findAgreement(context, plan);
  const contribution = await findContribution(context, plan.person_id, plan.starts_on ?? context.today);
  const audience = plan.kind === 'supportPlan' ? 'carer' : 'adult';
  const indicative = await findIndicativeBudget(context, plan.person_id, audience);
  const words = await readWords(context, [
    ...[...fields.values()].map(({ wordsId }) => wordsId),
    ...needs.flatMap(({ words_id, how_words_id }) => [words_id, ...(how_words_id ? [how_words_id] : [])]),
    ...lines.flatMap(({ what_words_id, how_often_words_id }) => [what_words_id, how_often_words_id]),
    ...[agreement?.reason_words_id, agreement?.steps_words_id].flatMap((id) => (id ? [id] : [])),
  ]);
  const wordOf = (id: string | null | undefined) => (id ? (words.get(id) ?? '') : '');
  const fieldOf = (field: PlanField) => wordOf(fields.get(field)?.wordsId);
  const planLines = lines.map((line) => toPlanLine(line, wordOf));
  const forSignOff: PlanForSignOff = {
    writtenBy: plan.written_by,
    needs: needs.map((need) => ({
      id: need.outcome,
      words: wordOf(need.words_id),
      eligible: need.is_eligible,
      councilWillMeet: need.council_will_meet,
      how: wordOf(need.how_words_id),
    })),
    whatMatters: fieldOf('whatMatters'),
    lines: planLines,
    advice: fieldOf('advice'),
    startsOn: plan.starts_on,
    budget: contribution === null ? null : makeBudget(planLines, contribution.weeklyPence),
    indicativePence:
      indicative === null || (indicative.weeklyPence === 0 && indicative.yearlyPence > 0)
        ? null
        : indicative.weeklyPence,
    reasonsForDifference: fieldOf('reasonsForDifference'),
    directPayment: makeDirectPayment(plan, planLines),
    contributionToldOn: contribution?.toldOn ?? null,
    agreement: agreement && toAgreement(agreement, wordOf),
  };
  const indicativeBudgetId = indicative?.indicativeBudgetId ?? null;
  return { plan, needs, lines, fields, agreement, contribution, indicativeBudgetId, wordOf, forSignOff };
}

function toPlanLine(line: LineRow, wordOf: WholePlan['wordOf']): PlanLine {
  return {
    what: wordOf(line.what_words_id),
    needIds: line.outcomes,
    howOften: wordOf(line.how_often_words_id),
    cost: toCost(line),
    managedBy: line.managed_by,
  };
}

function toCost({ weekly_pence: weekly, once_pence: once }: LineRow): LineCost {
  if (weekly > 0) return { kind: 'weekly', weeklyPence: pence(weekly) };
  return once > 0 ? { kind: 'oneOff', oncePence: pence(once) } : { kind: 'free' };
}

/** Nobody pays more than their support costs. Source: Care Act 2014 s.14(4), s.26(1). */
function makeBudget(lines: readonly PlanLine[], contributionPence: Pence): BudgetInPlan {
  const totalPence = calculatePlanCost(lines).weeklyPence;
  const personPence = pence(Math.min(contributionPence, totalPence));
  return { totalPence, personPence, councilPence: pence(totalPence - personPence), othersPence: noPence };
}

/** What is taken as money, before the contribution: its needs, amount and how often come from the lines. */
function makeDirectPayment(plan: Plan, lines: readonly PlanLine[]): DirectPaymentInPlan | null {
  const { parts } = calculatePlanCost(lines);
  const weekly = sumPence([parts.person.weeklyPence, parts.managedAccount.weeklyPence]);
  const once = sumPence([parts.person.oncePence, parts.managedAccount.oncePence]);
  const taken = lines.filter(
    ({ managedBy, cost }) =>
      (managedBy === 'person' || managedBy === 'managedAccount') && cost.kind !== 'free',
  );
  const needIds = [...new Set(taken.flatMap((line) => line.needIds))];
  if (weekly === 0) return once === 0 ? null : { needIds, amountPence: once, every: 'once' };
  const every = plan.direct_payment_every;
  if (every === null) return null;
  return { needIds, amountPence: pence(weekly * (every === 'fourWeeks' ? 4 : 1)), every };
}

function toAgreement(row: AgreementRow, wordOf: WholePlan['wordOf']): PlanForSignOff['agreement'] {
  if (row.state === 'agreed') return { state: 'agreed', on: row.agreed_on };
  return {
    state: 'notAgreed',
    on: row.agreed_on,
    reason: wordOf(row.reason_words_id),
    steps: wordOf(row.steps_words_id),
  };
}
