import { sql } from 'kysely';
import type { Instant } from '../../core/calendar/civil-date.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { accessTables } from './store.ts';

export interface SignInAccount {
  readonly id: string;
  readonly passwordHash: string;
  /** Encrypted; null where the account signs in without a code. */
  readonly totpSecret: string | null;
}

/** The open account of an e-mail address or an id. */
export async function findSignInAccount(
  tx: Transaction,
  by: { readonly email: string } | { readonly id: string },
): Promise<SignInAccount | null> {
  const accounts = accessTables(tx)
    .selectFrom('accounts')
    .select(['id', 'password_hash as passwordHash', 'totp_secret as totpSecret'])
    .where('closed_at', 'is', null);
  const found = 'email' in by ? accounts.where('email', '=', by.email) : accounts.where('id', '=', by.id);
  return (await found.executeTakeFirst()) ?? null;
}

/** Notes that a code was used. Gives false where it had been used before. */
export async function useTimeStep(tx: Transaction, accountId: string, step: number): Promise<boolean> {
  await sql`delete from used_codes where account_id = ${accountId} and time_step < ${step - 10}`.execute(tx);
  const { numAffectedRows } = await sql`
    insert into used_codes (account_id, time_step) values (${accountId}, ${step}) on conflict do nothing`.execute(
    tx,
  );
  return Boolean(numAffectedRows);
}

export interface Try {
  readonly id: string;
  readonly emailDigest: string;
  readonly addressDigest: string;
}

/** Notes a try as failed until it turns out right. Gives false, and notes nothing, where there were too many lately. */
export async function addTry(
  tx: Transaction,
  attempt: Try,
  now: Instant,
  limits: { readonly minutes: number; readonly byEmail: number; readonly byAddress: number },
): Promise<boolean> {
  const { emailDigest, addressDigest } = attempt;
  // Tries at the same moment count one after the other; always in one order, so that no two wait for each other.
  for (const digest of [emailDigest, addressDigest].sort())
    await sql`select pg_advisory_xact_lock(hashtext(${digest}))`.execute(tx);
  await sql`delete from sign_in_failures where at < ${now}::timestamptz - interval '1 day'`.execute(tx);
  const { rows } = await sql<{ by_email: number; by_address: number }>`
    select count(*) filter (where email_digest = ${emailDigest}) as by_email,
           count(*) filter (where address_digest = ${addressDigest}) as by_address
    from sign_in_failures
    where at > ${now}::timestamptz - make_interval(mins => ${limits.minutes}::int)
      and (email_digest = ${emailDigest} or address_digest = ${addressDigest})`.execute(tx);
  const counts = rows[0] ?? { by_email: 0, by_address: 0 };
  if (counts.by_email >= limits.byEmail || counts.by_address >= limits.byAddress) return false;
  await sql`insert into sign_in_failures (id, email_digest, address_digest, at)
    values (${attempt.id}, ${emailDigest}, ${addressDigest}, ${now})`.execute(tx);
  return true;
}

export async function forgetTry(tx: Transaction, id: string): Promise<void> {
  await sql`delete from sign_in_failures where id = ${id}`.execute(tx);
}
