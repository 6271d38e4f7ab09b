import assert from 'node:assert/strict';
import { test } from 'node:test';
import { path } from './path.ts';
import { paths } from './paths.ts';

test('addresses stay as people have bookmarked and printed them', () => {
  const patterns = Object.fromEntries(Object.entries(paths).map(([name, { pattern }]) => [name, pattern]));
  assert.deepEqual(patterns, {
    start: '/',
    health: '/health',
    ready: '/ready',
    setUp: '/set-up',
    asset: '/assets/:file',
    signIn: '/sign-in',
    signInCode: '/sign-in/code',
    signOut: '/sign-out',
    signOutEverywhere: '/sign-out/everywhere',
    home: '/home',
    askForHelp: '/ask-for-help',
    accessibility: '/accessibility',
    privacy: '/privacy',
    complaints: '/complaints',
  });
});

test('no two pages share an address', () => {
  const patterns = Object.values(paths).map(({ pattern }) => pattern.replace(/:\w+/g, ':'));
  assert.equal(new Set(patterns).size, patterns.length);
});

test('a part of an address is encoded, so that it cannot lead elsewhere', () => {
  const record = path('/people/:personId/plans/:planId');
  assert.equal(record({ personId: 'a/b', planId: '?c#d' }), '/people/a%2Fb/plans/%3Fc%23d');
});

for (const part of ['', '.', '..']) {
  test(`the part "${part}" is refused`, () => {
    assert.throws(() => path('/people/:personId')({ personId: part }), TypeError);
  });
}
