import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allow, type RefusalTable, refuse } from './decision.ts';

const refusals = {
  overLimit: {
    status: 409,
    words: 'This costs {cost}, which is more than {limit}.',
    nextStep: 'Ask {who} to agree it, or lower the cost.',
  },
  oddName: { status: 409, words: 'Over {the limit}.', nextStep: 'Ask a manager.' },
} satisfies RefusalTable;

test('a yes carries its value, even where the value is nothing', () => {
  assert.deepEqual(allow(null), { allowed: true, value: null });
});

test('a no carries its code, status, words and a next step', () => {
  const facts = { cost: '£80.00', limit: '£75.00', who: 'a manager' };
  assert.deepEqual(refuse(refusals, 'overLimit', facts), {
    allowed: false,
    refusal: {
      code: 'overLimit',
      status: 409,
      words: 'This costs £80.00, which is more than £75.00.',
      nextStep: 'Ask a manager to agree it, or lower the cost.',
      faults: [],
    },
  });
});

test('a no that is about what was typed names the fields to mend', () => {
  const faults = [{ field: 'lines[2].weeklyPence', words: 'Enter an amount.' }];
  const facts = { cost: '', limit: '', who: '' };
  assert.deepEqual(refuse(refusals, 'overLimit', facts, faults).refusal.faults, faults);
});

test('half a sentence never reaches anyone: a missing fact is a fault in the program', () => {
  assert.throws(() => refuse(refusals, 'overLimit', { cost: '£80.00', limit: '£75.00' }), /"who"/);
  assert.throws(() => refuse(refusals, 'oddName', { the: 'x', limit: 'y' }), /"the limit"/);
  const inherited: RefusalTable = { odd: { status: 409, words: 'No {toString}.', nextStep: 'Wait.' } };
  assert.throws(() => refuse(inherited, 'odd'), /"toString"/);
});

test('a fact is put in as it is, braces and dollar signs too', () => {
  const facts = { cost: '{limit} $&', limit: '£75.00', who: 'us' };
  assert.match(refuse(refusals, 'overLimit', facts).refusal.words, /^This costs \{limit\} \$&,/);
});

test('a code that is not in the table is a fault in the program', () => {
  const open: RefusalTable = refusals;
  assert.throws(() => refuse(open, 'unheardOf'), /unheardOf/);
  assert.throws(() => refuse(open, 'toString'), /No refusal is called toString/);
});
