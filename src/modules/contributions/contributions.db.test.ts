import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { lettersTo } from '../../../test/support/letters.ts';
import { aPerson, asSystem, type TestPerson } from '../../../test/support/people.ts';
import { allowed, makeWorld, refusalCode, type World } from '../../../test/support/world.ts';
import type { CivilDate } from '../../core/calendar/civil-date.ts';
import { setSetting } from '../councils/index.ts';
import { recordFinancialAssessment } from './commands/record-financial-assessment.ts';
import { recordFreeByLaw } from './commands/record-free-by-law.ts';
import { tellContribution } from './commands/tell-contribution.ts';
import { findContribution } from './index.ts';
import { explainContribution } from './read-models/explain-contribution.ts';
import { derekAssessed } from './testing.ts';

let world: World;
let derek: TestPerson;
before(async () => {
  world = await makeWorld();
  derek = await aPerson(world, 'Hollins (invented)');
});
after(() => world.close());

const day = (text: string) => text as CivilDate;
const find = (on: string, councilId = 'ashmere') =>
  asSystem(world, (context) => findContribution(context, derek.personId, day(on)), councilId);
const assess = (more: object, as: Parameters<World['act']>[0] = 'financialAssessor', options = {}) =>
  world.act(
    as,
    recordFinancialAssessment,
    { personId: derek.personId, ...derekAssessed(), ...more } as never,
    options,
  );

test('what someone pays comes from their means, line by line, to the penny (Q200)', async () => {
  const kept = allowed(await assess({}));
  assert.deepEqual([kept.weeklyPence, kept.startsOn], [7_910, '2026-11-02']);
  const told = allowed(await world.ask(derek.self, explainContribution, { personId: derek.personId }));
  assert.equal(told.contributionId, kept.contributionId);
  assert.equal(told.toldOn, null);
  assert.ok(
    told.working.some(({ words, amountPence }) => /savings of £15,900/.test(words) && amountPence === 700),
  );
  assert.ok(told.figureVersions.some((version) => version.startsWith('mig.single.pensionAge@2026')));
  assert.deepEqual(await find('2026-11-01'), null);
});

test('someone is told what they pay, by a day and a way that are kept', async () => {
  const before = await find('2026-11-02');
  assert.ok(before);
  const telling = {
    personId: derek.personId,
    contributionId: before.contributionId,
    toldOn: day('2026-11-02'),
    how: 'inPerson' as const,
  };
  assert.equal(
    refusalCode(
      await world.act('financialAssessor', tellContribution, { ...telling, toldOn: day('2026-11-03') }),
    ),
    'toldInTheFuture',
  );
  allowed(await world.act('socialWorker', tellContribution, telling));
  assert.equal((await find('2027-01-01'))?.toldOn, '2026-11-02');
  const other = await aPerson(world, 'Raman (invented)');
  assert.equal(
    refusalCode(await world.act('socialWorker', tellContribution, { ...telling, personId: other.personId })),
    'contributionNotFound',
  );
});

test('someone told by letter has it in words kept as sent, once, and owed in their language (Q11 Q157)', async () => {
  const amina = await aPerson(world, 'Yusuf (invented)', { language: 'ur' });
  const { personId } = amina;
  const means = { personId, ...derekAssessed() } as never;
  const { contributionId } = allowed(await world.act('financialAssessor', recordFinancialAssessment, means));
  const telling = { personId, contributionId, toldOn: day('2026-11-02'), how: 'letter' as const };
  const tell = () => world.act('financialAssessor', tellContribution, telling, { key: 'told once' });
  assert.deepEqual(allowed(await tell()), allowed(await tell()));
  const [letter, ...more] = await lettersTo(world, personId);
  assert.deepEqual(more, []);
  assert.ok(letter?.isAsSent);
  assert.match(letter.text, /From 2 November 2026 it is £79\.10 a week/);
  assert.match(letter.text, /We counted £363\.20 a week[\s\S]*We took off £284\.10 a week/);
  assert.deepEqual([letter.reasonKind, letter.reasonId], ['contribution', contributionId]);
  assert.deepEqual(letter.owed, ['language:ur']);
  assert.deepEqual(letter.clock, { due_on: '2026-11-16', met_on: null });
});

