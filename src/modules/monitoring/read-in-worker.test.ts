import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readInWorker } from './read-in-worker.ts';

const statement = new TextEncoder().encode(
  'Date,Description,Paid in,Paid out,Balance\n02/10/2026,MARTA,,12.50,87.50\n03/10/2026,TAXI,,7.50,80.00\n',
);

test('a statement is read beside everything else, and comes back whole', async () => {
  const read = await readInWorker(statement);
  assert.ok(read.allowed);
  assert.deepEqual(
    read.value.accounts[0]?.transactions.map(({ payee, amountPence }) => [payee, amountPence]),
    [
      ['MARTA', -1250],
      ['TAXI', -750],
    ],
  );
});

test('a file that takes too long is stopped and refused in words', async () => {
  const read = await readInWorker(statement, 0);
  assert.equal(read.allowed ? '' : read.refusal.code, 'statementTooSlow');
});
