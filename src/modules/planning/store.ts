import type { CivilDate, Instant } from '../../core/calendar/civil-date.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { type Context, saveWords } from '../audit/index.ts';
import type { RelationToPerson, RelativePurpose } from './rules/paying-relative.ts';
import type { ManagedBy } from './rules/plan-cost.ts';

export type OfPlan = { council_id: string; plan_id: string; person_id: string };

export type PlanningTables = {
  plans: {
    council_id: string;
    id: string;
    person_id: string;
    kind: PlanKind;
    follows_plan_id: string | null;
    state: 'draft' | 'sentBack' | 'signedOff';
    version: number;
    terms_version: number;
    starts_on: CivilDate | null;
    direct_payment_every: DirectPaymentEvery | null;
    written_by: readonly string[];
    started_on: CivilDate;
  };
  plan_words: OfPlan & {
    field: PlanField;
    version: number;
    words_id: string;
    written_by: string;
    written_at: Instant;
  };
  plan_conflicts: OfPlan & {
    id: string;
    about: string;
    against_version: number;
    words_id: string;
    written_by: string;
    written_at: Instant;
  };
  plan_needs: OfPlan & {
    outcome: string;
    version: number;
    words_id: string;
    is_eligible: boolean;
    council_will_meet: boolean;
    how_words_id: string | null;
    written_by: string;
  };
  relative_decisions: OfPlan & {
    id: string;
    relation: RelationToPerson;
    same_household: boolean;
    purpose: RelativePurpose;
    is_necessary: boolean;
    review_on: CivilDate | null;
    decision_id: string;
    decided_by: string;
    decided_at: Instant;
  };
  plan_lines: OfPlan & {
    id: string;
    version: number;
    what_words_id: string;
    how_often_words_id: string;
    outcomes: readonly string[];
    weekly_pence: number;
    once_pence: number;
    managed_by: ManagedBy;
    payee_relation: RelationToPerson | null;
    relative_decision_id: string | null;
    written_by: string;
    removed_at: Instant | null;
  };
  plan_agreements: OfPlan & {
    id: string;
    plan_version: number;
    state: 'agreed' | 'notAgreed';
    agreed_on: CivilDate;
    reason_words_id: string | null;
    steps_words_id: string | null;
    amount_understood: AmountUnderstood;
    copy_given_on: CivilDate;
    recorded_by: string;
    recorded_at: Instant;
  };
  plan_questions: OfPlan & { id: string; words_id: string; asked_by: string; asked_at: Instant };
  plan_sign_offs: OfPlan & {
    id: string;
    plan_version: number;
    signed_off_by: string;
    signed_off_on: CivilDate;
    starts_on: CivilDate;
    total_weekly_pence: number;
    contribution_weekly_pence: number;
    council_weekly_pence: number;
    once_pence: number;
    contribution_id: string;
    indicative_budget_id: string | null;
    direct_payment_weekly_pence: number | null;
    direct_payment_every_weeks: number | null;
    direct_payment_outcomes: readonly string[];
    is_agreed: boolean;
    rule_version: string;
    figure_versions: readonly string[];
    decision_id: string;
  };
};

export type PlanKind = 'careAndSupportPlan' | 'supportPlan';
export type DirectPaymentEvery = 'week' | 'fourWeeks';
export type AmountUnderstood = 'yes' | 'withHelp' | 'notYet';
export type PlanField = 'whatMatters' | 'network' | 'advice' | 'reasonsForDifference';
export type Plan = PlanningTables['plans'];
export type NeedRow = PlanningTables['plan_needs'];
export type LineRow = PlanningTables['plan_lines'];
export type AgreementRow = PlanningTables['plan_agreements'];
export type SignOffRow = PlanningTables['plan_sign_offs'];
export type RelativeDecisionRow = PlanningTables['relative_decisions'];

export const planningTables = (tx: Transaction) => tx.withTables<PlanningTables>();

/** Words of a plan: special, since they tell of someone's health and life. */
export function keepPlanWords(context: Context, personId: string, text: string): Promise<string> {
  return saveWords(context, { personId, text, sensitivity: 'special', retentionClass: 'careRecord' });
}

export async function addPlan(
  context: Context,
  plan: { readonly personId: string; readonly kind: PlanKind; readonly followsPlanId: string | null },
): Promise<string> {
  const id = context.newId();
  await planningTables(context.tx)
    .insertInto('plans')
    .values({
      council_id: context.councilId,
      id,
      person_id: plan.personId,
      kind: plan.kind,
      follows_plan_id: plan.followsPlanId,
      state: 'draft',
      version: 1,
      terms_version: 1,
      starts_on: null,
      direct_payment_every: null,
      written_by: [context.actor.accountId],
      started_on: context.today,
    })
    .execute();
  return id;
}

/** A plan of this person, locked so that nobody changes it until the act is over. */
export async function findPlan(
  context: Context,
  personId: string,
  planId: string,
  lock: 'lock' | 'read' = 'read',
): Promise<Plan | null> {
  let query = planningTables(context.tx)
    .selectFrom('plans')
    .selectAll()
    .where('council_id', '=', context.councilId)
    .where('person_id', '=', personId)
    .where('id', '=', planId);
  if (lock === 'lock') query = query.forUpdate();
  return (await query.executeTakeFirst()) ?? null;
}

