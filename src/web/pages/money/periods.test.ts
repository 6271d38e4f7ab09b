import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { civilDate } from '../../../core/calendar/civil-date.ts';
import { choosePeriod, listPeriods, speakPeriod } from './periods.ts';

const amina = { startsOn: civilDate('2026-08-07'), directPayment: { everyWeeks: 4 } };

describe('spending is told in spans', () => {
  test('that each hold one payment, newest first, the one that runs among them', () => {
    const spans = listPeriods(amina, civilDate('2026-10-30'));
    assert.deepEqual(
      spans.map(({ from }) => from),
      ['2026-10-30', '2026-10-02', '2026-09-04', '2026-08-07'],
    );
    assert.equal(listPeriods(amina, civilDate('2026-10-29'))[0]?.from, '2026-10-02');
  });

  test('of four weeks where nothing is paid to the person, and a budget to come has its first', () => {
    const budget = { startsOn: civilDate('2026-12-25'), directPayment: null };
    assert.deepEqual(listPeriods(budget, civilDate('2026-11-22')), [
      { from: '2026-12-25', before: '2027-01-22' },
    ]);
  });

  test('the one asked for; else the newest that the bank told of; else the newest', () => {
    const spans = listPeriods(amina, civilDate('2026-11-22'));
    const from = (asked: string, moved: string | null) =>
      choosePeriod(spans, asked, moved === null ? null : civilDate(moved))?.from;
    assert.equal(from('2026-09-04', '2026-10-27'), '2026-09-04');
    assert.equal(from('never', '2026-10-27'), '2026-10-02');
    assert.equal(from('', null), '2026-10-30');
    assert.equal(choosePeriod([], '', null), null);
  });

  test('named by their first and last day, the month once where it is one', () => {
    const today = civilDate('2026-11-22');
    const [, october, september] = listPeriods(amina, today);
    assert.equal(october && speakPeriod(october, today), '2 to 29 October');
    assert.equal(september && speakPeriod(september, today), '4 September to 1 October');
  });
});
