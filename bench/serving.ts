import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';

const root = path.join(import.meta.dirname, '..');

export interface Serving {
  readonly child: ChildProcess;
  readonly url: string;
  readonly began: number;
  readonly readyMs: number;
}

/** Starts a program of ours and waits for the line that says where it answers. */
export async function startServing(
  script: string,
  words: readonly string[],
  settings: Readonly<Record<string, string>>,
): Promise<Serving> {
  const began = performance.now();
  const child = spawn(process.execPath, [path.join(root, script), ...words], {
    env: { PATH: process.env['PATH'], ...settings },
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
  throw new Error(`${script} ended before it was ready:\n${said}`);
}

export async function stopServing({ child }: Serving): Promise<void> {
  const ended = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGTERM');
  await ended;
}

/** The processes of the embedded database under a data folder: PostgreSQL itself and each that it started. */
export async function listPostgres(dataFolder: string): Promise<readonly number[]> {
  const file = path.join(dataFolder, 'postgres', 'cluster', 'postmaster.pid');
  const postmaster = Number((await readFile(file, 'utf8')).split('\n')[0]);
  const children = await readFile(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8');
  return [postmaster, ...children.trim().split(' ').map(Number)];
}
