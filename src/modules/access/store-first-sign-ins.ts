import { sql } from 'kysely';
import type { Instant } from '../../core/calendar/civil-date.ts';
import type { Transaction } from '../../platform/db/database.ts';

export interface NewFirstSignIn {
  readonly accountId: string;
  readonly councilId: string;
  readonly codeHash: string;
  readonly madeBy: string;
}

export async function addFirstSignIn(tx: Transaction, first: NewFirstSignIn, now: Instant): Promise<void> {
  await sql`insert into first_sign_ins (account_id, council_id, code_hash, made_by, made_at)
    values (${first.accountId}, ${first.councilId}, ${first.codeHash}, ${first.madeBy}, ${now})`.execute(tx);
}

/** Puts a new code in place of one that was not used. Gives false where there is none of this council's to replace. */
export async function renewFirstSignIn(
  tx: Transaction,
  first: NewFirstSignIn,
  now: Instant,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update first_sign_ins set code_hash = ${first.codeHash}, made_by = ${first.madeBy}, made_at = ${now}
    where account_id = ${first.accountId} and council_id = ${first.councilId} and used_at is null`.execute(
    tx,
  );
  return Boolean(numAffectedRows);
}

export interface WaitingFirstSignIn {
  readonly accountId: string;
  readonly codeHash: string;
  /** Encrypted. */
  readonly totpSecret: string;
}

/** The code of an open account that was not used and is not too old. Source: our choice of seven days. */
export async function findFirstSignIn(
  tx: Transaction,
  email: string,
  now: Instant,
): Promise<WaitingFirstSignIn | null> {
  const { rows } = await sql<WaitingFirstSignIn>`
    select account_id as "accountId", code_hash as "codeHash", totp_secret as "totpSecret"
    from first_sign_ins join accounts on accounts.id = account_id
    where email = ${email} and closed_at is null and used_at is null and totp_secret is not null
      and made_at > ${now}::timestamptz - interval '7 days'`.execute(tx);
  return rows[0] ?? null;
}

/** Uses a code up and keeps the password. Gives false where the code was used or replaced meanwhile. */
export async function takeFirstSignIn(
  tx: Transaction,
  first: { readonly accountId: string; readonly codeHash: string; readonly passwordHash: string },
  now: Instant,
): Promise<boolean> {
  const { numAffectedRows } = await sql`update first_sign_ins set used_at = ${now}
    where account_id = ${first.accountId} and code_hash = ${first.codeHash} and used_at is null`.execute(tx);
  if (!numAffectedRows) return false;
  await sql`update accounts set password_hash = ${first.passwordHash} where id = ${first.accountId}`.execute(
    tx,
  );
  return true;
}
