import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seesGuarded } from './guarded.ts';

const rows: readonly [who: string, sees: boolean, ...Parameters<typeof seesGuarded>][] = [
  ['the person by themselves', true, { actingAs: 'self', roles: [], isSharedAccount: false }],
  ['the person on a shared account', false, { actingAs: 'self', roles: [], isSharedAccount: true }],
  ['staff in a role they hold', true, { actingAs: 'approver', roles: ['approver'], isSharedAccount: false }],
  ['an attorney', false, { actingAs: 'attorney', roles: [], isSharedAccount: false }],
  [
    'an attorney who is staff too',
    false,
    { actingAs: 'attorney', roles: ['analyst'], isSharedAccount: false },
  ],
  ['the product itself', true, { actingAs: 'system', roles: [], isSharedAccount: false }],
  ['someone who was not let in', false, { actingAs: 'visitor', roles: [], isSharedAccount: false }],
];

for (const [who, sees, reader] of rows) {
  test(`what is guarded ${sees ? 'shows' : 'does not show'} to ${who}`, () =>
    assert.equal(seesGuarded(reader), sees));
}
