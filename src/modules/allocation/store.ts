import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { CivilDate, Instant } from '../../core/calendar/civil-date.ts';
import type { Transaction } from '../../platform/db/database.ts';
import type { Context } from '../audit/index.ts';
import type { AllocationResult } from './rules/calculate.ts';
import type { GivenAnswers, GivenFacts, RasDocument } from './rules/definition-schema.ts';
import type { BudgetExplanation } from './rules/explain.ts';
import type { BudgetShares } from './rules/shares.ts';
import { type BudgetSums, calculateSums } from './rules/sums.ts';

type AllocationTables = {
  indicative_budgets: {
    council_id: string;
    id: string;
    person_id: string;
    audience: Audience;
    assessment_id: string | null;
    definition_digest: string;
    worked_out_for: CivilDate;
    answers: GivenAnswers;
    facts: GivenFacts;
    result: AllocationResult;
    shares: BudgetShares;
    lines: readonly string[];
    weekly_pence: number;
    yearly_pence: number;
    once_pence: number;
    rule_version: string;
    calculated_by: string;
    calculated_at: Instant;
  };
  ras_definitions: { council_id: string; digest: string; document: RasDocument; first_used_at: Instant };
  budget_challenges: {
    council_id: string;
    id: string;
    person_id: string;
    indicative_budget_id: string;
    words_id: string;
    raised_by: string;
    raised_on: CivilDate;
    answers_next: string;
    due_on: CivilDate;
    answered_on: CivilDate | null;
    outcome: ChallengeOutcome | null;
    decision_id: string | null;
  };
};

export type ChallengeOutcome = 'workOutAgain' | 'meetInPlan' | 'stands';

const allocationTables = (tx: Transaction) => tx.withTables<AllocationTables>();

export type Audience = RasDocument['audience'];

/** Where the council's RAS for a day stands in the policy library: null where it decides by discretion. */
export async function findChosenDocument(
  context: Context,
  audience: Audience,
  on: CivilDate,
): Promise<{ readonly document: string | null } | null> {
  const { rows } = await sql<{ document: string | null }>`
    select document from ras_choices
    where council_id = ${context.councilId} and audience = ${audience} and in_force @> ${on}::date`.execute(
    context.tx,
  );
  return rows[0] ?? null;
}

export interface RasChoice {
  readonly audience: Audience;
  readonly document: string | null;
  readonly startsOn: CivilDate;
  readonly source: string;
}

/** Puts a choice in force from a day; the one before it ends there. False where one already starts on that day. */
export async function saveChoice(context: Context, choice: RasChoice): Promise<boolean> {
  const { tx, councilId } = context;
  await sql`select pg_advisory_xact_lock(hashtext(${`${councilId} ras ${choice.audience}`}))`.execute(tx);
  const { rows } = await sql<{ next: CivilDate | null; starts_that_day: boolean | null }>`
    select min(lower(in_force)) filter (where lower(in_force) > ${choice.startsOn}::date) as next,
      bool_or(lower(in_force) = ${choice.startsOn}::date) as starts_that_day
    from ras_choices where council_id = ${councilId} and audience = ${choice.audience}`.execute(tx);
  if (rows[0]?.starts_that_day) return false;
  await sql`update ras_choices set in_force = daterange(lower(in_force), ${choice.startsOn}::date)
    where council_id = ${councilId} and audience = ${choice.audience} and in_force @> ${choice.startsOn}::date`.execute(
    tx,
  );
  await sql`insert into ras_choices (council_id, audience, in_force, document, source, chosen_by, chosen_at)
    values (${councilId}, ${choice.audience}, daterange(${choice.startsOn}::date, ${rows[0]?.next ?? null}::date),
      ${choice.document}, ${choice.source}, ${context.actor.accountId}, ${context.now})`.execute(tx);
  return true;
}

export interface NewIndicativeBudget {
  readonly personId: string;
  readonly audience: Audience;
  readonly assessmentId: string | null;
  readonly document: unknown;
  readonly answers: GivenAnswers;
  readonly facts: GivenFacts;
  readonly explanation: BudgetExplanation;
}

/** Keeps a figure with everything that made it, the definition as it was included. */
export async function addIndicativeBudget(
  context: Context,
  budget: NewIndicativeBudget,
): Promise<IndicativeBudget> {
  const { result, shares, lines } = budget.explanation;
  const definition = JSON.stringify(budget.document);
  const digest = createHash('sha256').update(definition).digest('hex');
  await sql`insert into ras_definitions (council_id, digest, document, first_used_at)
    values (${context.councilId}, ${digest}, ${definition}::json, ${context.now}) on conflict do nothing`.execute(
    context.tx,
  );
  const id = context.newId();
  const sums = calculateSums(result);
  const ruleVersion = `${result.definition.id}@${result.definition.version} ${digest.slice(0, 12)}`;
  await allocationTables(context.tx)
    .insertInto('indicative_budgets')
    .values({
      council_id: context.councilId,
      id,
      person_id: budget.personId,
      audience: budget.audience,
      assessment_id: budget.assessmentId,
      definition_digest: digest,
      worked_out_for: result.on,
      answers: JSON.stringify(budget.answers) as never,
      facts: JSON.stringify(budget.facts) as never,
      result: JSON.stringify(result) as never,
      shares: JSON.stringify(shares) as never,
      lines: JSON.stringify(lines) as never,
      weekly_pence: sums.weeklyPence,
      yearly_pence: sums.yearlyPence,
      once_pence: sums.oncePence,
      rule_version: ruleVersion,
      calculated_by: context.actor.accountId,
      calculated_at: context.now,
    })
    .execute();
  return { indicativeBudgetId: id, ...sums, ruleVersion, on: result.on };
}

