import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { civilDate } from '../../../core/calendar/civil-date.ts';
import type { HomeFacts } from './facts.ts';
import { calculateYear } from './year.ts';

/** Amina's year as far as her page needs it: £479.13 a week, one statement of October. */
function facts(own: object = {}): HomeFacts {
  return {
    today: civilDate('2026-11-22'),
    budget: {
      startsOn: '2026-08-07',
      totalWeeklyPence: 47_913,
      lines: [
        { managedBy: 'person', weeklyPence: 37_913, oncePence: 0 },
        { managedBy: 'council', weeklyPence: 10_000, oncePence: 5_000 },
      ],
    },
    payments: {
      payments: [
        { payOn: '2026-10-02', payPence: 167_192 },
        { payOn: '2026-08-06', payPence: 1 },
      ],
      next: null,
    },
    spending: {
      openingPence: 191_244,
      closingPence: 186_089,
      cameInPence: 194_292,
      wentOutPence: 199_447,
      accounts: [{ statedFrom: '2026-10-02', statedTo: '2026-10-27' }],
      parts: [{ place: 'setAside', wentOutPence: 12_000, cameInPence: 2_000 }],
      transactions: [
        { on: '2026-10-03', amountPence: -50_000, place: 'budgetLine' },
        { on: '2026-10-04', amountPence: -12_000, place: 'setAside' },
        { on: '2026-10-05', amountPence: 2_640, place: 'budgetLine' },
      ],
    },
    ...own,
  } as unknown as HomeFacts;
}

describe('the money of a year', () => {
  test('is 52 weeks and what is paid once, and counts only what was paid in it', () => {
    const year = calculateYear(facts());
    assert.equal(year?.yearPence, 52 * 47_913 + 5_000);
    assert.deepEqual(year?.paid, { pence: 167_192, count: 1 });
  });

  test('adds up: what was there and came in, less what was spent and kept safe, is what is left', () => {
    const bank = calculateYear(facts())?.bank;
    assert.ok(bank);
    assert.deepEqual([bank.spentPence, bank.keptPence, bank.leftPence], [187_447, 10_000, 186_089]);
    assert.equal(bank.openingPence + bank.cameInPence - bank.spentPence - bank.keptPence, bank.leftPence);
  });

  test('has 52 weeks: what is kept safe is not spent, this week and those to come still have their plan', () => {
    const year = calculateYear(facts());
    assert.equal(year?.weeks.length, 52);
    assert.equal(year?.thisWeek, 15);
    assert.deepEqual(
      [8, 14, 15, 51].map((week) => year?.weeks[week]?.spentPence),
      [50_000, 0, 0, 0],
    );
    assert.deepEqual(
      [8, 14, 15, 51].map((week) => year?.weeks[week]?.toComePence),
      [0, 0, 37_913, 37_913],
    );
    assert.equal(year?.bank?.weeksOver, 1);
  });

  test('knows no spending without a statement, and nothing without a budget', () => {
    assert.equal(calculateYear(facts({ spending: null }))?.bank, null);
    assert.equal(calculateYear(facts({ budget: null })), null);
  });

  test('of a second year begins 52 weeks on', () => {
    assert.equal(calculateYear(facts({ today: civilDate('2027-08-06') }))?.from, '2027-08-06');
    assert.equal(calculateYear(facts({ today: civilDate('2027-08-05') }))?.from, '2026-08-07');
  });
});
