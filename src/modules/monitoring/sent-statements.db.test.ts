import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { aPerson, countRows, within } from '../../../test/support/a-person.ts';
import { allowed, makeWorld, refusalCode, type World } from '../../../test/support/world.ts';
import { civilDate } from '../../core/calendar/civil-date.ts';
import { addPersonalBudget } from '../budgets/index.ts';
import { aminasBudget } from '../budgets/testing.ts';
import { matchTransactions } from './commands/match-transaction.ts';
import { addSentStatement, sendStatement } from './commands/send-statement.ts';
import { showSentStatement } from './read-models/preview-statement.ts';
import { showSpending } from './read-models/show-spending.ts';

let world: World;
before(async () => {
  world = await makeWorld();
});
after(() => world.close());

const aminasFile = readFileSync(new URL('fixtures/amina-statement.csv', import.meta.url));

async function amina() {
  const { personId, accountId } = await aPerson(world, { address: '1 Elm Row' });
  await within(world, (context) => addPersonalBudget(context, aminasBudget(personId)));
  const own = { accountId };
  const send = (file: Buffer | string = aminasFile, as: Parameters<World['act']>[0] = own) =>
    world.act(as, sendStatement, {
      personId,
      accountLabel: 'Support account',
      file: Buffer.from(file).toString('base64'),
    });
  return { personId, own, send };
}

test('a statement that was looked at is added just as it was sent, once (Q321)', async () => {
  const { personId, own, send } = await amina();
  const { sentId } = allowed(await send());
  const shown = allowed(await world.ask(own, showSentStatement, { personId, sentId }));
  assert.deepEqual([shown.toAdd.length, shown.accountLabel], [25, 'Support account']);
  const added = allowed(await world.act(own, addSentStatement, { personId, sentId }));
  assert.deepEqual([added.added, added.alreadyThere], [25, 0]);
  assert.equal(
    refusalCode(await world.act(own, addSentStatement, { personId, sentId })),
    'sentStatementGone',
  );
});

test('nobody else sees or adds what someone sent, and it waits for a day at most', async () => {
  const { personId, own, send } = await amina();
  const { sentId } = allowed(await send());
  const staff = await world.ask(
    'directPaymentAdviser',
    showSentStatement,
    { personId, sentId },
    { purpose: 'payment' },
  );
  assert.equal(refusalCode(staff), 'sentStatementGone');
  assert.equal(
    refusalCode(await world.act('directPaymentAdviser', addSentStatement, { personId, sentId })),
    'sentStatementGone',
  );
  const now = world.clock.now();
  world.clock.set('2031-01-01T10:00:00Z');
  assert.equal(
    refusalCode(await world.act(own, addSentStatement, { personId, sentId })),
    'sentStatementGone',
  );
  world.clock.set(now);
});

test('sending again lets go of what was sent before, so that nothing piles up', async () => {
  const { personId, own, send } = await amina();
  const before = await countRows(world, 'sent_statements');
  const first = allowed(await send());
  const second = allowed(await send());
  assert.equal(await countRows(world, 'sent_statements'), before + 1);
  const gone = await world.ask(own, showSentStatement, { personId, sentId: first.sentId });
  assert.equal(refusalCode(gone), 'sentStatementGone');
  allowed(await world.ask(own, showSentStatement, { personId, sentId: second.sentId }));
});

test('what is wrong with a file is said beside its box, and nothing of it is kept', async () => {
  const { send } = await amina();
  const before = await countRows(world, 'sent_statements');
  const refused = await send('%PDF-1.7');
  assert.ok(!refused.allowed);
  assert.deepEqual(
    refused.refusal.faults.map(({ field }) => field),
    ['file'],
  );
  assert.equal(await countRows(world, 'sent_statements'), before);
});

test('many payments are placed at once, or none of them where one does not fit', async () => {
  const { personId, own, send } = await amina();
  const { sentId } = allowed(await send());
  allowed(await world.act(own, addSentStatement, { personId, sentId }));
  const spending = async () =>
    allowed(
      await world.ask(own, showSpending, {
        personId,
        from: civilDate('2026-10-01'),
        before: civilDate('2026-11-01'),
      }),
    );
  const [one, two] = (await spending()).transactions.filter(({ amountPence }) => amountPence < 0);
  assert.ok(one && two);
  const place = (second: { readonly place: 'ownMoney' | 'budgetLine' }) =>
    world.act(own, matchTransactions, {
      personId,
      matches: [
        { transactionId: one.transactionId, place: 'ownMoney' },
        { transactionId: two.transactionId, ...second },
      ],
    });
  const unplaced = async () =>
    (await spending()).transactions.filter((each) => each.place === 'notYetPlaced').length;
  const before = await unplaced();
  assert.equal(refusalCode(await place({ place: 'budgetLine' })), 'placeNeedsLine');
  assert.equal(await unplaced(), before);
  assert.deepEqual(allowed(await place({ place: 'ownMoney' })), { matched: 2 });
  assert.equal(await unplaced(), before - 2);
});
