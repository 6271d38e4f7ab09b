import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { pence, sumPence } from '../../../core/money/pence.ts';
import { aWeeklyLine } from '../testing.ts';
import { calculatePlanCost, managers } from './plan-cost.ts';

const seed = 20260609;
const amount = fc.integer({ min: 0, max: 1_000_000 }).map(pence);
const cost = fc.oneof(
  amount.map((weeklyPence) => ({ kind: 'weekly' as const, weeklyPence })),
  amount.map((oncePence) => ({ kind: 'oneOff' as const, oncePence })),
);
const lines = fc.array(
  fc
    .tuple(cost, fc.constantFrom(...managers))
    .map(([lineCost, managedBy]) => aWeeklyLine(0, managedBy, { cost: lineCost })),
);

test(`the parts of a plan sum to the whole to the penny (seed ${seed})`, () => {
  fc.assert(
    fc.property(lines, (some) => {
      const whole = calculatePlanCost(some);
      const parts = Object.values(whole.parts);
      assert.equal(sumPence(parts.map(({ weeklyPence }) => weeklyPence)), whole.weeklyPence);
      assert.equal(sumPence(parts.map(({ oncePence }) => oncePence)), whole.oncePence);
    }),
    { seed },
  );
});