/** The plan that was begun last for a person, whatever became of it. */
export async function findNewestPlan(context: Context, personId: string): Promise<string | null> {
  const row = await planningTables(context.tx)
    .selectFrom('plans')
    .select('id')
    .where('council_id', '=', context.councilId)
    .where('person_id', '=', personId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** All plans of a person, newest first. */
export function listPlansOf(context: Context, personId: string): Promise<readonly Plan[]> {
  return planningTables(context.tx)
    .selectFrom('plans')
    .selectAll()
    .where('council_id', '=', context.councilId)
    .where('person_id', '=', personId)
    .orderBy('id', 'desc')
    .execute();
}

/** The plan of a kind that is being written for a person, if there is one. */
export async function findOpenPlan(
  context: Context,
  personId: string,
  kind: PlanKind,
): Promise<string | null> {
  const row = await planningTables(context.tx)
    .selectFrom('plans')
    .select('id')
    .where('council_id', '=', context.councilId)
    .where('person_id', '=', personId)
    .where('kind', '=', kind)
    .where('state', '<>', 'signedOff')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Counts a change of what the plan says, with who made it: an agreement to what was there before no longer counts. */
export async function countChange(context: Context, plan: Plan): Promise<void> {
  const authors = new Set([...plan.written_by, context.actor.accountId]);
  await planningTables(context.tx)
    .updateTable('plans')
    .set({ version: plan.version + 1, written_by: [...authors], state: 'draft' })
    .where('council_id', '=', context.councilId)
    .where('id', '=', plan.id)
    .execute();
}

export async function setTerms(
  context: Context,
  plan: Plan,
  terms: { readonly startsOn: CivilDate; readonly directPaymentEvery: DirectPaymentEvery | null },
): Promise<number> {
  await planningTables(context.tx)
    .updateTable('plans')
    .set({
      starts_on: terms.startsOn,
      direct_payment_every: terms.directPaymentEvery,
      terms_version: plan.terms_version + 1,
    })
    .where('council_id', '=', context.councilId)
    .where('id', '=', plan.id)
    .execute();
  await countChange(context, plan);
  return plan.terms_version + 1;
}

export async function setState(context: Context, planId: string, state: Plan['state']): Promise<void> {
  await planningTables(context.tx)
    .updateTable('plans')
    .set({ state })
    .where('council_id', '=', context.councilId)
    .where('id', '=', planId)
    .execute();
}

export function ofPlan(context: Context, plan: Plan): OfPlan {
  return { council_id: context.councilId, plan_id: plan.id, person_id: plan.person_id };
}

/** The newest words of each field of a plan. */
export async function listPlanWords(
  context: Context,
  planId: string,
): Promise<ReadonlyMap<PlanField, { readonly version: number; readonly wordsId: string }>> {
  const rows = await planningTables(context.tx)
    .selectFrom('plan_words')
    .select(['field', 'version', 'words_id'])
    .where('council_id', '=', context.councilId)
    .where('plan_id', '=', planId)
    .orderBy('version')
    .execute();
  return new Map(rows.map(({ field, version, words_id }) => [field, { version, wordsId: words_id }]));
}

export async function addPlanWords(
  context: Context,
  plan: Plan,
  words: { readonly field: PlanField; readonly version: number; readonly wordsId: string },
): Promise<void> {
  await planningTables(context.tx)
    .insertInto('plan_words')
    .values({
      ...ofPlan(context, plan),
      field: words.field,
      version: words.version,
      words_id: words.wordsId,
      written_by: context.actor.accountId,
      written_at: context.now,
    })
    .execute();
}

/** Words that came second: what stands in the plan stays, and these are kept and shown beside it. */
export interface Conflict {
  readonly conflictId: string;
  readonly keptWordsId: string;
  readonly version: number;
}

export async function addConflict(
  context: Context,
  plan: Plan,
  second: { readonly about: string; readonly version: number; readonly text: string },
): Promise<Conflict> {
  const keptWordsId = await keepPlanWords(context, plan.person_id, second.text);
  const id = context.newId();
  await planningTables(context.tx)
    .insertInto('plan_conflicts')
    .values({
      ...ofPlan(context, plan),
      id,
      about: second.about,
      against_version: second.version,
      words_id: keptWordsId,
      written_by: context.actor.accountId,
      written_at: context.now,
    })
    .execute();
  return { conflictId: id, keptWordsId, version: second.version };
}

export function listConflicts(context: Context, planId: string) {
  return planningTables(context.tx)
    .selectFrom('plan_conflicts')
    .selectAll()
    .where('council_id', '=', context.councilId)
    .where('plan_id', '=', planId)
    .orderBy('id')
    .execute();
}

export function listNeeds(context: Context, planId: string): Promise<readonly NeedRow[]> {
  return planningTables(context.tx)
    .selectFrom('plan_needs')
    .selectAll()
    .where('council_id', '=', context.councilId)
    .where('plan_id', '=', planId)
    .orderBy('outcome')
    .execute();
}

export type NeedContent = Pick<
  NeedRow,
  'outcome' | 'words_id' | 'is_eligible' | 'council_will_meet' | 'how_words_id'
>;

/** Writes a need, or writes it anew; gives its version. */
export async function saveNeedRow(context: Context, plan: Plan, need: NeedContent): Promise<number> {
  const content = { ...need, written_by: context.actor.accountId };
  const row = await planningTables(context.tx)
    .insertInto('plan_needs')
    .values({ ...ofPlan(context, plan), ...content, version: 1 })
    .onConflict((conflict) =>
      conflict.columns(['council_id', 'plan_id', 'outcome']).doUpdateSet((row) => ({
        words_id: need.words_id,
        is_eligible: need.is_eligible,
        council_will_meet: need.council_will_meet,
        how_words_id: need.how_words_id,
        written_by: content.written_by,
        version: row('plan_needs.version', '+', 1),
      })),
    )
    .returning('version')
    .executeTakeFirstOrThrow();
  return row.version;
}
