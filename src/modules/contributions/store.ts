import { sql } from 'kysely';
import type { CivilDate, Instant } from '../../core/calendar/civil-date.ts';
import { type Pence, pence } from '../../core/money/pence.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { type Context, saveWords } from '../audit/index.ts';
import type { Charging, Contribution as WorkedOut } from './rules/contribution.ts';

type ContributionTables = {
  financial_assessments: {
    council_id: string;
    id: string;
    person_id: string;
    charging: Charging;
    starts_on: CivilDate;
    weekly_pence: number;
    assessed_pence: number | null;
    support_weekly_pence: number | null;
    inputs_words_id: string | null;
    working_words_id: string;
    rule_version: string;
    figure_versions: readonly string[];
    assessed_by: string;
    assessed_at: Instant;
  };
  contribution_tellings: {
    council_id: string;
    id: string;
    person_id: string;
    contribution_id: string;
    told_on: CivilDate;
    how: HowTold;
    told_by: string;
    recorded_at: Instant;
  };
};

export const waysOfTelling = ['inPerson', 'byPhone', 'letter', 'online'] as const;
export type HowTold = (typeof waysOfTelling)[number];

const contributionTables = (tx: Transaction) => tx.withTables<ContributionTables>();

export interface NewAssessment {
  readonly personId: string;
  readonly charging: Charging;
  readonly startsOn: CivilDate;
  readonly supportWeeklyPence: Pence | null;
  /** What the person told about their money, to be kept as words so that it can be erased; null where nobody asked. */
  readonly inputs: unknown;
  readonly result: WorkedOut;
}

/** The version of `decideContribution`; the dated figures that it used are kept beside it. */
const ruleVersion = 'contribution/1';

/** Keeps what someone pays and what it was worked out from, and puts it in force from its day. */
export async function addAssessment(
  context: Context,
  assessment: NewAssessment,
): Promise<{ readonly contributionId: string; readonly ruleVersion: string }> {
  const { personId, result, startsOn } = assessment;
  const keep = (content: unknown) =>
    saveWords(context, {
      personId,
      text: JSON.stringify(content),
      sensitivity: 'special',
      retentionClass: 'financialAssessment',
    });
  const id = context.newId();
  await contributionTables(context.tx)
    .insertInto('financial_assessments')
    .values({
      council_id: context.councilId,
      id,
      person_id: personId,
      charging: assessment.charging,
      starts_on: startsOn,
      weekly_pence: result.weeklyPence,
      assessed_pence: result.assessedPence,
      support_weekly_pence: assessment.supportWeeklyPence,
      inputs_words_id: assessment.inputs === null ? null : await keep(assessment.inputs),
      working_words_id: await keep(result.working),
      rule_version: ruleVersion,
      figure_versions: result.versions,
      assessed_by: context.actor.accountId,
      assessed_at: context.now,
    })
    .execute();
  await putInForce(context, personId, id, startsOn);
  return { contributionId: id, ruleVersion };
}

/** From its day until the next one already known; one that starts on the same day is mended by it. */
async function putInForce(
  context: Context,
  personId: string,
  contributionId: string,
  startsOn: CivilDate,
): Promise<void> {
  const { tx, councilId } = context;
  const { numAffectedRows } = await sql`update contribution_periods set contribution_id = ${contributionId}
    where council_id = ${councilId} and person_id = ${personId} and lower(in_force) = ${startsOn}::date`.execute(
    tx,
  );
  if (numAffectedRows) return;
  const { rows } = await sql<{ next: CivilDate | null }>`
    select min(lower(in_force)) as next from contribution_periods
    where council_id = ${councilId} and person_id = ${personId} and lower(in_force) > ${startsOn}::date`.execute(
    tx,
  );
  await sql`update contribution_periods set in_force = daterange(lower(in_force), ${startsOn}::date)
    where council_id = ${councilId} and person_id = ${personId} and in_force @> ${startsOn}::date`.execute(
    tx,
  );
  await sql`insert into contribution_periods (council_id, person_id, in_force, contribution_id)
    values (${councilId}, ${personId}, daterange(${startsOn}::date, ${rows[0]?.next ?? null}::date), ${contributionId})`.execute(
    tx,
  );
}

/** What a person pays a week, from when, by which rule, and since when they know. */
export interface ContributionInForce {
  readonly contributionId: string;
  readonly weeklyPence: Pence;
  readonly startsOn: CivilDate;
  readonly toldOn: CivilDate | null;
  readonly ruleVersion: string;
}

/** The contribution that holds on a day, or null where none was worked out for it. */
export async function findContribution(
  context: Context,
  personId: string,
  on: CivilDate,
): Promise<ContributionInForce | null> {
  const { rows } = await sql<{
    id: string;
    weekly_pence: number;
    starts_on: CivilDate;
    told_on: CivilDate | null;
    rule_version: string;
  }>`
    select a.id, a.weekly_pence, lower(p.in_force) as starts_on, a.rule_version,
      (select min(t.told_on) from contribution_tellings t
        where t.council_id = a.council_id and t.contribution_id = a.id) as told_on
    from contribution_periods p
    join financial_assessments a on a.council_id = p.council_id and a.id = p.contribution_id
    where p.council_id = ${context.councilId} and p.person_id = ${personId} and p.in_force @> ${on}::date`.execute(
    context.tx,
  );
  const row = rows[0];
  if (!row) return null;
  return {
    contributionId: row.id,
    weeklyPence: pence(row.weekly_pence),
    startsOn: row.starts_on,
    toldOn: row.told_on,
    ruleVersion: row.rule_version,
  };
}

export type KeptAssessment = ContributionTables['financial_assessments'];

export async function findAssessment(
  context: Context,
  personId: string,
  contributionId: string,
): Promise<KeptAssessment | null> {
  const row = await contributionTables(context.tx)
    .selectFrom('financial_assessments')
    .selectAll()
    .where('council_id', '=', context.councilId)
    .where('person_id', '=', personId)
    .where('id', '=', contributionId)
    .executeTakeFirst();
  return row ?? null;
}

export interface NewTelling {
  readonly personId: string;
  readonly contributionId: string;
  readonly toldOn: CivilDate;
  readonly how: HowTold;
}

export async function addTelling(context: Context, telling: NewTelling): Promise<string> {
  const id = context.newId();
  await contributionTables(context.tx)
    .insertInto('contribution_tellings')
    .values({
      council_id: context.councilId,
      id,
      person_id: telling.personId,
      contribution_id: telling.contributionId,
      told_on: telling.toldOn,
      how: telling.how,
      told_by: context.actor.accountId,
      recorded_at: context.now,
    })
    .execute();
  return id;
}

/** When and how someone was told of a contribution, the first time first. */
export async function listTellings(
  context: Context,
  contributionId: string,
): Promise<readonly { readonly toldOn: CivilDate; readonly how: HowTold }[]> {
  const rows = await contributionTables(context.tx)
    .selectFrom('contribution_tellings')
    .select(['told_on', 'how'])
    .where('council_id', '=', context.councilId)
    .where('contribution_id', '=', contributionId)
    .orderBy('told_on')
    .orderBy('id')
    .execute();
  return rows.map(({ told_on, how }) => ({ toldOn: told_on, how }));
}
