import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { type Figure, figureOf } from './rounds.ts';

const runs = 3;
const requests = 500;
const root = path.join(import.meta.dirname, '..');

interface Run {
  readonly coldMs: number;
  readonly warmMs: number;
  readonly firstPageMs: number;
  readonly servingAtStart: number;
  readonly postgresAtStart: number;
  readonly servingAfter: number;
  readonly postgresAfter: number;
}

/** The product as `npm start` runs it: how soon it answers, and how much memory it holds. */
export async function measureWholeProduct(): Promise<readonly Figure[]> {
  const measured: Run[] = [];
  for (let run = 0; run < runs; run += 1) measured.push(await runOnce());
  const figure = (name: string, unit: string, of: (run: Run) => number) =>
    figureOf(name, unit, measured.map(of));
  return [
    figure('cold start, empty folder to Ready', 'ms', (run) => run.coldMs),
    figure('warm start, to Ready', 'ms', (run) => run.warmMs),
    figure('warm start, to the first page answered', 'ms', (run) => run.firstPageMs),
    figure('memory of the server after its start', 'MB', (run) => run.servingAtStart),
    figure('memory of PostgreSQL after its start', 'MB', (run) => run.postgresAtStart),
    figure(`memory of the server after ${requests} pages`, 'MB', (run) => run.servingAfter),
    figure(`memory of PostgreSQL after ${requests} pages`, 'MB', (run) => run.postgresAfter),
  ];
}

async function runOnce(): Promise<Run> {
  const folder = await mkdtemp(path.join(tmpdir(), 'wherewithal-bench-'));
  try {
    const cold = await serve(folder);
    const atStart = await readMemory(cold, folder);
    for (let turn = 0; turn < requests; turn += 1) await readPage(cold.url);
    const after = await readMemory(cold, folder);
    await stop(cold.child);
    const warm = await serve(folder);
    await readPage(warm.url);
    const firstPageMs = performance.now() - warm.began;
    await stop(warm.child);
    return {
      coldMs: cold.readyMs,
      warmMs: warm.readyMs,
      firstPageMs,
      servingAtStart: atStart.serving,
      postgresAtStart: atStart.postgres,
      servingAfter: after.serving,
      postgresAfter: after.postgres,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Serving {
  readonly child: ChildProcess;
  readonly url: string;
  readonly began: number;
  readonly readyMs: number;
}

async function serve(folder: string): Promise<Serving> {
  const began = performance.now();
  const child = spawn(process.execPath, [path.join(root, 'src', 'main.ts'), 'serve'], {
    env: {
      PATH: process.env['PATH'],
      WHEREWITHAL_DATA: path.join(folder, 'data'),
      PORT: '0',
      // What is measured is the product, not the loading of people beside it.
      WHEREWITHAL_DEMO_PEOPLE: '0',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (text: Buffer) => {
    said = `${said}${text.toString()}`.slice(-2_000);
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /^Ready (\S+)/.exec(line)?.[1];
    if (url === undefined) continue;
    child.stdout.resume();
    return { child, url, began, readyMs: performance.now() - began };
  }
  throw new Error(`The product ended before it was ready:\n${said}`);
}

async function readPage(url: string): Promise<void> {
  const answer = await fetch(url);
  await answer.text();
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}.`);
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGTERM');
  await ended;
}

/** Proportional set size: memory shared between processes counts once over all of them. Linux only. */
async function readMemory(serving: Serving, folder: string): Promise<{ serving: number; postgres: number }> {
  const file = path.join(folder, 'data', 'postgres', 'cluster', 'postmaster.pid');
  const postmaster = Number((await readFile(file, 'utf8')).split('\n')[0]);
  const children = await readFile(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8');
  const sizes = await Promise.all([postmaster, ...children.trim().split(' ').map(Number)].map(readMegabytes));
  return {
    serving: await readMegabytes(serving.child.pid ?? 0),
    postgres: sizes.reduce((sum, size) => sum + size, 0),
  };
}

async function readMegabytes(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  return Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1] ?? 0) / 1024;
}
