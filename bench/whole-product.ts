import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Figure, figureOf } from './rounds.ts';
import { listPostgres, type Serving, startServing, stopServing } from './serving.ts';

const runs = 3;
const requests = 500;

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
    await stopServing(cold);
    const warm = await serve(folder);
    await readPage(warm.url);
    const firstPageMs = performance.now() - warm.began;
    await stopServing(warm);
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

function serve(folder: string): Promise<Serving> {
  return startServing('src/main.ts', ['serve'], { WHEREWITHAL_DATA: path.join(folder, 'data'), PORT: '0' });
}

async function readPage(url: string): Promise<void> {
  const answer = await fetch(url);
  await answer.text();
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}.`);
}

/** Proportional set size: memory shared between processes counts once over all of them. Linux only. */
async function readMemory(serving: Serving, folder: string): Promise<{ serving: number; postgres: number }> {
  const sizes = await Promise.all((await listPostgres(path.join(folder, 'data'))).map(readMegabytes));
  return {
    serving: await readMegabytes(serving.child.pid ?? 0),
    postgres: sizes.reduce((sum, size) => sum + size, 0),
  };
}

async function readMegabytes(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  return Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1] ?? 0) / 1024;
}
