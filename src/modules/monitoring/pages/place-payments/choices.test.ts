import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pence } from '../../../../core/money/pence.ts';
import { placeChoices, placeOf, suggestedChoice } from './choices.ts';

const choices = placeChoices({
  lines: [
    {
      budgetLineId: 'taxis',
      planLineId: 'plan-taxis',
      what: 'Taxis to swimming',
      outcomes: [],
      plannedPence: pence(0),
      spentPence: pence(0),
      count: 0,
    },
  ],
});
const suggested = (place: 'budgetLine' | 'ownMoney', budgetLineId: string | null) =>
  suggestedChoice({ suggestion: { transactionId: 't', place, budgetLineId, because: '' } }, choices);

test('the parts of the plan come first, by their own names', () => {
  assert.deepEqual(choices[0], { value: 'budgetLine/taxis', text: 'Taxis to swimming' });
});

test('a choice stands for one place, with its part of the plan', () => {
  assert.deepEqual(placeOf('budgetLine/taxis', choices), { place: 'budgetLine', budgetLineId: 'taxis' });
  assert.deepEqual(placeOf('ownMoney', choices), { place: 'ownMoney' });
});

test('what was never a choice stands for nothing', () => {
  for (const value of ['', 'budgetLine', 'budgetLine/of-someone-else', 'notYetPlaced'])
    assert.equal(placeOf(value, choices), null, value);
});

test('what is suggested is one of the choices, or nothing is', () => {
  assert.equal(suggested('budgetLine', 'taxis')?.text, 'Taxis to swimming');
  assert.equal(suggested('ownMoney', null)?.value, 'ownMoney');
  assert.equal(suggested('budgetLine', 'gone'), null);
});
