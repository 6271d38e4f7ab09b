import { sql } from 'kysely';
import type { CivilDate, Instant } from '../../core/calendar/civil-date.ts';
import type { Transaction } from '../../platform/db/database.ts';
import type { Context } from '../audit/index.ts';
import { fullNameOf } from './rules/names.ts';

type PeopleTables = {
  people: {
    council_id: string;
    id: string;
    person_number: number;
    version: number;
    given_names: string | null;
    family_name: string | null;
    born_on: CivilDate | null;
    died_on: CivilDate | null;
    nhs_number: string | null;
    nhs_number_status: string | null;
    gender: string | null;
    ethnicity: string | null;
    primary_support_reason: string | null;
    accommodation_status: string | null;
    employment_status: string | null;
    has_unpaid_carer: string | null;
    address: string | null;
    postcode: string | null;
    email: string | null;
    phone: string | null;
    safe_contact: string | null;
    language: string | null;
    contact_format: string | null;
    is_invented: boolean;
    recorded_at: Instant;
  };
  duplicate_checks: {
    council_id: string;
    id: string;
    person_id: string;
    other_person_id: string;
    reasons: readonly string[];
    found_at: Instant;
    settled_as: 'samePerson' | 'differentPeople' | null;
    settled_by: string | null;
    settled_at: Instant | null;
  };
};

export type PersonRow = PeopleTables['people'];

const peopleTables = (tx: Transaction) => tx.withTables<PeopleTables>();

/** What may be known of a person from the first day. Everything may still be unknown. */
export interface PersonFacts {
  readonly givenNames?: string | undefined;
  readonly familyName?: string | undefined;
  readonly bornOn?: CivilDate | undefined;
  readonly nhsNumber?: string | undefined;
  readonly gender?: string | undefined;
  readonly ethnicity?: string | undefined;
  readonly primarySupportReason?: string | undefined;
  readonly accommodationStatus?: string | undefined;
  readonly employmentStatus?: string | undefined;
  readonly hasUnpaidCarer?: string | undefined;
  readonly address?: string | undefined;
  readonly postcode?: string | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly safeContact?: string | undefined;
  readonly language?: string | undefined;
  readonly contactFormat?: string | undefined;
}

/** Null takes a fact back: it is no longer known, or was wrong. */
export type PersonChanges = { readonly [Name in keyof PersonFacts]?: PersonFacts[Name] | null };

const columnOf: Readonly<Record<keyof PersonFacts, string>> = {
  givenNames: 'given_names',
  familyName: 'family_name',
  bornOn: 'born_on',
  nhsNumber: 'nhs_number',
  gender: 'gender',
  ethnicity: 'ethnicity',
  primarySupportReason: 'primary_support_reason',
  accommodationStatus: 'accommodation_status',
  employmentStatus: 'employment_status',
  hasUnpaidCarer: 'has_unpaid_carer',
  address: 'address',
  postcode: 'postcode',
  email: 'email',
  phone: 'phone',
  safeContact: 'safe_contact',
  language: 'language',
  contactFormat: 'contact_format',
};

function columnsOf(facts: PersonChanges): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(facts)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [columnOf[name as keyof PersonFacts], value]),
  );
}

/** Adds a person to the council's records. The facts must have passed the rules before. */
export async function addPerson(context: Context, facts: PersonFacts, isInvented: boolean): Promise<string> {
  const id = context.newId();
  await peopleTables(context.tx)
    .insertInto('people')
    .values({
      ...(columnsOf(facts) as object),
      council_id: context.councilId,
      id,
      is_invented: isInvented,
      recorded_at: context.now,
    } as never)
    .execute();
  return id;
}

/** Changes what is known of a person. Gives the new version, or null when someone changed it in between. */
export async function changePerson(
  context: Context,
  personId: string,
  version: number,
  facts: PersonChanges,
): Promise<number | null> {
  const row = await peopleTables(context.tx)
    .updateTable('people')
    .set({ ...(columnsOf(facts) as object), version: version + 1 } as never)
    .where('council_id', '=', context.councilId)
    .where('id', '=', personId)
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirst();
  return row?.version ?? null;
}

export interface Person extends PersonFacts {
  readonly id: string;
  /** What this council calls the person in national returns. */
  readonly personNumber: number;
  readonly version: number;
  readonly diedOn: CivilDate | null;
  readonly isInvented: boolean;
}

