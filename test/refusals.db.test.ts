import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { listRefusals, recordDecision } from '../src/modules/audit/index.ts';
import { listChallenges, listReceived, makeComplaint } from '../src/modules/complaints/index.ts';
import { newId } from '../src/platform/ids/new-id.ts';
import { aPerson, within } from './support/a-person.ts';
import { allowed, makeWorld, refusalCode, type World } from './support/world.ts';

let world: World;
before(async () => {
  world = await makeWorld();
});
after(() => world.close());

const ground = 'She said that she cannot (invented).';
const refuse = (personId: string, other: object = {}) =>
  within(world, (context) =>
    recordDecision(context, {
      personId,
      kind: 'payments.directPayment',
      outcome: 'refused: schedule1',
      subjectKind: 'choice',
      subjectId: newId(),
      reasons: ground,
      sensitivity: 'special',
      ruleVersion: 'a rule/1',
      howToChallenge: 'askAgainOrComplain',
      isRefusal: true,
      ...other,
    }),
  );
const countLooks = (personId: string) =>
  within(world, async ({ tx }) => {
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from audit_entries
      where person_id = ${personId} and kind = 'saw' and action = 'audit.listRefusals'`.execute(tx);
    return rows[0]?.count;
  });

test('a refusal is listed with its ground and how to challenge it, and reading it leaves one mark a day', async () => {
  const { personId } = await aPerson(world);
  const decisionId = await refuse(personId);
  for (let times = 0; times < 2; times += 1) {
    const { refusals } = allowed(await world.ask('complaintsManager', listRefusals, {}));
    const found = refusals.find((one) => one.decisionId === decisionId);
    assert.deepEqual(
      [found?.ground, found?.personId, found?.outcome, found?.howToChallenge, found?.later],
      [ground, personId, 'refused: schedule1', 'askAgainOrComplain', null],
    );
  }
  assert.equal(await countLooks(personId), 1);
});

test('an analyst counts refusals and is told of nobody: no person, no words, no ground', async () => {
  const { personId } = await aPerson(world);
  const decisionId = await refuse(personId);
  const { refusals } = allowed(await world.ask('analyst', listRefusals, {}));
  const found = refusals.find((one) => one.decisionId === decisionId);
  assert.deepEqual([found?.ground, found?.personId, found?.outcome], [null, null, 'refused']);
  assert.equal(await countLooks(personId), 0);
});

test('words that are restricted are shown to nobody here', async () => {
  const { personId } = await aPerson(world);
  const decisionId = await refuse(personId, { sensitivity: 'restricted' });
  const { refusals } = allowed(await world.ask('complaintsManager', listRefusals, {}));
  assert.equal(refusals.find((one) => one.decisionId === decisionId)?.ground, null);
});

test('what became of a refusal is the next decision on the same matter, and a complaint about it', async () => {
  const { personId, accountId } = await aPerson(world);
  const subjectId = newId();
  const decisionId = await refuse(personId, { subjectId });
  await refuse(personId, { subjectId, outcome: 'started', isRefusal: false });
  const { refusals } = allowed(await world.ask('socialWorker', listRefusals, {}));
  assert.equal(refusals.find((one) => one.decisionId === decisionId)?.later?.outcome, 'started');
  const appeal = { personId, kind: 'appeal', words: 'No.', receivedBy: 'page', aboutId: decisionId } as const;
  allowed(await world.act({ accountId }, makeComplaint, appeal));
  const { challenges } = allowed(await world.ask('analyst', listChallenges, { decisionIds: [decisionId] }));
  assert.deepEqual(
    challenges.map(({ kind, outcome }) => [kind, outcome]),
    [['appeal', null]],
  );
});

const months: readonly (readonly [at: string, isIn: boolean])[] = [
  ['2027-02-28T23:59:59Z', false],
  ['2027-03-01T00:00:00Z', true],
  ['2027-03-31T22:59:59Z', true],
  ['2027-03-31T23:00:00Z', false],
];
for (const [at, isIn] of months) {
  test(`what was decided at ${at} ${isIn ? 'is' : 'is not'} of March in London`, async () => {
    world.clock.set(at);
    const { personId } = await aPerson(world);
    const decisionId = await refuse(personId, { kind: 'eligibility' });
    const asked = { month: '2027-03', kind: 'eligibility' };
    const { refusals, total, kinds } = allowed(await world.ask('teamManager', listRefusals, asked));
    assert.equal(
      refusals.some((one) => one.decisionId === decisionId),
      isIn,
    );
    assert.equal(total, refusals.length);
    assert.ok(kinds.every(({ kind }) => kind === 'eligibility'));
  });
}

test('what came is listed by the day on which the next step is owed, for those who answer it', async () => {
  world.clock.set('2027-06-01T09:00:00Z');
  const { personId, accountId } = await aPerson(world);
  const make = async (kind: 'complaint' | 'comment') => {
    const said = { personId, kind, words: 'It was late.', receivedBy: 'page' } as const;
    return allowed(await world.act({ accountId }, makeComplaint, said)).complaintId;
  };
  const [comment, complaint] = [await make('comment'), await make('complaint')];
  const { complaints } = allowed(await world.ask('complaintsManager', listReceived, {}));
  const ids = complaints.filter((one) => one.personId === personId).map(({ complaintId }) => complaintId);
  assert.deepEqual(ids, [complaint, comment]);
  assert.equal(refusalCode(await world.ask('analyst', listReceived, {})), 'notAllowed');
});
