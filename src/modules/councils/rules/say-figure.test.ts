import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sayFigure } from './say-figure.ts';

const rows: readonly (readonly [unit: string, value: number, words: string])[] = [
  ['pence a week', 30_000, '£300.00 a week'],
  ['pence, once', 5, '£0.05 once'],
  ['pence', 1_425_000, '£14,250.00'],
  ['hundredths of a percent of pay', 1207, '12.07% of pay'],
  ['hundredths of a percent', 300, '3.00%'],
  ['days after the contact', 0, '0 days after the contact'],
  ['days after the contact', 1, '1 day after the contact'],
  ['days after the contact', 2, '2 days after the contact'],
  ['working days after a complaint', 1, '1 working day after a complaint'],
];

for (const [unit, value, words] of rows) {
  test(`${value} in “${unit}” is said as ${words}`, () => assert.equal(sayFigure(unit, value), words));
}
