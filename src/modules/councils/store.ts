import { type Generated, sql } from 'kysely';
import type { CivilDate, Instant } from '../../core/calendar/civil-date.ts';
import type { DatedValue, FiguresOnDate } from '../../core/calendar/dated-value.ts';
import type { Transaction } from '../../platform/db/database.ts';
import type { Context } from '../audit/index.ts';
import type { CouncilDetails } from './rules/council-details.ts';
import type { FigureValue } from './rules/lay-out-figure.ts';

type CouncilsTables = {
  councils: {
    council_id: string;
    name: string;
    gss_code: string | null;
    is_invented: boolean;
    created_at: Instant;
    accent: Generated<string>;
    phone: Generated<string>;
    hours: Generated<string>;
    text_number: string | null;
  };
  clocks: {
    council_id: string;
    id: string;
    person_id: string | null;
    kind: string;
    subject_kind: string;
    subject_id: string;
    started_on: CivilDate;
    due_on: CivilDate;
    acts_next: string;
    met_on: CivilDate | null;
    stopped_on: CivilDate | null;
    stopped_because: string | null;
  };
};

const councilsTables = (tx: Transaction) => tx.withTables<CouncilsTables>();

export interface NewCouncil {
  readonly councilId: string;
  readonly name: string;
  readonly gssCode: string | null;
  readonly isInvented: boolean;
  readonly dress?: Omit<CouncilDetails, 'name'>;
}

export async function addCouncil(tx: Transaction, council: NewCouncil, now: Instant): Promise<void> {
  await councilsTables(tx)
    .insertInto('councils')
    .values({
      council_id: council.councilId,
      name: council.name,
      gss_code: council.gssCode,
      is_invented: council.isInvented,
      created_at: now,
      ...(council.dress && {
        accent: council.dress.accent,
        phone: council.dress.phone,
        hours: council.dress.hours,
        text_number: council.dress.textNumber,
      }),
    })
    .execute();
}

export interface Council extends CouncilDetails {
  readonly councilId: string;
  readonly isInvented: boolean;
}

/** The councils of the service. `lock` keeps anyone else from adding one until the end of the transaction. */
export async function listCouncils(
  tx: Transaction,
  lock: 'lock' | 'read' = 'read',
): Promise<readonly Council[]> {
  if (lock === 'lock') await sql`select pg_advisory_xact_lock(hashtext('wherewithal councils'))`.execute(tx);
  const rows = await councilsTables(tx).selectFrom('councils').selectAll().orderBy('council_id').execute();
  return rows.map((row) => ({
    councilId: row.council_id,
    name: row.name,
    isInvented: row.is_invented,
    accent: row.accent,
    phone: row.phone,
    hours: row.hours,
    textNumber: row.text_number,
  }));
}

export async function saveDetails(context: Context, details: CouncilDetails): Promise<void> {
  const { name, accent, phone, hours, textNumber } = details;
  await councilsTables(context.tx)
    .updateTable('councils')
    .set({ name, accent, phone, hours, text_number: textNumber })
    .where('council_id', '=', context.councilId)
    .execute();
}

/** The council's own value for a key on a date, or else what `policy` says; null where neither knows one. */
export async function findSetting(
  context: Context,
  key: string,
  on: CivilDate = context.today,
): Promise<DatedValue | null> {
  const { rows } = await sql<{ id: string; value: number; starts_on: CivilDate }>`
    select id, value, lower(in_force) as starts_on from council_settings
    where council_id = ${context.councilId} and key = ${key} and in_force @> ${on}::date`.execute(context.tx);
  const own = rows[0];
  if (own) return { value: own.value, version: `${key}@${own.starts_on} (${context.councilId})` };
  return context.policy.figuresOn(on)[key] ?? null;
}

/** Like `findSetting`, for figures that every council has from the start. Throws where there is none. */
export async function settingOn(
  context: Context,
  key: string,
  on: CivilDate = context.today,
): Promise<DatedValue> {
  const setting = await findSetting(context, key, on);
  if (setting === null) throw new Error(`No value of ${key} is in force on ${on}.`);
  return setting;
}

/** Every figure in force on a date, for rules that look at many: what `policy` says, with the council's own over it. */
export async function listFiguresOn(context: Context, on: CivilDate): Promise<FiguresOnDate> {
  const { rows } = await sql<{ key: string; value: number; starts_on: CivilDate }>`
    select key, value, lower(in_force) as starts_on from council_settings
    where council_id = ${context.councilId} and in_force @> ${on}::date`.execute(context.tx);
  const own = rows.map(({ key, value, starts_on }) => [
    key,
    { value, version: `${key}@${starts_on} (${context.councilId})` },
  ]);
  return { ...context.policy.figuresOn(on), ...Object.fromEntries(own) };
}

/** What the council has set for itself, by key, each in the order of its days. */
export async function listOwnValues(context: Context): Promise<ReadonlyMap<string, readonly FigureValue[]>> {
  const { rows } = await sql<{
    key: string;
    value: number;
    startsOn: CivilDate;
    source: string;
    decidedBy: string;
    decidedAt: Instant;
  }>`
    select key, value, lower(in_force) as "startsOn", source, display_name as "decidedBy", decided_at as "decidedAt"
    from council_settings join accounts on accounts.id = decided_by
    where council_id = ${context.councilId} order by key, lower(in_force)`.execute(context.tx);
  const byKey = new Map<string, FigureValue[]>();
  for (const { key, decidedBy, decidedAt, ...value } of rows)
    byKey.set(key, [...(byKey.get(key) ?? []), { ...value, own: { decidedBy, decidedAt } }]);
  return byKey;
}

