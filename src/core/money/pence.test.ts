import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  formatPounds,
  noPence,
  parsePounds,
  pence,
  type Rounding,
  sharePence,
  sumPence,
  timesRatio,
} from './pence.ts';

const most = Number.MAX_SAFE_INTEGER;

test('an amount is a whole number of pence and nothing else', () => {
  for (const amount of [0.5, Number.NaN, Number.POSITIVE_INFINITY, most + 1, -most - 1]) {
    assert.throws(() => pence(amount), RangeError, String(amount));
  }
  assert.equal(pence(most), most);
  assert.equal(pence(-most), -most);
});

test('nothing is never less than nothing: there is no minus zero', () => {
  assert.ok(Object.is(pence(-0), 0));
  assert.ok(Object.is(timesRatio(pence(-1), 1, 3, 'up'), 0));
  assert.ok(Object.is(parsePounds('-0.00'), 0));
  assert.ok(sharePence(pence(-1), [1, 0]).every((part) => !Object.is(part, -0)));
});

test('a sum is exact even when it passes through amounts too large to hold', () => {
  assert.equal(sumPence([]), noPence);
  assert.equal(sumPence([pence(most), pence(3), pence(-most)]), 3);
  assert.throws(() => sumPence([pence(most), pence(1)]), RangeError);
});

const roundings: [what: string, amount: number, of: number, Rounding, becomes: number][] = [
  ['a third of £10.00 comes to £3.33', 1000, 3, 'halfUp', 333],
  ['an even division needs no rounding', 1000, 4, 'up', 250],
  ['down leaves out the part penny', 5, 2, 'down', 2],
  ['up makes it a whole penny', 5, 2, 'up', 3],
  ['just under a half goes down by halfUp', 149, 100, 'halfUp', 1],
  ['a half goes up by halfUp', 150, 100, 'halfUp', 2],
  ['just over a half goes up by halfUp', 151, 100, 'halfUp', 2],
  ['just under a half goes down by halfEven', 149, 100, 'halfEven', 1],
  ['a half goes to the even penny above', 150, 100, 'halfEven', 2],
  ['a half goes to the even penny below', 250, 100, 'halfEven', 2],
  ['just over a half goes up by halfEven', 251, 100, 'halfEven', 3],
  ['down takes a debt towards minus infinity', -5, 2, 'down', -3],
  ['up takes a debt towards plus infinity', -5, 2, 'up', -2],
  ['halfUp takes half of a debt away from zero', -5, 2, 'halfUp', -3],
  ['halfUp takes less than half of a debt towards zero', -149, 100, 'halfUp', -1],
  ['halfEven takes half of a debt to the even penny', -5, 2, 'halfEven', -2],
  ['a minus below the line counts as one above it', 5, -2, 'down', -3],
];

for (const [what, amount, of, rounding, becomes] of roundings) {
  test(`dividing: ${what}`, () => assert.equal(timesRatio(pence(amount), 1, of, rounding), becomes));
}

test('a ratio is exact where floating point would not be', () => {
  assert.equal(timesRatio(pence(most), most, most, 'down'), most);
  assert.equal(timesRatio(pence(110), 110, 100, 'up'), 121);
});

test('a ratio that is not of whole numbers, or of nothing, is a fault', () => {
  for (const [top, bottom] of [
    [1, 0],
    [0.5, 1],
    [1, 1.5],
    [Number.NaN, 1],
  ] as const) {
    assert.throws(() => timesRatio(pence(100), top, bottom, 'down'), RangeError);
  }
  assert.throws(() => timesRatio(pence(most), 2, 1, 'down'), RangeError);
});

test('a share leaves no penny over: the largest remainders take them, first come first', () => {
  assert.deepEqual(sharePence(pence(100), [1, 1, 1]), [34, 33, 33]);
  assert.deepEqual(sharePence(pence(-100), [1, 1, 1]), [-34, -33, -33]);
  assert.deepEqual(sharePence(pence(100), [1, 2, 3]), [17, 33, 50]);
  assert.deepEqual(sharePence(pence(1), [0, 1, 1]), [0, 1, 0]);
  assert.deepEqual(sharePence(pence(0), [1, 1]), [0, 0]);
});

test('shares need at least one weight, whole and not negative', () => {
  for (const weights of [[], [0, 0], [-1, 2], [0.5]]) {
    assert.throws(() => sharePence(pence(100), weights), RangeError);
  }
});

test('an amount is written with commas and both pennies', () => {
  const rows: [number, string][] = [
    [0, '£0.00'],
    [5, '£0.05'],
    [99_999, '£999.99'],
    [100_000, '£1,000.00'],
    [167_192, '£1,671.92'],
    [123_456_789, '£1,234,567.89'],
    [-1240, '−£12.40'],
    [most, '£90,071,992,547,409.91'],
  ];
  for (const [amount, words] of rows) assert.equal(formatPounds(pence(amount)), words);
});

const readings: [text: string, amount: number | null][] = [
  ['12', 1200],
  ['12.4', 1240],
  ['£12.40', 1240],
  [' £ 12.40 ', 1240],
  ['1,234.5', 123_450],
  ['1\u202f234.50', 123_450],
  ['12,345,678', 1_234_567_800],
  ['+60', 6000],
  ['-60', -6000],
  ['- 60', -6000],
  ['−60.00', -6000],
  ['-£60', -6000],
  ['£-60', -6000],
  ['(60.00)', -6000],
  ['(£60.00)', -6000],
  ['', null],
  ['£', null],
  ['12.345', null],
  ['12.', null],
  ['12,34', null],
  ['12 34', null],
  ['12 .50', null],
  ['1,234 567', null],
  ['--60', null],
  ['-£-60', null],
  ['(-60)', null],
  ['(60', null],
  ['60)', null],
  ['12e3', null],
  ['£12 a week', null],
  ['90071992547409.91', most],
  ['90071992547409.92', null],
];

for (const [text, amount] of readings) {
  const outcome = amount === null ? 'is not read as an amount' : `is read as ${amount} pence`;
  test(`what is typed as ${JSON.stringify(text)} ${outcome}`, () => assert.equal(parsePounds(text), amount));
}
