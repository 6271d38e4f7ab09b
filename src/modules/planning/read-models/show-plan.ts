import { Type } from 'typebox';
import type { CivilDate, Instant } from '../../../core/calendar/civil-date.ts';
import { allow, refuse } from '../../../core/decision/decision.ts';
import { Id, Input } from '../../../platform/schema/fields.ts';
import { listAccountNames } from '../../access/index.ts';
import { type Context, defineQuestion, readWords } from '../../audit/index.ts';
import type { RelationToPerson, RelativePurpose } from '../rules/paying-relative.ts';
import { calculatePlanCost, type ManagedBy, type PlanCost } from '../rules/plan-cost.ts';
import type {
  BudgetInPlan,
  DirectPaymentInPlan,
  NeedInPlan,
  PlanForSignOff,
} from '../rules/plan-for-sign-off.ts';
import { planningRefusals } from '../rules/refusals.ts';
import {
  type AmountUnderstood,
  type DirectPaymentEvery,
  findNewestPlan,
  findPlan,
  listConflicts,
  type Plan,
  type PlanField,
  type PlanKind,
} from '../store.ts';
import { listQuestions, listRelativeDecisions } from '../store-decisions.ts';
import { readPlan, type WholePlan } from './read-plan.ts';
import { type ShownSignOff, showSignOff } from './show-sign-off.ts';

export interface ShownPlan {
  readonly planId: string;
  readonly kind: PlanKind;
  readonly state: Plan['state'];
  readonly followsPlanId: string | null;
  readonly termsVersion: number;
  readonly startsOn: CivilDate | null;
  readonly signOff: ShownSignOff | null;
  readonly directPaymentEvery: DirectPaymentEvery | null;
  /** Whether the one who asks has written in it, and so cannot sign it off. */
  readonly isOwnWork: boolean;
  readonly indicativeBudgetId: string | null;
  readonly words: Readonly<Record<PlanField, { readonly text: string; readonly version: number }>>;
  readonly needs: readonly (NeedInPlan & { readonly version: number })[];
  /** Eligible needs that nothing in the plan meets yet. */
  readonly unmetOutcomes: readonly string[];
  readonly lines: readonly ShownLine[];
  readonly cost: PlanCost;
  readonly budget: BudgetInPlan | null;
  readonly indicativeWeeklyPence: number | null;
  readonly directPayment: DirectPaymentInPlan | null;
  readonly agreement: PlanForSignOff['agreement'];
  /** When they were given a copy, and whether they know how much there is; null while nobody has asked them. */
  readonly copy: { readonly givenOn: CivilDate; readonly amountUnderstood: AmountUnderstood } | null;
  readonly contributionToldOn: CivilDate | null;
  readonly questions: readonly {
    readonly questionId: string;
    readonly text: string;
    readonly askedAt: Instant;
    readonly askedBy: string;
  }[];
  /** What someone else wrote at the same time and nobody has taken up yet. */
  readonly alsoWritten: readonly {
    readonly about: string;
    readonly text: string;
    readonly writtenAt: Instant;
    readonly writtenBy: string;
  }[];
  readonly relativeDecisions: readonly {
    readonly relativeDecisionId: string;
    readonly relation: RelationToPerson;
    readonly purpose: RelativePurpose;
    readonly isNecessary: boolean;
    readonly reviewOn: CivilDate | null;
  }[];
}

export interface ShownLine {
  readonly lineId: string;
  readonly version: number;
  readonly what: string;
  readonly howOften: string;
  readonly outcomes: readonly string[];
  readonly weeklyPence: number;
  readonly oncePence: number;
  readonly managedBy: ManagedBy;
  readonly payee: { readonly relation: RelationToPerson; readonly relativeDecisionId: string | null } | null;
}

