import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { aHelper, aPerson } from '../../../test/support/a-person.ts';
import { allowed, makeWorld, refusalCode, type World } from '../../../test/support/world.ts';
import { auditQuestions } from '../audit/index.ts';
import { councilsCommands } from '../councils/index.ts';
import { accessCommands } from './index.ts';

const [setSetting] = councilsCommands;
const [giveRole, endRole] = accessCommands;
const [listLooks] = auditQuestions;

let world: World;
before(async () => {
  world = await makeWorld();
});
after(() => world.close());

const change = {
  key: 'signOff.limitOneOff.socialWorker',
  value: 1_500_000,
  startsOn: '2027-04-05' as never,
  source: 'Cabinet, 3 March 2026, minute 14 (invented)',
};

async function rowsOf<Row>(councilId: string, query: ReturnType<typeof sql<Row>>): Promise<readonly Row[]> {
  return await world.database.transaction(
    { councilIds: [councilId] },
    async (tx) => (await query.execute(tx)).rows,
  );
}

describe('one command, done once, by someone who may', () => {
  test('a command that leaves no entry in the audit is a fault in the product, and keeps nothing', async () => {
    const silent = {
      ...setSetting,
      handle: async () => ({ allowed: true as const, value: { settingId: 'none' } }),
    };
    await assert.rejects(
      world.act('administrator', silent, change, { key: 'silent' }),
      /left no entry in the audit/,
    );
    assert.deepEqual(await rowsOf('ashmere', sql`select 1 from command_keys where key = 'silent'`), []);
  });

  test('the same key and body many times at once changes things once and answers alike', async () => {
    const key = 'one-and-the-same';
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => world.act('administrator', setSetting, change, { key })),
    );
    const ids = answers.map((answer) => allowed(answer).settingId);
    assert.equal(new Set(ids).size, 1);
    const kept = await rowsOf('ashmere', sql`select from council_settings where source = ${change.source}`);
    const acts = await rowsOf('ashmere', sql`select from audit_entries where subject_id = ${ids[0]}`);
    assert.deepEqual([kept.length, acts.length], [1, 1]);
    const inAnotherOrder = Object.fromEntries(Object.entries(change).reverse()) as unknown as typeof change;
    const again = await world.act('administrator', setSetting, inAnotherOrder, { key });
    assert.equal(allowed(again).settingId, ids[0]);
  });

  test('a key that was used says no to another body and to another command, and is nobody else’s', async () => {
    const key = 'used-before';
    const first = { ...change, startsOn: '2027-06-01' as never };
    const { settingId } = allowed(await world.act('administrator', setSetting, first, { key }));
    const otherBody = await world.act('administrator', setSetting, { ...first, value: 1 }, { key });
    assert.equal(refusalCode(otherBody), 'keyUsedForSomethingElse');
    const accountId = await world.colleague('newcomer');
    const otherCommand = await world.act('administrator', giveRole, { accountId, role: 'analyst' }, { key });
    assert.equal(refusalCode(otherCommand), 'keyUsedForSomethingElse');
    assert.deepEqual(
      await rowsOf('ashmere', sql`select from account_roles where account_id = ${accountId}`),
      [],
    );
    const colleague = { accountId: await world.colleague('colleague') };
    allowed(await world.act('administrator', giveRole, { ...colleague, role: 'administrator' as const }));
    const next = { ...first, startsOn: '2027-06-02' as never };
    const theirs = allowed(await world.act(colleague, setSetting, next, { key }));
    assert.notEqual(theirs.settingId, settingId);
    const elsewhere = await world.act('administrator', setSetting, next, { key, councilId: 'bexcombe' });
    assert.notEqual(allowed(elsewhere).settingId, theirs.settingId);
  });

  test('what was refused keeps nothing and may be sent again with the same key', async () => {
    const key = 'at-the-second-try';
    const account = { accountId: await world.colleague('starter'), role: 'analyst' as const };
    assert.equal(refusalCode(await world.act('administrator', endRole, account, { key })), 'notFound');
    allowed(await world.act('administrator', giveRole, account));
    allowed(await world.act('administrator', endRole, account, { key }));
    allowed(await world.act('administrator', endRole, account, { key }));
    const ended = await rowsOf(
      'ashmere',
      sql`select from audit_entries where action = 'access.endRole' and kind = 'did' and subject_id = ${account.accountId}`,
    );
    assert.equal(ended.length, 1);
  });

  test('a command that fails half-way keeps nothing of itself, nor its key', async () => {
    const key = 'fails-once';
    let isBroken = true;
    const breaking = {
      ...setSetting,
      handle: async (...given: Parameters<typeof setSetting.handle>) => {
        const outcome = await setSetting.handle(...given);
        if (isBroken) throw new Error('The power went.');
        return outcome;
      },
    };
    const input = { ...change, startsOn: '2027-08-01' as never, source: 'Half-way (invented)' };
    await assert.rejects(world.act('administrator', breaking, input, { key }), /power/);
    assert.deepEqual(
      await rowsOf('ashmere', sql`select from council_settings where source = ${input.source}`),
      [],
    );
    isBroken = false;
    allowed(await world.act('administrator', breaking, input, { key }));
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

  test('staff of one council reach nothing of another, and the try is kept (Q135)', async () => {
    const accountId = await world.accountOf('administrator', 'ashmere');
    const decision = await world.act({ accountId }, setSetting, change, { councilId: 'calderwick' });
    assert.equal(refusalCode(decision), 'notFound');
    const kept = await rowsOf('calderwick', sql`select kind, action, actor_account_id from audit_entries`);
    assert.deepEqual(kept, [
      { kind: 'turnedAway', action: 'councils.setSetting', actor_account_id: accountId },
    ]);
  });

  test('a staff role goes to an account that signs in with a code, and to one that is there', async () => {
    const role = 'analyst' as const;
    const withoutCode = await world.plainAccount('a person of their own');
    const give = (accountId: string) => world.act('administrator', giveRole, { accountId, role });
    assert.equal(refusalCode(await give(withoutCode)), 'roleNeedsCode');
    assert.equal(refusalCode(await give('00000000-0000-7000-8000-00000000dead')), 'notFound');
    allowed(await give(await world.colleague('a colleague')));
  });

  test('why someone looks is a word of the list and from staff: nothing else reaches the sealed log', async () => {
    const { personId, accountId } = await aPerson(world);
    const attorney = await aHelper(world, personId, 'attorney', ['see']);
    const ask = (as: Parameters<World['ask']>[0], purpose: string) =>
      world.ask(as, listLooks, { personId }, { purpose });
    allowed(await ask({ accountId: attorney }, 'safeguarding'));
    allowed(await ask({ accountId }, 'fraud'));
    allowed(await ask('safeguardingLead', 'safeguarding'));
    assert.equal(refusalCode(await ask('safeguardingLead', 'She is at 4 Elm Row')), 'purposeMissing');
    assert.equal(refusalCode(await ask('analyst', 'Ring Joe on 07700 900118')), 'notAllowed');
    const kept = await rowsOf(
      'ashmere',
      sql`select kind, purpose from audit_entries where person_id = ${personId} order by id`,
    );
    assert.deepEqual(kept, [
      { kind: 'saw', purpose: null },
      { kind: 'saw', purpose: null },
      { kind: 'saw', purpose: 'safeguarding' },
      { kind: 'turnedAway', purpose: null },
      { kind: 'turnedAway', purpose: null },
    ]);
  });

  test('a role that does not carry the command is refused', async () => {
    assert.equal(refusalCode(await world.act('analyst', setSetting, change)), 'notAllowed');
  });
});
