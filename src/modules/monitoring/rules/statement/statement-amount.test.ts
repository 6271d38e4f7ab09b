import assert from 'node:assert/strict';
import test from 'node:test';
import { isNoAmount, parseStatementAmount } from './statement-amount.ts';

const rows: readonly (readonly [what: string, text: string, pence: number | null])[] = [
  ['a plain amount', '12.40', 1240],
  ['pounds without pence', '149', 14900],
  ['one decimal, as spreadsheets leave it', '23.5', 2350],
  ['a pound sign and thousands', '£1,671.92', 167192],
  ['a minus before the pound sign', '-£5.00', -500],
  ['a minus behind the pound sign', '£-5.00', -500],
  ['a true minus sign', '−5.00', -500],
  ['a plus sign', '+£95.00', 9500],
  ['brackets for money out', '(5.00)', -500],
  ['a minus behind', '5.00-', -500],
  ['DR behind is money out', '5.00 DR', -500],
  ['CR behind is money in', '10.00CR', 1000],
  ['D behind is money out', '5.00D', -500],
  ['OD behind a balance is overdrawn', '31.20 OD', -3120],
  ['DR before', 'DR 5.00', -500],
  ['small letters', '5.00 dr', -500],
  ['a minus and DR say the same once', '-5.00 DR', -500],
  ['the currency behind', '-23.50 GBP', -2350],
  ['a pound sign damaged by an encoding', 'Â£5.00', 500],
  ['spaces that do not break', '1\u00a0000.00', 100000],
  ['nothing', '0.00', 0],
  ['the largest amount taken', '100,000,000.00', 10_000_000_000],
  ['a penny more than the largest', '100,000,000.01', null],
  ['a minus against CR', '-5.00 CR', null],
  ['two minus signs', '-5.00-', null],
  ['marks before and behind', 'DR 5.00 CR', null],
  ['three decimals are not rounded', '1.005', null],
  ['thousands and decimals the other way round', '1.234,56', null],
  ['euros', '€5.00', null],
  ['a formula', '=1+1', null],
  ['words', 'LEEDS', null],
  ['an empty cell', '', null],
];

for (const [what, text, expected] of rows) {
  test(`${what}, "${text}", is ${expected === null ? 'not read as an amount' : `${expected} pence`} (Q321)`, () => {
    assert.equal(parseStatementAmount(text), expected);
  });
}

test('a dash or an empty cell means that there is no amount, and a figure does not', () => {
  for (const text of ['', '-', '–', '--']) assert.equal(isNoAmount(text), true, text);
  for (const text of ['0', '-5', 'x']) assert.equal(isNoAmount(text), false, text);
});
