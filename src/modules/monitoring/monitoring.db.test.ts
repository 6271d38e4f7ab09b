import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { aPerson, countRows, listDone, within } from '../../../test/support/a-person.ts';
import { allowed, makeWorld, refusalCode, type World } from '../../../test/support/world.ts';
import { civilDate } from '../../core/calendar/civil-date.ts';
import { pence, sumPence } from '../../core/money/pence.ts';
import { newId } from '../../platform/ids/new-id.ts';
import { addPersonalBudget, listBudgetLines } from '../budgets/index.ts';
import { aminasBudget } from '../budgets/testing.ts';
import { answerQuestion, askAboutTransaction } from './commands/ask-about-transaction.ts';
import { importStatement } from './commands/import-statement.ts';
import { matchTransaction, unmatch } from './commands/match-transaction.ts';
import { previewStatement } from './read-models/preview-statement.ts';
import { type SpendingShown, showSpending } from './read-models/show-spending.ts';

let world: World;
before(async () => {
  world = await makeWorld();
});
after(() => world.close());

const aminasFile = readFileSync(new URL('fixtures/amina-statement.csv', import.meta.url));
const october = { from: civilDate('2026-10-01'), before: civilDate('2026-11-01') };
const statement = (personId: string, file: Buffer | string = aminasFile) => ({
  personId,
  accountLabel: 'Support account',
  file: Buffer.from(file).toString('base64'),
});

async function amina() {
  const person = await aPerson(world, { address: '1 Elm Row' });
  const lines = await within(world, async (context) => {
    await addPersonalBudget(context, aminasBudget(person.personId));
    return listBudgetLines(context, person.personId, civilDate('2026-11-02'));
  });
  const own = { accountId: person.accountId };
  const show = async (): Promise<SpendingShown> =>
    allowed(await world.ask(own, showSpending, { personId: person.personId, ...october }));
  return { ...person, own, lines, show };
}

describe('a bank statement', () => {
  test('is looked at first, and nothing of it is kept by that (Q321)', async () => {
    const { personId, own } = await amina();
    const files = await countRows(world, 'statement_files');
    const preview = allowed(await world.ask(own, previewStatement, statement(personId)));
    assert.deepEqual([preview.toAdd.length, preview.alreadyThere.length, preview.canBeAdded], [25, 0, true]);
    assert.match(preview.words[0] ?? '', /explain the closing balance of £1,960\.89/);
    assert.equal(await countRows(world, 'statement_files'), files);
  });

  test('sent twice adds nothing twice, keeps both equal fares, and its bytes once (Q321)', async () => {
    const { personId, own, show } = await amina();
    const first = allowed(await world.act(own, importStatement, statement(personId)));
    assert.deepEqual([first.added, first.alreadyThere, first.reconciles], [25, 0, true]);
    const files = await countRows(world, 'statement_files');
    const again = allowed(await world.act('directPaymentAdviser', importStatement, statement(personId)));
    assert.deepEqual([again.added, again.alreadyThere, again.accountId], [0, 25, first.accountId]);
    assert.equal(await countRows(world, 'statement_files'), files);
    const { transactions } = await show();
    const fares = transactions.filter(({ on, payee }) => on === '2026-10-06' && payee.includes('CITY CABS'));
    assert.deepEqual(
      fares.map(({ amountPence }) => amountPence),
      [-700, -700],
    );
  });

  test('sent three times at once is added once (Q321)', async () => {
    const { personId, own, show } = await amina();
    const answers = await Promise.all(
      [1, 2, 3].map(() => world.act(own, importStatement, statement(personId))),
    );
    assert.equal(
      answers.map((answer) => allowed(answer).added).reduce((a, b) => a + b),
      25,
    );
    assert.equal((await show()).transactions.length, 25);
    const done = (await listDone(world, personId)).filter((action) => action.startsWith('monitoring.'));
    assert.deepEqual(done, Array(3).fill('monitoring.importStatement'));
  });

  test('that ends away from its own closing balance is refused in words, and nothing is added (Q321)', async () => {
    const { personId, own } = await amina();
    const rows = await countRows(world, 'statement_accounts');
    const wrong = aminasFile.toString().replace('Closing balance:,"1,960.89"', 'Closing balance:,"1,973.29"');
    const refused = await world.act(own, importStatement, statement(personId, wrong));
    assert.equal(refusalCode(refused), 'statementDoesNotReconcile');
    assert.ok(!refused.allowed);
    assert.match(
      refused.refusal.words,
      /ends £12\.40 away from its own closing balance\. Nothing has been added\./,
    );
    assert.equal(await countRows(world, 'statement_accounts'), rows);
    const preview = allowed(await world.ask(own, previewStatement, statement(personId, wrong)));
    assert.equal(preview.canBeAdded, false);
  });

  test('without balances is added, and says that nobody can tell whether it is whole', async () => {
    const { personId, own, show } = await amina();
    const file = 'Date,Description,Paid in,Paid out\n02/10/2026,SHOP,,3.10\n02/10/2026,SHOP,,3.10\n';
    const added = allowed(await world.act(own, importStatement, statement(personId, file)));
    assert.deepEqual([added.added, added.reconciles], [2, null]);
    const preview = allowed(await world.ask(own, previewStatement, statement(personId, file)));
    assert.match(preview.words[0] ?? '', /cannot check that it is complete/);
    const spending = await show();
    assert.deepEqual([spending.openingPence, spending.closingPence, spending.leftPence], [null, null, -620]);
  });

  test('is turned away from the wrong hands and in the wrong form, with nothing kept', async () => {
    const { personId, own } = await amina();
    const rows = await countRows(world, 'statement_accounts');
    const send = (as: Parameters<World['act']>[0], other: object = {}, councilId = 'ashmere') =>
      world.act(as, importStatement, { ...statement(personId), ...other }, { councilId });
    assert.equal(refusalCode(await send('commissioner')), 'notAllowed');
    assert.equal(refusalCode(await send({ accountId: await world.plainAccount('stranger') })), 'notFound');
    assert.equal(refusalCode(await send(own, { file: 'not base64!' })), 'inputWrong');
    assert.equal(refusalCode(await send(own, { file: 'A'.repeat(6_666_672) })), 'inputWrong');
    assert.equal(
      refusalCode(await send(own, { file: Buffer.from('%PDF-1.7').toString('base64') })),
      'statementIsPdf',
    );
    assert.equal(refusalCode(await send('paymentsOfficer', {}, 'bexcombe')), 'notFound');
    assert.equal(await countRows(world, 'statement_accounts'), rows);
  });
});

