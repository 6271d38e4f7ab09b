import assert from 'node:assert/strict';
import test from 'node:test';
import { isMonthFirst, readStatementDate } from './statement-date.ts';

const rows: readonly (readonly [text: string, date: string | null, order: string])[] = [
  ['05/09/2026', '2026-09-05', 'either'],
  ['13/09/2026', '2026-09-13', 'dayFirst'],
  ['12/12/2017', '2017-12-12', 'either'],
  ['09/13/2026', null, 'monthFirst'],
  ['13/13/2026', null, 'unreadable'],
  ['5.9.26', '2026-09-05', 'either'],
  ['25-09-2026', '2026-09-25', 'dayFirst'],
  ['29/02/2028', '2028-02-29', 'dayFirst'],
  ['29/02/2027', null, 'unreadable'],
  ['30/09/2026', '2026-09-30', 'dayFirst'],
  ['31/09/2026', null, 'unreadable'],
  ['2026-09-05', '2026-09-05', 'written'],
  ['2026/09/05', '2026-09-05', 'written'],
  ['20260905', '2026-09-05', 'written'],
  ['2026-13-05', null, 'unreadable'],
  ['05 Sep 2026', '2026-09-05', 'written'],
  ['05-Sep-26', '2026-09-05', 'written'],
  ['5 Sept 2026', '2026-09-05', 'written'],
  ['5th September 2026', '2026-09-05', 'written'],
  ['Sat 05 Sep 2026', '2026-09-05', 'written'],
  ['September 5, 2026', '2026-09-05', 'written'],
  ['05/09/2026 09:15', '2026-09-05', 'either'],
  ['2026-09-05 09:15:22', '2026-09-05', 'written'],
  ['2026-07-01T23:30:00Z', '2026-07-02', 'written'],
  ['2026-07-01T99:30:00Z', null, 'unreadable'],
  ['31/12/1989', null, 'unreadable'],
  ['01/01/1990', '1990-01-01', 'either'],
  ['46270', null, 'unreadable'],
  ['05 Foo 2026', null, 'unreadable'],
  ['pending', null, 'unreadable'],
  ['', null, 'unreadable'],
];

for (const [text, date, order] of rows) {
  test(`a date cell "${text}" is ${date ?? 'no day that we can tell'}, read ${order} (Q321)`, () => {
    assert.deepEqual(readStatementDate(text), { date, order });
  });
}

const files: readonly (readonly [what: string, dates: readonly string[], monthFirst: boolean])[] = [
  ['one date that only fits month first, among dates that fit both', ['09/05/2026', '09/25/2026'], true],
  [
    'one date that only fits month first, and one that only fits day first',
    ['25/09/2026', '09/25/2026'],
    false,
  ],
  ['dates that fit both', ['05/09/2026', '06/09/2026'], false],
  [
    'one date that only fits month first, among dates with the month in words',
    ['5 Sep 2026', '09/25/2026'],
    false,
  ],
  ['dates that cannot be read', ['', 'Total'], false],
];

for (const [what, dates, monthFirst] of files) {
  test(`a file with ${what} ${monthFirst ? 'is' : 'is not'} proved to write the month first (Q321)`, () => {
    assert.equal(isMonthFirst(dates.map(readStatementDate)), monthFirst);
  });
}
