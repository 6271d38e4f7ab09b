import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { walkPerson } from '../demo/people/walk-people.ts';
import { Story } from '../demo/story.ts';
import { explainStep, type ToldStep } from '../demo/walk/telling.ts';
import { walk } from '../demo/walk/walk.ts';
import { listeners } from '../src/composition/modules.ts';
import { type CivilDate, civilDate } from '../src/core/calendar/civil-date.ts';
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
  steps = await walkFrom(civilDate('2026-04-27'), 0);
  wrote = [{}, ...steps.map((step) => step.wrote)];
});

after(() => world?.close());

async function walkFrom(startsOn: CivilDate, number: number): Promise<readonly ToldStep[]> {
  const story = new Story({
    services: world.services,
    councilId: 'ashmere',
    startsOn,
    deliver: (services) => deliverNow(world, services),
  });
  const invented = walkPerson(number);
  const accountId = await story.makesAccount(invented.name, `walk.${number}@example.org`);
  return await walk(story, invented, accountId);
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
    assert.equal(leftPence, 18_996);
  });

  test('leaves review dates that lie ahead of the visit', () => {
    const { followUp, directPayment, yearly } = of(12);
    const [visited, ...due] = [steps[11]?.on, followUp, directPayment, yearly];
    assert.ok(due.every((day) => day !== undefined && String(day) > String(visited)));
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

/** Around Christmas, Good Friday and Easter Monday, the May bank holidays, 29 February, and the clocks. */
const startDays = [
  '2026-11-09',
  '2026-12-18',
  '2026-12-24',
  '2027-02-09',
  '2027-02-12',
  '2027-03-20',
  '2027-05-30',
  '2027-11-11',
  '2028-01-14',
  '2028-02-29',
  '2028-03-03',
  '2028-08-26',
] as const;

test('a walk works whatever day it begins on: before holidays and on 29 February too', async () => {
  // From the last day back: a run then pays nobody of an earlier walk for months gone by.
  for (const [place, day] of startDays.toReversed().entries()) {
    const told = await walkFrom(civilDate(day), place + 1);
    assert.equal(told.length, 12, day);
    assert.equal(told[11]?.wrote['afterSignOff'], undefined, `${day}: the six-week review was met`);
  }
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
