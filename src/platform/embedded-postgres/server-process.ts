import { type ChildProcess, spawn } from 'node:child_process';
import { open, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedPostgresFault, faultFrom } from './fault.ts';
import { readPostmaster } from './postmaster-file.ts';

export interface ServerCommand {
  readonly command: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  readonly dataFolder: string;
  readonly cluster: string;
}

export interface RunningServer {
  readonly pid: number;
  readonly logFile: string;
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

const logLimitBytes = 10 * 1024 * 1024;
const lookAgainMs = 5;
/** Recovery after a crash is bounded by max_wal_size; minutes are for a slow disk. */
const readyWithinMs = 180_000;
const stopWithinMs = 30_000;

/** Runs the server in the background and answers once it takes connections. */
export async function runServer(given: ServerCommand): Promise<RunningServer> {
  const logFile = join(given.dataFolder, 'postgres.log');
  await rotate(logFile);
  const output = await open(logFile, 'a', 0o600);
  const from = (await output.stat()).size;
  const child = launch(given, output.fd);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  await output.close();
  // Without setpriv (macOS) nothing else tells the server that we are gone.
  const lastAct = () => child.kill('SIGINT');
  process.once('exit', lastAct);
  void ended.then(() => process.off('exit', lastAct));
  await untilReady(child, ended, given.cluster, async () =>
    (await readFile(logFile)).subarray(from).toString('utf8'),
  ).catch((error: unknown) => {
    child.kill('SIGINT');
    throw error;
  });
  child.unref();
  let stopping: Promise<void> | undefined;
  return {
    pid: child.pid ?? 0,
    logFile,
    ended,
    stop: () => (stopping ??= stop(child, ended)),
  };
}

/** Detached, so that Ctrl-C in a terminal reaches us alone and requests are finished before the database goes. */
function launch(given: ServerCommand, output: number): ChildProcess {
  const [program = '', ...args] = given.command;
  return spawn(program, args, {
    env: given.environment,
    cwd: '/',
    detached: true,
    stdio: ['ignore', output, output],
  });
}

async function untilReady(
  child: ChildProcess,
  ended: Promise<void>,
  cluster: string,
  said: () => Promise<string>,
): Promise<void> {
  let gone = false;
  void ended.then(() => {
    gone = true;
  });
  const until = performance.now() + readyWithinMs;
  for (;;) {
    if (gone) throw faultFrom('Starting PostgreSQL', await said(), join(cluster, '..', 'postgres.log'));
    const postmaster = await readPostmaster(cluster);
    if (postmaster?.pid === child.pid && postmaster?.status === 'ready') return;
    if (performance.now() > until) {
      throw faultFrom('Starting PostgreSQL in three minutes', await said());
    }
    await pause();
  }
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  child.ref();
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    child.kill(signal);
    const inTime = await within(ended, stopWithinMs);
    if (inTime) return;
  }
  throw new EmbeddedPostgresFault(
    'would-not-stop',
    `PostgreSQL (process id ${child.pid}) did not stop when asked twice. Look in postgres.log before you start again.`,
  );
}

async function within(ended: Promise<void>, limitMs: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), limitMs);
  void ended.then(() => resolve(true));
  const inTime = await promise;
  clearTimeout(timer);
  return inTime;
}

async function rotate(logFile: string): Promise<void> {
  const size = await stat(logFile).then(
    (found) => found.size,
    () => 0,
  );
  if (size > logLimitBytes) await rename(logFile, `${logFile}.1`);
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, lookAgainMs));
}
