import assert from 'node:assert/strict';
import test from 'node:test';
import { civilDate } from '../../../../core/calendar/civil-date.ts';
import { pence } from '../../../../core/money/pence.ts';
import { type BalancePoint, calculateReconciliation } from './running-balance.ts';

type Row = readonly [day: number, amount: number, balance: number | null];

interface Case {
  readonly what: string;
  readonly rows: readonly Row[];
  readonly opening?: number;
  readonly closing?: number;
  readonly outcome: readonly [
    opening: number | null,
    closing: number | null,
    reconciles: boolean | null,
    difference: number | null,
  ];
}

const cases: readonly Case[] = [
  {
    what: 'balances that follow, oldest first',
    rows: [
      [1, -2000, 7900],
      [2, 500, 8400],
    ],
    outcome: [9900, 8400, true, 0],
  },
  {
    what: 'balances that follow, newest first',
    rows: [
      [2, 500, 8400],
      [1, -2000, 7900],
    ],
    outcome: [9900, 8400, true, 0],
  },
  {
    what: 'a balance one penny too low',
    rows: [
      [1, -2000, 7900],
      [2, 500, 8399],
    ],
    outcome: [9900, 8399, false, -1],
  },
  {
    what: 'a balance one penny too high',
    rows: [
      [1, -2000, 7900],
      [2, 500, 8401],
    ],
    outcome: [9900, 8401, false, 1],
  },
  {
    what: 'two gaps that cancel out',
    rows: [
      [1, 0, 100],
      [2, 10, 120],
      [3, 10, 120],
    ],
    outcome: [100, 120, false, 0],
  },
  {
    what: 'a gap that would vanish if time ran backwards',
    rows: [
      [1, -1000, 9000],
      [2, 500, 10000],
    ],
    outcome: [10000, 10000, false, 500],
  },
  {
    what: 'days newest first and each day oldest first',
    rows: [
      [2, 10, 130],
      [2, 10, 140],
      [1, 10, 110],
      [1, 10, 120],
    ],
    outcome: [100, 140, true, 0],
  },
  {
    what: 'rows newest first by a clock that the dates do not follow',
    rows: [
      [4, 10, 140],
      [2, 10, 130],
      [3, 10, 120],
      [1, 10, 110],
    ],
    outcome: [100, 140, true, 0],
  },
  {
    what: 'one day only, newest first',
    rows: [
      [1, 10, 120],
      [1, 10, 110],
    ],
    outcome: [100, 120, true, 0],
  },
  {
    what: 'a balance only on the last row of each day',
    rows: [
      [1, 10, null],
      [1, 10, 120],
      [2, 5, 125],
    ],
    outcome: [100, 125, true, 0],
  },
  { what: 'one row with its balance', rows: [[1, -500, 9500]], outcome: [10000, 9500, true, 0] },
  {
    what: 'no balance behind the last row',
    rows: [
      [1, 10, 110],
      [2, 10, null],
    ],
    outcome: [100, null, null, null],
  },
  { what: 'no balances', rows: [[1, 10, null]], outcome: [null, null, null, null] },
  { what: 'no rows and no balances', rows: [], outcome: [null, null, null, null] },
  {
    what: 'a stated opening and closing balance that the payments explain',
    rows: [[1, -100, null]],
    opening: 1000,
    closing: 900,
    outcome: [1000, 900, true, 0],
  },
  {
    what: 'a stated closing balance £12.40 away',
    rows: [[1, -100, null]],
    opening: 1000,
    closing: 2140,
    outcome: [1000, 2140, false, 1240],
  },
  {
    what: 'a stated opening balance that the first row contradicts',
    rows: [[1, -100, 900]],
    opening: 1001,
    outcome: [1001, 900, false, -1],
  },
  {
    what: 'only a stated closing balance',
    rows: [[1, -100, null]],
    closing: 900,
    outcome: [null, 900, null, null],
  },
  {
    what: 'an account overdrawn on the way',
    rows: [
      [1, -2000, -1500],
      [2, 1500, 0],
    ],
    outcome: [500, 0, true, 0],
  },
];

function pointOf([day, amount, balance]: Row): BalancePoint {
  return {
    date: civilDate(`2026-09-0${day}`),
    amountPence: pence(amount),
    balancePence: balance === null ? null : pence(balance),
  };
}

for (const { what, rows, opening, closing, outcome } of cases) {
  const word =
    outcome[2] === null ? 'cannot be checked' : outcome[2] ? 'reconciles' : `is ${outcome[3]} pence out`;
  test(`a statement with ${what} ${word} (Q321)`, () => {
    const result = calculateReconciliation(rows.map(pointOf), {
      openingPence: opening === undefined ? null : pence(opening),
      closingPence: closing === undefined ? null : pence(closing),
    });
    assert.deepEqual(
      [result.openingBalancePence, result.closingBalancePence, result.reconciles, result.differencePence],
      outcome,
    );
  });
}
