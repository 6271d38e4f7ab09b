import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type GateCondition, listMissing } from './gate.ts';

interface Facts {
  readonly consulted: boolean;
  readonly minuted: boolean;
}

const conditions: GateCondition<Facts>[] = [
  { code: 'consulted', missing: 'The consultation has not closed.', isMet: (facts) => facts.consulted },
  { code: 'minuted', missing: 'No minute is recorded.', isMet: (facts) => facts.minuted },
];

test('a gate opens when every condition is met', () => {
  assert.deepEqual(listMissing(conditions, { consulted: true, minuted: true }), []);
});

test('a gate says everything that is missing at once, in the order in which it is written', () => {
  assert.deepEqual(listMissing(conditions, { consulted: false, minuted: false }), [
    { code: 'consulted', missing: 'The consultation has not closed.' },
    { code: 'minuted', missing: 'No minute is recorded.' },
  ]);
});

test('a gate names only what is missing', () => {
  const missing = listMissing(conditions, { consulted: true, minuted: false });
  assert.deepEqual(
    missing.map(({ code }) => code),
    ['minuted'],
  );
});

test('a gate without conditions is open', () => {
  assert.deepEqual(listMissing([], {}), []);
});
