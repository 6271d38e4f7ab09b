import { sql } from 'kysely';
import { allow } from '../../../core/decision/decision.ts';
import { Id, Input } from '../../../platform/schema/fields.ts';
import { type Context, defineQuestion } from '../context.ts';
import { isGuarded } from '../rules/looks.ts';

export interface ExportedRecord {
  readonly personId: string;
  readonly madeAt: string;
  /** Every row about the person, by table; columns that are restricted are left out. */
  readonly tables: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  /** The words that the rows refer to, by id; an erased one says when. */
  readonly words: Readonly<Record<string, string>>;
}

interface PersonalTable {
  readonly table_name: string;
  readonly columns: readonly string[];
  /** How its rows are told to be the person's: a column of its own, or the table that it belongs to. */
  readonly person_column: string | null;
  readonly parent: string | null;
  readonly parent_column: string | null;
}

/**
 * Everything the council holds about a person, for a subject access request: found by the catalogue, so that a table
 * added later is in it by itself. What is restricted is left out, and so is every look for safeguarding or fraud: a copy
 * travels, and may be read by the one who must not know.
 * Source: UK GDPR art. 15; DPA 2018 Schedule 3.
 */
export const exportRecord = defineQuestion<{ readonly personId: string }, ExportedRecord>({
  name: 'audit.exportRecord',
  summary: 'Everything held about a person, for a request to see it.',
  input: Input({ personId: Id({ words: 'Give the id of the person.' }) }),
  about: (input) => input.personId,
  answer: async (context, { personId }) => {
    const tables: Record<string, readonly Record<string, unknown>[]> = {};
    for (const table of await listPersonalTables(context)) {
      const rows = await readRows(context, table, personId);
      const shown = rows.filter(
        ({ guarded_by: guardedBy, action, kind }) =>
          !isGuarded(textOf(guardedBy), textOf(action) ?? textOf(kind) ?? ''),
      );
      if (shown.length > 0) tables[table.table_name] = shown.map(({ guarded_by: _hidden, ...row }) => row);
    }
    return allow({ personId, madeAt: context.now, tables, words: await readAllWords(context, personId) });
  },
});

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** Tables with a person of their own, and those that belong to one of them by a foreign key. */
async function listPersonalTables(context: Context): Promise<readonly PersonalTable[]> {
  const { rows } = await sql<PersonalTable>`
    with columns as (
      select class.oid, class.relname, attribute.attname, col_description(class.oid, attribute.attnum) as comment
      from pg_class as class join pg_attribute as attribute on attribute.attrelid = class.oid
      where class.relnamespace = 'public'::regnamespace and class.relkind = 'r' and attribute.attnum > 0 and not attribute.attisdropped
    ), own as (
      select oid, relname, case when relname = 'people' then 'id' else 'person_id' end as person_column
      from columns where attname = 'person_id' or (relname = 'people' and attname = 'id')
      group by oid, relname
    ), belonging as (
      select distinct on (key.conrelid) key.conrelid as oid, own.relname::text as parent, attribute.attname::text as parent_column, own.person_column
      from pg_constraint as key join own on own.oid = key.confrelid
      join pg_attribute as attribute on attribute.attrelid = key.conrelid and attribute.attnum = key.conkey[2]
      where key.contype = 'f' and key.conrelid not in (select oid from own) and own.relname <> 'words'
      order by key.conrelid, key.conname
    )
    select columns.relname::text as table_name,
      array_agg(columns.attname::text order by columns.attname) filter (where columns.comment !~ '^restricted' and columns.attname <> 'council_id') as columns,
      own.person_column, belonging.parent, belonging.parent_column
    from columns left join own on own.oid = columns.oid left join belonging on belonging.oid = columns.oid
    where (own.oid is not null or belonging.oid is not null) and columns.relname <> 'words'
    group by columns.relname, own.person_column, belonging.parent, belonging.parent_column
    order by columns.relname`.execute(context.tx);
  return rows;
}

async function readRows(
  context: Context,
  table: PersonalTable,
  personId: string,
): Promise<readonly Record<string, unknown>[]> {
  const columns = sql.join(table.columns.map((column) => sql`place.${sql.ref(column)}`));
  const guard =
    table.table_name === 'audit_entries' ? sql`place.purpose as guarded_by` : sql`null as guarded_by`;
  const isTheirs =
    table.parent === null
      ? sql`place.${sql.ref(table.person_column ?? 'person_id')} = ${personId}`
      : sql`exists (select from ${sql.table(table.parent)} as parent where parent.council_id = place.council_id
          and parent.id = place.${sql.ref(table.parent_column ?? 'id')} and parent.person_id = ${personId})`;
  const { rows } = await sql<Record<string, unknown>>`
    select ${columns}, ${guard} from ${sql.table(table.table_name)} as place
    where place.council_id = ${context.councilId} and ${isTheirs}`.execute(context.tx);
  return rows;
}

async function readAllWords(context: Context, personId: string): Promise<Readonly<Record<string, string>>> {
  const { rows } = await sql<{ id: string; text: string | null; erased_at: string | null }>`
    select id, text, erased_at from words
    where council_id = ${context.councilId} and person_id = ${personId} and sensitivity <> 'restricted' order by id`.execute(
    context.tx,
  );
  return Object.fromEntries(
    rows.map(({ id, text, erased_at }) => [id, text ?? `[Erased on ${erased_at?.slice(0, 10)}]`]),
  );
}