export interface NewSetting {
  readonly key: string;
  readonly value: number;
  readonly startsOn: CivilDate;
  readonly source: string;
}

/**
 * Puts a value in force from a day; the one before it ends there. Later values already set stay as they are.
 * Gives null, and keeps nothing, where a value already starts on that day.
 */
export async function saveSetting(context: Context, setting: NewSetting): Promise<string | null> {
  const { tx, councilId } = context;
  await sql`select pg_advisory_xact_lock(hashtext(${`${councilId} ${setting.key}`}))`.execute(tx);
  const { rows } = await sql<{ next: CivilDate | null; starts_that_day: boolean | null }>`
    select min(lower(in_force)) filter (where lower(in_force) > ${setting.startsOn}::date) as next,
      bool_or(lower(in_force) = ${setting.startsOn}::date) as starts_that_day
    from council_settings where council_id = ${councilId} and key = ${setting.key}`.execute(tx);
  if (rows[0]?.starts_that_day) return null;
  await sql`update council_settings set in_force = daterange(lower(in_force), ${setting.startsOn}::date)
    where council_id = ${councilId} and key = ${setting.key} and in_force @> ${setting.startsOn}::date`.execute(
    tx,
  );
  const id = context.newId();
  await sql`insert into council_settings (council_id, id, key, value, in_force, source, decided_by, decided_at)
    values (${councilId}, ${id}, ${setting.key}, ${JSON.stringify(setting.value)}::jsonb,
      daterange(${setting.startsOn}::date, ${rows[0]?.next ?? null}::date), ${setting.source},
      ${context.actor.accountId}, ${context.now})`.execute(tx);
  return id;
}

export interface NewClock {
  readonly personId: string | null;
  readonly kind: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly dueOn: CivilDate;
  /** The role that owes the next step. */
  readonly actsNext: string;
}

/** Starts a promise with a date (mechanism M2). A running clock of the same kind and subject gets the new date. */
export async function startClock(context: Context, clock: NewClock): Promise<string> {
  const id = context.newId();
  const { rows } = await sql<{ id: string }>`
    insert into clocks (council_id, id, person_id, kind, subject_kind, subject_id, started_on, due_on, acts_next)
    values (${context.councilId}, ${id}, ${clock.personId}, ${clock.kind}, ${clock.subjectKind}, ${clock.subjectId},
      ${context.today}, ${clock.dueOn}, ${clock.actsNext})
    on conflict (council_id, kind, subject_id) where met_on is null and stopped_on is null
    do update set due_on = excluded.due_on, acts_next = excluded.acts_next
    returning id`.execute(context.tx);
  return rows[0]?.id ?? id;
}

/** Marks the running clock of a kind and subject as met. Gives the clock's id, or null where none was running. */
export async function meetClock(
  context: Context,
  kind: string,
  subjectId: string,
  on: CivilDate = context.today,
): Promise<string | null> {
  const row = await councilsTables(context.tx)
    .updateTable('clocks')
    .set({ met_on: on })
    .where('council_id', '=', context.councilId)
    .where('kind', '=', kind)
    .where('subject_id', '=', subjectId)
    .where('met_on', 'is', null)
    .where('stopped_on', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Ends a running clock that no longer applies; `because` is a code, such as `personDied`. */
export async function stopClock(
  context: Context,
  kind: string,
  subjectId: string,
  because: string,
): Promise<void> {
  await councilsTables(context.tx)
    .updateTable('clocks')
    .set({ stopped_on: context.today, stopped_because: because })
    .where('council_id', '=', context.councilId)
    .where('kind', '=', kind)
    .where('subject_id', '=', subjectId)
    .where('met_on', 'is', null)
    .where('stopped_on', 'is', null)
    .execute();
}

/** A promise that still runs. */
export interface OpenClock {
  readonly clockId: string;
  readonly personId: string | null;
  readonly kind: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly startedOn: CivilDate;
  readonly dueOn: CivilDate;
  readonly actsNext: string;
}

/** The promises that still run, the one due first before the others; all of the council's, or one person's. */
export async function listOpenClocks(
  context: Context,
  filter: { readonly personId?: string; readonly limit: number },
): Promise<readonly OpenClock[]> {
  let query = councilsTables(context.tx)
    .selectFrom('clocks')
    .select([
      'id as clockId',
      'person_id as personId',
      'kind',
      'subject_kind as subjectKind',
      'subject_id as subjectId',
      'started_on as startedOn',
      'due_on as dueOn',
      'acts_next as actsNext',
    ])
    .where('council_id', '=', context.councilId)
    .where('met_on', 'is', null)
    .where('stopped_on', 'is', null)
    .orderBy('due_on')
    .orderBy('id')
    .limit(filter.limit);
  if (filter.personId !== undefined) query = query.where('person_id', '=', filter.personId);
  return await query.execute();
}
