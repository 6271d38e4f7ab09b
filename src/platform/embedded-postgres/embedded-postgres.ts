import { mkdir, realpath } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import type { ClientConfig } from 'pg';
import type { Log } from '../log/log.ts';
import { type Binaries, findBinaries } from './binaries.ts';
import { clusterFolderOf, ensureCluster } from './cluster.ts';
import { EmbeddedPostgresFault, faultFrom } from './fault.ts';
import { chooseLauncher, type Launcher, requireReach } from './launcher.ts';
import {
  disownStaleLocks,
  isAlive,
  isPostmasterOf,
  type Postmaster,
  readPostmaster,
} from './postmaster-file.ts';
import { readServerNote, writeServerNote } from './server-note.ts';
import { type RunningServer, runServer } from './server-process.ts';
import { type Listen, settingsFor } from './settings.ts';
import { makeSocketFolder, removeSocketFolder } from './socket-folder.ts';

export interface EmbeddedPostgresOptions {
  /** A folder of the database's own: the cluster, its log and its socket live in it. Made when absent. */
  readonly dataFolder: string;
  readonly superuserPassword: string;
  readonly log: Pick<Log, 'info' | 'warn'>;
  /** False gives up safety in a power cut for speed: for test runs only. */
  readonly durable?: boolean;
  /** Listens on TCP as well, with a password: for tests of "a PostgreSQL over TCP". */
  readonly listen?: Listen;
  /** How long to wait for an earlier server, which is stopping, to let go of the folder. */
  readonly waitMs?: number;
}

export interface EmbeddedPostgres {
  readonly pid: number;
  readonly socketFolder: string;
  readonly port: number;
  /** True when the server belongs to another process, which alone can stop it. */
  readonly attached: boolean;
  /** Over TCP when it was asked to listen there, over the socket otherwise. */
  connectionFor(user: string, password: string, database: string): ClientConfig;
  /** Stops the server in good order and waits for it; a second call waits for the same. */
  stop(): Promise<void>;
  /** Settles when the server has ended, whoever ended it; never for an attached one. */
  readonly ended: Promise<void>;
}

const defaultWaitMs = 20_000;
const lookAgainMs = 20;

/**
 * Starts the PostgreSQL that comes with Wherewithal on this folder, making the database the first time.
 * It stops when this process ends, however it ends. Refuses, with an `EmbeddedPostgresFault` in words, when
 * another living process holds the folder or the machine cannot run it.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const began = performance.now();
  const dataFolder = await ensureFolder(options.dataFolder);
  const durable = options.durable ?? true;
  const cluster = clusterFolderOf(dataFolder);
  const launcher = chooseLauncher();
  const binaries = await findBinaries(dataFolder);
  await launcher.handOverFolder(dataFolder);
  requireReach(launcher, [dataFolder, binaries.nativeFolder]);
  await ensureCluster({ ...options, dataFolder, durable }, binaries, launcher);
  const { server, socketFolder, listen } = await launchOnceFree(
    { ...options, dataFolder, durable },
    binaries,
    launcher,
  );
  const startedMs = Math.round(performance.now() - began);
  options.log.info('postgres.started', { pid: server.pid, startedMs, way: launcher.way });
  const postmaster = await readPostmaster(cluster);
  if (postmaster === undefined) throw faultFrom('Starting PostgreSQL', '', server.logFile);
  return {
    ...handleFor(postmaster, listen),
    attached: false,
    ended: server.ended,
    stop: async () => {
      await server.stop();
      await removeSocketFolder(socketFolder);
    },
  };
}

interface Launched {
  readonly server: RunningServer;
  readonly socketFolder: string;
  readonly listen: Listen | undefined;
}

/** Server processes can outlive a killed server for a moment, in which the folder looks free but is not. */
async function launchOnceFree(...given: Parameters<typeof launch>): Promise<Launched> {
  const [{ dataFolder, waitMs = defaultWaitMs }] = given;
  const until = performance.now() + waitMs;
  for (;;) {
    await waitUntilFree(dataFolder, until);
    try {
      return await launch(...given);
    } catch (error) {
      if (!isInUse(error) || performance.now() > until) throw error;
      await pause();
    }
  }
}

