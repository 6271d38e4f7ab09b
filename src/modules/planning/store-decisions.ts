import type { Context } from '../audit/index.ts';
import {
  type AgreementRow,
  type OfPlan,
  ofPlan,
  type Plan,
  planningTables,
  type RelativeDecisionRow,
  type SignOffRow,
} from './store.ts';

/** What is decided about a plan is added and never changed. */
export async function addRelativeDecision(
  context: Context,
  plan: Plan,
  decision: Omit<RelativeDecisionRow, keyof OfPlan | 'decided_by' | 'decided_at'>,
): Promise<void> {
  await planningTables(context.tx)
    .insertInto('relative_decisions')
    .values({
      ...ofPlan(context, plan),
      ...decision,
      decided_by: context.actor.accountId,
      decided_at: context.now,
    })
    .execute();
}

export function listRelativeDecisions(
  context: Context,
  planId: string,
): Promise<readonly RelativeDecisionRow[]> {
  return planningTables(context.tx)
    .selectFrom('relative_decisions')
    .selectAll()
    .where('council_id', '=', context.councilId)
    .where('plan_id', '=', planId)
    .orderBy('id')
    .execute();
}

export async function addAgreement(
  context: Context,
  plan: Plan,
  agreement: Omit<AgreementRow, keyof OfPlan | 'id' | 'plan_version' | 'recorded_by' | 'recorded_at'>,
): Promise<string> {
  const row = {
    ...ofPlan(context, plan),
    id: context.newId(),
    ...agreement,
    plan_version: plan.version,
    recorded_by: context.actor.accountId,
    recorded_at: context.now,
  };
  await planningTables(context.tx).insertInto('plan_agreements').values(row).execute();
  return row.id;
}

/** The last word of the person on the plan exactly as it stands; null once it has changed since. */
export async function findAgreement(context: Context, plan: Plan): Promise<AgreementRow | null> {
  const row = await planningTables(context.tx)
    .selectFrom('plan_agreements')
    .selectAll()
    .where('council_id', '=', context.councilId)
    .where('plan_id', '=', plan.id)
    .where('plan_version', '=', plan.version)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

export async function addQuestion(context: Context, plan: Plan, wordsId: string): Promise<string> {
  const row = {
    ...ofPlan(context, plan),
    id: context.newId(),
    words_id: wordsId,
    asked_by: context.actor.accountId,
    asked_at: context.now,
  };
  await planningTables(context.tx).insertInto('plan_questions').values(row).execute();
  return row.id;
}

export function listQuestions(context: Context, planId: string) {
  return planningTables(context.tx)
    .selectFrom('plan_questions')
    .selectAll()
    .where('council_id', '=', context.councilId)
    .where('plan_id', '=', planId)
    .orderBy('id')
    .execute();
}

export async function addSignOff(
  context: Context,
  plan: Plan,
  signOff: Omit<SignOffRow, keyof OfPlan | 'plan_version' | 'signed_off_by' | 'signed_off_on'>,
): Promise<void> {
  await planningTables(context.tx)
    .insertInto('plan_sign_offs')
    .values({
      ...ofPlan(context, plan),
      ...signOff,
      plan_version: plan.version,
      signed_off_by: context.actor.accountId,
      signed_off_on: context.today,
    })
    .execute();
}

export async function findSignOff(
  context: Context,
  personId: string,
  planId: string,
): Promise<SignOffRow | null> {
  const row = await planningTables(context.tx)
    .selectFrom('plan_sign_offs')
    .selectAll()
    .where('council_id', '=', context.councilId)
    .where('person_id', '=', personId)
    .where('plan_id', '=', planId)
    .executeTakeFirst();
  return row ?? null;
}
