import { sql } from 'kysely';
import type { Instant } from '../../core/calendar/civil-date.ts';
import type { Transaction } from '../../platform/db/database.ts';

export interface KeptRow {
  readonly id: string;
  readonly accountId: string;
  readonly sealed: string;
}

/** Keeps a form, and lets go of those of other days. */
export async function addKeptForm(tx: Transaction, row: KeptRow, now: Instant): Promise<void> {
  await sql`delete from kept_forms where kept_at < ${now}::timestamptz - interval '1 day'`.execute(tx);
  await sql`insert into kept_forms (id, account_id, sealed, kept_at)
    values (${row.id}, ${row.accountId}, ${row.sealed}, ${now})`.execute(tx);
}

export async function findKeptForm(
  tx: Transaction,
  id: string,
  accountId: string,
  now: Instant,
): Promise<string | null> {
  const { rows } = await sql<{ sealed: string }>`select sealed from kept_forms
    where id = ${id} and account_id = ${accountId}
      and kept_at >= ${now}::timestamptz - interval '1 day'`.execute(tx);
  return rows[0]?.sealed ?? null;
}
