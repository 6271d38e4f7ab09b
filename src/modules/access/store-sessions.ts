import { sql } from 'kysely';
import type { Instant } from '../../core/calendar/civil-date.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { accessTables } from './store.ts';

export interface NewSession {
  readonly digest: string;
  readonly accountId: string;
  readonly csrfSecret: string;
  readonly codePassed: boolean;
}

export async function addSession(tx: Transaction, session: NewSession, now: Instant): Promise<void> {
  await accessTables(tx)
    .insertInto('sessions')
    .values({
      digest: session.digest,
      account_id: session.accountId,
      csrf_secret: session.csrfSecret,
      code_passed: session.codePassed,
      created_at: now,
      last_seen_at: now,
      ended_at: null,
    })
    .execute();
}

export interface FoundSession {
  readonly accountId: string;
  readonly displayName: string;
  readonly csrfSecret: string;
  readonly codePassed: boolean;
}

/** The open session of a digest, now seen; null where it ended, was left idle or grew too old. */
export async function seeSession(
  tx: Transaction,
  digest: string,
  now: Instant,
  limits: { readonly idleMinutes: number; readonly absoluteHours: number },
): Promise<FoundSession | null> {
  const { rows } = await sql<FoundSession>`
    update sessions set last_seen_at = ${now} from accounts
    where digest = ${digest} and ended_at is null and accounts.id = account_id and accounts.closed_at is null
      and last_seen_at > ${now}::timestamptz - make_interval(mins => ${limits.idleMinutes}::int)
      and sessions.created_at > ${now}::timestamptz - make_interval(hours => ${limits.absoluteHours}::int)
    returning account_id as "accountId", display_name as "displayName", csrf_secret as "csrfSecret",
      code_passed as "codePassed"`.execute(tx);
  return rows[0] ?? null;
}

/** Whose session a digest was, ended or not, when it was last used within a day. */
export async function findFormerSession(
  tx: Transaction,
  digest: string,
  now: Instant,
): Promise<{ readonly accountId: string; readonly csrfSecret: string } | null> {
  const { rows } = await sql<{ accountId: string; csrfSecret: string }>`
    select account_id as "accountId", csrf_secret as "csrfSecret" from sessions
    where digest = ${digest} and code_passed and last_seen_at > ${now}::timestamptz - interval '1 day'`.execute(
    tx,
  );
  return rows[0] ?? null;
}

export async function endSessionOf(tx: Transaction, digest: string, now: Instant): Promise<void> {
  await sql`update sessions set ended_at = ${now} where digest = ${digest} and ended_at is null`.execute(tx);
}

export async function endSessionsOfAccount(tx: Transaction, accountId: string, now: Instant): Promise<void> {
  await sql`update sessions set ended_at = ${now} where account_id = ${accountId} and ended_at is null`.execute(
    tx,
  );
}
