import assert from 'node:assert/strict';
import { test } from 'node:test';
import { add, divide, exactly, formatDecimal, formatExact, multiply, roundTo, subtract } from './rational.ts';

test('a number written in a definition is exactly the decimal that was written', () => {
  const rows: readonly (readonly [number, string])[] = [
    [0, '0'],
    [12, '12'],
    [-12, '-12'],
    [0.7, '7/10'],
    [-0.25, '-1/4'],
    [1.8, '9/5'],
    [1e-7, '1/10000000'],
    [1e21, '1000000000000000000000'],
  ];
  for (const [written, exact] of rows) assert.equal(formatExact(exactly(written)), exact);
  assert.equal(formatExact(add(exactly(0.1), exactly(0.2))), '3/10');
});

test('thirds stay thirds until the one named rounding', () => {
  const third = divide(exactly(1), exactly(-3));
  assert.equal(formatExact(third), '-1/3');
  assert.equal(formatExact(multiply(third, exactly(3))), '-1');
  assert.equal(formatExact(subtract(third, third)), '0');
  assert.throws(() => divide(third, exactly(0)), /zero/);
});

test('a figure is rounded to a named multiple, below, at and above the half', () => {
  assert.deepEqual(
    [12.49, 12.5, 12.51].map((value) => roundTo(exactly(value), 5n, 'halfUp')),
    [10n, 15n, 15n],
  );
  assert.deepEqual(
    [0.4, 0.5, 1.5].map((value) => roundTo(exactly(value), 1n, 'halfEven')),
    [0n, 0n, 2n],
  );
});

test('people see at most two decimals', () => {
  assert.deepEqual(
    [7.2, 7, 0.005, -0.5, 100.1].map((value) => formatDecimal(exactly(value))),
    ['7.2', '7', '0.01', '−0.5', '100.1'],
  );
});
