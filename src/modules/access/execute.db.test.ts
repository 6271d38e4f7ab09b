import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { allowed, makeWorld, refusalCode, type World } from '../../../test/support/world.ts';
import { setSetting } from '../councils/commands/set-setting.ts';

let world: World;
before(async () => {
  world = await makeWorld();
});
after(() => world.close());

const change = {
  key: 'capital.lowerLimit',
  value: 1_500_000,
  startsOn: '2027-04-05' as never,
  source: 'Cabinet, 3 March 2026, minute 14 (invented)',
};

describe('one command, done once, by someone who may', () => {
  test('the same key and body twice, at once, changes things once and answers alike (Q382)', async () => {
    const key = 'one-and-the-same';
    const answers = await Promise.all(
      [1, 2, 3].map(() => world.act('administrator', setSetting, change, { key })),
    );
    const ids = answers.map((answer) => allowed(answer).settingId);
    assert.equal(new Set(ids).size, 1);
    const other = await world.act('administrator', setSetting, { ...change, value: 1 }, { key });
    assert.equal(refusalCode(other), 'keyUsedForSomethingElse');
  });

  test('an input that is wrong names every field and keeps nothing', async () => {
    const decision = await world.act('administrator', setSetting, {
      ...change,
      startsOn: '2027-02-30',
      source: ' ',
      extra: 1,
    } as never);
    assert.equal(decision.allowed, false);
    if (decision.allowed) return;
    assert.deepEqual(decision.refusal.faults.map(({ field }) => field).sort(), [
      'extra',
      'source',
      'startsOn',
    ]);
  });

  test('staff of one council reach nothing of another, and the try is kept (Q135 Q381)', async () => {
    const accountId = await world.accountOf('administrator', 'ashmere');
    const decision = await world.act({ accountId }, setSetting, change, { councilId: 'bexcombe' });
    assert.equal(refusalCode(decision), 'notFound');
    const kept = await world.database.transaction({ councilIds: ['bexcombe'] }, async (tx) => {
      const { rows } = await sql<{
        kind: string;
        action: string;
      }>`select kind, action from audit_entries`.execute(tx);
      return rows;
    });
    assert.deepEqual(kept, [{ kind: 'turnedAway', action: 'councils.setSetting' }]);
  });

  test('a role that does not carry the command is refused', async () => {
    assert.equal(refusalCode(await world.act('analyst', setSetting, change)), 'notAllowed');
  });
});
