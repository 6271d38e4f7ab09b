import { sql } from 'kysely';
import type { Clock } from '../../core/calendar/clock.ts';
import type { Database, Transaction } from '../../platform/db/database.ts';
import { digestRows, firstRoot, nextRoot, type RowId, type SealedSource } from './sealing.ts';
import { addSealedEntries, takeWaitingRows } from './store-sealing.ts';

export interface SealerOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly sources: readonly SealedSource[];
  /** Keeps the newest root where whoever can write to the database cannot. */
  readonly keepRoot: (position: number, root: string) => Promise<void>;
}

const batchSize = 500;

/**
 * Takes rows that wait and adds them to the one sealed log, a batch at a time until none wait.
 * Only one sealer works at a time; a second returns at once. Gives the number of rows sealed.
 */
export async function sealWaitingRows(options: SealerOptions): Promise<number> {
  const councilIds = await listAllCouncilIds(options.database);
  let sealed = 0;
  for (;;) {
    const batch = await options.database.transaction({ councilIds }, (tx) => sealBatch(tx, options));
    if (batch === null) return sealed;
    await options.keepRoot(batch.position, batch.root);
    sealed += batch.count;
    if (batch.count < batchSize) return sealed;
  }
}

export async function listAllCouncilIds(database: Database): Promise<readonly string[]> {
  return await database.transaction({ councilIds: [] }, async (tx) => {
    const { rows } = await sql<{
      council_id: string;
    }>`select council_id from councils order by council_id`.execute(tx);
    return rows.map((row) => row.council_id);
  });
}

interface Batch {
  readonly count: number;
  readonly position: number;
  readonly root: string;
}

async function sealBatch(tx: Transaction, options: SealerOptions): Promise<Batch | null> {
  const { rows: locks } = await sql<{ got: boolean }>`
    select pg_try_advisory_xact_lock(hashtext('wherewithal sealer')) as got`.execute(tx);
  if (!locks[0]?.got) return null;
  const waiting = [...(await takeWaitingRows(tx, batchSize))];
  if (waiting.length === 0) return null;
  waiting.sort((a, b) => (a.row_id < b.row_id ? -1 : a.row_id > b.row_id ? 1 : a.source < b.source ? -1 : 1));
  const last = await lastEntry(tx);
  const sealedAt = options.clock.now();
  let { position, root } = last;
  const entries = [];
  const digests = await digestBySource(tx, options.sources, waiting);
  for (const row of waiting) {
    position += 1;
    const digest = digests.get(`${row.source} ${row.council_id}/${row.row_id}`);
    // A row that vanished while it waited is sealed as missing, so that verifying names it.
    const entry = { ...row, position, row_digest: digest ?? 'missing', sealed_at: sealedAt };
    root = nextRoot(root, entry);
    entries.push({ ...entry, root });
  }
  await addSealedEntries(tx, entries);
  return { count: waiting.length, position, root };
}

async function lastEntry(tx: Transaction): Promise<{ position: number; root: string }> {
  const { rows } = await sql<{ position: number; root: string }>`
    select position, root from sealed_log order by position desc limit 1`.execute(tx);
  return rows[0] ?? { position: 0, root: firstRoot };
}

async function digestBySource(
  tx: Transaction,
  sources: readonly SealedSource[],
  rows: readonly (RowId & { source: string })[],
): Promise<ReadonlyMap<string, string>> {
  const digests = new Map<string, string>();
  for (const source of sources) {
    const own = rows.filter((row) => row.source === source.source);
    if (own.length === 0) continue;
    for (const [row, digest] of await digestRows(tx, source, own))
      digests.set(`${source.source} ${row}`, digest);
  }
  return digests;
}