/** A person of the context's council, or null. `lock` keeps others from changing the record until the end. */
export async function findPerson(
  context: Context,
  personId: string,
  lock: 'lock' | 'read' = 'read',
): Promise<Person | null> {
  let query = peopleTables(context.tx)
    .selectFrom('people')
    .selectAll()
    .where('council_id', '=', context.councilId)
    .where('id', '=', personId);
  if (lock === 'lock') query = query.forUpdate();
  const row = await query.executeTakeFirst();
  return row ? personOf(row) : null;
}

/** The day of death of each of these people who has died. */
export async function listDaysOfDeath(
  context: Context,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, CivilDate>> {
  const { rows } = await sql<{ id: string; died_on: CivilDate }>`
    select id, died_on from people
    where council_id = ${context.councilId} and id = any (${[...personIds]}::uuid[]) and died_on is not null`.execute(
    context.tx,
  );
  return new Map(rows.map((row) => [row.id, row.died_on]));
}

export function personOf(row: PersonRow): Person {
  const facts = Object.fromEntries(
    Object.entries(columnOf).map(([name, column]) => [
      name,
      (row as unknown as Record<string, unknown>)[column] ?? undefined,
    ]),
  ) as PersonFacts;
  return {
    ...facts,
    id: row.id,
    personNumber: row.person_number,
    version: row.version,
    diedOn: row.died_on,
    isInvented: row.is_invented,
  };
}

export interface NewAuthority {
  readonly personId: string;
  readonly kind: string;
  readonly holderAccountId: string | null;
  readonly holderName: string | null;
  readonly powers: readonly string[];
  readonly endsAt: Instant | null;
  readonly proofKind: string;
  readonly proofSeenOn: CivilDate;
}

export async function addAuthority(context: Context, authority: NewAuthority): Promise<string> {
  const id = context.newId();
  await sql`insert into authorities (council_id, id, person_id, kind, holder_account_id, holder_name, powers, in_force,
      proof_kind, proof_seen_on, recorded_by)
    values (${context.councilId}, ${id}, ${authority.personId}, ${authority.kind}, ${authority.holderAccountId},
      ${authority.holderName}, ${[...authority.powers]}::text[], tstzrange(${context.now}::timestamptz, ${authority.endsAt}::timestamptz),
      ${authority.proofKind}, ${authority.proofSeenOn}, ${context.actor.accountId})`.execute(context.tx);
  return id;
}

/** Ends an authority at this moment. Gives whether there was one in force. */
export async function endAuthorityNow(
  context: Context,
  personId: string,
  authorityId: string,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update authorities
    set in_force = tstzrange(lower(in_force), greatest(lower(in_force) + interval '1 millisecond', ${context.now}::timestamptz))
    where council_id = ${context.councilId} and person_id = ${personId} and id = ${authorityId}
      and in_force @> ${context.now}::timestamptz`.execute(context.tx);
  return Boolean(numAffectedRows);
}

export interface HeldAuthority {
  readonly kind: string;
  readonly powers: readonly string[];
}

/** What an account may do for a person at this moment, by each authority in force. */
export async function listAuthorities(
  context: Context,
  personId: string,
  accountId: string,
): Promise<readonly HeldAuthority[]> {
  const { rows } = await sql<HeldAuthority>`
    select kind, powers from authorities
    where council_id = ${context.councilId} and person_id = ${personId} and holder_account_id = ${accountId}
      and in_force @> ${context.now}::timestamptz order by id`.execute(context.tx);
  return rows;
}

export interface KeptAuthority extends HeldAuthority {
  readonly authorityId: string;
  readonly holderAccountId: string | null;
  readonly holderName: string | null;
  readonly since: Instant;
  readonly until: Instant | null;
}

/** Everyone who may act for or help a person at this moment, the one of longest standing first. */
export async function listAllAuthorities(
  context: Context,
  personId: string,
): Promise<readonly KeptAuthority[]> {
  const { rows } = await sql<KeptAuthority>`
    select id as "authorityId", kind, powers, holder_account_id as "holderAccountId", holder_name as "holderName",
      lower(in_force) as since, upper(in_force) as until from authorities
    where council_id = ${context.councilId} and person_id = ${personId} and in_force @> ${context.now}::timestamptz
    order by lower(in_force), id`.execute(context.tx);
  return rows;
}

/** The people on record whom an account is tied to: as themselves where they are in `own`, else by each authority. */
export async function listPeopleTiedTo(
  context: Context,
  accountId: string,
  own: readonly string[],
): Promise<readonly PersonTied[]> {
  const { rows } = await sql<PersonTied>`
    select person.id as "personId", given_names as "givenNames", family_name as "familyName", tie.kind, tie.powers
    from (
      select unnest(${[...own]}::uuid[]) as person_id, 'self' as kind, '{}'::text[] as powers, null::uuid as id
      union all
      select person_id, kind, powers, id from authorities
      where council_id = ${context.councilId} and holder_account_id = ${accountId}
        and in_force @> ${context.now}::timestamptz
    ) as tie join people as person on person.council_id = ${context.councilId} and person.id = tie.person_id
    order by tie.kind <> 'self', family_name, given_names, tie.id`.execute(context.tx);
  return rows;
}

export interface PersonTied extends HeldAuthority {
  readonly personId: string;
  readonly givenNames: string | null;
  readonly familyName: string | null;
}

/** Gives a person a worker, or another one beside the first. */
export async function addAllocation(context: Context, personId: string, accountId: string): Promise<string> {
  const id = context.newId();
  await sql`insert into allocations_to_workers (council_id, id, person_id, account_id, in_force)
    values (${context.councilId}, ${id}, ${personId}, ${accountId}, tstzrange(${context.now}::timestamptz, null))`.execute(
    context.tx,
  );
  return id;
}

export async function listWorkerIds(context: Context, personId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ account_id: string }>`
    select account_id from allocations_to_workers where council_id = ${context.councilId} and person_id = ${personId}
      and in_force @> ${context.now}::timestamptz order by lower(in_force), id`.execute(context.tx);
  return rows.map(({ account_id }) => account_id);
}

export async function isAllocated(context: Context, personId: string, accountId: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from allocations_to_workers where council_id = ${context.councilId} and person_id = ${personId}
      and account_id = ${accountId} and in_force @> ${context.now}::timestamptz) as found`.execute(
    context.tx,
  );
  return rows[0]?.found ?? false;
}

/** A pair of records that may be one person, and which reasons say so. */
export interface SpottedDuplicate {
  readonly duplicateId: string;
  readonly personId: string;
  readonly reasons: readonly string[];
}

/** Keeps a pair as spotted. Gives null where people have settled already that the two are different people. */
export async function keepDuplicate(
  context: Context,
  personId: string,
  otherPersonId: string,
  reasons: readonly string[],
): Promise<SpottedDuplicate | null> {
  const { rows } = await sql<{ id: string; settled_as: string | null }>`
    with spotted as (
      insert into duplicate_checks (council_id, id, person_id, other_person_id, reasons, found_at)
      select ${context.councilId}, ${context.newId()}::uuid, ${personId}::uuid, ${otherPersonId}::uuid, ${[...reasons]}::text[], ${context.now}::timestamptz
      where not exists (select from duplicate_checks
        where council_id = ${context.councilId} and person_id = ${otherPersonId} and other_person_id = ${personId})
      on conflict do nothing returning id, settled_as)
    select id, settled_as from spotted
    union all
    select id, settled_as from duplicate_checks
    where council_id = ${context.councilId} and ((person_id = ${personId} and other_person_id = ${otherPersonId})
      or (person_id = ${otherPersonId} and other_person_id = ${personId}))`.execute(context.tx);
  const row = rows[0];
  if (!row || row.settled_as === 'differentPeople') return null;
  return { duplicateId: row.id, personId: otherPersonId, reasons };
}

/** Settles a pair that has the person in it. Gives the other person, or null where there is no such open pair. */
export async function settleDuplicateNow(
  context: Context,
  personId: string,
  duplicateId: string,
  settledAs: 'samePerson' | 'differentPeople',
): Promise<string | null> {
  const row = await peopleTables(context.tx)
    .updateTable('duplicate_checks')
    .set({ settled_as: settledAs, settled_by: context.actor.accountId, settled_at: context.now })
    .where('council_id', '=', context.councilId)
    .where('id', '=', duplicateId)
    .where((either) =>
      either.or([either('person_id', '=', personId), either('other_person_id', '=', personId)]),
    )
    .where('settled_at', 'is', null)
    .returning(['person_id', 'other_person_id'])
    .executeTakeFirst();
  if (!row) return null;
  return row.person_id === personId ? row.other_person_id : row.person_id;
}

/** The names of many people at once, by their ids. */
export async function listPeopleNames(
  context: Context,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (personIds.length === 0) return new Map();
  const rows = await peopleTables(context.tx)
    .selectFrom('people')
    .select(['id', 'given_names as givenNames', 'family_name as familyName'])
    .where('council_id', '=', context.councilId)
    .where('id', 'in', [...new Set(personIds)])
    .execute();
  return new Map(rows.map((row) => [row.id, fullNameOf(row)]));
}
