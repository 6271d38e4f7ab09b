import assert from 'node:assert/strict';
import { test } from 'node:test';
import { civilDate } from './civil-date.ts';
import { ageOn, speakDate, speakDay, speakDistance } from './spoken-date.ts';

const today = civilDate('2026-11-02');

test('a day of this year is said without its year, one of another year with it', () => {
  assert.equal(speakDay(today, today), 'Monday 2 November');
  assert.equal(speakDay(civilDate('2026-11-08'), today), 'Sunday 8 November');
  assert.equal(speakDate(civilDate('2027-04-08'), today), '8 April 2027');
  assert.equal(speakDate(civilDate('2025-12-31'), today), '31 December 2025');
});

for (const [date, words] of [
  ['2026-10-16', '17 days late'],
  ['2026-11-01', '1 day late'],
  ['2026-11-02', 'today'],
  ['2026-11-03', 'tomorrow'],
  ['2026-11-04', 'in 2 days'],
] as const) {
  test(`${date} is ${words} on 2 November 2026`, () =>
    assert.equal(speakDistance(civilDate(date), today), words));
}

for (const [bornOn, on, years] of [
  ['1980-11-03', '2026-11-02', 45],
  ['1980-11-02', '2026-11-02', 46],
  ['2004-02-29', '2026-02-28', 21],
  ['2004-02-29', '2026-03-01', 22],
] as const) {
  test(`someone born on ${bornOn} is ${years} on ${on}`, () =>
    assert.equal(ageOn(civilDate(bornOn), civilDate(on)), years));
}
