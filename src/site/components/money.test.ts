import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pence } from '../../core/money/pence.ts';
import { formatDifference, formatShortPounds, money } from './money.ts';

for (const [amount, markup] of [
  [2491476, '<span class="site-money">£24,914<span class="site-money__pence">.76</span></span>'],
  [0, '<span class="site-money">£0<span class="site-money__pence">.00</span></span>'],
  [-2490, '<span class="site-money">−£24<span class="site-money__pence">.90</span></span>'],
] as const) {
  test(`${amount} pence in large figures keep their pence, smaller, and a true minus`, () =>
    assert.equal(money(pence(amount)).toString(), markup));
}

for (const [amount, words] of [
  [900, '+£9.00'],
  [1, '+£0.01'],
  [0, '£0.00'],
  [-1, '−£0.01'],
] as const) {
  test(`what ${amount} pence add is written ${words}`, () =>
    assert.equal(formatDifference(pence(amount)), words));
}

test('a scale leaves out pence only where there are none', () => {
  assert.equal(formatShortPounds(pence(42800)), '£428');
  assert.equal(formatShortPounds(pence(47310)), '£473.10');
});
