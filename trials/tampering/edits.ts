import type pg from 'pg';
import type { Random } from '../random.ts';

/** One column of a table that somebody might want to change. */
interface Column {
  readonly name: string;
  readonly type: string;
  readonly isNullable: boolean;
}

/** What someone with every power over the database, and our source to read, has to work with. */
export interface Intruder {
  readonly superuser: pg.Client;
  readonly random: Random;
  /** Tables whose rows are sealed, with what belongs to those rows. */
  readonly tables: readonly string[];
  readonly columnsOf: ReadonlyMap<string, readonly Column[]>;
  /** Takes the log from this entry on, and seals its rows anew as the product would. */
  readonly sealAgainFrom: (position: number) => Promise<void>;
}

/** One change behind the product's back. Gives what was done, to name it when nobody notices. */
export type Edit = (intruder: Intruder) => Promise<string>;

export async function readColumns(
  superuser: pg.Client,
  tables: readonly string[],
): Promise<ReadonlyMap<string, readonly Column[]>> {
  const found = new Map<string, readonly Column[]>();
  for (const table of tables) {
    const { rows } = await superuser.query<Column>(
      `select column_name as name, data_type as type, is_nullable = 'YES' as "isNullable"
       from information_schema.columns
       where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER' order by ordinal_position`,
      [table],
    );
    found.set(table, rows);
  }
  return found;
}

const changeColumn: Edit = async (intruder) => {
  const table = intruder.random.pick(intruder.tables);
  return await changeOne(intruder, table);
};

const changeLogColumn: Edit = (intruder) => changeOne(intruder, 'sealed_log');

async function changeOne({ superuser, random, columnsOf }: Intruder, table: string): Promise<string> {
  const column = random.pick(columnsOf.get(table) ?? []);
  const value = otherValue(random, table, column);
  const row = await pickRow(superuser, random, table);
  await superuser.query(`update ${table} set ${column.name} = ${value} where ctid = $1`, [row]);
  return `update ${table} set ${column.name} = ${value}`;
}

const deleteRow: Edit = async ({ superuser, random, tables }) => {
  const table = random.pick([...tables, 'sealed_log']);
  const row = await pickRow(superuser, random, table);
  await superuser.query(`delete from ${table} where ctid = $1`, [row]);
  return `delete one of ${table}`;
};

/** The triggers are off, so that the row does not wait for its seal as an honest one would. */
const forgeRow: Edit = async ({ superuser, random, tables, columnsOf }) => {
  const table = random.pick(tables);
  const columns = columnsOf.get(table) ?? [];
  const keyName = columns.some(({ name }) => name === 'id')
    ? 'id'
    : random.pick(columns.filter(({ name }) => name !== 'council_id')).name;
  const row = await pickRow(superuser, random, table);
  const values = columns.map(({ name, type }) => {
    if (name !== keyName) return name;
    if (type === 'uuid') return 'gen_random_uuid()';
    return type === 'text' ? `${name} || 'x'` : `${name} + 1`;
  });
  const names = columns.map(({ name }) => name).join(', ');
  await superuser.query(
    `insert into ${table} (${names}) overriding system value select ${values.join(', ')} from ${table} where ctid = $1`,
    [row],
  );
  return `forge a row of ${table}`;
};

const swapRows: Edit = async ({ superuser, random, tables, columnsOf }) => {
  const table = random.pick([...tables, 'sealed_log']);
  const column = random.pick(
    (columnsOf.get(table) ?? []).filter(({ name }) => !['council_id', 'id', 'position'].includes(name)),
  );
  const [one, other] = [await pickRow(superuser, random, table), await pickRow(superuser, random, table)];
  await superuser.query(
    `update ${table} as row set ${column.name} = other.${column.name} from ${table} as other
     where (row.ctid = $1 and other.ctid = $2) or (row.ctid = $2 and other.ctid = $1)`,
    [one, other],
  );
  return `swap ${column.name} between two rows of ${table}`;
};

const deleteRange: Edit = async ({ superuser, random }) => {
  const from = 1 + random.below(await logLength(superuser));
  const to = from + random.below(20);
  await superuser.query('delete from sealed_log where position between $1 and $2', [from, to]);
  return `delete entries ${from} to ${to}`;
};

