import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseSigningRole } from './signing-role.ts';

const figures = {
  'signOff.limitWeekly.teamManager': { value: 75_000, version: 'a' },
  'signOff.limitWeekly.socialWorker': { value: 30_000, version: 'b' },
};

const rows: readonly (readonly [string, readonly string[], string])[] = [
  ['someone with two roles signs with the higher limit', ['socialWorker', 'teamManager'], 'teamManager'],
  ['a role without a limit gives way to one that has', ['analyst', 'socialWorker'], 'socialWorker'],
  ['where no role has a limit the first stands', ['analyst', 'councillor'], 'analyst'],
  ['someone without any role signs as nobody', [], ''],
];

for (const [sentence, roles, expected] of rows) {
  test(sentence, () => assert.equal(chooseSigningRole(roles, figures), expected));
}
