import { sql } from 'kysely';
import type { Database, Transaction } from '../../platform/db/database.ts';
import { listAllCouncilIds } from './seal-waiting-rows.ts';
import { digestRows, firstRoot, nextRoot, type SealedEntry, type SealedSource } from './sealing.ts';
import { digestWords } from './store-words.ts';

export interface VerifyReport {
  /** How many sealed entries were looked at, and how many rows still wait for their seal. */
  readonly checked: number;
  readonly waiting: number;
  /** In the order of the log; the first is the first bad entry. Empty when all is as it was sealed. */
  readonly faults: readonly VerifyFault[];
}

export interface VerifyFault {
  readonly position: number | null;
  readonly source: string;
  readonly councilId: string | null;
  readonly rowId: string | null;
  readonly words: string;
}

export interface KeptRoot {
  readonly position: number;
  readonly root: string;
}

export interface VerifyOptions {
  readonly database: Database;
  readonly sources: readonly SealedSource[];
  /** Every root that was kept outside the database, oldest first. */
  readonly keptRoots: readonly KeptRoot[];
}

const batchSize = 2000;

/**
 * Reads the whole log again in one snapshot: every chain link, every row against its digest, every word against
 * its salted digest, rows that were never sealed, and the roots kept outside the database.
 */
export async function verifySeals(options: VerifyOptions): Promise<VerifyReport> {
  const councilIds = await listAllCouncilIds(options.database);
  return await options.database.transaction({ councilIds, snapshot: true }, async (tx) => {
    const faults: VerifyFault[] = [];
    const checked = await verifyChain(tx, options, faults);
    await verifyUnsealed(tx, options.sources, faults);
    await verifyWords(tx, faults);
    const { rows } = await sql<{ count: number }>`select count(*) as count from seal_queue`.execute(tx);
    return { checked, waiting: rows[0]?.count ?? 0, faults };
  });
}

async function verifyChain(tx: Transaction, options: VerifyOptions, faults: VerifyFault[]): Promise<number> {
  const kept = new Map(options.keptRoots.map(({ position, root }) => [position, root]));
  let root = firstRoot;
  let position = 0;
  for (;;) {
    const { rows } = await sql<SealedEntry & { root: string }>`
      select position, source, council_id, row_id, row_digest, sealed_at, root from sealed_log
      where position > ${position} order by position limit ${batchSize}`.execute(tx);
    if (rows.length === 0) break;
    const digests = await digestEntries(tx, options.sources, rows);
    for (const entry of rows) {
      if (entry.position !== position + 1)
        faults.push(
          entryFault(
            entry,
            `Entries ${position + 1} to ${entry.position - 1} are missing from the sealed log.`,
          ),
        );
      const expected = nextRoot(root, entry);
      if (expected !== entry.root)
        faults.push(
          entryFault(
            entry,
            'This entry of the sealed log, or one before it, was changed after it was written.',
          ),
        );
      checkRow(entry, digests, faults);
      const keptRoot = kept.get(entry.position);
      if (keptRoot !== undefined && keptRoot !== entry.root)
        faults.push(
          entryFault(entry, 'The log does not match the root kept outside the database at this entry.'),
        );
      root = entry.root;
      position = entry.position;
    }
  }
  const lastKept = options.keptRoots.at(-1);
  if (lastKept && lastKept.position > position) {
    faults.push({
      position: position + 1,
      source: 'sealed log',
      councilId: null,
      rowId: null,
      words: `The log ends at entry ${position}, but a root was kept for entry ${lastKept.position}: entries were removed from its end.`,
    });
  }
  return position;
}

async function digestEntries(
  tx: Transaction,
  sources: readonly SealedSource[],
  entries: readonly SealedEntry[],
): Promise<ReadonlyMap<string, string>> {
  const digests = new Map<string, string>();
  for (const source of sources) {
    const own = entries.filter((entry) => entry.source === source.source);
    if (own.length === 0) continue;
    for (const [row, digest] of await digestRows(tx, source, own))
      digests.set(`${source.source} ${row}`, digest);
  }
  return digests;
}

function checkRow(entry: SealedEntry, digests: ReadonlyMap<string, string>, faults: VerifyFault[]): void {
  const digest = digests.get(`${entry.source} ${entry.council_id}/${entry.row_id}`);
  if (digest === undefined) faults.push(entryFault(entry, 'The row that was sealed here is gone.'));
  else if (digest !== entry.row_digest)
    faults.push(entryFault(entry, 'The row that was sealed here was changed afterwards.'));
}

function entryFault(entry: SealedEntry, words: string): VerifyFault {
  return {
    position: entry.position,
    source: entry.source,
    councilId: entry.council_id,
    rowId: entry.row_id,
    words,
  };
}

/** Rows that are neither sealed nor waiting were put in, or taken out of the queue, behind the product's back. */
async function verifyUnsealed(
  tx: Transaction,
  sources: readonly SealedSource[],
  faults: VerifyFault[],
): Promise<void> {
  for (const source of sources) {
    const { rows } = await sql<{ council_id: string; id: string }>`
      select source_row.council_id, source_row.id from ${sql.table(source.table)} as source_row
      where not exists (select from sealed_log where sealed_log.source = ${source.source}
          and sealed_log.council_id = source_row.council_id and sealed_log.row_id = source_row.id)
        and not exists (select from seal_queue where seal_queue.source = ${source.source}
          and seal_queue.council_id = source_row.council_id and seal_queue.row_id = source_row.id)
      limit 100`.execute(tx);
    for (const row of rows) {
      faults.push({
        position: null,
        source: source.source,
        councilId: row.council_id,
        rowId: row.id,
        words: 'This row was never sealed and does not wait to be: it was added behind the product.',
      });
    }
  }
}

async function verifyWords(tx: Transaction, faults: VerifyFault[]): Promise<void> {
  let after = { council_id: '', id: '00000000-0000-0000-0000-000000000000' };
  for (;;) {
    const { rows } = await sql<WordsRow>`
      select words.council_id, words.id, words.text, words.salt, words.digest, words.erased_at,
        exists (select from audit_entries as entry where entry.council_id = words.council_id
          and entry.action = 'audit.eraseWords' and entry.subject_id = words.id::text and entry.at = words.erased_at) as erasure_recorded
      from words where (words.council_id, words.id) > (${after.council_id}, ${after.id}::uuid)
      order by words.council_id, words.id limit ${batchSize}`.execute(tx);
    for (const row of rows) {
      const fault = wordsFault(row);
      if (fault)
        faults.push({
          position: null,
          source: 'words/1',
          councilId: row.council_id,
          rowId: row.id,
          words: fault,
        });
    }
    const last = rows.at(-1);
    if (!last) return;
    after = last;
  }
}

interface WordsRow {
  council_id: string;
  id: string;
  text: string | null;
  salt: string | null;
  digest: string;
  erased_at: string | null;
  erasure_recorded: boolean;
}

function wordsFault(row: WordsRow): string | null {
  if (row.text === null || row.salt === null) {
    return row.erasure_recorded ? null : 'These words are gone, and no erasure of them is on record.';
  }
  return digestWords(row.salt, row.text) === row.digest
    ? null
    : 'These words were changed after they were written.';
}
