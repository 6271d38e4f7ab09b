import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { socketPort } from './socket-folder.ts';

/** What a running PostgreSQL writes about itself into its folder. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly socketFolder: string;
  readonly listenHost: string;
  /** `ready` once it answers; `starting` and `stopping` around that. */
  readonly status: string;
}

const lines = { pid: 0, port: 3, socketFolder: 4, listenHost: 5, status: 7 };

export async function readPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const text = await readFile(fileOf(cluster), 'utf8').catch(() => '');
  const rows = text.split('\n').map((row) => row.trim());
  const pid = Number(rows[lines.pid]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return {
    pid,
    port: Number(rows[lines.port] ?? 0),
    socketFolder: rows[lines.socketFolder] ?? '',
    listenHost: rows[lines.listenHost] ?? '',
    status: rows[lines.status] ?? '',
  };
}

/** Process ids are used again, above all in containers, so the number alone does not show that it is ours. */
export function isPostmasterOf(cluster: string, pid: number): boolean {
  if (!isAlive(pid)) return false;
  const command = commandOf(pid);
  return command.includes('postgres') && command.includes(cluster);
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * A file left behind whose process id now belongs to a stranger would make PostgreSQL refuse for ever.
 * Our own id is put in its place: PostgreSQL takes its parent's id as a sign of a stale file, and still checks
 * for itself that no server process holds the shared memory. Deleting the file would lose that check.
 */
export async function disownStaleLocks(cluster: string, socketFolder: string): Promise<void> {
  for (const file of [fileOf(cluster), join(socketFolder, `.s.PGSQL.${socketPort}.lock`)]) {
    const rows = (await readFile(file, 'utf8').catch(() => '')).split('\n');
    const pid = Number(rows[lines.pid]);
    if (!(pid > 0) || !isAlive(pid) || isPostmasterOf(cluster, pid)) continue;
    rows[lines.pid] = String(process.pid);
    await writeFile(file, rows.join('\n'));
  }
}

function fileOf(cluster: string): string {
  return join(cluster, 'postmaster.pid');
}

function commandOf(pid: number): string {
  try {
    if (existsSync('/proc/self/cmdline')) {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    }
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}