describe('what the money was for', () => {
  test('lists only the parts of a mix that come out of the own account, not what the council runs (Q306)', async () => {
    const person = await aPerson(world);
    const { lines, ...budget } = aminasBudget(person.personId);
    const [own, other] = lines;
    assert.ok(own && other);
    const mix = { ...budget, lines: [{ ...own, managedBy: 'council' as const }, other] };
    await within(world, (context) => addPersonalBudget(context, mix));
    const shown = allowed(
      await world.ask({ accountId: person.accountId }, showSpending, {
        personId: person.personId,
        ...october,
      }),
    );
    assert.deepEqual(
      shown.lines.map(({ what }) => what),
      [other.what],
    );
  });

  test('adds up to the penny, with what has no place yet as part of the sum (Q306 Q321)', async () => {
    const { personId, own, lines, show } = await amina();
    allowed(await world.act(own, importStatement, statement(personId)));
    const empty = await show();
    assert.deepEqual(
      [empty.openingPence, empty.cameInPence, empty.wentOutPence, empty.closingPence],
      [191_244, 194_292, 189_447, 196_089],
    );
    assert.deepEqual(
      empty.parts.map(({ place, count }) => [place, count]),
      [['notYetPlaced', 25]],
    );
    assert.equal(empty.accounts[0]?.unexplainedPence, 0);
    const [marta, rest] = lines;
    assert.ok(marta && rest);
    for (const one of empty.transactions) {
      const to = placeOf(one.payee, marta.lineId, rest.lineId);
      if (to !== null)
        allowed(
          await world.act(own, matchTransaction, { personId, transactionId: one.transactionId, ...to }),
        );
    }
    const full = await show();
    assert.deepEqual(full.parts.map(({ place, count }) => `${place} ${count}`).sort(), [
      'budgetLine 15',
      'budgetLine 7',
      'contribution 1',
      'councilPayment 1',
      'notYetPlaced 1',
    ]);
    assert.equal(
      sumPence(full.parts.map((part) => pence(part.cameInPence - part.wentOutPence))),
      full.leftPence,
    );
    assert.deepEqual([full.leftPence, full.closingPence], [4845, 196_089]);
    assert.deepEqual(
      full.lines.map(({ spentPence, count }) => [spentPence, count]),
      [
        [4 * 26_672 + 15_938 + 4636 + 1800, 7],
        [42_240 - 2640 + 7800 + 4 * 900 + 8 * 700, 15],
      ],
    );
  });

  test('can be taken back, and what was said before stays readable', async () => {
    const { personId, own, lines, show } = await amina();
    allowed(await world.act(own, importStatement, statement(personId)));
    const transactionId = (await show()).transactions[0]?.transactionId ?? '';
    const match = (place: 'ownMoney' | 'budgetLine', budgetLineId?: string) =>
      world.act(own, matchTransaction, {
        personId,
        transactionId,
        place,
        ...(budgetLineId ? { budgetLineId } : {}),
      });
    assert.equal(refusalCode(await world.act(own, unmatch, { personId, transactionId })), 'notPlacedYet');
    assert.equal(refusalCode(await match('budgetLine')), 'placeNeedsLine');
    assert.equal(refusalCode(await match('ownMoney', lines[0]?.lineId)), 'placeTakesNoLine');
    assert.equal(refusalCode(await match('budgetLine', newId())), 'lineNotInBudget');
    allowed(await match('ownMoney'));
    allowed(await world.act(own, unmatch, { personId, transactionId }));
    await Promise.all([1, 2, 3].map(async () => allowed(await match('budgetLine', lines[0]?.lineId))));
    assert.deepEqual(await placesOf(transactionId), [
      'ownMoney',
      'notYetPlaced',
      ...Array(3).fill('budgetLine'),
    ]);
    const other = await amina();
    const theirs = { personId: other.personId, transactionId };
    assert.equal(refusalCode(await world.act(other.own, unmatch, theirs)), 'transactionNotFound');
  });

  test('is suggested with a reason once a payee has been placed', async () => {
    const { personId, own, lines, show } = await amina();
    allowed(await world.act(own, importStatement, statement(personId)));
    const wages = (await show()).transactions.filter(({ payee }) => payee.includes('KOWALCZYK'));
    const budgetLineId = lines[0]?.lineId ?? '';
    const [first, second] = wages;
    assert.ok(first && second);
    assert.equal(second.suggestion, null);
    const said = { personId, transactionId: first.transactionId, place: 'budgetLine' as const, budgetLineId };
    allowed(await world.act(own, matchTransaction, said));
    const after = (await show()).transactions.find(
      ({ transactionId }) => transactionId === second.transactionId,
    );
    assert.equal(after?.suggestion?.budgetLineId, budgetLineId);
    assert.match(after?.suggestion?.because ?? '', /was placed here before/);
    assert.equal(after?.place, 'notYetPlaced');
  });

  test('is asked about kindly, with time to answer, and a few words close it (Q31)', async () => {
    const { personId, own, show } = await amina();
    allowed(await world.act(own, importStatement, statement(personId)));
    const cafe = (await show()).transactions.find(({ payee }) => payee.includes('LAKESIDE'));
    assert.ok(cafe);
    const ask = { personId, transactionId: cafe.transactionId };
    assert.equal(refusalCode(await world.act(own, askAboutTransaction, ask)), 'notAllowed');
    const asked = allowed(await world.act('directPaymentAdviser', askAboutTransaction, ask));
    assert.equal(asked.answerBy, '2026-11-30');
    assert.equal(
      refusalCode(await world.act('directPaymentAdviser', askAboutTransaction, ask)),
      'alreadyAsked',
    );
    const letter = await letterText(asked.letterId);
    assert.match(
      letter,
      /LAKESIDE CAFE: £11\.45\.[\s\S]*You do not need a receipt[\s\S]*You have done nothing wrong/,
    );
    const answer = { personId, questionId: asked.questionId, answer: 'Marta’s lunch while with me' };
    allowed(await world.act(own, answerQuestion, answer));
    assert.equal(refusalCode(await world.act(own, answerQuestion, answer)), 'questionNotFound');
    const shown = (await show()).transactions.find(
      ({ transactionId }) => transactionId === cafe.transactionId,
    );
    assert.deepEqual([shown?.answer, shown?.place], ['Marta’s lunch while with me', 'notYetPlaced']);
    allowed(await world.act(own, matchTransaction, { ...ask, place: 'ownMoney' }));
    assert.equal(
      refusalCode(await world.act('directPaymentAdviser', askAboutTransaction, ask)),
      'nothingToAsk',
    );
  });

  test('is nobody’s business without a reason to look (Q31)', async () => {
    const { personId } = await amina();
    const asked = { personId, ...october };
    assert.equal(refusalCode(await world.ask('paymentsOfficer', showSpending, asked)), 'purposeMissing');
    allowed(await world.ask('paymentsOfficer', showSpending, asked, { purpose: 'payment' }));
    assert.equal(
      refusalCode(await world.ask('councillor', showSpending, asked, { purpose: 'request' })),
      'notAllowed',
    );
    const turned = { ...asked, before: october.from };
    assert.equal(
      refusalCode(await world.ask('paymentsOfficer', showSpending, turned, { purpose: 'payment' })),
      'spendingPeriodWrong',
    );
  });
});

type Placed = {
  readonly place: 'councilPayment' | 'contribution' | 'budgetLine';
  readonly budgetLineId?: string;
};
function placeOf(payee: string, marta: string, rest: string): Placed | null {
  if (payee.includes('ASHMERE BC')) return { place: 'councilPayment' };
  if (payee.includes('CONTRIB')) return { place: 'contribution' };
  if (payee.includes('LAKESIDE')) return null;
  const isMarta = /KOWALCZYK|HMRC|PENSION|PAYROLL/.test(payee);
  return { place: 'budgetLine', budgetLineId: isMarta ? marta : rest };
}

async function placesOf(transactionId: string): Promise<readonly string[]> {
  return within(world, async ({ tx }) => {
    const { rows } = await sql<{ place: string }>`select place from transaction_matches
      where transaction_id = ${transactionId} order by sequence`.execute(tx);
    return rows.map(({ place }) => place);
  });
}

async function letterText(letterId: string): Promise<string> {
  return within(world, async ({ tx }) => {
    const { rows } = await sql<{ text: string }>`select words.text from letters
      join words on words.id = text_words_id where letters.id = ${letterId}`.execute(tx);
    return rows[0]?.text ?? '';
  });
}
