import { sql } from 'kysely';
import type { Instant } from '../../core/calendar/civil-date.ts';
import type { Database, Transaction } from '../../platform/db/database.ts';
import type { StaffRole } from './rules/roles.ts';

type AccessTables = {
  accounts: {
    id: string;
    email: string;
    display_name: string;
    password_hash: string;
    totp_secret: string | null;
    is_shared: boolean;
    is_invented: boolean;
    created_at: Instant;
    closed_at: Instant | null;
  };
  account_people: {
    council_id: string;
    account_id: string;
    person_id: string;
    linked_at: Instant;
    ended_at: Instant | null;
  };
  sessions: {
    digest: string;
    account_id: string;
    csrf_secret: string;
    code_passed: boolean;
    created_at: Instant;
    last_seen_at: Instant;
    ended_at: Instant | null;
  };
};

export const accessTables = (tx: Transaction) => tx.withTables<AccessTables>();

export interface HeldRole {
  readonly councilId: string;
  readonly role: StaffRole;
}

/** The staff roles an account holds at a moment, over every council. The transaction must be the account's own. */
export async function listRoles(
  tx: Transaction,
  accountId: string,
  at: Instant,
): Promise<readonly HeldRole[]> {
  const { rows } = await sql<{ council_id: string; role: StaffRole }>`
    select account_roles.council_id, role from account_roles join accounts on accounts.id = account_id
    where account_id = ${accountId} and in_force @> ${at}::timestamptz and accounts.closed_at is null
    order by account_roles.council_id, role`.execute(tx);
  return rows.map((row) => ({ councilId: row.council_id, role: row.role }));
}

/** The roles another account holds for one council at a moment: for those who give and end roles. */
export async function listRolesOfCouncil(
  tx: Transaction,
  councilId: string,
  accountId: string,
  at: Instant,
): Promise<readonly StaffRole[]> {
  const { rows } = await sql<{ role: StaffRole }>`
    select role from account_roles
    where council_id = ${councilId} and account_id = ${accountId} and in_force @> ${at}::timestamptz`.execute(
    tx,
  );
  return rows.map(({ role }) => role);
}

export interface NewAccount {
  readonly id: string;
  readonly email: string;
  readonly displayName: string;
  readonly passwordHash: string;
  /** Encrypted. Null for people and their helpers, who sign in without a code. */
  readonly totpSecret: string | null;
  readonly isInvented: boolean;
}

export async function addAccount(tx: Transaction, account: NewAccount, now: Instant): Promise<void> {
  await accessTables(tx)
    .insertInto('accounts')
    .values({
      id: account.id,
      email: account.email.toLowerCase(),
      display_name: account.displayName,
      password_hash: account.passwordHash,
      totp_secret: account.totpSecret,
      is_shared: false,
      is_invented: account.isInvented,
      created_at: now,
      closed_at: null,
    })
    .execute();
}