/** A plan as it stands, with what two people wrote at once side by side. */
export const showPlan = defineQuestion<{ readonly personId: string; readonly planId?: string }, ShownPlan>({
  name: 'planning.showPlan',
  summary: 'A care and support plan, or a carer’s support plan, as it stands.',
  input: Input({
    personId: Id({ words: 'Give the id of the person.' }),
    planId: Type.Optional(Id({ words: 'Give the id of the plan, or leave it out for the newest.' })),
  }),
  about: (input) => input.personId,
  answer: async (context, input) => {
    const { personId } = input;
    const planId = input.planId ?? (await findNewestPlan(context, personId));
    const plan = planId === null ? null : await findPlan(context, personId, planId);
    if (planId === null || plan === null) return refuse(planningRefusals, 'planNotFound');
    const whole = await readPlan(context, plan);
    const { forSignOff } = whole;
    const decisions = await listRelativeDecisions(context, planId);
    return allow({
      planId,
      kind: plan.kind,
      state: plan.state,
      followsPlanId: plan.follows_plan_id,
      termsVersion: plan.terms_version,
      startsOn: plan.starts_on,
      signOff: await showSignOff(context, personId, planId),
      directPaymentEvery: plan.direct_payment_every,
      isOwnWork: plan.written_by.includes(context.actor.accountId),
      indicativeBudgetId: whole.indicativeBudgetId,
      words: showWords(whole),
      needs: forSignOff.needs.map((need, place) => ({ ...need, version: whole.needs[place]?.version ?? 0 })),
      unmetOutcomes: listUnmet(forSignOff),
      lines: showLines(whole),
      cost: calculatePlanCost(forSignOff.lines),
      budget: forSignOff.budget,
      indicativeWeeklyPence: forSignOff.indicativePence,
      directPayment: forSignOff.directPayment,
      agreement: forSignOff.agreement,
      copy: whole.agreement && {
        givenOn: whole.agreement.copy_given_on,
        amountUnderstood: whole.agreement.amount_understood,
      },
      contributionToldOn: forSignOff.contributionToldOn,
      questions: await showQuestions(context, planId),
      alsoWritten: await showConflicts(context, whole),
      relativeDecisions: decisions.map((decision) => ({
        relativeDecisionId: decision.id,
        relation: decision.relation,
        purpose: decision.purpose,
        isNecessary: decision.is_necessary,
        reviewOn: decision.review_on,
      })),
    });
  },
});

function showWords({ fields, wordOf }: WholePlan): ShownPlan['words'] {
  const show = (field: PlanField) => ({
    text: wordOf(fields.get(field)?.wordsId),
    version: fields.get(field)?.version ?? 0,
  });
  return {
    whatMatters: show('whatMatters'),
    network: show('network'),
    advice: show('advice'),
    reasonsForDifference: show('reasonsForDifference'),
  };
}

function showLines({ lines, wordOf }: WholePlan): ShownPlan['lines'] {
  return lines.map((line) => ({
    lineId: line.id,
    version: line.version,
    what: wordOf(line.what_words_id),
    howOften: wordOf(line.how_often_words_id),
    outcomes: line.outcomes,
    weeklyPence: line.weekly_pence,
    oncePence: line.once_pence,
    managedBy: line.managed_by,
    payee: line.payee_relation && {
      relation: line.payee_relation,
      relativeDecisionId: line.relative_decision_id,
    },
  }));
}

/** Source: Care Act 2014 s.18: an eligible need is met; one without a line is not met yet. */
function listUnmet({ needs, lines }: PlanForSignOff): readonly string[] {
  const met = new Set(lines.flatMap(({ needIds }) => needIds));
  return needs.filter(({ id, eligible }) => eligible === true && !met.has(id)).map(({ id }) => id);
}

async function showQuestions(context: Context, planId: string): Promise<ShownPlan['questions']> {
  const questions = await listQuestions(context, planId);
  const words = await readWords(
    context,
    questions.map(({ words_id }) => words_id),
  );
  const names = await listAccountNames(
    context.tx,
    questions.map(({ asked_by }) => asked_by),
  );
  return questions.map(({ id, words_id, asked_at, asked_by }) => ({
    questionId: id,
    text: words.get(words_id) ?? '',
    askedAt: asked_at,
    askedBy: names.get(asked_by) ?? '',
  }));
}

/** A text that came second is shown until what it is about is written anew. */
async function showConflicts(context: Context, whole: WholePlan): Promise<ShownPlan['alsoWritten']> {
  const versions = new Map<string, number>([
    ...[...whole.fields].map(([field, { version }]) => [field, version] as const),
    ...whole.needs.map(({ outcome, version }) => [`need.${outcome}`, version] as const),
    ...whole.lines.map(({ id, version }) => [`line.${id}`, version] as const),
  ]);
  const open = (await listConflicts(context, whole.plan.id)).filter(
    ({ about, against_version }) => (versions.get(about) ?? 0) === against_version,
  );
  const words = await readWords(
    context,
    open.map(({ words_id }) => words_id),
  );
  const names = await listAccountNames(
    context.tx,
    open.map(({ written_by }) => written_by),
  );
  return open.map(({ about, words_id, written_at, written_by }) => ({
    about,
    text: words.get(words_id) ?? '',
    writtenAt: written_at,
    writtenBy: names.get(written_by) ?? '',
  }));
}
