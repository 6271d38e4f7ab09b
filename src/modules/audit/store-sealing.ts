import { sql } from 'kysely';
import type { Transaction } from '../../platform/db/database.ts';
import type { RowId, SealedEntry } from './sealing.ts';

export type WaitingRow = RowId & { readonly source: string };

/** Takes the rows that have waited longest out of the queue. */
export async function takeWaitingRows(tx: Transaction, most: number): Promise<readonly WaitingRow[]> {
  const { rows } = await sql<WaitingRow>`
    delete from seal_queue where (council_id, source, row_id) in (
      select council_id, source, row_id from seal_queue order by row_id limit ${most})
    returning source, council_id, row_id`.execute(tx);
  return rows;
}

/** Adds entries to the end of the sealed log. Entries can only be added. */
export async function addSealedEntries(
  tx: Transaction,
  entries: readonly (SealedEntry & { readonly root: string })[],
): Promise<void> {
  await sql`
    insert into sealed_log (position, source, council_id, row_id, row_digest, sealed_at, root)
    select * from json_to_recordset(${JSON.stringify(entries)}::json)
      as entry (position bigint, source text, council_id text, row_id uuid, row_digest text, sealed_at timestamptz, root text)
  `.execute(tx);
}
