import { sql } from 'kysely';
import type { CivilDate, Instant } from '../../core/calendar/civil-date.ts';
import { type Pence, pence } from '../../core/money/pence.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { type Context, emitEvent, readWords, recordAct, saveWords } from '../audit/index.ts';
import { findPerson } from '../people/index.ts';

type BudgetsTables = {
  personal_budgets: {
    council_id: string;
    id: string;
    person_id: string;
    version: number;
    plan_id: string;
    sign_off_id: string;
    signed_off_on: CivilDate;
    starts_on: CivilDate;
    ends_before: CivilDate | null;
    total_weekly_pence: number;
    contribution_weekly_pence: number;
    council_weekly_pence: number;
    direct_payment_weekly_pence: number | null;
    direct_payment_every_weeks: number | null;
    rule_version: string;
    made_by: string;
    made_at: Instant;
  };
  budget_lines: {
    council_id: string;
    id: string;
    budget_id: string;
    person_id: string;
    position: number;
    plan_line_id: string;
    what_words_id: string;
    outcomes: readonly string[];
    managed_by: ManagedBy;
    weekly_pence: number;
    once_pence: number;
    unit_cost_pence: number | null;
    unit_cost_frequency: string | null;
    planned_units_per_week: string | null;
    starts_on: CivilDate;
    ends_before: CivilDate | null;
  };
};

const budgetsTables = (tx: Transaction) => tx.withTables<BudgetsTables>();

/** Who manages the money of one part of a budget. A mix is several parts, never a way of its own. */
export type ManagedBy = 'person' | 'managedAccount' | 'council' | 'individualServiceFund';

export interface NewBudgetLine {
  readonly planLineId: string;
  /** What the money is for, in the plan's own words. */
  readonly what: string;
  readonly outcomes: readonly string[];
  readonly managedBy: ManagedBy;
  readonly weeklyPence: Pence;
  readonly oncePence: Pence;
  /** What national returns ask of a service: cost of one unit, how often that is, and units a week. */
  readonly unitCostPence?: Pence | null;
  readonly unitCostFrequency?: string | null;
  readonly plannedUnitsPerWeek?: number | null;
  /** Without them, the line is in force as long as its budget. */
  readonly startsOn?: CivilDate;
  readonly endsBefore?: CivilDate | null;
}

export interface NewPersonalBudget {
  readonly personId: string;
  readonly planId: string;
  readonly signOffId: string;
  readonly signedOffOn: CivilDate;
  readonly startsOn: CivilDate;
  readonly totalWeeklyPence: Pence;
  readonly contributionWeeklyPence: Pence;
  readonly councilWeeklyPence: Pence;
  /** The part that is a direct payment, before any contribution is taken from it. */
  readonly directPayment: { readonly weeklyPence: Pence; readonly everyWeeks: number } | null;
  readonly ruleVersion: string;
  readonly lines: readonly NewBudgetLine[];
}

/** A personal budget as it is kept; `endsBefore` null means that no later sign-off ends it. */
export interface KeptBudget extends Omit<NewPersonalBudget, 'lines'> {
  readonly budgetId: string;
  readonly version: number;
  readonly endsBefore: CivilDate | null;
}

export interface KeptBudgetLine extends Required<NewBudgetLine> {
  readonly lineId: string;
  readonly budgetId: string;
}

/**
 * Makes the person's budget from a sign-off, once: the same sign-off again gives the budget that it made. From its
 * first day on it takes the place of every earlier budget. Throws when the three amounts do not agree.
 */
