import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { instant } from '../../core/calendar/civil-date.ts';
import { writePrivateFile } from '../files/private-file.ts';
import { movedClock } from './moved-clock.ts';

let file: string;
before(async () => {
  file = path.join(await mkdtemp(path.join(tmpdir(), 'wherewithal-clock-')), 'clock.json');
});
after(() => rm(path.dirname(file), { recursive: true }));

const real = instant('2026-10-20T09:30:00Z');

test('a clock keeps the time without its file, and follows the file as it changes, at the same time of day', async () => {
  const clock = movedClock({ now: () => real }, file);
  assert.equal(clock.now(), real);
  const rows: readonly [days: number, moved: string][] = [
    [4, '2026-10-24T09:30:00Z'],
    [5, '2026-10-25T10:30:00Z'],
    [42, '2026-12-01T10:30:00Z'],
    [-20, '2026-09-30T09:30:00Z'],
    [0, '2026-10-20T09:30:00Z'],
  ];
  for (const [days, moved] of rows) {
    await writePrivateFile(file, JSON.stringify({ days }));
    assert.equal(clock.now(), instant(moved), `${days} days`);
  }
  await rm(file);
  assert.equal(clock.now(), real);
});

test('a clock whose file is broken stands still in words, and does not guess a day', async () => {
  const clock = movedClock({ now: () => real }, file);
  for (const broken of ['', '{"days":1.5}', '{"days":"4"}', '{"days":99999999}']) {
    await writeFile(file, broken);
    assert.throws(() => clock.now(), /does not say by how many days/, broken);
  }
});