/** The end of the log goes, and with it, half of the time, the rows that it sealed. */
const cutTail: Edit = async ({ superuser, random, tables }) => {
  const from = (await logLength(superuser)) - random.below(30);
  const withRows = random.chance(50);
  for (const table of withRows ? tables.filter((name) => !name.endsWith('postings')) : []) {
    await superuser.query(
      `delete from ${table} as row using sealed_log as entry
       where entry.position >= $1 and entry.row_id = row.id and entry.council_id = row.council_id`,
      [from],
    );
  }
  await superuser.query('delete from sealed_log where position >= $1', [from]);
  return `cut the log from entry ${from} on${withRows ? ' with its rows' : ''}`;
};

/** A row is changed, and the log is made anew from there so that every link and digest fits. */
const rebuildChain: Edit = async (intruder) => {
  const what = await (intruder.random.chance(70) ? changeColumn : deleteRow)(intruder);
  const from = 1 + intruder.random.below(await logLength(intruder.superuser));
  await intruder.sealAgainFrom(from);
  return `${what}; then seal anew from entry ${from}`;
};

/** Words are taken away as an erasure would, without the command that records it. */
const eraseQuietly: Edit = async ({ superuser, random }) => {
  const { rows } = await superuser.query<{ ctid: string; erased_at: string | null }>(
    `select ctid, (select erased_at::text from words where erased_at is not null limit 1) as erased_at
     from words where erased_at is null order by council_id, id`,
  );
  const row = random.pick(rows);
  const at = random.chance(50) ? row.erased_at : '2036-11-02T09:30:00Z';
  await superuser.query('update words set text = null, salt = null, erased_at = $2 where ctid = $1', [
    row.ctid,
    at,
  ]);
  return 'erase words quietly';
};

/** Each kind as often as it stands here. */
export const edits: readonly Edit[] = [
  changeColumn,
  changeColumn,
  changeColumn,
  changeLogColumn,
  changeLogColumn,
  deleteRow,
  forgeRow,
  swapRows,
  deleteRange,
  cutTail,
  rebuildChain,
  rebuildChain,
  eraseQuietly,
];

async function pickRow(superuser: pg.Client, random: Random, table: string): Promise<string> {
  const { rows } = await superuser.query<{ ctid: string }>(
    `select ctid from ${table} order by ${table}::text`,
  );
  return random.pick(rows).ctid;
}

async function logLength(superuser: pg.Client): Promise<number> {
  const { rows } = await superuser.query<{ length: string }>('select count(*) as length from sealed_log');
  return Number(rows[0]?.length ?? 0);
}

/** Something else of the column's kind: taken from another row, or as near to the old value as can be. */
function otherValue(random: Random, table: string, { name, type, isNullable }: Column): string {
  const fromElsewhere = `(select other.${name} from ${table} as other where other.${name} is distinct from ${table}.${name} order by other::text offset ${random.below(3)} limit 1)`;
  if (isNullable && random.chance(15)) return 'null';
  if (name === 'council_id' || random.chance(30)) return fromElsewhere;
  switch (type) {
    case 'uuid':
      return 'gen_random_uuid()';
    case 'text':
      return random.pick([`${name} || ' '`, `upper(${name})`, `reverse(${name})`, `left(${name}, -1)`, `''`]);
    case 'timestamp with time zone':
      // The log's own moments are written and read to the millisecond: less than one does not show in them.
      return `${name} + interval '1 ${random.pick([...(table === 'sealed_log' ? [] : ['microsecond']), 'millisecond', 'second', 'year'])}'`;
    case 'date':
      return `${name} ${random.pick(['+', '-'])} 1`;
    case 'boolean':
      return `not ${name}`;
    case 'integer':
    case 'bigint':
    case 'smallint':
      return `${name} ${random.pick(['+ 1', '- 1', '* 10', '* -1'])}`;
    case 'jsonb':
      return random.pick([`'{}'`, `${name} || '{"added": 1}'`]);
    default:
      return fromElsewhere;
  }
}
