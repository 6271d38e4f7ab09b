import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { parsePounds } from '../../../../core/money/pence.ts';
import { decideStatement } from './decide-statement.ts';
import type { StatementAccount } from './statement-account.ts';

/** Real exports that we may read and may not copy lie beside the project, where they are there at all. */
const folder = new URL('../../../../../../shared/data/statements/', import.meta.url);
const skip = existsSync(folder)
  ? false
  : 'the folder of shared bank statements is not here, so nothing was compared';

interface Expected {
  readonly transactions: number;
  readonly sum: string;
  readonly money_in: string;
  readonly money_out: string;
  readonly opening_balance?: string;
  readonly closing_balance?: string;
  readonly reconciles?: boolean;
  readonly row_order?: string;
  readonly rows_to_reject_or_skip?: number;
}

function expectedIn(name: string): Readonly<Record<string, Expected & string>> {
  return skip === false ? JSON.parse(readFileSync(new URL(`${name}/expected_dev.json`, folder), 'utf8')) : {};
}

function accountIn(path: string): StatementAccount {
  const decision = decideStatement(readFileSync(new URL(path, folder)));
  assert.ok(decision.allowed, decision.allowed ? '' : decision.refusal.words);
  const [account, ...others] = decision.value.accounts;
  assert.ok(account);
  assert.deepEqual(others, []);
  return account;
}

function sumOf(account: StatementAccount, counts: (amount: number) => boolean): number {
  return account.transactions.reduce(
    (sum, { amountPence }) => sum + (counts(amountPence) ? amountPence : 0),
    0,
  );
}

test('the shared bank statements were found (Q321)', { skip }, () => {
  assert.equal(Object.keys(expectedIn('csv-uk')).length, 18);
  assert.equal(Object.keys(expectedIn('csv-edge')).length, 3);
});

for (const [file, expected] of Object.entries(expectedIn('csv-uk'))) {
  test(`the bank's file ${file} gives the figures that were worked out for it (Q321)`, { skip }, () => {
    const account = accountIn(`csv-uk/${file}`);
    assert.equal(account.transactions.length, expected.transactions);
    assert.equal(
      sumOf(account, () => true),
      parsePounds(expected.sum),
    );
    assert.equal(
      sumOf(account, (amount) => amount > 0),
      parsePounds(expected.money_in),
    );
    assert.equal(
      sumOf(account, (amount) => amount < 0),
      parsePounds(expected.money_out),
    );
    assert.equal(account.setAside.length, expected.rows_to_reject_or_skip ?? 0);
    if (expected.opening_balance !== undefined) {
      assert.equal(account.openingBalancePence, parsePounds(expected.opening_balance));
      assert.equal(account.closingBalancePence, parsePounds(expected.closing_balance ?? ''));
      assert.equal(account.reconciles, expected.reconciles);
    }
    const dates = account.transactions.map(({ date }) => date);
    if (expected.row_order === 'newest first') assert.deepEqual(dates, dates.toSorted().toReversed());
    if (expected.row_order === 'oldest first') assert.deepEqual(dates, dates.toSorted());
  });
}

for (const [file, words] of Object.entries(expectedIn('csv-edge'))) {
  test(`the file ${file}, in another encoding, says the same as its plain one (Q321)`, { skip }, () => {
    const plain = words.replace('same as ', '');
    assert.deepEqual(accountIn(`csv-edge/${file}`), accountIn(plain));
  });
}

test('a running balance with rows removed is not continuous, and the difference is the sum of its gaps (Q321)', {
  skip,
}, () => {
  const account = accountIn('csv-uk/ynab-lloyds.csv');
  assert.equal(account.reconciles, false);
  const { openingBalancePence, closingBalancePence, differencePence } = account;
  assert.equal(
    differencePence,
    (closingBalancePence ?? 0) - (openingBalancePence ?? 0) - sumOf(account, () => true),
  );
  assert.equal(differencePence, 817049);
});
