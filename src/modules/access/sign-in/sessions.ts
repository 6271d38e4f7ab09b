import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Instant } from '../../../core/calendar/civil-date.ts';
import type { Services } from '../execute.ts';
import { accessTables, type HeldRole, listRoles } from '../store.ts';

export interface Session {
  readonly accountId: string;
  readonly displayName: string;
  /** Behind every form of this session, so that no other site can send one in this account's name. */
  readonly csrfSecret: string;
  readonly codePassed: boolean;
  /** Staff roles at this moment, over every council: a role that was ended is gone with the next click. */
  readonly roles: readonly HeldRole[];
  /** The records that are the account's own. */
  readonly people: readonly { readonly councilId: string; readonly personId: string }[];
}

/** Source: our choice, see docs/decisions/0003-sign-in.md. */
const limits = { idleMinutes: 30, absoluteHours: 12 };

/** Begins a session and ends the one it follows. The database is told the digest of the cookie only. */
export async function startSession(
  services: Services,
  cookie: string,
  accountId: string,
  codePassed: boolean,
  follows?: string,
): Promise<void> {
  const now = services.clock.now();
  await services.database.transaction({ councilIds: [] }, async (tx) => {
    if (follows !== undefined) await endByDigest(tx, digestOf(services, follows), now);
    await accessTables(tx)
      .insertInto('sessions')
      .values({
        digest: digestOf(services, cookie),
        account_id: accountId,
        csrf_secret: randomBytes(24).toString('base64url'),
        code_passed: codePassed,
        created_at: now,
        last_seen_at: now,
        ended_at: null,
      })
      .execute();
  });
}

/** The session behind a cookie, with what its account may be right now; null when it ended or was left too long. */
export async function findSession(services: Services, cookie: string): Promise<Session | null> {
  const now = services.clock.now();
  const digest = digestOf(services, cookie);
  const row = await services.database.transaction({ councilIds: [] }, async (tx) => {
    const { rows } = await sql<{
      account_id: string;
      csrf_secret: string;
      code_passed: boolean;
      display_name: string;
    }>`
      update sessions set last_seen_at = ${now} from accounts
      where digest = ${digest} and ended_at is null and accounts.id = account_id and accounts.closed_at is null
        and last_seen_at > ${now}::timestamptz - make_interval(mins => ${limits.idleMinutes}::int)
        and sessions.created_at > ${now}::timestamptz - make_interval(hours => ${limits.absoluteHours}::int)
      returning account_id, csrf_secret, code_passed, display_name`.execute(tx);
    return rows[0];
  });
  if (!row) return null;
  const { roles, people } = await services.database.transaction(
    { councilIds: [], accountId: row.account_id },
    async (tx) => {
      const { rows: own } = await sql<{ councilId: string; personId: string }>`
      select council_id as "councilId", person_id as "personId" from account_people
      where account_id = ${row.account_id} and ended_at is null order by council_id, person_id`.execute(tx);
      return { roles: await listRoles(tx, row.account_id, now), people: own };
    },
  );
  return {
    accountId: row.account_id,
    displayName: row.display_name,
    csrfSecret: services.digest('csrf', row.csrf_secret),
    codePassed: row.code_passed,
    roles,
    people,
  };
}

export async function endSession(services: Services, cookie: string): Promise<void> {
  await services.database.transaction({ councilIds: [] }, (tx) =>
    endByDigest(tx, digestOf(services, cookie), services.clock.now()),
  );
}

/** Signs an account out everywhere, at once. */
export async function endAllSessions(services: Services, accountId: string): Promise<void> {
  await services.database.transaction({ councilIds: [] }, async (tx) => {
    await sql`update sessions set ended_at = ${services.clock.now()} where account_id = ${accountId} and ended_at is null`.execute(
      tx,
    );
  });
}

async function endByDigest(
  tx: Parameters<typeof accessTables>[0],
  digest: string,
  now: Instant,
): Promise<void> {
  await sql`update sessions set ended_at = ${now} where digest = ${digest} and ended_at is null`.execute(tx);
}

function digestOf(services: Services, cookie: string): string {
  return services.digest('session', cookie);
}
