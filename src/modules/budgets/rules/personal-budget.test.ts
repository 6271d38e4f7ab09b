import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { noPence, pence } from '../../../core/money/pence.ts';
import { type BudgetLine, calculateChargeable, decidePersonalBudget } from './personal-budget.ts';

const line = (weekly: number, other: Partial<BudgetLine> = {}): BudgetLine => ({
  name: 'Home care',
  weeklyPence: pence(weekly),
  charging: 'charged',
  paidByOthersPence: noPence,
  ...other,
});
/** The invented Marcus Bell: section 117, half paid by the NHS. */
const marcus = line(14_650, { name: 'NHS', charging: 'section117', paidByOthersPence: pence(7_325) });

function answer(lines: readonly BudgetLine[], contribution: number): string {
  const decision = decidePersonalBudget(lines, pence(contribution));
  if (!decision.allowed) return decision.refusal.code;
  const { totalPence, personPence, councilPence, othersPence } = decision.value;
  return `${totalPence} = ${personPence} + ${councilPence}, others ${othersPence}`;
}

const rows: readonly (readonly [string, string, string])[] = [
  [
    'Derek: 204.70 is his 79.10 and the council’s 125.60',
    answer([line(20_470)], 7_910),
    '20470 = 7910 + 12560, others 0',
  ],
  [
    'Marcus: the NHS half stands apart, and he pays nothing',
    answer([marcus], 0),
    '7325 = 0 + 7325, others 7325',
  ],
  ['a penny for section 117 support is refused', answer([marcus], 1), 'contributionAboveCost'],
  [
    'a contribution at what may be charged for is the most',
    answer([line(100), marcus], 100),
    '7425 = 100 + 7325, others 7325',
  ],
  ['a penny more is refused', answer([line(100), marcus], 101), 'contributionAboveCost'],
  ['a contribution below nothing is refused', answer([line(100)], -1), 'budgetLinesFaulty'],
  [
    'others cannot pay more than a line costs',
    answer([line(100, { paidByOthersPence: pence(101) })], 0),
    'budgetLinesFaulty',
  ],
  ['a budget of no lines is none', answer([], 0), 'budgetLinesFaulty'],
];

for (const [sentence, given, expected] of rows) test(sentence, () => assert.equal(given, expected));

const seed = 20260526;
test(`the whole is always what the person pays and what the council pays (seed ${seed})`, () => {
  const some = fc
    .tuple(fc.nat(1_000_000), fc.nat(100), fc.constantFrom('charged' as const, 'section117' as const))
    .map(([weekly, share, charging]) =>
      line(weekly, { charging, paidByOthersPence: pence(Math.floor((weekly * share) / 100)) }),
    );
  fc.assert(
    fc.property(fc.array(some, { minLength: 1 }), fc.nat(100), (lines, share) => {
      const contribution = pence(Math.floor((calculateChargeable(lines) * share) / 100));
      const decision = decidePersonalBudget(lines, contribution);
      assert.ok(decision.allowed);
      const budget = decision.value;
      assert.equal(budget.totalPence, budget.personPence + budget.councilPence);
      assert.ok(budget.councilPence >= 0);
      assert.equal(
        budget.totalPence + budget.othersPence,
        lines.reduce((sum, each) => sum + each.weeklyPence, 0),
      );
    }),
    { seed },
  );
});
