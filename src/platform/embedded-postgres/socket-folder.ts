import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The file's name always ends in this port when nothing listens on TCP. */
export const socketPort = 5432;

/** Bytes that a socket's path may hold, its closing zero left out. */
const longestPath = process.platform === 'darwin' ? 103 : 107;
const prefix = 'wherewithal-';

/**
 * A folder that only its owner may enter, for one start's socket. It is inside the data folder, or, when that
 * would make the path longer than a socket's may be, in the system's temporary folder.
 */
export async function makeSocketFolder(dataFolder: string): Promise<string> {
  const inside = join(dataFolder, 'socket');
  if (!isUsable(inside)) return mkdtemp(join(tmpdir(), prefix));
  await mkdir(inside, { recursive: true, mode: 0o700 });
  return inside;
}

/** Takes away a temporary one of ours. The one in the data folder stays: the next start may already be in it. */
export async function removeSocketFolder(folder: string): Promise<void> {
  if (!folder.startsWith(join(tmpdir(), prefix))) return;
  await rm(folder, { recursive: true, force: true });
}

/** PostgreSQL takes a list of folders, in which commas divide and quotation marks quote. */
function isUsable(folder: string): boolean {
  const path = join(folder, `.s.PGSQL.${socketPort}.lock`);
  return Buffer.byteLength(path) <= longestPath && !/[",]/.test(folder);
}
