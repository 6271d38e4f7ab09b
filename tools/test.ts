// `npm test`: everything, on one PostgreSQL made for this run. Words after it choose files by part of their path:
//   npm test -- planning        node_modules/.bin/node tools/test.ts journeys/
import { type ChildProcess, spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../src/platform/embedded-postgres/embedded-postgres.ts';
import { silentLog } from '../src/platform/log/log.ts';
import { emptyTally, type Tally } from './test-tally.ts';

interface Group {
  readonly heading: string;
  readonly files: readonly string[];
  readonly options: readonly string[];
  readonly needsDatabase: boolean;
}

const root = join(import.meta.dirname, '..');
const wanted = process.argv.slice(2);

function chooseGroups(): readonly Group[] {
  const all = globSync(
    ['src/**/*.test.ts', 'demo/**/*.test.ts', 'tools/**/*.test.ts', 'test/**/*.test.ts', 'trials/*.test.ts'],
    {
      cwd: root,
    },
  );
  const journeys = globSync('journeys/*.test.ts', { cwd: root });
  const isChosen = (file: string) => wanted.length === 0 || wanted.some((part) => file.includes(part));
  const choose = (files: readonly string[]) => files.filter(isChosen).sort((a, b) => (a < b ? -1 : 1));
  const onDatabase = (file: string) => file.endsWith('.db.test.ts');
  return [
    {
      heading: 'Rules and all that needs no database',
      files: choose(all.filter((file) => !onDatabase(file))),
      options: ['--test-isolation=none'],
      needsDatabase: false,
    },
    {
      heading: 'On PostgreSQL',
      files: choose(all.filter(onDatabase)),
      options: ['--test-concurrency=2'],
      needsDatabase: true,
    },
    {
      heading: 'Journeys in a browser',
      files: choose(journeys),
      options: ['--test-concurrency=1'],
      needsDatabase: false,
    },
  ].filter((group) => group.files.length > 0);
}

/** What must be gone when this ends, however it ends. */
const started: { child?: ChildProcess | undefined; server?: EmbeddedPostgres; folder?: string } = {};

async function putAway(): Promise<void> {
  started.child?.kill('SIGTERM');
  await started.server?.stop();
  if (started.folder !== undefined) await rm(started.folder, { recursive: true, force: true });
}

async function runGroup(group: Group, environment: NodeJS.ProcessEnv, folder: string): Promise<Tally> {
  const tallyFile = join(folder, 'tally.json');
  await rm(tallyFile, { force: true });
  const args = [
    '--test',
    ...group.options,
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    `--test-reporter=${join(import.meta.dirname, 'test-tally.ts')}`,
    `--test-reporter-destination=${tallyFile}`,
    ...group.files,
  ];
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  started.child = child;
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  started.child = undefined;
  const written = await readFile(tallyFile, 'utf8').catch(() => '');
  const tally = JSON.parse(written || 'null') as Tally | null;
  if (tally === null) return { ...emptyTally, failed: 1 };
  return code === 0 ? tally : { ...tally, failed: Math.max(1, tally.failed) };
}

async function startServer(folder: string): Promise<NodeJS.ProcessEnv> {
  const superuserPassword = 'for this test run only';
  const overTcp = process.env['WHEREWITHAL_TEST_TCP'] === '1';
  const server = await startEmbeddedPostgres({
    dataFolder: join(folder, 'postgres'),
    superuserPassword,
    log: silentLog,
    durable: false,
    ...(overTcp ? { listen: { host: '127.0.0.1', port: 0 } } : {}),
  });
  started.server = server;
  return {
    WHEREWITHAL_TEST_DATABASE: JSON.stringify(
      server.connectionFor('postgres', superuserPassword, 'postgres'),
    ),
  };
}

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** The same closing lines as the test runner's own, over all groups. */
function printClosing(total: Tally, began: number): void {
  const rows = {
    tests: total.tests,
    pass: total.passed,
    fail: total.failed,
    skipped: total.skipped,
    todo: total.todo,
  };
  console.log('');
  for (const [name, count] of Object.entries(rows)) console.log(`ℹ ${name} ${count}`);
  console.log(`ℹ duration_ms ${Math.round(performance.now() - began)}`);
}

async function runAll(): Promise<number> {
  const began = performance.now();
  const groups = chooseGroups();
  if (groups.length === 0) {
    console.log(`No test file has ${wanted.map((part) => `"${part}"`).join(' or ')} in its path.`);
    return 1;
  }
  const folder = await mkdtemp(join(tmpdir(), 'wherewithal-test-'));
  started.folder = folder;
  let total = emptyTally;
  let database: NodeJS.ProcessEnv | undefined;
  for (const [index, group] of groups.entries()) {
    console.log(`\n── ${index + 1} of ${groups.length}: ${group.heading} (${group.files.length} files)`);
    const since = performance.now();
    if (group.needsDatabase) database ??= await startServer(folder);
    const store = { WHEREWITHAL_JOURNEY_STORE: join(folder, 'journeys') };
    const tally = await runGroup(group, { ...process.env, ...store, ...database }, folder);
    total = addTallies(total, tally);
    console.log(
      `── ${group.heading}: ${tally.failed === 0 ? 'all well' : `${tally.failed} failed`}, ${seconds(since)}`,
    );
  }
  printClosing(total, began);
  return total.failed === 0 ? 0 : 1;
}

function addTallies(a: Tally, b: Tally): Tally {
  return {
    tests: a.tests + b.tests,
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
    todo: a.todo + b.todo,
  };
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void putAway().finally(() => process.exit(130));
  });
}

try {
  process.exitCode = await runAll();
} finally {
  await putAway();
}
