import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { walkPerson } from '../demo/people/walk-people.ts';
import { Story } from '../demo/story.ts';
import { explainStep, pounds, type ToldStep } from '../demo/walk/telling.ts';
import { walk } from '../demo/walk/walk.ts';
import { findWalkDays, type WalkDays } from '../demo/walk/walk-days.ts';
import { listeners } from '../src/composition/modules.ts';
import { type CivilDate, civilDate, londonDate } from '../src/core/calendar/civil-date.ts';
import { verifyLedger } from '../src/modules/ledger/index.ts';
import { listLetters } from '../src/modules/letters/index.ts';
import { readFile } from '../src/modules/payments/index.ts';
import { within } from './support/a-person.ts';
import { addDemoAccounts, deliverNow, loadFive } from './support/demo.ts';
import { findSchemaErrors, schemaMissing } from './support/iso20022.ts';
import { allowed, makeWorld, type World } from './support/world.ts';

let world: World;
let begun: Awaited<ReturnType<typeof addDemoAccounts>>;
let steps: readonly ToldStep[];
let wrote: readonly ToldStep['wrote'][];

before(async () => {
  world = await makeWorld();
  begun = await addDemoAccounts(world);
  ({ steps } = await walkUntil(lastDay, 0));
  wrote = [{}, ...steps.map((step) => step.wrote)];
});

after(() => world?.close());

/** The working day before the world's today. */
const lastDay = civilDate('2026-10-30');

async function walkUntil(
  day: CivilDate,
  number: number,
): Promise<{ readonly days: WalkDays; readonly personId: string; readonly steps: readonly ToldStep[] }> {
  const days = findWalkDays(world.services.policy, day);
  const story = new Story({
    services: world.services,
    councilId: 'ashmere',
    startsOn: days.contact,
    // Any worker may deliver its news, and its clock is not the story's.
    deliver: () => deliverNow(world, world.services),
  });
  const invented = walkPerson(number);
  const accountId = await story.makesAccount(invented.name, `walk.${number}@example.org`);
  return { days, ...(await walk(story, days, invented, accountId)) };
}

const of = (step: number) => wrote[step] ?? {};
const personId = () => String(of(1)['personId']);

/** Rows of a question to the database about Ashmere, oldest first. */
async function rows<Row>(query: ReturnType<typeof sql<Row>>): Promise<readonly Row[]> {
  return await within(world, async ({ tx }) => (await query.execute(tx)).rows);
}

