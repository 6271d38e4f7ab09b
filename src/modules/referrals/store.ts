import { sql } from 'kysely';
import type { CivilDate, Instant, Period } from '../../core/calendar/civil-date.ts';
import type { Transaction } from '../../platform/db/database.ts';
import type { Context } from '../audit/index.ts';

type ReferralsTables = {
  contacts: {
    council_id: string;
    id: string;
    person_id: string;
    by_kind: 'person' | 'someoneForThem' | 'officer';
    came_by: string;
    behind: 'person' | 'someoneForThem';
    source: string;
    route_of_access: string | null;
    standing: string;
    told: string;
    may_share: string;
    agreed_to_share_with: readonly string[];
    sharing_basis: string;
    is_urgent: boolean;
    someone_in_danger: boolean;
    lives: string;
    said_words_id: string;
    caller_words_id: string | null;
    next_step_words_id: string | null;
    next_step_on: CivilDate;
    made_by: string;
    made_as: string;
    made_at: Instant;
  };
  contact_log: {
    council_id: string;
    id: string;
    person_id: string;
    had_with: string;
    came_by: string;
    about: string;
    words_id: string;
    met_clock_id: string | null;
    logged_by: string;
    had_on: CivilDate;
    logged_at: Instant;
  };
};

const referralsTables = (tx: Transaction) => tx.withTables<ReferralsTables>();

export type ContactRow = ReferralsTables['contacts'];
export type NewContact = Omit<ContactRow, 'council_id' | 'id' | 'made_by' | 'made_as' | 'made_at'>;

export async function addContact(context: Context, contact: NewContact): Promise<string> {
  const id = context.newId();
  await referralsTables(context.tx)
    .insertInto('contacts')
    .values({
      ...contact,
      agreed_to_share_with: [...contact.agreed_to_share_with],
      council_id: context.councilId,
      id,
      made_by: context.actor.accountId,
      made_as: context.actor.actingAs,
      made_at: context.now,
    })
    .execute();
  return id;
}

export async function findContact(
  context: Context,
  personId: string,
  contactId: string,
): Promise<ContactRow | null> {
  const row = await referralsTables(context.tx)
    .selectFrom('contacts')
    .selectAll()
    .where('council_id', '=', context.councilId)
    .where('person_id', '=', personId)
    .where('id', '=', contactId)
    .executeTakeFirst();
  return row ?? null;
}

export interface NewScreening {
  /** The id of the decision in the audit, which holds the reasons. */
  readonly decisionId: string;
  readonly personId: string;
  readonly contactId: string;
  readonly outcome: string;
  readonly answer: string | null;
  readonly next: string;
  readonly followUpOn: CivilDate | null;
  readonly freeDuring: Period | null;
  readonly barriers: readonly string[];
  readonly signpostWordsIds: readonly string[];
  readonly wordsId: string | null;
  readonly versions: readonly string[];
}

export async function addScreening(context: Context, screening: NewScreening): Promise<void> {
  const { freeDuring } = screening;
  await sql`insert into screenings (council_id, id, person_id, contact_id, outcome, answer, next, follow_up_on, free_during,
      barriers, signposts, words_id, rule_versions, screened_by, screened_on)
    values (${context.councilId}, ${screening.decisionId}, ${screening.personId}, ${screening.contactId}, ${screening.outcome},
      ${screening.answer}, ${screening.next}, ${screening.followUpOn},
      case when ${freeDuring === null} then null else daterange(${freeDuring?.startsOn ?? null}::date, ${freeDuring?.endsBefore ?? null}::date) end,
      ${[...screening.barriers]}::text[], ${JSON.stringify(screening.signpostWordsIds)}::jsonb, ${screening.wordsId},
      ${[...screening.versions]}::text[], ${context.actor.accountId}, ${context.today})`.execute(context.tx);
}

/** Keeps two officers from screening one contact at once; gives whether it was screened before. */
export async function isScreened(context: Context, contactId: string): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtext(${`${context.councilId} ${contactId}`}))`.execute(
    context.tx,
  );
  const { rows } = await sql<{ found: boolean }>`select exists (select from screenings
    where council_id = ${context.councilId} and contact_id = ${contactId}) as found`.execute(context.tx);
  return rows[0]?.found ?? false;
}

export interface KeptScreening {
  readonly screeningId: string;
  readonly contactId: string;
  readonly outcome: string;
  readonly answer: string | null;
  readonly next: string;
  readonly followUpOn: CivilDate | null;
  readonly screenedOn: CivilDate;
  readonly wordsId: string | null;
}

/** What came of a person's contacts, the latest first. */
export async function listScreenings(context: Context, personId: string): Promise<readonly KeptScreening[]> {
  const { rows } = await sql<KeptScreening>`
    select id as "screeningId", contact_id as "contactId", outcome, answer, next, follow_up_on as "followUpOn",
      screened_on as "screenedOn", words_id as "wordsId"
    from screenings where council_id = ${context.councilId} and person_id = ${personId}
    order by screened_on desc, id desc`.execute(context.tx);
  return rows;
}

export interface NewLogEntry {
  readonly personId: string;
  readonly hadWith: string;
  readonly cameBy: string;
  readonly about: string;
  readonly wordsId: string;
  readonly metClockId: string | null;
  readonly hadOn: CivilDate;
}

export async function addLogEntry(context: Context, entry: NewLogEntry): Promise<string> {
  const id = context.newId();
  await referralsTables(context.tx)
    .insertInto('contact_log')
    .values({
      council_id: context.councilId,
      id,
      person_id: entry.personId,
      had_with: entry.hadWith,
      came_by: entry.cameBy,
      about: entry.about,
      words_id: entry.wordsId,
      met_clock_id: entry.metClockId,
      logged_by: context.actor.accountId,
      had_on: entry.hadOn,
      logged_at: context.now,
    })
    .execute();
  return id;
}

/** Whether the person has had a plan signed off here. */
export async function isKnown(context: Context, personId: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`select exists (select from known_people
    where council_id = ${context.councilId} and person_id = ${personId}) as found`.execute(context.tx);
  return rows[0]?.found ?? false;
}

export async function keepKnown(context: Context, personId: string): Promise<void> {
  await sql`insert into known_people (council_id, person_id, known_since)
    values (${context.councilId}, ${personId}, ${context.today}) on conflict do nothing`.execute(context.tx);
}
