import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  addDays,
  addMonths,
  addWeeks,
  type CivilDate,
  civilDate,
} from '../../src/core/calendar/civil-date.ts';
import { bankHolidaysFrom, workingDayOnOrBefore } from '../../src/core/calendar/working-days.ts';
import { execute, type Services } from '../../src/modules/access/index.ts';
import { listKeptAnswers } from '../../src/modules/access/testing.ts';
import { setSetting } from '../../src/modules/councils/index.ts';
import { asOne } from '../../src/platform/db/database.ts';
import { type JobPayload, keepJobs } from '../../src/platform/jobs/jobs.ts';
import { demoCouncils, findDemoStaff } from '../demo-accounts.ts';
import { payWhoeverIsDue } from '../steps/payment-run.ts';
import { findPayday } from '../stories/calendar.ts';
import { Story } from '../story.ts';
import { type Chapter, chaptersOf } from './chapters.ts';
import { bringColleagues, type Colleagues } from './colleagues.ts';
import { type Council, inventLives } from './invent-lives.ts';
import { joinLives } from './join-lives.ts';
import type { Life } from './life.ts';
import type { Reached } from './tell-life.ts';
import type { Paid } from './tell-payment.ts';

/** Who and how many are invented, and on which day: with it the same people are invented again. */
export interface Everyone {
  readonly seed: string;
  readonly people: number;
  readonly begunOn: CivilDate;
}

export interface Loading {
  readonly services: Services;
  readonly everyone: Everyone;
  /** Lets the modules hear of one event, in the transaction of these services. */
  readonly deliver: (services: Services, payload: JobPayload) => Promise<void>;
  /** How many people have been told of as far as they go by now. */
  readonly onProgress: (told: number, people: number) => void;
}

/** Before this day the invented councils do not have every figure that a contribution needs. */
const firstFigures = civilDate('2025-04-14');
const monthsBack = 18;
const weeksToFirstPayment = 16;

/** What the people are invented from: the seed, how many, and the days between which they live. */
export function councilOf({ seed, people, begunOn }: Everyone): Council {
  const wanted = addMonths(begunOn, -monthsBack);
  const since = wanted < firstFigures ? firstFigures : wanted;
  const paydays: CivilDate[] = [];
  // Two weeks away from the payday of the five, so that no run of theirs and of everyone falls on one day.
  let payday = addDays(findPayday(begunOn), -14);
  while (payday > begunOn) payday = addWeeks(payday, -4);
  while (addWeeks(payday, 4) <= begunOn) payday = addWeeks(payday, 4);
  for (; payday >= addWeeks(since, weeksToFirstPayment); payday = addWeeks(payday, -4))
    paydays.unshift(payday);
  return { seed, people, today: lastWorkingDay(begunOn), since, paydays };
}

/** The last day before this one on which the councils worked: the newest of which anything can be told. */
function lastWorkingDay(begunOn: CivilDate): CivilDate {
  const text = readFileSync(
    path.join(import.meta.dirname, '../../policy/bank-holidays-england.json'),
    'utf8',
  );
  const { holidays } = JSON.parse(text) as { readonly holidays: readonly { readonly on: string }[] };
  return workingDayOnOrBefore(addDays(begunOn, -1), bankHolidaysFrom(holidays));
}

/** Everyone of the three councils, as they are told. */
export function inventEveryone(everyone: Everyone): readonly Life[] {
  return joinLives(inventLives(councilOf(everyone)));
}

interface Told {
  readonly life: Life;
  readonly left: Chapter[];
  reached: (Reached & Partial<Paid>) | null;
}

/** How many lives are told beside each other: while one waits for the database, another thinks. */
const besideEachOther = 3;

/**
 * Tells of everyone in the order of the payment runs: what must have happened by a run, then the run, for each of
 * them. A person's chapters between two runs are kept in one transaction with the news of them, so a load that was
 * broken off goes on with the first that is not there, and nothing is told twice.
 */
export async function loadEveryone(loading: Loading): Promise<void> {
  const teller = await makeTeller(loading);
  const { council } = teller;
  const lives: Told[] = inventEveryone(loading.everyone).map((life) => ({
    life,
    left: [...chaptersOf(life, council)],
    reached: null,
  }));
  for (const payday of council.paydays) {
    const draftOn = teller.draftDay(payday);
    await tellAll(loading, lives, (told) => teller.tellUntil(told, draftOn));
    for (const { councilId } of demoCouncils) await teller.pay(councilId, payday);
  }
  await tellAll(loading, lives, (told) => teller.tellUntil(told, council.today));
  for (const { councilId } of demoCouncils) await teller.leaveRunToApprove(councilId);
}

async function tellAll(
  { onProgress }: Loading,
  lives: readonly Told[],
  tell: (told: Told) => Promise<void>,
): Promise<void> {
  const waiting = lives.values();
  let done = lives.filter(({ left }) => left.length === 0).length;
  const failures: unknown[] = [];
  const tellSome = async () => {
    for (const told of waiting) {
      if (failures.length > 0) return;
      const before = told.left.length;
      try {
        await tell(told);
      } catch (error) {
        failures.push(error);
      }
      if (before === 0 || told.left.length > 0) continue;
      done += 1;
      onProgress(done, lives.length);
    }
  };
  await Promise.all(Array.from({ length: besideEachOther }, tellSome));
  // The others have ended by now, so nothing goes on behind the back of whoever hears of this.
  if (failures.length > 0) throw failures[0];
}