export async function addPersonalBudget(context: Context, budget: NewPersonalBudget): Promise<string> {
  if (budget.totalWeeklyPence !== budget.contributionWeeklyPence + budget.councilWeeklyPence)
    throw new RangeError(`The budget of sign-off ${budget.signOffId} does not add up.`);
  if (!(await findPerson(context, budget.personId, 'lock')))
    throw new RangeError(`There is no person ${budget.personId} in ${context.councilId}.`);
  const made = await findBudgetOfSignOff(context, budget.signOffId);
  if (made !== null) return made;
  const version = await makeRoom(context, budget.personId, budget.startsOn);
  const budgetId = context.newId();
  await insertBudget(context, budgetId, version, budget);
  await insertLines(context, budgetId, budget);
  await recordAct(context, {
    action: 'budgets.addPersonalBudget',
    personId: budget.personId,
    subjectKind: 'personalBudget',
    subjectId: budgetId,
    ruleVersion: budget.ruleVersion,
    details: { signOffId: budget.signOffId, totalWeeklyPence: budget.totalWeeklyPence, version },
  });
  await emitEvent(context, {
    type: 'personalBudget.made',
    personId: budget.personId,
    payload: {
      budgetId,
      planId: budget.planId,
      startsOn: budget.startsOn,
      totalWeeklyPence: budget.totalWeeklyPence,
      directPaymentWeeklyPence: budget.directPayment?.weeklyPence ?? null,
    },
  });
  return budgetId;
}

