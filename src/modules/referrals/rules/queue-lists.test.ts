import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listsOf } from './queue-lists.ts';

const rows: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['a social worker sees what social workers owe', ['socialWorker'], ['socialWorker']],
  [
    'someone with two roles sees both lists, each once',
    ['approver', 'paymentsOfficer', 'approver'],
    ['approver', 'paymentsOfficer'],
  ],
  [
    'a team manager sees the lists of the team as well',
    ['teamManager', 'socialWorker'],
    ['teamManager', 'socialWorker', 'occupationalTherapist', 'contactOfficer'],
  ],
  ['a payments officer sees nothing of what social workers owe', ['paymentsOfficer'], ['paymentsOfficer']],
];

for (const [name, roles, lists] of rows) test(name, () => assert.deepEqual(listsOf(roles), lists));
