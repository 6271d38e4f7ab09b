import assert from 'node:assert/strict';
import { test } from 'node:test';
import { civilDate, type Instant } from '../../../core/calendar/civil-date.ts';
import type { DatedFigure } from '../../../core/calendar/dated-value.ts';
import { type FigureValue, layOutFigure } from './lay-out-figure.ts';

const figure: DatedFigure = {
  key: 'mig.child',
  unit: 'pence a week',
  source: 'The circular',
  confirm: true,
  councilSets: { least: 0, most: 100 },
  values: [
    { startsOn: civilDate('2025-04-01'), value: 10 },
    { startsOn: civilDate('2026-04-01'), value: null },
    { startsOn: civilDate('2027-04-01'), value: 12 },
  ],
};
const own = (startsOn: string, value: number): FigureValue => ({
  startsOn: civilDate(startsOn),
  value,
  source: 'Cabinet',
  own: { decidedBy: 'someone', decidedAt: '2026-01-01T00:00:00.000Z' as Instant },
});
const laid = (today: string, ...values: readonly FigureValue[]) => {
  const { now, toCome, isToConfirm } = layOutFigure(figure, values, civilDate(today));
  return [now?.value ?? null, toCome.map(({ value }) => value), isToConfirm];
};

test('without a figure of its own a council has the general one, which may not be known', () => {
  assert.deepEqual(laid('2026-03-31'), [10, [null, 12], true]);
  assert.deepEqual(laid('2026-04-01'), [null, [12], true]);
});

test('its own stands over the general one from its day, and is no longer to be looked at (Q382)', () => {
  assert.deepEqual(laid('2026-10-31', own('2026-11-01', 11)), [null, [11, 12], true]);
  assert.deepEqual(laid('2026-11-01', own('2026-11-01', 11)), [11, [], false]);
  assert.deepEqual(laid('2026-11-01', own('2026-10-01', 9), own('2026-11-02', 11)), [9, [11], false]);
});

test('every value there was and will be is there, newest first', () => {
  const { all } = layOutFigure(figure, [own('2026-11-01', 11)], civilDate('2026-11-01'));
  assert.deepEqual(
    all.map(({ startsOn, value }) => `${startsOn} ${value}`),
    ['2027-04-01 12', '2026-11-01 11', '2026-04-01 null', '2025-04-01 10'],
  );
});
