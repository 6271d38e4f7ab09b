import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { appendPrivately, createPrivateFile, writePrivateFile } from './private-file.ts';

const folder = await mkdtemp(join(tmpdir(), 'private-'));
after(() => rm(folder, { recursive: true, force: true }));

const modeOf = async (path: string) => (await stat(path)).mode & 0o777;

test('a private file can be read by its owner alone, and a new text replaces the old one whole', async () => {
  const path = join(folder, 'made', 'on-the-way', 'secret');
  await writePrivateFile(path, 'a longer text');
  await writePrivateFile(path, 'short');
  assert.equal(await readFile(path, 'utf8'), 'short');
  assert.equal(await modeOf(path), 0o600);
  assert.deepEqual(await readdir(join(folder, 'made', 'on-the-way')), ['secret']);
});

test('a private file that cannot take its place leaves nothing behind', async () => {
  await mkdir(join(folder, 'taken', 'inside'), { recursive: true });
  await assert.rejects(writePrivateFile(join(folder, 'taken'), 'text'));
  assert.deepEqual(
    (await readdir(folder)).filter((name) => name.startsWith('taken.')),
    [],
  );
});

test('of many that make a private file at once one makes it, and all find its text', async () => {
  const path = join(folder, 'once');
  const made = await Promise.all(['a', 'b', 'c', 'd'].map((text) => createPrivateFile(path, text.repeat(9))));
  assert.equal(made.filter(Boolean).length, 1);
  assert.equal(await readFile(path, 'utf8'), 'abcd'.charAt(made.indexOf(true)).repeat(9));
  assert.equal(await modeOf(path), 0o600);
});

test('what is added comes after what was there, for the owner alone', async () => {
  const path = join(folder, 'roots');
  await appendPrivately(path, 'one\n');
  await appendPrivately(path, 'two\n');
  assert.equal(await readFile(path, 'utf8'), 'one\ntwo\n');
  assert.equal(await modeOf(path), 0o600);
});
