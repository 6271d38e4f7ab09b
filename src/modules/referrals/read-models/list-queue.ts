import { sql } from 'kysely';
import { Type } from 'typebox';
import { addDays, type CivilDate } from '../../../core/calendar/civil-date.ts';
import { allow } from '../../../core/decision/decision.ts';
import { Input, OneOf, Whole } from '../../../platform/schema/fields.ts';
import { type Context, defineQuestion, recordLooks } from '../../audit/index.ts';
import type { OpenClock } from '../../councils/index.ts';
import { listsOf } from '../rules/queue-lists.ts';

export interface QueuedPromise extends OpenClock {
  readonly due: 'late' | 'thisWeek' | 'after';
  /** Null for a promise that is about no one person. */
  readonly person: QueuedPerson | null;
}

/** As much of a person as someone needs to be in touch with them. */
export interface QueuedPerson {
  readonly givenNames: string | null;
  readonly familyName: string | null;
  readonly bornOn: CivilDate | null;
  readonly phone: string | null;
  readonly safeContact: string | null;
  readonly language: string | null;
  readonly contactFormat: string | null;
}

export interface Queue {
  /** One page of them, the longest overdue first. */
  readonly promises: readonly QueuedPromise[];
  /** Of the whole list, however long. */
  readonly late: number;
  readonly dueThisWeek: number;
  readonly after: number;
  readonly page: number;
  readonly pages: number;
  /** How many wait for the reader, and how many for everyone whose work the reader sees. */
  readonly waitingForMe: number;
  readonly waitingForAll: number;
  /** What others owe to the people whose own worker the reader is. */
  readonly waitingForOthers: readonly {
    readonly actsNext: string;
    readonly count: number;
    readonly longestSince: CivilDate;
  }[];
}

type Whose = 'mine' | 'everyone';

const onePage = 100;

/**
 * What the council owes, to whom, since when and by when, the longest overdue first. Nobody sees a list of a role that
 * they neither hold nor lead. A promise waits for the person's own worker where one holds the role, else for everyone
 * who does. A person whose name is shown was looked at: once a day, however often the list is opened.
 */
export const listQueue = defineQuestion<{ readonly whose?: Whose; readonly page?: number }, Queue>({
  name: 'referrals.listQueue',
  summary: 'What the council owes people by the roles of the reader, in the order in which it is due.',
  input: Input({
    whose: Type.Optional(OneOf(['mine', 'everyone'], { words: 'Choose your own list or everyone’s.' })),
    page: Type.Optional(Whole({ words: 'Choose a page of the list.', least: 1, most: 10_000 })),
  }),
  about: () => null,
  answer: async (context, { whose = 'mine', page: wanted = 1 }) => {
    const sums = await countOwed(context);
    const shown = whose === 'mine' ? sums.mine : sums.everyone;
    const pages = Math.max(1, Math.ceil((shown.late + shown.dueThisWeek + shown.after) / onePage));
    const page = Math.min(wanted, pages);
    const promises = await listOwed(context, whose, page);
    const people = promises.flatMap(({ personId }) => personId ?? []);
    await recordLooks(context, 'referrals.listQueue', people);
    return allow({
      promises,
      ...shown,
      page,
      pages,
      waitingForMe: sums.mine.late + sums.mine.dueThisWeek + sums.mine.after,
      waitingForAll: sums.everyone.late + sums.everyone.dueThisWeek + sums.everyone.after,
      waitingForOthers: await countOthers(context),
    });
  },
});

/** The running promises of the reader's lists, each with whether it waits for the reader. */
const owed = ({ councilId, actor, now }: Context) => sql`
  select clocks.*, (
    exists (select from allocations_to_workers own
      where own.council_id = clocks.council_id and own.person_id = clocks.person_id
        and own.account_id = ${actor.accountId} and own.in_force @> ${now}::timestamptz)
    or not exists (select from allocations_to_workers other
      join account_roles on account_roles.council_id = other.council_id and account_roles.account_id = other.account_id
        and account_roles.role = clocks.acts_next and account_roles.in_force @> ${now}::timestamptz
      where other.council_id = clocks.council_id and other.person_id = clocks.person_id
        and other.in_force @> ${now}::timestamptz)) as is_mine
  from clocks
  where council_id = ${councilId} and met_on is null and stopped_on is null
    and acts_next = any(${[...listsOf(actor.roles)]}::text[])`;

type Sums = Readonly<Record<'late' | 'dueThisWeek' | 'after', number>>;

async function countOwed(context: Context): Promise<{ mine: Sums; everyone: Sums }> {
  const { today } = context;
  const weekEnds = addDays(today, 7);
  const { rows } = await sql<Sums & { is_mine: boolean }>`
    select is_mine, count(*) filter (where due_on < ${today}::date)::int as late,
      count(*) filter (where due_on >= ${today}::date and due_on < ${weekEnds}::date)::int as "dueThisWeek",
      count(*) filter (where due_on >= ${weekEnds}::date)::int as after
    from (${owed(context)}) as owed group by is_mine`.execute(context.tx);
  const total = (some: readonly Sums[]): Sums => ({
    late: some.reduce((sum, { late }) => sum + late, 0),
    dueThisWeek: some.reduce((sum, { dueThisWeek }) => sum + dueThisWeek, 0),
    after: some.reduce((sum, { after }) => sum + after, 0),
  });
  return { mine: total(rows.filter((row) => row.is_mine)), everyone: total(rows) };
}

type OwedRow = OpenClock & QueuedPerson & { readonly isKnown: boolean };

async function listOwed(context: Context, whose: Whose, page: number): Promise<readonly QueuedPromise[]> {
  const { rows } = await sql<OwedRow>`
    select owed.id as "clockId", person_id as "personId", kind, subject_kind as "subjectKind", subject_id as "subjectId",
      started_on as "startedOn", due_on as "dueOn", acts_next as "actsNext", people.id is not null as "isKnown",
      given_names as "givenNames", family_name as "familyName", born_on as "bornOn", phone,
      safe_contact as "safeContact", language, contact_format as "contactFormat"
    from (${owed(context)}) as owed
    left join people on people.council_id = owed.council_id and people.id = owed.person_id
    where is_mine or ${whose === 'everyone'}
    order by due_on, owed.id limit ${onePage} offset ${(page - 1) * onePage}`.execute(context.tx);
  return rows.map(
    ({ isKnown, givenNames, familyName, bornOn, phone, safeContact, language, contactFormat, ...clock }) => ({
      ...clock,
      due: whenDue(clock.dueOn, context.today),
      person: isKnown
        ? { givenNames, familyName, bornOn, phone, safeContact, language, contactFormat }
        : null,
    }),
  );
}

function whenDue(dueOn: CivilDate, today: CivilDate): QueuedPromise['due'] {
  if (dueOn < today) return 'late';
  return dueOn < addDays(today, 7) ? 'thisWeek' : 'after';
}

async function countOthers(context: Context): Promise<Queue['waitingForOthers']> {
  const { rows } = await sql<Queue['waitingForOthers'][number]>`
    select acts_next as "actsNext", count(*)::int as count, min(started_on) as "longestSince"
    from clocks join allocations_to_workers own
      on own.council_id = clocks.council_id and own.person_id = clocks.person_id
        and own.account_id = ${context.actor.accountId} and own.in_force @> ${context.now}::timestamptz
    where clocks.council_id = ${context.councilId} and met_on is null and stopped_on is null
      and acts_next <> all(${[...listsOf(context.actor.roles)]}::text[])
    group by acts_next order by min(started_on), acts_next`.execute(context.tx);
  return rows;
}
