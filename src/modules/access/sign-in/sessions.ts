import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Services } from '../admission.ts';
import { type HeldRole, listRoles } from '../store.ts';
import {
  addSession,
  endSessionOf,
  endSessionsOfAccount,
  findFormerSession,
  seeSession,
} from '../store-sessions.ts';

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
    if (follows !== undefined) await endSessionOf(tx, digestOf(services, follows), now);
    const csrfSecret = randomBytes(24).toString('base64url');
    await addSession(tx, { digest: digestOf(services, cookie), accountId, csrfSecret, codePassed }, now);
  });
}

/** The session behind a cookie, with what its account may be right now; null when it ended or was left too long. */
export async function findSession(services: Services, cookie: string): Promise<Session | null> {
  const now = services.clock.now();
  const digest = digestOf(services, cookie);
  const found = await services.database.transaction({ councilIds: [] }, (tx) =>
    seeSession(tx, digest, now, limits),
  );
  if (!found) return null;
  const { roles, people } = await services.database.transaction(
    { councilIds: [], accountId: found.accountId },
    async (tx) => {
      const { rows: own } = await sql<{ councilId: string; personId: string }>`
      select council_id as "councilId", person_id as "personId" from account_people
      where account_id = ${found.accountId} and ended_at is null order by council_id, person_id`.execute(tx);
      return { roles: await listRoles(tx, found.accountId, now), people: own };
    },
  );
  return {
    accountId: found.accountId,
    displayName: found.displayName,
    csrfSecret: services.digest('csrf', found.csrfSecret),
    codePassed: found.codePassed,
    roles,
    people,
  };
}

/** Whose session a cookie was, with the secret of its forms: for what was sent after it ended. */
export async function findEndedSession(
  services: Services,
  cookie: string,
): Promise<{ readonly accountId: string; readonly csrfSecret: string } | null> {
  const found = await services.database.transaction({ councilIds: [] }, (tx) =>
    findFormerSession(tx, digestOf(services, cookie), services.clock.now()),
  );
  return found && { ...found, csrfSecret: services.digest('csrf', found.csrfSecret) };
}

export async function endSession(services: Services, cookie: string): Promise<void> {
  await services.database.transaction({ councilIds: [] }, (tx) =>
    endSessionOf(tx, digestOf(services, cookie), services.clock.now()),
  );
}

/** Signs an account out everywhere, at once. */
export async function endAllSessions(services: Services, accountId: string): Promise<void> {
  await services.database.transaction({ councilIds: [] }, (tx) =>
    endSessionsOfAccount(tx, accountId, services.clock.now()),
  );
}

function digestOf(services: Services, cookie: string): string {
  return services.digest('session', cookie);
}
