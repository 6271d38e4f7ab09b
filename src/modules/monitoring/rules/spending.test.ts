import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { civilDate } from '../../../core/calendar/civil-date.ts';
import { pence, sumPence } from '../../../core/money/pence.ts';
import { decideAccount } from './choose-account.ts';
import { calculateBalanceBefore, calculateSpending, type PlacedTransaction, places } from './spending.ts';
import type { StatementAccount } from './statement/statement-account.ts';
import { type EarlierMatch, type LineToMatch, suggestMatches } from './suggest-matches.ts';

const seed = 20261121;
const placed: fc.Arbitrary<PlacedTransaction> = fc
  .record({
    amount: fc.integer({ min: -99_999, max: 99_999 }),
    place: fc.constantFrom(...places),
    line: fc.constantFrom('a', 'b'),
  })
  .map(({ amount, place, line }) => ({
    amountPence: pence(amount),
    place,
    budgetLineId: place === 'budgetLine' ? line : null,
  }));

test(`every penny is in one part, and what was there and what moved is what is left (Q321), seed ${seed}`, () => {
  fc.assert(
    fc.property(
      fc.array(placed, { maxLength: 40 }),
      fc.integer({ min: -5000, max: 500_000 }),
      (all, before) => {
        const spending = calculateSpending(all, pence(before));
        const { cameInPence, wentOutPence, parts } = spending;
        assert.equal(sumPence(parts.map((part) => part.cameInPence)), cameInPence);
        assert.equal(sumPence(parts.map((part) => part.wentOutPence)), wentOutPence);
        assert.equal(spending.leftPence, cameInPence - wentOutPence);
        assert.equal(spending.closingPence, before + cameInPence - wentOutPence);
        assert.equal(
          parts.reduce((sum, { count }) => sum + count, 0),
          all.length,
        );
      },
    ),
    { seed },
  );
});

test('a balance is reckoned forward from what the bank states, and back', () => {
  const stated = { on: civilDate('2026-10-02'), balancePence: pence(10_000) };
  const movements = [
    { on: civilDate('2026-10-01'), amountPence: pence(500) },
    { on: civilDate('2026-10-02'), amountPence: pence(-700) },
    { on: civilDate('2026-10-05'), amountPence: pence(300) },
  ];
  const before = (day: string) => calculateBalanceBefore(civilDate(day), stated, movements);
  assert.deepEqual(
    ['2026-10-01', '2026-10-02', '2026-10-03', '2026-10-05', '2026-10-06'].map(before),
    [9500, 10_000, 9300, 9300, 9600],
  );
});

const lines: readonly LineToMatch[] = [
  { budgetLineId: 'swim', what: 'Swimming at Ashmere Leisure', weeklyPence: pence(900), oncePence: pence(0) },
  { budgetLineId: 'taxi', what: 'A taxi there and back', weeklyPence: pence(1400), oncePence: pence(0) },
  { budgetLineId: 'agency', what: 'Brightside on weekends', weeklyPence: pence(10_560), oncePence: pence(0) },
  { budgetLineId: 'caravan', what: 'A week away', weeklyPence: pence(0), oncePence: pence(24_500) },
];
const seen: readonly EarlierMatch[] = [
  { payee: 'CITY CABS', isMoneyIn: false, place: 'budgetLine', budgetLineId: 'taxi' },
  { payee: 'GONE LTD', isMoneyIn: false, place: 'budgetLine', budgetLineId: 'gone' },
  { payee: 'SHOP', isMoneyIn: false, place: 'ownMoney', budgetLineId: null },
  { payee: 'SHOP', isMoneyIn: false, place: 'notYetPlaced', budgetLineId: null },
];
function suggest(payee: string, amount: number, among = lines): string {
  const transaction = { transactionId: 't', amountPence: pence(amount), payee, reference: '' };
  const [found] = suggestMatches([transaction], among, seen);
  return found === undefined ? 'nothing' : `${found.budgetLineId ?? found.place}: ${found.because}`;
}

describe('what a payment may have been', () => {
  const rows: readonly (readonly [string, string, string])[] = [
    [
      'a payee placed before',
      suggest('CITY CABS 0412', -700),
      'taxi: CITY CABS 0412 was placed here before.',
    ],
    ['not for money the other way', suggest('CITY CABS', 700), 'nothing'],
    ['the last real place counts', suggest('Shop', -500), 'ownMoney: Shop was placed here before.'],
    ['a line that is gone is not offered', suggest('GONE LTD', -1), 'nothing'],
    [
      'words of the plan',
      suggest('ASHMERE LEISURE', -950),
      'swim: Your plan has the same words: ashmere, leisure.',
    ],
    [
      'the council’s payment',
      suggest('ASHMERE BC DP 0004417', 167_192),
      'councilPayment: The bank’s words say “DP”.',
    ],
    ['the contribution', suggest('A YUSUF CONTRIB', 24_460), 'contribution: The bank’s words say “CONTRIB”.'],
    ['money of one’s own', suggest('TFR PERSONAL', 2000), 'ownMoney: The bank’s words say “TFR”.'],
    [
      'a credit from the agency',
      suggest('BRIGHTSIDE HC CREDIT', 2640),
      'agency: Your plan has the same words: brightside.',
    ],
    ['a week’s figure', suggest('POOL', -900), 'swim: £9.00 is just what this part of your plan costs.'],
    [
      'four weeks’ figure',
      suggest('X', -42_240),
      'agency: £422.40 is just what this part of your plan costs.',
    ],
    ['a one-off', suggest('X', -24_500), 'caravan: £245.00 is just what this part of your plan costs.'],
    ['a penny off is no sign', suggest('POOL', -901), 'nothing'],
    [
      'two that fit alike give nothing',
      suggest('X', -900, [...lines, { ...lines[0]!, budgetLineId: 'b' }]),
      'nothing',
    ],
    ['words that fit two lines alike give nothing', suggest('WEEKENDS AWAY', -1), 'nothing'],
    ['a stranger', suggest('LAKESIDE CAFE', -1145), 'nothing'],
  ];
  for (const [what, found, expected] of rows) test(what, () => assert.equal(found, expected));
});

describe('which account of a file is meant', () => {
  const account = (name: string | null) => ({ account: name }) as StatementAccount;
  const choose = (names: readonly (string | null)[], named?: string) => {
    const decision = decideAccount({ accounts: names.map(account) }, named);
    return decision.allowed ? decision.value.account : decision.refusal.words + decision.refusal.nextStep;
  };
  test('one of the many people in a managed account’s file is chosen by name, never guessed (Q322)', () => {
    assert.equal(choose([null]), null);
    assert.equal(choose(['A', 'B'], 'B'), 'B');
    assert.match(String(choose(['A', 'B'])), /holds 2 accounts.*Choose the account: A, B\./);
    assert.match(String(choose(['A'], 'C')), /holds 1 accounts/);
    const many = Array.from({ length: 180 }, (_one, place) => `P${place}`);
    assert.match(String(choose(many)), /holds 180 accounts.*P19, and 160 more\./);
  });
});
