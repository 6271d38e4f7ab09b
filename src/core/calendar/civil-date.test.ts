import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  addDays,
  addMonths,
  addWeeks,
  civilDate,
  dayOfWeek,
  daysBetween,
  formatDate,
  instant,
  isWithin,
  londonDate,
  parseCivilDate,
} from './civil-date.ts';

const londonDays: [what: string, at: string, day: string][] = [
  ['a winter evening is the same day', '2026-01-15T23:59:59.999Z', '2026-01-15'],
  ['a summer evening after eleven is already tomorrow', '2026-07-01T23:30:00Z', '2026-07-02'],
  ['a summer evening just before eleven is still today', '2026-07-01T22:59:59.999Z', '2026-07-01'],
  ['midnight before the clocks go forward starts the day', '2026-03-29T00:00:00Z', '2026-03-29'],
  ['the day of going forward ends an hour early', '2026-03-29T22:59:59.999Z', '2026-03-29'],
  ['after going forward the next day starts at eleven', '2026-03-29T23:00:00Z', '2026-03-30'],
  ['the day of going back starts at eleven the evening before', '2026-10-24T23:00:00Z', '2026-10-25'],
  ['the day of going back lasts twenty-five hours', '2026-10-25T23:59:59.999Z', '2026-10-25'],
  ['after going back the next day starts at midnight', '2026-10-26T00:00:00Z', '2026-10-26'],
];

for (const [what, at, day] of londonDays) {
  test(`in London, ${what}`, () => assert.equal(londonDate(instant(at)), day));
}

test('a day that does not exist is not a date', () => {
  for (const text of [
    '2026-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '0000-01-01',
    '26-01-01',
    '2026-01-01T00:00',
    ' 2026-01-01',
    '',
  ]) {
    assert.equal(parseCivilDate(text), null, text);
    assert.throws(() => civilDate(text), RangeError, text);
  }
});

test('29 February exists in leap years only, and 1900 was none', () => {
  assert.equal(parseCivilDate('2028-02-29'), '2028-02-29');
  assert.equal(parseCivilDate('2000-02-29'), '2000-02-29');
  assert.equal(parseCivilDate('1900-02-29'), null);
});

const months: [from: string, months: number, to: string][] = [
  ['2026-01-31', 1, '2026-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2026-01-31', 2, '2026-03-31'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2028-02-29', 12, '2029-02-28'],
  ['2028-02-29', 48, '2032-02-29'],
  ['2026-12-15', 1, '2027-01-15'],
];

for (const [from, count, to] of months) {
  test(`${from} and ${count} months is ${to}`, () => assert.equal(addMonths(civilDate(from), count), to));
}

test('days and weeks are counted by the calendar, so a change of clocks makes no difference', () => {
  assert.equal(addDays(civilDate('2026-03-28'), 1), '2026-03-29');
  assert.equal(addDays(civilDate('2026-03-29'), 1), '2026-03-30');
  assert.equal(addWeeks(civilDate('2026-10-22'), 6), '2026-12-03');
  assert.equal(daysBetween(civilDate('2026-03-28'), civilDate('2026-03-30')), 2);
  assert.equal(daysBetween(civilDate('2026-10-26'), civilDate('2026-10-24')), -2);
  assert.equal(daysBetween(civilDate('2028-02-28'), civilDate('2028-03-01')), 2);
});

test('a part of a day cannot be added', () => {
  assert.throws(() => addDays(civilDate('2026-01-01'), 0.5), RangeError);
});

test('a date that would no longer sort as text is refused', () => {
  assert.equal(addDays(civilDate('9999-12-30'), 1), '9999-12-31');
  assert.throws(() => addDays(civilDate('9999-12-31'), 1), RangeError);
  assert.throws(() => addMonths(civilDate('0001-01-01'), -1), RangeError);
  assert.throws(() => instant('+010000-01-01T00:00:00Z'), RangeError);
});

test('a period has its first day and not the day on which it ends', () => {
  const period = { startsOn: civilDate('2026-04-01'), endsBefore: civilDate('2026-05-01') };
  assert.equal(isWithin(civilDate('2026-03-31'), period), false);
  assert.equal(isWithin(civilDate('2026-04-01'), period), true);
  assert.equal(isWithin(civilDate('2026-04-30'), period), true);
  assert.equal(isWithin(civilDate('2026-05-01'), period), false);
});

test('a period without a known end goes on', () => {
  const period = { startsOn: civilDate('2026-04-01'), endsBefore: null };
  assert.equal(isWithin(civilDate('2026-03-31'), period), false);
  assert.equal(isWithin(civilDate('9999-12-31'), period), true);
});

test('a moment is kept in UTC to the millisecond, cut and not rounded', () => {
  assert.equal(instant('2026-07-01T10:30:00+01:00'), '2026-07-01T09:30:00.000Z');
  assert.equal(instant('2026-11-01T09:30:00.999999Z'), '2026-11-01T09:30:00.999Z');
  assert.throws(() => instant('2026-11-01'), RangeError);
});

test('a date is written as people say it', () => {
  assert.equal(formatDate(civilDate('2026-06-09')), '9 June 2026');
  assert.equal(formatDate(civilDate('2026-12-31')), '31 December 2026');
});

test('Monday is the first day of the week and Sunday the seventh', () => {
  assert.equal(dayOfWeek(civilDate('2026-11-02')), 1);
  assert.equal(dayOfWeek(civilDate('2026-11-08')), 7);
});