async function findBudgetOfSignOff(context: Context, signOffId: string): Promise<string | null> {
  const row = await budgetsTables(context.tx)
    .selectFrom('personal_budgets')
    .select('id')
    .where('council_id', '=', context.councilId)
    .where('sign_off_id', '=', signOffId)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Ends what is in force from that day on, and gives the next version's number. */
async function makeRoom(context: Context, personId: string, startsOn: CivilDate): Promise<number> {
  const { councilId, tx } = context;
  await sql`update personal_budgets set ends_before = greatest(starts_on, ${startsOn}::date)
    where council_id = ${councilId} and person_id = ${personId}
      and (ends_before is null or ends_before > ${startsOn}::date)`.execute(tx);
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(version), 0) + 1 as next from personal_budgets
    where council_id = ${councilId} and person_id = ${personId}`.execute(tx);
  return rows[0]?.next ?? 1;
}

async function insertBudget(
  context: Context,
  budgetId: string,
  version: number,
  budget: NewPersonalBudget,
): Promise<void> {
  await budgetsTables(context.tx)
    .insertInto('personal_budgets')
    .values({
      council_id: context.councilId,
      id: budgetId,
      person_id: budget.personId,
      version,
      plan_id: budget.planId,
      sign_off_id: budget.signOffId,
      signed_off_on: budget.signedOffOn,
      starts_on: budget.startsOn,
      ends_before: null,
      total_weekly_pence: budget.totalWeeklyPence,
      contribution_weekly_pence: budget.contributionWeeklyPence,
      council_weekly_pence: budget.councilWeeklyPence,
      direct_payment_weekly_pence: budget.directPayment?.weeklyPence ?? null,
      direct_payment_every_weeks: budget.directPayment?.everyWeeks ?? null,
      rule_version: budget.ruleVersion,
      made_by: context.actor.accountId,
      made_at: context.now,
    })
    .execute();
}

async function insertLines(context: Context, budgetId: string, budget: NewPersonalBudget): Promise<void> {
  for (const [place, line] of budget.lines.entries()) {
    const whatWordsId = await saveWords(context, {
      personId: budget.personId,
      text: line.what,
      sensitivity: 'special',
      retentionClass: 'supportRecord',
    });
    await budgetsTables(context.tx)
      .insertInto('budget_lines')
      .values({
        council_id: context.councilId,
        id: context.newId(),
        budget_id: budgetId,
        person_id: budget.personId,
        position: place + 1,
        plan_line_id: line.planLineId,
        what_words_id: whatWordsId,
        outcomes: [...line.outcomes],
        managed_by: line.managedBy,
        weekly_pence: line.weeklyPence,
        once_pence: line.oncePence,
        unit_cost_pence: line.unitCostPence ?? null,
        unit_cost_frequency: line.unitCostFrequency ?? null,
        planned_units_per_week: line.plannedUnitsPerWeek?.toString() ?? null,
        starts_on: line.startsOn ?? budget.startsOn,
        ends_before: line.endsBefore ?? null,
      })
      .execute();
  }
}

/** The person's budget in force on a day, or null. */
export async function findPersonalBudget(
  context: Context,
  personId: string,
  on: CivilDate = context.today,
): Promise<KeptBudget | null> {
  const budgets = await listPersonalBudgets(context, personId);
  return (
    budgets.find(({ startsOn, endsBefore }) => startsOn <= on && (endsBefore === null || on < endsBefore)) ??
    null
  );
}

/** Every budget that the person has had or will have, oldest first; one that never came into force is left out. */
export async function listPersonalBudgets(
  context: Context,
  personId: string,
): Promise<readonly KeptBudget[]> {
  return (await listBudgetsOfMany(context, [personId])).get(personId) ?? [];
}

/** The same of many people at once, by their id: for payment runs, which look at everyone. */
export async function listBudgetsOfMany(
  context: Context,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, readonly KeptBudget[]>> {
  const rows = await budgetsTables(context.tx)
    .selectFrom('personal_budgets')
    .selectAll()
    .where('council_id', '=', context.councilId)
    .where(sql<boolean>`person_id = any (${[...personIds]}::uuid[])`)
    .orderBy('starts_on')
    .orderBy('version')
    .execute();
  return Map.groupBy(rows.flatMap(budgetOf), ({ personId }) => personId);
}
function budgetOf(row: BudgetsTables['personal_budgets']): readonly KeptBudget[] {
  if (row.ends_before !== null && row.ends_before <= row.starts_on) return [];
  return [
    {
      budgetId: row.id,
      version: row.version,
      personId: row.person_id,
      planId: row.plan_id,
      signOffId: row.sign_off_id,
      signedOffOn: row.signed_off_on,
      startsOn: row.starts_on,
      endsBefore: row.ends_before,
      totalWeeklyPence: pence(row.total_weekly_pence),
      contributionWeeklyPence: pence(row.contribution_weekly_pence),
      councilWeeklyPence: pence(row.council_weekly_pence),
      directPayment:
        row.direct_payment_weekly_pence === null || row.direct_payment_every_weeks === null
          ? null
          : {
              weeklyPence: pence(row.direct_payment_weekly_pence),
              everyWeeks: row.direct_payment_every_weeks,
            },
      ruleVersion: row.rule_version,
    },
  ];
}

/** The parts of the budget in force on a day, in the plan's order; none where no budget is in force. */
export async function listBudgetLines(
  context: Context,
  personId: string,
  on: CivilDate = context.today,
): Promise<readonly KeptBudgetLine[]> {
  const budget = await findPersonalBudget(context, personId, on);
  if (budget === null) return [];
  const rows = await budgetsTables(context.tx)
    .selectFrom('budget_lines')
    .selectAll()
    .where('council_id', '=', context.councilId)
    .where('budget_id', '=', budget.budgetId)
    .where('starts_on', '<=', on)
    .where((where) => where.or([where('ends_before', 'is', null), where('ends_before', '>', on)]))
    .orderBy('position')
    .execute();
  const words = await readWords(
    context,
    rows.map((row) => row.what_words_id),
  );
  return rows.map((row) => ({
    lineId: row.id,
    budgetId: row.budget_id,
    planLineId: row.plan_line_id,
    what: words.get(row.what_words_id) ?? '',
    outcomes: row.outcomes,
    managedBy: row.managed_by,
    weeklyPence: pence(row.weekly_pence),
    oncePence: pence(row.once_pence),
    unitCostPence: row.unit_cost_pence === null ? null : pence(row.unit_cost_pence),
    unitCostFrequency: row.unit_cost_frequency,
    plannedUnitsPerWeek: row.planned_units_per_week === null ? null : Number(row.planned_units_per_week),
    startsOn: row.starts_on,
    endsBefore: row.ends_before,
  }));
}