/** A first figure to plan with: what it comes to, by which rule, for which day. */
export interface IndicativeBudget extends BudgetSums {
  readonly indicativeBudgetId: string;
  readonly ruleVersion: string;
  readonly on: CivilDate;
}

/** The newest first figure of a person, for their own needs or as a carer, or null where none has been worked out. */
export async function findIndicativeBudget(
  context: Context,
  personId: string,
  audience: Audience = 'adult',
): Promise<IndicativeBudget | null> {
  const row = await selectBudgets(context, personId)
    .where('audience', '=', audience)
    .limit(1)
    .executeTakeFirst();
  return row
    ? {
        indicativeBudgetId: row.id,
        weeklyPence: row.weekly_pence as IndicativeBudget['weeklyPence'],
        yearlyPence: row.yearly_pence as IndicativeBudget['yearlyPence'],
        oncePence: row.once_pence as IndicativeBudget['oncePence'],
        ruleVersion: row.rule_version,
        on: row.worked_out_for,
      }
    : null;
}

export type KeptBudget = AllocationTables['indicative_budgets'];

/** One figure with all that is kept of it: the newest, or the one that is asked for. */
export async function findKeptBudget(
  context: Context,
  personId: string,
  indicativeBudgetId?: string,
): Promise<KeptBudget | null> {
  const newestFirst = selectBudgets(context, personId);
  const wanted =
    indicativeBudgetId === undefined ? newestFirst : newestFirst.where('id', '=', indicativeBudgetId);
  return (await wanted.limit(1).executeTakeFirst()) ?? null;
}

/** The definition exactly as it was when a figure came from it. */
export async function findKeptDefinition(context: Context, digest: string): Promise<unknown> {
  const row = await allocationTables(context.tx)
    .selectFrom('ras_definitions')
    .select('document')
    .where('council_id', '=', context.councilId)
    .where('digest', '=', digest)
    .executeTakeFirst();
  return row?.document ?? null;
}

function selectBudgets(context: Context, personId: string) {
  return allocationTables(context.tx)
    .selectFrom('indicative_budgets')
    .selectAll()
    .where('council_id', '=', context.councilId)
    .where('person_id', '=', personId)
    .orderBy('calculated_at', 'desc')
    .orderBy('id', 'desc');
}

export interface NewChallenge {
  readonly personId: string;
  readonly indicativeBudgetId: string;
  readonly wordsId: string;
  readonly answersNext: string;
  readonly dueOn: CivilDate;
}

export async function addChallenge(context: Context, challenge: NewChallenge): Promise<string> {
  const id = context.newId();
  await allocationTables(context.tx)
    .insertInto('budget_challenges')
    .values({
      council_id: context.councilId,
      id,
      person_id: challenge.personId,
      indicative_budget_id: challenge.indicativeBudgetId,
      words_id: challenge.wordsId,
      raised_by: context.actor.accountId,
      raised_on: context.today,
      answers_next: challenge.answersNext,
      due_on: challenge.dueOn,
      answered_on: null,
      outcome: null,
      decision_id: null,
    })
    .execute();
  return id;
}

export type Challenge = AllocationTables['budget_challenges'];

/** What was said about one figure, oldest first. */
export function listChallenges(
  context: Context,
  personId: string,
  indicativeBudgetId: string,
): Promise<readonly Challenge[]> {
  return allocationTables(context.tx)
    .selectFrom('budget_challenges')
    .selectAll()
    .where('council_id', '=', context.councilId)
    .where('person_id', '=', personId)
    .where('indicative_budget_id', '=', indicativeBudgetId)
    .orderBy('id')
    .execute();
}

/** Which figure a challenge is about; null where there is no such challenge. */
export async function findChallenged(
  context: Context,
  personId: string,
  challengeId: string,
): Promise<string | null> {
  const row = await allocationTables(context.tx)
    .selectFrom('budget_challenges')
    .select('indicative_budget_id')
    .where('council_id', '=', context.councilId)
    .where('person_id', '=', personId)
    .where('id', '=', challengeId)
    .executeTakeFirst();
  return row?.indicative_budget_id ?? null;
}

/** A challenge that nobody has answered yet, locked. */
export async function findOpenChallenge(
  context: Context,
  personId: string,
  challengeId: string,
): Promise<Challenge | null> {
  const row = await allocationTables(context.tx)
    .selectFrom('budget_challenges')
    .selectAll()
    .where('council_id', '=', context.councilId)
    .where('person_id', '=', personId)
    .where('id', '=', challengeId)
    .where('answered_on', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

export async function answerChallenge(
  context: Context,
  challengeId: string,
  answer: { readonly outcome: ChallengeOutcome; readonly decisionId: string },
): Promise<void> {
  await allocationTables(context.tx)
    .updateTable('budget_challenges')
    .set({ answered_on: context.today, outcome: answer.outcome, decision_id: answer.decisionId })
    .where('council_id', '=', context.councilId)
    .where('id', '=', challengeId)
    .execute();
}
