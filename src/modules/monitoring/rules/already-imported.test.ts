import assert from 'node:assert/strict';
import test from 'node:test';
import { civilDate } from '../../../core/calendar/civil-date.ts';
import { pence } from '../../../core/money/pence.ts';
import { calculateNewTransactions, type ImportedLine } from './already-imported.ts';

const fare: ImportedLine = {
  date: civilDate('2026-10-06'),
  amountPence: pence(-700),
  payee: 'CITY CABS',
  reference: '',
};
const first = { ...fare, occurrence: 1 };
const second = { ...fare, occurrence: 2 };

test('two equal fares on one day stay two (Q321)', () => {
  assert.deepEqual(calculateNewTransactions([], [fare, fare]).toAdd, [first, second]);
});

test('the same file again adds nothing (Q321)', () => {
  const { toAdd, alreadyStored } = calculateNewTransactions([first, second], [fare, fare]);
  assert.deepEqual(toAdd, []);
  assert.deepEqual(alreadyStored, [fare, fare]);
});

test('a fuller file of the same day adds the second fare only (Q321)', () => {
  assert.deepEqual(calculateNewTransactions([first], [fare, fare]).toAdd, [second]);
});

test('a file that holds one of two stored fares adds none (Q321)', () => {
  assert.deepEqual(calculateNewTransactions([first, second], [fare]).toAdd, []);
});

const unlike: readonly (readonly [what: string, line: ImportedLine])[] = [
  ['a day later', { ...fare, date: civilDate('2026-10-07') }],
  ['a penny more', { ...fare, amountPence: pence(-701) }],
  ['money in, not out', { ...fare, amountPence: pence(700) }],
  ['another payee', { ...fare, payee: 'CITY CABS 2' }],
  ['another reference', { ...fare, reference: '1' }],
  ['words that fall otherwise between payee and reference', { ...fare, payee: 'CITY', reference: 'CABS' }],
];

for (const [what, line] of unlike) {
  test(`a payment like a stored one but ${what} is new (Q321)`, () => {
    assert.deepEqual(calculateNewTransactions([first], [line]).toAdd, [{ ...line, occurrence: 1 }]);
  });
}