describe('a walk through the main job', () => {
  test('has twelve steps, in order of their days, in words without codes or ids (Q36)', () => {
    assert.deepEqual(
      steps.map(({ step }) => step),
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    );
    const days = steps.map(({ on }) => on);
    assert.deepEqual(days, days.toSorted());
    assert.doesNotMatch(steps.map(explainStep).join('\n'), /[0-9a-f]{8}-|Pence|undefined|null|[a-z][A-Z]/);
  });

  test('ends sign-off with three numbers that agree, and not by who wrote the plan (Q105)', () => {
    const { totalWeeklyPence, contributionWeeklyPence, councilWeeklyPence, authorSigned } = of(7);
    assert.deepEqual(
      [totalWeeklyPence, contributionWeeklyPence, councilWeeklyPence],
      [38_222, 8_820, 29_402],
    );
    assert.equal(authorSigned, 'signerIsAuthor');
    assert.equal(of(5)['contributionWeeklyPence'], contributionWeeklyPence);
  });

  test('tells the contribution before anyone agrees, and dates every step of it (Q106)', async () => {
    const [day] = await rows(sql<{ told: CivilDate; agreed: CivilDate }>`
      select (select min(told_on) from contribution_tellings where contribution_id = ${of(5)['contributionId']}) as told,
        (select min(agreed_on) from plan_agreements where plan_id = ${of(6)['planId']}) as agreed`);
    assert.ok(day && day.told < day.agreed);
  });

  test('starts no payment until the risk was talked about (Q31)', () => {
    assert.notEqual(of(8)['firstTry'], 'started');
    assert.match(steps[7]?.lines.join(' ') ?? '', /The risk assessment has not been done/);
  });

  test('makes a payment file that the ISO 20022 schema takes', { skip: schemaMissing }, async () => {
    const asked = await world.ask({ accountId: await accountOf('Dev Patel') }, readFile, {
      runId: String(of(9)['runId']),
    });
    const file = allowed(asked);
    assert.equal(file.sha256, of(9)['sha256']);
    assert.deepEqual(await findSchemaErrors(file.text), []);
  });

  test('books every payment so that all postings come to nothing', async () => {
    const report = await verifyLedger(world.database);
    assert.ok(report.transfers > 0);
    assert.deepEqual(report.faults, []);
  });

  test('adds a statement once, keeps two equal fares, and what is left is to the penny (Q321)', async () => {
    assert.deepEqual([of(10)['added'], of(10)['addedAgain']], [29, 0]);
    const fares = await rows(sql<{ count: number }>`
      select count(*)::int as count from statement_transactions
      where person_id = ${personId()} and payee like '%CABS%' group by moved_on`);
    assert.deepEqual(
      fares.map(({ count }) => count),
      Array(8).fill(2),
    );
    const { cameInPence, wentOutPence, leftPence } = of(11);
    assert.equal(Number(cameInPence) - Number(wentOutPence), leftPence);
    assert.equal(leftPence, 16_811);
  });

  test('ends yesterday, and the reviews that it leaves are still to come', () => {
    assert.equal(steps[11]?.on, lastDay);
    const { followUp, directPayment, yearly } = of(12);
    const today = londonDate(world.clock.now());
    for (const day of [followUp, directPayment, yearly]) assert.ok(String(day) > today, String(day));
  });

  test('starts every promise on the day of the act that it comes of, whoever delivers the news', async () => {
    const started = await rows(sql<{ kind: string; on: CivilDate }>`
      select kind, started_on as on from clocks where kind like 'review.%' and person_id = ${personId()} order by kind`);
    const [signedOff, sent] = [steps[6]?.on, steps[8]?.on];
    assert.deepEqual(started, [
      { kind: 'review.afterSignOff', on: signedOff },
      { kind: 'review.directPayment', on: sent },
      { kind: 'review.followUp', on: signedOff },
      { kind: 'review.yearly', on: signedOff },
    ]);
  });

  test('leaves no figure unexplained: what comes in, what is left, and what is taken off', () => {
    const told = steps.flatMap(({ lines }) => lines).join('\n');
    const add = (...amounts: readonly number[]) => pounds(amounts.reduce((sum, one) => sum + one, 0));
    const [paid, own, spent] = [87_488, 4 * 8_820, 4 * 21_760 + 4 * 293 + 1_800];
    for (const words of [
      `${add(paid, own)} came in: ${add(paid)} from the council, and ${add(own)} that Grace pays in`,
      `${add(30_692 - 8_820)}  a week, and four weeks of it are ${add(paid)}`,
      `${add(4 * 25_792, -spent)} of the personal assistant’s money is for bills still to come`,
      `${add(38_222, -37_005)} more than the first figure`,
    ])
      assert.ok(told.includes(words), words);
    const parts = /all that an employer pays: (.*)/.exec(told)?.[1]?.match(/£[\d.]+(?= [a-zA-Z])/g) ?? [];
    assert.equal(add(...parts.map((part) => Math.round(Number(part.slice(1)) * 100))), '£257.92');
  });

  test('leaves an entry in the audit for every command, and letters that are as they were sent', async () => {
    const unheard = await rows(sql<{ command: string }>`
      select command from command_keys where not exists
        (select from audit_entries where audit_entries.action = command_keys.command)`);
    assert.deepEqual(unheard, []);
    const { letters } = allowed(
      await world.ask(
        { accountId: await accountOf('Joanne Clarke') },
        listLetters,
        { personId: personId() },
        {
          purpose: 'myWork',
        },
      ),
    );
    const templates = letters.map(({ template }) => template);
    for (const wanted of ['contributionTold', 'planAgreed', 'reviewDates', 'directPaymentStarts'])
      assert.ok(templates.includes(wanted), `${wanted} among ${templates.join(' ')}`);
  });

  test('has every event heard once by each listener for it', async () => {
    const events = await rows(sql<{ type: string; heard: number }>`
      select type, (select count(*)::int from handled_events where event_id = events.id) as heard from events`);
    assert.ok(events.length > 0);
    for (const { type, heard } of events)
      assert.equal(heard, listeners.filter(({ eventType }) => eventType === type).length, type);
  });
});

