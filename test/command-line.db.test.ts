import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';

const program = path.join(import.meta.dirname, '..', 'bin', 'wherewithal');
let folder: string;

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly told: string;
}

/** Runs the command line as someone would, with a database that is away. */
function call(words: readonly string[], data: string): Promise<Ended> {
  const env = {
    ...process.env,
    DATABASE_URL: 'postgres://nobody:nothing@127.0.0.1:9/away',
    WHEREWITHAL_DATA: path.join(folder, data),
  };
  return new Promise((resolve) => {
    const child = execFile(program, [...words], { env, cwd: folder }, (error, out, told) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, told }),
    );
    child.stdin?.end();
  });
}

/** Calls that cannot be carried out, what they must say, and the exit code: 2 for the call, 3 for what is away. */
const calls: readonly [what: string, words: readonly string[], says: RegExp, code: 2 | 3][] = [
  ['no command', ['--json'], /Name a command/, 2],
  ['a command that is not there', ['demo', 'dance'], /no command "demo dance"/, 2],
  ['an option that is not there', ['list', '--loud'], /Unknown option '--loud'/, 2],
  ['an option without its value', ['ask', 'people.showPerson', '--as'], /--as <value>' argument missing/, 2],
  ['a value for an option that has none', ['list', '--json=5'], /does not take an argument/, 2],
  ['something more than is taken', ['migrate', 'now'], /migrate takes nothing called "now"/, 2],
  ['no name of what to do', ['do'], /Name a command\. See them all/, 2],
  ['something to do that is not there', ['do', 'people.dance'], /no command "people\.dance"/, 2],
  ['nobody who acts', ['do', 'people.changePerson'], /Say --as/, 2],
  ['no council', ['do', 'people.changePerson', '--as', 'a@example.org'], /Say --council/, 2],
  [
    'a council that cannot be one',
    ['do', 'people.changePerson', '--as', 'a@example.org', '--council', "x'; --"],
    /no council’s short name/,
    2,
  ],
  [
    'an input that is not there',
    ['do', 'people.changePerson', '--as', 'a@example.org', '--council', 'ashmere', '--input', 'missing.json'],
    /missing\.json cannot be read/,
    2,
  ],
  [
    'an input that is no JSON',
    ['do', 'people.changePerson', '--as', 'a@example.org', '--council', 'ashmere', '--input', 'noise'],
    /noise is not JSON/,
    2,
  ],
  ['a statement that is not there', ['statement', 'read', 'missing.csv'], /missing\.csv cannot be read/, 2],
  ['a folder in place of a statement', ['statement', 'read', '.'], /cannot be read \(EISDIR\)/, 2],
  ['an empty statement', ['statement', 'read', 'empty'], /This file is empty/, 2],
  ['ten megabytes', ['statement', 'read', 'huge'], /more than 8 MB/, 2],
  ['a picture or a program', ['statement', 'read', 'noise'], /\w{3}/, 2],
  ['two statements', ['statement', 'read', 'empty', 'noise'], /Name one file/, 2],
  ['a database that is away', ['migrate'], /database does not answer.*Check DATABASE_URL/, 3],
  [
    'a database that is away, and a right input',
    ['do', 'people.changePerson', '--as', 'a@example.org', '--council', 'ashmere'],
    /Check DATABASE_URL/,
    3,
  ],
];

describe('the command line, called wrongly', () => {
  const ended = new Map<string, Ended>();
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'wherewithal-calls-'));
    await writeFile(path.join(folder, 'empty'), '');
    await writeFile(path.join(folder, 'noise'), randomBytes(20_000));
    await writeFile(path.join(folder, 'huge'), randomBytes(10_000_000));
    const waiting = calls.values();
    await Promise.all(
      Array.from({ length: 3 }, async () => {
        for (const [what, words, , code] of waiting) ended.set(what, await call(words, `data of ${code}`));
      }),
    );
  });
  after(() => rm(folder, { recursive: true, force: true }));

  for (const [what, , says, code] of calls) {
    test(`${what}: words that say what to do, nothing on standard output, exit code ${code}`, () => {
      const { out, told, ...end } = ended.get(what)!;
      assert.deepEqual([end.code, out], [code, '']);
      assert.match(told, says);
      assert.doesNotMatch(told, /undefined|\[object|\n\s+at |node:internal/);
    });
  }

  test('help for one question shows its fields, an example, and the reasons there are to look', async () => {
    const { code, out } = await call(['ask', 'people.showPerson', '--help'], 'data of 2');
    assert.equal(code, 0);
    assert.match(out, /--purpose .*: myWork, .*safeguarding/);
    assert.match(out, /personId: id\n.*\n\nFor example:\n {2}echo '\{"personId"/);
  });

  test('a call that cannot be carried out leaves no file behind', async () => {
    assert.ok(!(await readdir(folder)).includes('data of 2'));
  });
});
