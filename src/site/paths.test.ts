import assert from 'node:assert/strict';
import { test } from 'node:test';
import { path } from './path.ts';
import { paths } from './paths.ts';

test('what people have printed and other systems call stays where it is', () => {
  const kept = [paths.start, paths.signIn, paths.signInCode, paths.home, paths.health, paths.ready];
  assert.deepEqual(
    kept.map(({ pattern }) => pattern),
    ['/', '/sign-in', '/sign-in/code', '/home', '/health', '/ready'],
  );
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