test('support that is free is told with the reason; after a death the telling stands and its letter is owed', async () => {
  const { personId } = await aPerson(world, 'Begum (invented)');
  const free = { personId, charging: 'reablement' as const, startsOn: day('2026-11-02') };
  const { contributionId } = allowed(await world.act('socialWorker', recordFreeByLaw, free));
  const telling = { personId, contributionId, toldOn: day('2026-11-02'), how: 'letter' as const };
  allowed(await world.act('financialAssessor', tellContribution, telling));
  await asSystem(world, ({ tx }) =>
    sql`update people set died_on = '2026-11-01' where id = ${personId}`.execute(tx),
  );
  allowed(await world.act('financialAssessor', tellContribution, telling));
  const [owed, sent] = await lettersTo(world, personId);
  assert.match(sent?.text ?? '', /you pay £0\.00 a week[\s\S]*Reablement is free/);
  assert.deepEqual([sent?.status, owed?.status, owed?.owed], ['sent', 'notSent', ['delivery']]);
  assert.deepEqual(owed?.clock, { due_on: '2026-11-16', met_on: null });
});

test('a later contribution ends the one before it, one mended on its day takes its place, and all are kept', async () => {
  const later = allowed(await assess({ startsOn: '2027-01-04', capitalPence: 0 }));
  const between = allowed(await assess({ startsOn: '2026-12-07', capitalPence: 1_450_000 }));
  const mended = allowed(await assess({ startsOn: '2027-01-04', capitalPence: 1_425_000 }));
  const inForce = await Promise.all(
    ['2026-12-06', '2026-12-07', '2027-01-03', '2027-01-04'].map(
      async (on) => (await find(on))?.contributionId,
    ),
  );
  assert.deepEqual(inForce.slice(1), [between.contributionId, between.contributionId, mended.contributionId]);
  assert.notEqual(mended.contributionId, later.contributionId);
  assert.equal((await find('2027-01-04'))?.toldOn, null);
  const { count } = await asSystem(world, async ({ tx }) => {
    const { rows } = await sql<{ count: number }>`
      select count(*) from financial_assessments where person_id = ${derek.personId}`.execute(tx);
    return rows[0] ?? { count: -1 };
  });
  assert.equal(count, 4);
});

test('nobody pays more than the council’s own highest contribution, from the day it has one', async () => {
  const setting = { key: 'contribution.mostWeeklyPence', value: 5_000, startsOn: day('2027-03-01') };
  allowed(await world.act('administrator', setSetting, { ...setting, source: 'A minute (invented)' }));
  const before = allowed(await assess({ startsOn: '2027-02-22' }));
  const after = allowed(await assess({ startsOn: '2027-03-01' }));
  assert.deepEqual([before.weeklyPence, after.weeklyPence], [7_910, 5_000]);
});

test('support that the law makes free costs nothing, and nobody asks about money', async () => {
  const priya = await aPerson(world, 'Begum (invented)');
  const input = { personId: priya.personId, charging: 'section117' as const, startsOn: day('2026-11-02') };
  assert.equal(allowed(await world.act('socialWorker', recordFreeByLaw, input)).weeklyPence, 0);
  const told = allowed(await world.ask(priya.self, explainContribution, { personId: priya.personId }));
  assert.match(told.working[0]?.words ?? '', /section 117 of the Mental Health Act is free/);
});

test('contributions are worked out by financial assessors, from amounts that can be, in their own council', async () => {
  assert.equal(refusalCode(await assess({}, 'socialWorker')), 'notAllowed');
  assert.equal(refusalCode(await assess({ capitalPence: -1 })), 'inputWrong');
  const income = [{ name: 'Pension', weeklyPence: 100, leftOutPence: 200, whyLeftOut: 'A slip.' }];
  assert.equal(refusalCode(await assess({ income })), 'financialAssessmentFaulty');
  assert.equal(refusalCode(await assess({}, 'financialAssessor', { councilId: 'bexcombe' })), 'notFound');
  assert.equal(await find('2026-12-07', 'bexcombe'), null);
  assert.equal(
    refusalCode(await world.ask('analyst', explainContribution, { personId: derek.personId })),
    'notAllowed',
  );
  assert.equal(
    refusalCode(await world.ask('socialWorker', explainContribution, { personId: derek.personId })),
    'purposeMissing',
  );
});