async function makeTeller({ services, everyone, deliver }: Loading) {
  const council = councilOf(everyone);
  const councilIds = demoCouncils.map(({ councilId }) => councilId);
  const since = `${addMonths(everyone.begunOn, -36)}T09:00:00Z`;
  await setLimits(services, since);
  const colleagues = await bringColleagues(services, since);
  const answered = await listKeptAnswers(services.database, councilIds, 'everyone.');
  const asOneTold = <Result>(tell: (begin: Begin) => Promise<Result>) =>
    tellAsOne({ services, deliver, colleagues, answered }, tell);
  return {
    council,
    draftDay: (payday: CivilDate) => addDays(payday, -6),
    tellUntil: async (told: Told, day: CivilDate): Promise<void> => {
      const { life, left } = told;
      // Whoever has no direct payment is in no run: all of it can be told at once.
      const ready = life.firstPayOn === null ? left : left.filter(({ by }) => by <= day);
      if (ready.length === 0) return;
      told.reached = await asOneTold(async (begin) => tellChapters(begin, life, ready, told.reached));
      told.left.splice(0, ready.length);
    },
    pay: (councilId: string, payday: CivilDate) =>
      asOneTold(async (begin) => {
        const story = begin({
          councilId,
          name: `everyone.run.${councilId}.${payday}`,
          startsOn: addDays(payday, -5),
          number: 0,
        });
        if (story.isTold()) return;
        await payWhoeverIsDue(story, story.payDay(payday), 'sent');
        await story.settle();
      }),
    leaveRunToApprove: (councilId: string) =>
      asOneTold(async (begin) => {
        const next = addWeeks(council.paydays.at(-1) ?? council.today, 4);
        const story = begin({
          councilId,
          name: `everyone.run.${councilId}.${next}`,
          startsOn: addDays(council.today, -1),
          number: 0,
        });
        if (!story.isTold()) await payWhoeverIsDue(story, story.payDay(next), 'waitsForApproval');
      }),
  };
}

type Begin = (about: {
  readonly councilId: string;
  readonly name: string;
  readonly startsOn: CivilDate;
  readonly number: number;
}) => Story;

async function tellChapters(
  begin: Begin,
  life: Life,
  chapters: readonly Chapter[],
  reachedBefore: Told['reached'],
): Promise<Told['reached']> {
  let reached = reachedBefore;
  let today = life.contactOn;
  for (const chapter of chapters) {
    const { councilId, number } = life;
    const startsOn = chapter.startsOn > today ? chapter.startsOn : today;
    const story = begin({ councilId, name: `everyone.${number}.${chapter.name}`, startsOn, number });
    if (!chapter.givesMore && story.isTold()) continue;
    reached = (await chapter.tell(story, reached ?? { personId: '' })) ?? reached;
    await story.settle();
    today = story.today();
  }
  return reached;
}

interface Telling extends Pick<Loading, 'services' | 'deliver'> {
  readonly colleagues: Colleagues;
  readonly answered: ReadonlyMap<string, unknown>;
}

/** Stories that are kept together or not at all, each with the news that it makes. */
async function tellAsOne<Result>(
  { services, deliver, colleagues, answered }: Telling,
  tell: (begin: Begin) => Promise<Result>,
): Promise<Result> {
  const news: JobPayload[] = [];
  return await asOne(
    services.database,
    (tx) => keepJobs(tx, news),
    (database) =>
      tell(
        ({ councilId, name, startsOn, number }) =>
          new Story({
            services: { ...services, database },
            councilId,
            startsOn,
            name,
            answered,
            accountFor: (role) => colleagues(councilId, role, number),
            deliver: async (at) => {
              for (let one = news.shift(); one !== undefined; one = news.shift()) await deliver(at, one);
            },
          }),
      ),
  );
}

/** How much each role signs off, from before the first plan: policy has it from April 2026 only. */
async function setLimits(services: Services, since: string): Promise<void> {
  const then = { ...services, clock: { now: () => since as never } };
  for (const { councilId } of demoCouncils) {
    const accountId = await findDemoStaff(services, 'administrator', councilId);
    for (const [key, value] of limits) {
      const input = { key, value, startsOn: '2025-04-01', source: 'Invented for the demonstration' };
      const request = { councilId, accountId, key: `everyone.limits.${key}`, input };
      const decision = await execute(then, setSetting, request);
      if (!decision.allowed) throw new Error(decision.refusal.words);
    }
  }
}

const limits = [
  ['signOff.limitWeekly.teamManager', 75_000],
  ['signOff.limitOneOff.teamManager', 300_000],
  ['signOff.limitWeekly.principalSocialWorker', 200_000],
  ['signOff.limitOneOff.principalSocialWorker', 1_000_000],
] as const;