/** Whether an e-mail address is free, also of a closed account; kept so until the end of the transaction. */
export async function takesEmail(tx: Transaction, email: string): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtext(${`account ${email.toLowerCase()}`}))`.execute(tx);
  const { rows } = await sql`select from accounts where email = ${email.toLowerCase()}`.execute(tx);
  return rows.length === 0;
}

export interface ColleagueRole {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly role: StaffRole;
  readonly since: Instant;
  readonly endedAt: Instant | null;
  /** Null for the first administrator of all. */
  readonly givenBy: string | null;
  /** The account waits for its first signing in. */
  readonly isNew: boolean;
}

/** Every role that anyone holds or held for a council, by name, those of now first. */
export async function listColleagueRoles(
  tx: Transaction,
  councilId: string,
): Promise<readonly ColleagueRole[]> {
  const { rows } = await sql<ColleagueRole>`
    select account_roles.account_id as "accountId", display_name as name, email, role,
      lower(in_force) as since, upper(in_force) as "endedAt", given_by as "givenBy",
      first_sign_ins.account_id is not null and used_at is null as "isNew"
    from account_roles join accounts on accounts.id = account_roles.account_id
      left join first_sign_ins on first_sign_ins.account_id = accounts.id
    where account_roles.council_id = ${councilId}
    order by display_name, accounts.id, upper_inf(in_force) desc, role, lower(in_force)`.execute(tx);
  return rows;
}

export async function addRole(
  tx: Transaction,
  role: HeldRole & { accountId: string; givenBy: string | null },
  now: Instant,
): Promise<void> {
  await sql`insert into account_roles (council_id, account_id, role, in_force, given_by)
    values (${role.councilId}, ${role.accountId}, ${role.role}, tstzrange(${now}::timestamptz, null), ${role.givenBy})`.execute(
    tx,
  );
}

/** Ends a role at this moment. Gives whether there was one to end. */
export async function endRoleNow(
  tx: Transaction,
  role: HeldRole & { accountId: string },
  now: Instant,
): Promise<boolean> {
  // A role that was given in this very millisecond still gets a period, since an empty one cannot be kept.
  const { numAffectedRows } = await sql`
    update account_roles
    set in_force = tstzrange(lower(in_force), greatest(lower(in_force) + interval '1 millisecond', ${now}::timestamptz))
    where council_id = ${role.councilId} and account_id = ${role.accountId} and role = ${role.role}
      and in_force @> ${now}::timestamptz`.execute(tx);
  return Boolean(numAffectedRows);
}

export async function linkPerson(
  tx: Transaction,
  link: { councilId: string; accountId: string; personId: string },
  now: Instant,
): Promise<void> {
  await accessTables(tx)
    .insertInto('account_people')
    .values({
      council_id: link.councilId,
      account_id: link.accountId,
      person_id: link.personId,
      linked_at: now,
      ended_at: null,
    })
    .execute();
}

/** Whether an account is the person's own. */
export async function isOwnAccount(
  tx: Transaction,
  councilId: string,
  accountId: string,
  personId: string,
): Promise<boolean> {
  const row = await accessTables(tx)
    .selectFrom('account_people')
    .select('account_id')
    .where('council_id', '=', councilId)
    .where('account_id', '=', accountId)
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** The records of a council that are an account's own. */
export async function listOwnPeople(
  tx: Transaction,
  councilId: string,
  accountId: string,
): Promise<readonly string[]> {
  const rows = await accessTables(tx)
    .selectFrom('account_people')
    .select('person_id')
    .where('council_id', '=', councilId)
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .execute();
  return rows.map(({ person_id }) => person_id);
}

/** What people call themselves, by the id of their account. */
export async function listAccountNames(
  tx: Transaction,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (accountIds.length === 0) return new Map();
  const rows = await accessTables(tx)
    .selectFrom('accounts')
    .select(['id', 'display_name'])
    .where('id', 'in', [...new Set(accountIds)])
    .execute();
  return new Map(rows.map(({ id, display_name }) => [id, display_name]));
}

export interface OpenAccount {
  /** More than one person uses its e-mail. */
  readonly isShared: boolean;
  /** Its owner signs in with a code as well. */
  readonly hasCode: boolean;
}

/** An account that is not closed, or null. */
export async function findOpenAccount(tx: Transaction, accountId: string): Promise<OpenAccount | null> {
  const row = await accessTables(tx)
    .selectFrom('accounts')
    .select(['is_shared as isShared', sql<boolean>`totp_secret is not null`.as('hasCode')])
    .where('id', '=', accountId)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

/** The open account of an e-mail address, or null: for whoever links accounts to people and roles. */
export async function findAccountByEmail(
  { database }: { readonly database: Database },
  email: string,
): Promise<string | null> {
  return await database.transaction({ councilIds: [] }, (tx) => findAccountOf(tx, email));
}

/** The same within a transaction that is under way. */
export async function findAccountOf(tx: Transaction, email: string): Promise<string | null> {
  const row = await accessTables(tx)
    .selectFrom('accounts')
    .select('id')
    .where('email', '=', email.trim().toLowerCase())
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  return row?.id ?? null;
}
