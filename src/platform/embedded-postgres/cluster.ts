import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { faultFrom } from './fault.ts';
import type { Launcher } from './launcher.ts';

export interface ClusterOptions {
  readonly dataFolder: string;
  readonly superuserPassword: string;
  readonly durable: boolean;
}

const unfinished = 'initialising-';

/** The other of two that start together may still write in a folder while it is taken away. */
const stubbornly = { recursive: true, force: true, maxRetries: 20, retryDelay: 50 } as const;

export function clusterFolderOf(dataFolder: string): string {
  return join(dataFolder, 'cluster');
}

/**
 * Makes the database cluster when there is none. It is made beside its place and renamed, so a killed initdb
 * leaves nothing half-done and of two that begin together one wins and the other uses the winner's.
 */
export async function ensureCluster(
  options: ClusterOptions,
  binaries: Binaries,
  launcher: Launcher,
): Promise<void> {
  const cluster = clusterFolderOf(options.dataFolder);
  if (existsSync(join(cluster, 'PG_VERSION'))) return;
  const workshop = await mkdtemp(join(options.dataFolder, unfinished));
  try {
    await runInitdb(workshop, options, binaries, launcher);
    await rename(join(workshop, 'cluster'), cluster);
  } catch (error) {
    if (!existsSync(join(cluster, 'PG_VERSION'))) throw error;
  } finally {
    await rm(workshop, stubbornly);
  }
  await removeAbandoned(options.dataFolder);
}

async function runInitdb(
  workshop: string,
  options: ClusterOptions,
  binaries: Binaries,
  launcher: Launcher,
): Promise<void> {
  const cluster = join(workshop, 'cluster');
  const passwordFile = join(workshop, 'password');
  await mkdir(cluster);
  await chmod(cluster, 0o700);
  await writeFile(passwordFile, `${options.superuserPassword}\n`, { mode: 0o600 });
  await launcher.handOver(workshop);
  const command = [
    ...launcher.before,
    binaries.initdb,
    `--pgdata=${cluster}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth-local=scram-sha-256',
    '--auth-host=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    // The words of the system's own locale decide nothing here; macOS has no C.UTF-8 to fall back on.
    ...(process.platform === 'darwin' ? ['--builtin-locale=C.UTF-8', '--locale=C'] : ['--locale=C.UTF-8']),
    '--data-checksums',
    '--no-instructions',
    ...(options.durable ? [] : ['--no-sync']),
  ];
  const { code, said } = await run(command, binaries.environment);
  if (code !== 0) throw faultFrom('Making the database', said);
}

function run(command: string[], env: NodeJS.ProcessEnv): Promise<{ code: number | null; said: string }> {
  const [program = '', ...args] = command;
  return new Promise((resolve, reject) => {
    // The root folder is one that any user may stand in; ours may be closed to the one initdb runs as.
    const child = spawn(program, args, { env, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, said }));
  });
}

/** Only the winner comes here, and the losers look after themselves: what is left was left by a killed initdb. */
async function removeAbandoned(dataFolder: string): Promise<void> {
  for (const name of await readdir(dataFolder)) {
    if (name.startsWith(unfinished)) await rm(join(dataFolder, name), stubbornly);
  }
}