async function accountOf(displayName: string): Promise<string> {
  return begun.accounts.find((one) => one.displayName === displayName)?.id ?? '';
}

/** Paid before Christmas, before Easter at the year’s end, and by a run on 29 February. */
const lastDays = ['2027-01-22', '2027-04-22', '2028-03-29'] as const;

test('a walk works around Christmas, around Easter and on 29 February too', async () => {
  const paid: (readonly [run: CivilDate, pay: CivilDate])[] = [];
  // From the last day back: a run then pays nobody of an earlier walk for months gone by.
  for (const [place, day] of lastDays.toReversed().entries()) {
    const told = await walkUntil(civilDate(day), place + 1);
    paid.unshift([told.days.run, told.days.pay]);
    assert.equal(told.steps.length, 12, day);
    assert.equal(told.steps[11]?.wrote['afterSignOff'], undefined, `${day}: the six-week review was met`);
  }
  assert.deepEqual(paid, [
    ['2026-12-21', '2026-12-24'],
    ['2027-03-22', '2027-03-25'],
    ['2028-02-29', '2028-03-03'],
  ]);
});

test('the five who come with the demonstration have the figures of their plans, told once or twice (Q36)', async () => {
  const other = await makeWorld();
  try {
    const beginning = await addDemoAccounts(other);
    await loadFive(other, beginning);
    const counted = await countAll(other);
    await loadFive(other, beginning);
    assert.deepEqual(await countAll(other), counted, 'told again, nothing is done twice');
    assert.deepEqual(await budgetsOf(other), [
      { name: 'Amina Yusuf', total: 47_913, own: 6_115, council: 41_798 },
      { name: 'Derek Hollins', total: 20_470, own: 7_910, council: 12_560 },
      { name: 'Zubaida Begum', total: 26_900, own: 1_430, council: 25_470 },
    ]);
    assert.equal(counted.followUps, 1);
    assert.equal(counted.openQuestions, 1);
    assert.equal(counted.runsInReview, 1);
  } finally {
    await other.close();
  }
});

async function budgetsOf(there: World) {
  return await within(there, async ({ tx }) => {
    const { rows: budgets } = await sql<{ name: string; total: number; own: number; council: number }>`
      select given_names || ' ' || family_name as name, total_weekly_pence as total,
        contribution_weekly_pence as own, council_weekly_pence as council
      from personal_budgets join people on people.id = person_id order by name`.execute(tx);
    return budgets;
  });
}

async function countAll(there: World) {
  return await within(there, async ({ tx }) => {
    const { rows: counts } = await sql<Record<string, number>>`
      select (select count(*)::int from audit_entries where kind = 'did') as acts,
        (select count(*)::int from events) as events,
        (select count(*)::int from letters) as letters,
        (select count(*)::int from ledger_postings) as postings,
        (select count(*)::int from authorities) as authorities,
        (select count(*)::int from clocks where kind = 'assessments.followUp' and met_on is null) as "followUps",
        (select count(*)::int from spending_questions where answered_at is null) as "openQuestions",
        (select count(*)::int from payment_runs where state = 'inReview') as "runsInReview"`.execute(tx);
    return counts[0] ?? {};
  });
}
