import assert from 'node:assert/strict';
import { test } from 'node:test';
import { civilDate } from '../../../core/calendar/civil-date.ts';
import { decideHoldBack } from './looks.ts';

const rows: readonly [sentence: string, reviewOn: string, expected: string][] = [
  ['looks are not held back until a day that is past', '2026-11-01', 'holdBackDayWrong'],
  ['looks are not held back until today, when they would show', '2026-11-02', 'holdBackDayWrong'],
  ['looks may be held back until tomorrow', '2026-11-03', 'held back'],
  ['looks may be held back until one day before the latest', '2027-01-30', 'held back'],
  ['looks may be held back until the latest day of the setting', '2027-01-31', 'held back'],
  ['looks are not held back one day longer than the setting says', '2027-02-01', 'holdBackDayWrong'],
];

for (const [sentence, reviewOn, expected] of rows) {
  test(sentence, () => {
    const decision = decideHoldBack(civilDate(reviewOn), {
      today: civilDate('2026-11-02'),
      longestDays: 90,
    });
    assert.equal(decision.allowed ? 'held back' : decision.refusal.code, expected);
    if (!decision.allowed) assert.match(decision.refusal.words, /until 31 January 2027 at the latest/);
  });
}
