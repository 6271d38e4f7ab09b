import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  formatPounds,
  parsePounds,
  pence,
  type Rounding,
  sharePence,
  sumPence,
  timesRatio,
} from './pence.ts';

const seed = 20_261_101;
const settings = { seed, numRuns: 300 };

const amounts = fc.maxSafeInteger().map(pence);
const smallAmounts = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map(pence);
const bottoms = fc.integer({ min: 1, max: 10_000 });
const weightLists = fc
  .array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 20 })
  .filter((weights) => weights.some((weight) => weight > 0));

test(`the parts of a share sum to the whole, to the penny (seed ${seed})`, () => {
  fc.assert(
    fc.property(amounts, weightLists, (total, weights) => {
      assert.equal(sumPence(sharePence(total, weights)), total);
    }),
    settings,
  );
});

test(`each share is within a penny of its exact part, and no weight means no money (seed ${seed})`, () => {
  fc.assert(
    fc.property(smallAmounts, weightLists, (total, weights) => {
      const all = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
      for (const [place, part] of sharePence(total, weights).entries()) {
        const weight = BigInt(weights[place] ?? 0);
        const off = BigInt(part) * all - BigInt(total) * weight;
        assert.ok(off < all && -off < all);
        if (weight === 0n) assert.equal(part, 0);
      }
    }),
    settings,
  );
});

test(`a larger weight never gets a smaller share (seed ${seed})`, () => {
  fc.assert(
    fc.property(
      smallAmounts.filter((total) => total >= 0),
      weightLists,
      (total, weights) => {
        const parts = sharePence(total, weights);
        const pairs = weights.flatMap((weight, a) => weights.map((other, b) => ({ weight, other, a, b })));
        for (const { weight, other, a, b } of pairs) {
          if (weight > other) assert.ok((parts[a] ?? 0) >= (parts[b] ?? 0));
        }
      },
    ),
    settings,
  );
});

test(`down is never above the exact amount, up never below, and they differ by a penny at most (seed ${seed})`, () => {
  fc.assert(
    fc.property(smallAmounts, fc.integer({ min: -1000, max: 1000 }), bottoms, (amount, top, bottom) => {
      const exact = BigInt(amount) * BigInt(top);
      const rounded = (rounding: Rounding) => BigInt(timesRatio(amount, top, bottom, rounding));
      const down = rounded('down');
      const up = rounded('up');
      assert.ok(down * BigInt(bottom) <= exact && exact <= up * BigInt(bottom));
      assert.equal(up - down, exact % BigInt(bottom) === 0n ? 0n : 1n);
      for (const half of [rounded('halfUp'), rounded('halfEven')]) assert.ok(half === down || half === up);
    }),
    settings,
  );
});

test(`a refund rounds by halves as its charge did (seed ${seed})`, () => {
  fc.assert(
    fc.property(smallAmounts, bottoms, fc.constantFrom('halfUp', 'halfEven'), (amount, bottom, rounding) => {
      const charge = timesRatio(amount, 1, bottom, rounding);
      assert.equal(timesRatio(pence(0 - amount), 1, bottom, rounding) + charge, 0);
    }),
    settings,
  );
});

test(`an amount that is written can be read back (seed ${seed})`, () => {
  fc.assert(
    fc.property(amounts, (amount) => {
      assert.equal(parsePounds(formatPounds(amount)), amount);
    }),
    settings,
  );
});
