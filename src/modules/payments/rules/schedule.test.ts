import assert from 'node:assert/strict';
import { test } from 'node:test';
import published from '../../../../policy/bank-holidays-england.json' with { type: 'json' };
import { civilDate } from '../../../core/calendar/civil-date.ts';
import { bankHolidaysFrom } from '../../../core/calendar/working-days.ts';
import { pence } from '../../../core/money/pence.ts';
import {
  calculateForDays,
  calculateForWeeks,
  calculatePayment,
  lastDayCovered,
  listDueDates,
  sharesADay,
  type WeeklyTerms,
} from './schedule.ts';

// Amina Yusuf and everyone else here is invented.
const holidays = bankHolidaysFrom(published.holidays);
const period = (startsOn: string, endsBefore: string) => ({
  startsOn: civilDate(startsOn),
  endsBefore: civilDate(endsBefore),
});
const every4Weeks = (first: string) => ({ firstPaymentOn: civilDate(first), everyWeeks: 4 });

test('money due on Easter Monday 2026 lands on the Thursday before', () => {
  const dates = listDueDates(every4Weeks('2026-03-09'), period('2026-04-01', '2026-05-01'), holidays);
  assert.deepEqual(dates, [
    {
      number: 2,
      dueOn: '2026-04-06',
      payOn: '2026-04-02',
      covers: { startsOn: '2026-04-06', endsBefore: '2026-05-04' },
    },
  ]);
  assert.equal(lastDayCovered(dates[0]!.covers), '2026-05-03');
});

const counts: readonly [sentence: string, first: string, from: string, to: string, count: number][] = [
  ['a due date the day before the year opens leaves 13', '2026-03-31', '2026-04-01', '2027-04-01', 13],
  ['a year that opens on a due date has a 14th', '2026-04-01', '2026-04-01', '2027-04-01', 14],
  ['a due date the day after the year opens gives 13', '2026-04-02', '2026-04-01', '2027-04-01', 13],
  [
    'a leap year that opens the day before a due date still has a 14th',
    '2027-04-02',
    '2027-04-01',
    '2028-04-01',
    14,
  ],
  ['a leap year that opens two days before a due date has 13', '2027-04-03', '2027-04-01', '2028-04-01', 13],
  ['payments that start later are not made earlier', '2026-12-01', '2026-04-01', '2027-04-01', 5],
  ['the last day of the period counts', '2026-03-31', '2026-03-01', '2026-04-01', 1],
  ['the first day after it does not', '2026-04-01', '2026-03-01', '2026-04-01', 0],
];
for (const [sentence, first, from, to, count] of counts) {
  test(sentence, () =>
    assert.equal(listDueDates(every4Weeks(first), period(from, to), holidays).length, count),
  );
}

test('each payment covers the weeks up to the next, with no day twice or left out', () => {
  const dates = listDueDates(every4Weeks('2026-04-01'), period('2026-04-01', '2028-04-01'), holidays);
  for (const [place, date] of dates.slice(1).entries())
    assert.equal(dates[place]!.covers.endsBefore, date.dueOn);
});

test('a calendar needs whole weeks', () => {
  const odd = { firstPaymentOn: civilDate('2026-04-01'), everyWeeks: 0 };
  assert.throws(() => listDueDates(odd, period('2026-04-01', '2026-05-01'), holidays), RangeError);
});

const amina: WeeklyTerms = {
  startsOn: civilDate('2026-04-06'),
  endsBefore: null,
  weeklyPence: pence(47_913),
  contributionWeeklyPence: pence(6_115),
};
const fourWeeks = period('2026-10-02', '2026-10-30');

test('Amina’s £479.13 a week less her £61.15 is £1,671.92 every four weeks, with £244.60 of her own', () => {
  assert.equal(calculateForWeeks(pence(41_798), 4), 167_192);
  assert.deepEqual(calculatePayment([amina], fourWeeks, 'net', 'halfUp'), {
    days: 28,
    totalPence: 191_652,
    contributionPence: 24_460,
    payPence: 167_192,
    contributionNotCoveredPence: 0,
  });
});

test('paid gross, all of it is sent and her contribution is invoiced', () => {
  const amount = calculatePayment([amina], fourWeeks, 'gross', 'halfUp');
  assert.deepEqual([amount.payPence, amount.contributionPence], [191_652, 24_460]);
});

const byDays: readonly [sentence: string, days: number, amount: number][] = [
  ['six days are six sevenths, rounded once', 6, 35_827],
  ['seven days are the week exactly', 7, 41_798],
  ['eight days are the week and a seventh', 8, 47_769],
  ['ten days', 10, 59_711],
  ['no days are nothing', 0, 0],
];
for (const [sentence, days, amount] of byDays) {
  test(sentence, () => assert.equal(calculateForDays(pence(41_798), days, 'halfUp'), amount));
}

test('a day of February in a leap year is worth a seventh of the week like any other', () => {
  const terms = [{ ...amina, startsOn: civilDate('2028-02-29'), endsBefore: civilDate('2028-03-01') }];
  const amount = calculatePayment(terms, period('2028-02-28', '2028-03-27'), 'gross', 'halfUp');
  assert.deepEqual([amount.days, amount.totalPence], [1, 6_845]);
});

test('a new weekly amount counts from its own day, and days are added up before the one rounding', () => {
  const before = { ...amina, contributionWeeklyPence: pence(0), weeklyPence: pence(10_001) };
  const terms = [
    { ...before, endsBefore: civilDate('2026-10-05') },
    { ...before, startsOn: civilDate('2026-10-05'), weeklyPence: pence(20_002) },
  ];
  // 3 days at 100.01 and 25 at 200.02: (3 × 10001 + 25 × 20002) ÷ 7 = 75721.857…
  assert.equal(calculatePayment(terms, fourWeeks, 'net', 'halfUp').payPence, 75_722);
  assert.equal(calculatePayment(terms, fourWeeks, 'net', 'down').payPence, 75_721);
});

test('two amounts for one day are a fault, and days with none are not paid', () => {
  assert.throws(() => calculatePayment([amina, amina], fourWeeks, 'net', 'halfUp'), RangeError);
  const ended = { ...amina, endsBefore: civilDate('2026-10-02') };
  assert.equal(calculatePayment([ended], fourWeeks, 'net', 'halfUp').payPence, 0);
});

const contributions: readonly [sentence: string, weekly: number, pays: number, notCovered: number][] = [
  ['a contribution a penny below the part leaves four pence to send', 47_912, 4, 0],
  ['a contribution equal to the part leaves nothing to send', 47_913, 0, 0],
  ['a contribution a penny above it leaves four pence for another part', 47_914, 0, 4],
];
for (const [sentence, weekly, pays, notCovered] of contributions) {
  test(sentence, () => {
    const terms = [{ ...amina, contributionWeeklyPence: pence(weekly) }];
    const amount = calculatePayment(terms, fourWeeks, 'net', 'halfUp');
    assert.deepEqual([amount.payPence, amount.contributionNotCoveredPence], [pays, notCovered]);
  });
}

test('two periods share a day only when one has started before the other ends', () => {
  assert.equal(sharesADay(period('2026-10-02', '2026-10-30'), period('2026-10-30', '2026-11-27')), false);
  assert.equal(sharesADay(period('2026-10-02', '2026-10-31'), period('2026-10-30', '2026-11-27')), true);
});
