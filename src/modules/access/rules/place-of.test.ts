import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeOf } from './place-of.ts';

const rows: readonly [address: string, place: string][] = [
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:7:1::9', '2001:db8:7:1'],
  ['2001:DB8:0007:1:ffff:1:2:3', '2001:db8:7:1'],
  ['2001:db8::9', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['', ''],
];

for (const [address, place] of rows) {
  test(`tries from ${address || 'nowhere'} count for ${place || 'nowhere'}`, () =>
    assert.equal(placeOf(address), place));
}
