import pg from 'pg';
import { sealedSources } from '../../src/composition/modules.ts';
import { readKeptRoots, verifySeals } from '../../src/modules/audit/index.ts';
import { openDatabase } from '../../src/platform/db/database.ts';
import { loginAs, type Place } from '../house.ts';
import { countJobs } from './work-through.ts';

/** Everything that is in a database in the end, so that two can be compared. */
export interface Record {
  /** A digest of the rows of each table, but for what chance makes: the salt of words, and what seals them. */
  readonly tables: ReadonlyMap<string, string>;
  readonly rows: number;
  readonly sealedEntries: number;
  readonly sealFaults: readonly string[];
  readonly waitingForSeal: number;
  readonly jobs: number;
  /** Transfers of the ledger whose postings do not sum to zero. */
  readonly unbalanced: number;
}

const chance: Readonly<{ [table: string]: readonly string[] }> = { words: ['salt', 'digest'] };
const leftOut = ['sealed_log', 'seal_queue', 'schema_migrations'];

export async function readRecord(place: Place, rootsFile: string): Promise<Record> {
  const client = new pg.Client(loginAs(place, 'postgres'));
  await client.connect();
  const database = openDatabase(loginAs(place, 'wherewithal_app'), () => {});
  try {
    const names = await listTables(client);
    const tables = new Map<string, string>();
    let rowCount = 0;
    for (const name of names) {
      const without = (chance[name] ?? []).map((column) => ` - '${column}'`).join('');
      const { rows } = await client.query<{ count: string; digest: string }>(
        `select count(*) as count, md5(coalesce(string_agg(line, e'\\n' order by line), '')) as digest
         from (select (to_jsonb(row)${without})::text as line from ${name} as row) as lines`,
      );
      tables.set(name, `${rows[0]?.count} rows ${rows[0]?.digest}`);
      rowCount += Number(rows[0]?.count ?? 0);
    }
    const seals = await verifySeals({
      database,
      sources: sealedSources,
      keptRoots: await readKeptRoots(rootsFile),
    });
    return {
      tables,
      rows: rowCount,
      sealedEntries: seals.checked,
      sealFaults: seals.faults.map(({ words }) => words),
      waitingForSeal: seals.waiting,
      jobs: await countJobs(place),
      unbalanced: names.includes('ledger_postings') ? await countUnbalanced(client) : 0,
    };
  } finally {
    await database.close();
    await client.end();
  }
}

async function listTables(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' order by tablename`,
  );
  return rows.map(({ name }) => name).filter((name) => !leftOut.includes(name));
}

async function countUnbalanced(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ count: string }>(
    `select count(*) as count from (select from ledger_postings group by council_id, transfer_id
       having sum(pence) <> 0) as transfer`,
  );
  return Number(rows[0]?.count ?? 0);
}

/** The tables that are not the same in both. */
export function listDifferences(one: Record, other: Record): readonly string[] {
  return [...one.tables]
    .filter(([name, digest]) => other.tables.get(name) !== digest)
    .map(([name, digest]) => `${name}: ${digest} against ${other.tables.get(name)}`);
}
