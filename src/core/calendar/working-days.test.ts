import assert from 'node:assert/strict';
import { test } from 'node:test';
import published from '../../../policy/bank-holidays-england.json' with { type: 'json' };
import { addDays, civilDate, dayOfWeek } from './civil-date.ts';
import {
  addWorkingDays,
  bankHolidaysFrom,
  isWorkingDay,
  previousWorkingDay,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
} from './working-days.ts';

const holidays = bankHolidaysFrom(published.holidays);

const days: readonly [sentence: string, date: string, working: boolean][] = [
  ['a Friday is a working day', '2026-09-04', true],
  ['a Saturday is not', '2026-09-05', false],
  ['a Sunday is not', '2026-09-06', false],
  ['a Monday is', '2026-09-07', true],
  ['the Thursday before Easter is', '2026-04-02', true],
  ['Good Friday is not', '2026-04-03', false],
  ['Easter Monday is not', '2026-04-06', false],
  ['the Tuesday after Easter is', '2026-04-07', true],
  ['Boxing Day at a weekend is kept on the Monday', '2026-12-28', false],
  ['New Year’s Eve is', '2026-12-31', true],
];
for (const [sentence, date, working] of days) {
  test(`${sentence} (${date})`, () => assert.equal(isWorkingDay(civilDate(date), holidays), working));
}

const counted: readonly [sentence: string, from: string, days: number, to: string][] = [
  ['no days on is the same day, even on a Sunday', '2026-09-06', 0, '2026-09-06'],
  ['one working day on from a Thursday is Friday', '2026-09-03', 1, '2026-09-04'],
  ['one working day on from a Friday is Monday', '2026-09-04', 1, '2026-09-07'],
  ['three working days on over Easter skip four days', '2026-04-01', 3, '2026-04-08'],
  ['one working day back from a Monday is Friday', '2026-09-07', -1, '2026-09-04'],
  ['two working days back over Easter', '2026-04-07', -2, '2026-04-01'],
  ['three working days on from Christmas Eve 2026', '2026-12-24', 3, '2026-12-31'],
];
for (const [sentence, from, count, to] of counted) {
  test(sentence, () => assert.equal(addWorkingDays(civilDate(from), count, holidays), to));
}

test('money due on a day without bank business lands before it, and notice ends after it', () => {
  const easterMonday = civilDate('2026-04-06');
  assert.equal(workingDayOnOrBefore(easterMonday, holidays), '2026-04-02');
  assert.equal(workingDayOnOrAfter(easterMonday, holidays), '2026-04-07');
  const tuesday = civilDate('2026-04-07');
  assert.equal(workingDayOnOrBefore(tuesday, holidays), tuesday);
  assert.equal(workingDayOnOrAfter(tuesday, holidays), tuesday);
  assert.equal(previousWorkingDay(tuesday, holidays), '2026-04-02');
});

test('part of a day cannot be counted', () => {
  assert.throws(() => addWorkingDays(civilDate('2026-04-07'), 1.5, holidays), RangeError);
});

/** The Gregorian computus of Meeus, Jones and Butcher, written here so that it shares nothing with the list. */
function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

test('every year of the published list has its Good Friday and Easter Monday, worked out here again', () => {
  const years = [...new Set(published.holidays.map((row) => Number(row.on.slice(0, 4))))];
  assert.deepEqual([years[0], years.at(-1), years.length], [2017, 2032, 16]);
  for (const year of years) {
    const sunday = civilDate(easterSunday(year));
    const named = (name: string) =>
      published.holidays
        .filter((row) => row.name === name && row.on.startsWith(`${year}`))
        .map((row) => row.on);
    assert.deepEqual(named('Good Friday'), [addDays(sunday, -2)]);
    assert.deepEqual(named('Easter Monday'), [addDays(sunday, 1)]);
  }
});

test('the published list is in order, without repeats, and always on a weekday', () => {
  const dates = published.holidays.map((row) => row.on);
  assert.deepEqual(dates, [...new Set(dates)].sort());
  for (const date of dates) assert.ok(dayOfWeek(civilDate(date)) <= 5, date);
  for (let year = 2017; year <= 2032; year += 1) {
    assert.ok(dates.filter((date) => date.startsWith(`${year}`)).length >= 8, `${year}`);
  }
});
