import { mkdir, open, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { KeptRoot } from './verify.ts';

/** The file beside the database that remembers the sealed log's roots, one line each: position and root. */
export function rootsFile(dataFolder: string): string {
  return path.join(dataFolder, 'seals', 'roots.log');
}

export async function keepRoot(file: string, position: number, root: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const handle = await open(file, 'a', 0o600);
  try {
    // A line of its own: what a crash cut off must not run into it and make another number of it.
    await handle.appendFile(`\n${position} ${root}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The roots kept so far, by position. A last line cut off by a crash is left out; none is an empty list. */
export async function readKeptRoots(file: string): Promise<readonly KeptRoot[]> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  const roots: KeptRoot[] = [];
  for (const line of text.split('\n')) {
    const match = /^(\d+) ([0-9a-f]{64})$/.exec(line);
    if (match?.[1] && match[2]) roots.push({ position: Number(match[1]), root: match[2] });
  }
  return roots.sort((a, b) => a.position - b.position);
}