async function launch(
  options: EmbeddedPostgresOptions & { readonly durable: boolean },
  binaries: Binaries,
  launcher: Launcher,
): Promise<Launched> {
  const { dataFolder, durable } = options;
  const cluster = clusterFolderOf(dataFolder);
  const socketFolder = await makeSocketFolder(dataFolder);
  await launcher.handOverFolder(socketFolder);
  await disownStaleLocks(cluster, socketFolder);
  const listen = await withFreePort(options.listen);
  const settings = settingsFor({ socketFolder, listen, durable });
  const command = [...launcher.before, binaries.postgres, '-D', cluster, ...settings];
  try {
    const server = await runServer({ command, environment: binaries.environment, dataFolder, cluster });
    const before = await readServerNote(dataFolder);
    await writeServerNote(dataFolder, { pid: server.pid, ownerPid: process.pid, socketFolder });
    if (before !== undefined && before.socketFolder !== socketFolder) {
      await removeSocketFolder(before.socketFolder);
    }
    return { server, socketFolder, listen };
  } catch (error) {
    await removeSocketFolder(socketFolder);
    throw error;
  }
}

/**
 * Uses the server that already runs on this folder, so that a command works while the product is running,
 * and starts one otherwise. Stopping an attached one does nothing: it belongs to whoever started it.
 */
export async function attachOrStart(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const cluster = clusterFolderOf(await ensureFolder(options.dataFolder));
  const until = performance.now() + (options.waitMs ?? defaultWaitMs);
  for (;;) {
    const running = await findRunning(cluster, until);
    if (running !== undefined) return attach(running);
    try {
      return await startEmbeddedPostgres({ ...options, waitMs: 0 });
    } catch (error) {
      // Someone else may have begun at the same moment and won, or an earlier server is still stopping.
      if (!isInUse(error) || performance.now() > until) throw error;
      await pause();
    }
  }
}

function attach(running: Postmaster): EmbeddedPostgres {
  return {
    ...handleFor(running, undefined),
    attached: true,
    ended: new Promise(() => undefined),
    stop: async () => undefined,
  };
}

function handleFor(
  postmaster: Postmaster,
  listen: Listen | undefined,
): Pick<EmbeddedPostgres, 'pid' | 'socketFolder' | 'port' | 'connectionFor'> {
  const { pid, port, socketFolder } = postmaster;
  const host = listen?.host ?? socketFolder;
  return {
    pid,
    port,
    socketFolder,
    connectionFor: (user, password, database) => ({ host, port, user, password, database }),
  };
}

/**
 * The real path, because a server is recognised by the folder in its command line. The folders above it can be
 * passed through but not listed, because the user that PostgreSQL runs as may be another one.
 */
async function ensureFolder(folder: string): Promise<string> {
  try {
    await mkdir(dirname(folder), { recursive: true, mode: 0o711 });
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return await realpath(folder);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw new EmbeddedPostgresFault(
      code === 'ENOSPC' ? 'no-space' : 'not-allowed',
      `The data folder ${folder} cannot be made (${code}). Choose a folder that you may write to with WHEREWITHAL_DATA.`,
    );
  }
}

/** The server that answers on this folder; one that is just starting is waited for, one that is stopping is not. */
async function findRunning(cluster: string, until: number): Promise<Postmaster | undefined> {
  for (;;) {
    const postmaster = await readPostmaster(cluster);
    if (postmaster === undefined || !isPostmasterOf(cluster, postmaster.pid)) return undefined;
    if (postmaster.status === 'ready') return postmaster;
    if (postmaster.status === 'stopping' || performance.now() > until) return undefined;
    await pause();
  }
}

/** After `kill -9` of a product its server needs a moment to shut down in good order. */
async function waitUntilFree(dataFolder: string, until: number): Promise<void> {
  const cluster = clusterFolderOf(dataFolder);
  for (;;) {
    const holder = await readPostmaster(cluster);
    if (holder === undefined || !isPostmasterOf(cluster, holder.pid)) return;
    if (performance.now() > until) {
      throw new EmbeddedPostgresFault(
        'in-use',
        `Another copy of Wherewithal is using ${cluster} (PostgreSQL with process id ${holder.pid}). Stop that copy, or choose another folder with WHEREWITHAL_DATA.`,
      );
    }
    const note = await readServerNote(dataFolder);
    const isOrphan = note?.pid === holder.pid && !isAlive(note.ownerPid);
    if (isOrphan && holder.status !== 'stopping') askToStop(holder.pid);
    await pause();
  }
}

function isInUse(error: unknown): boolean {
  return error instanceof EmbeddedPostgresFault && error.code === 'in-use';
}

function askToStop(pid: number): void {
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    // It went by itself, or is another user's: the caller looks again and says so in the end.
  }
}

async function withFreePort(listen: Listen | undefined): Promise<Listen | undefined> {
  if (listen === undefined || listen.port !== 0) return listen;
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject).listen(0, listen.host, resolve);
  });
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('A TCP server without a port.');
  return { host: listen.host, port: address.port };
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, lookAgainMs));
}
