import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { aPerson, countRows, listDone, within } from '../../../test/support/a-person.ts';
import { readPdf } from '../../../test/support/read-pdf.ts';
import { allowed, makeWorld, refusalCode, type World } from '../../../test/support/world.ts';
import { newId } from '../../platform/ids/new-id.ts';
import { recordOutcome } from './commands/record-outcome.ts';
import { sendLetterCommand } from './commands/send-letter.ts';
import { printLetter } from './print-letter.ts';
import { listLetters, readLetter } from './read-models/list-letters.ts';

let world: World;
before(async () => {
  world = await makeWorld();
});
after(() => world.close());

const facts = { paidOn: '2026-10-03', amountPence: 1145, payee: 'LAKESIDE CAFE', answerBy: '2026-11-30' };
const question = (personId: string) => ({
  personId,
  template: 'statementQuestion',
  facts,
  reasonSubject: { kind: 'transaction', id: newId() },
});

describe('a letter', () => {
  test('is kept in the words that went out, and the person reads them (Q157 Q11)', async () => {
    const { personId, accountId } = await aPerson(world, { address: '1 Elm Row' });
    const sent = allowed(await world.act('socialWorker', sendLetterCommand, question(personId)));
    assert.equal(sent.channel, 'post');
    const letter = allowed(await world.ask({ accountId }, readLetter, { personId, letterId: sent.letterId }));
    assert.match(letter.text, /Paid on 3 October 2026 to LAKESIDE CAFE: £11\.45\./);
    assert.match(letter.text, /Dear Amina Yusuf,[\s\S]*You can complain or comment/);
    assert.match(letter.html, /<h1>A question about one payment<\/h1>/);
    assert.deepEqual([letter.isAsSent, letter.status], [true, 'sent']);
    await world.act({ accountId }, recordOutcome, { personId, letterId: sent.letterId, outcome: 'opened' });
    const { letters } = allowed(await world.ask({ accountId }, listLetters, { personId }));
    assert.deepEqual(
      letters.map(({ status, subject }) => [status, subject]),
      [['opened', 'A question about one payment']],
    );
    const self = { personId, letterId: sent.letterId, outcome: 'returned' as const };
    assert.equal(refusalCode(await world.act({ accountId }, recordOutcome, self)), 'letterOutcomeNotYours');
  });

  test('asked for twice with one key goes out once, and the audit says so', async () => {
    const { personId } = await aPerson(world);
    const input = question(personId);
    const send = () => world.act('socialWorker', sendLetterCommand, input, { key: `letter ${personId}` });
    const [first, second] = await Promise.all([send(), send()]);
    assert.equal(allowed(first).letterId, allowed(second).letterId);
    assert.deepEqual(await listDone(world, personId), ['letters.sendLetter']);
  });

  test('whose words were changed behind its back no longer counts as sent', async () => {
    const { personId } = await aPerson(world);
    const { letterId } = allowed(await world.act('socialWorker', sendLetterCommand, question(personId)));
    await within(world, ({ tx }) =>
      sql`update words set text = 'Other words.' where id = (select text_words_id from letters where id = ${letterId})`.execute(
        tx,
      ),
    );
    const asked = { personId, letterId };
    const letter = allowed(await world.ask('socialWorker', readLetter, asked, { purpose: 'complaint' }));
    assert.equal(letter.isAsSent, false);
  });

  test('owes a person their language and form, with a date, until it has gone out (Q157)', async () => {
    const { personId } = await aPerson(world, {
      language: 'ur',
      contactFormat: 'braille',
      address: '1 Elm Row',
    });
    const { letterId, owed } = allowed(
      await world.act('socialWorker', sendLetterCommand, question(personId)),
    );
    assert.deepEqual(owed, ['language:ur', 'format:braille']);
    assert.deepEqual(await clockOf(letterId), { due_on: '2026-11-16', met_on: null });
    const outcome = { personId, letterId, outcome: 'caughtUp' as const };
    allowed(await world.act('contactOfficer', recordOutcome, outcome));
    assert.deepEqual(await clockOf(letterId), { due_on: '2026-11-16', met_on: '2026-11-02' });
    const { letters } = allowed(
      await world.ask('socialWorker', listLetters, { personId }, { purpose: 'review' }),
    );
    assert.deepEqual(letters[0]?.owed, []);
  });

  test('that came back is owed again; one that reached the person is not', async () => {
    const { personId } = await aPerson(world, { address: '1 Elm Row' });
    const { letterId } = allowed(await world.act('socialWorker', sendLetterCommand, question(personId)));
    const say = (outcome: 'returned' | 'caughtUp') =>
      world.act('contactOfficer', recordOutcome, { personId, letterId, outcome });
    assert.equal(refusalCode(await say('caughtUp')), 'letterNothingOwed');
    allowed(await say('returned'));
    assert.equal((await clockOf(letterId))?.met_on, null);
    allowed(await say('caughtUp'));
  });

  test('by a safe contact shows to the person, and not to someone who acts for them', async () => {
    const { personId, accountId } = await aPerson(world, {
      safeContact: 'Ring on Tuesdays',
      address: '1 Elm Row',
    });
    const helper = await world.plainAccount('imran');
    await within(world, ({ tx, now }) =>
      sql`insert into authorities (council_id, id, person_id, kind, holder_account_id, powers, in_force, proof_kind, proof_seen_on, recorded_by)
        values ('ashmere', ${newId()}, ${personId}, 'nominatedPerson', ${helper}, '{see}', tstzrange(${now}::timestamptz, null),
          'nomineeAgreement', '2026-10-01', ${newId()})`.execute(tx),
    );
    const { letterId, channel } = allowed(
      await world.act('socialWorker', sendLetterCommand, question(personId)),
    );
    assert.equal(channel, 'safeContact');
    const read = (reader: string) => world.ask({ accountId: reader }, readLetter, { personId, letterId });
    assert.equal(refusalCode(await read(helper)), 'letterNotFound');
    assert.equal(allowed(await read(accountId)).letterId, letterId);
    const { letters } = allowed(await world.ask({ accountId: helper }, listLetters, { personId }));
    assert.deepEqual(letters, []);
  });

  test('is printed for whoever may read it, with the address it went to, and the look is kept (Q157)', async () => {
    const { personId, accountId } = await aPerson(world, { address: '1 Elm Row, Ashmere (invented)' });
    const { letterId } = allowed(await world.act('socialWorker', sendLetterCommand, question(personId)));
    await within(world, ({ tx }) =>
      sql`update people set address = '2 New Street' where id = ${personId}`.execute(tx),
    );
    const asked = { personId, letterId };
    const letter = allowed(await world.ask({ accountId }, readLetter, asked));
    const head = { phone: '01632 960 118', textNumber: null, hours: 'all day', accent: '#0b5a5e' };
    const { bytes } = allowed(await printLetter(letter, head));
    const { title, tagged } = await readPdf(bytes);
    assert.equal(title, 'A question about one payment');
    assert.equal(tagged[2], 'P Amina Yusuf 1 Elm Row Ashmere (invented)');
    const said = tagged.slice(5).map((line) => line.replace(/^(?:Lbl|LBody|\w+) /, ''));
    const words = (text: string) => text.replace(/[\s•-]/g, '');
    assert.equal(words(said.join('')), words(letter.text));
    const stranger = await world.plainAccount('nobody');
    assert.equal(refusalCode(await world.ask({ accountId: stranger }, readLetter, asked)), 'notFound');
    assert.deepEqual(await listLooks(personId), [{ actor_account_id: accountId }]);
  });

  test('that may not be sent leaves nothing behind', async () => {
    const { personId, accountId } = await aPerson(world);
    const rows = await countRows(world, 'letters');
    const send = (as: Parameters<World['act']>[0], other: object = {}, councilId = 'ashmere') =>
      world.act(as, sendLetterCommand, { ...question(personId), ...other }, { councilId });
    assert.equal(refusalCode(await send('analyst')), 'notAllowed');
    assert.equal(refusalCode(await send({ accountId })), 'notAllowed');
    assert.equal(refusalCode(await send('socialWorker', { facts: {} })), 'letterFactsWrong');
    assert.equal(refusalCode(await send('socialWorker', { template: 'none' })), 'inputWrong');
    assert.equal(refusalCode(await send('socialWorker', { personId: newId() })), 'notFound');
    assert.equal(refusalCode(await send('socialWorker', {}, 'bexcombe')), 'notFound');
    await within(world, ({ tx }) =>
      sql`update people set died_on = '2026-10-30' where id = ${personId}`.execute(tx),
    );
    assert.equal(refusalCode(await send('socialWorker')), 'letterPersonDied');
    assert.equal(await countRows(world, 'letters'), rows);
  });
});

async function clockOf(letterId: string) {
  return within(world, async ({ tx }) => {
    const { rows } = await sql<{ due_on: string; met_on: string | null }>`
      select due_on, met_on from clocks where kind = 'letterCatchUp' and subject_id = ${letterId}`.execute(
      tx,
    );
    return rows[0];
  });
}

async function listLooks(personId: string) {
  return within(world, async ({ tx }) => {
    const { rows } = await sql<{ actor_account_id: string }>`
      select actor_account_id from audit_entries
      where kind = 'saw' and action = 'letters.readLetter' and person_id = ${personId}`.execute(tx);
    return rows;
  });
}
