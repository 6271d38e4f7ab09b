import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import type { DemoAccount } from '../../demo/demo-accounts.ts';
import { makeLoadedFolder } from './loaded-folder.ts';

const root = path.join(import.meta.dirname, '..', '..');
const bin = path.join(root, 'bin', 'wherewithal');

/** The whole product in processes of its own, with the invented people, on a data folder of its own. */
export interface RunningProduct {
  readonly url: string;
  readonly accounts: readonly DemoAccount[];
  /** Runs one command of the command line beside it and gives its JSON answer. */
  ask(...words: readonly string[]): Promise<unknown>;
  close(): Promise<void>;
}

/** A product that nobody uses yet, and the code that its terminal shows. */
export interface EmptyProduct {
  readonly url: string;
  readonly setUpCode: string;
  close(): Promise<void>;
}

/** Nobody is invented where other machines are meant, so that this one starts empty. */
export async function startEmptyProduct(): Promise<EmptyProduct> {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'wherewithal-empty-'));
  const port = await findFreePort();
  const environment = {
    ...process.env,
    PORT: String(port),
    HOST: '127.0.0.1',
    PUBLIC_URL: 'https://care.example',
    DATABASE_URL: '',
    WHEREWITHAL_DATA: dataFolder,
  };
  const server = spawn(bin, ['serve'], { env: environment, stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    const [setUpCode] = await Promise.all([untilSays(server, /with the code (\d+)$/), untilReady(server)]);
    return { url: `http://127.0.0.1:${port}`, setUpCode, close: () => stop(server, dataFolder) };
  } catch (error) {
    await stop(server, dataFolder);
    throw error;
  }
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

export async function startProduct(): Promise<RunningProduct> {
  const settings = {
    ...process.env,
    PORT: '0',
    HOST: '127.0.0.1',
    PUBLIC_URL: '',
    DATABASE_URL: '',
    // The five are enough to walk through pages; everyone else has tests of their own.
    WHEREWITHAL_DEMO_PEOPLE: '0',
  };
  const dataFolder = await makeLoadedFolder(bin, settings);
  const environment = { ...settings, WHEREWITHAL_DATA: dataFolder };
  const server = spawn(bin, ['serve'], { env: environment, stdio: ['ignore', 'pipe', 'ignore'] });
  const ask = async (...words: readonly string[]) => {
    const { stdout } = await promisify(execFile)(bin, [...words, '--json'], { env: environment });
    return JSON.parse(stdout) as unknown;
  };
  try {
    // Side by side: a command needs a second of its own.
    const [url, accounts] = await Promise.all([untilReady(server), ask('demo', 'accounts')]);
    return {
      url,
      accounts: accounts as readonly DemoAccount[],
      ask,
      close: () => stop(server, dataFolder),
    };
  } catch (error) {
    await stop(server, dataFolder);
    throw error;
  }
}

function untilReady(server: ChildProcess): Promise<string> {
  return untilSays(server, /^Ready (\S+)$/);
}

function untilSays(server: ChildProcess, words: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('exit', (code) =>
      reject(new Error(`The product stopped with exit code ${code} before it was ready.`)),
    );
    if (!server.stdout) throw new Error('The product has no standard output.');
    createInterface({ input: server.stdout }).on('line', (line) => {
      const said = words.exec(line)?.[1];
      if (said !== undefined) resolve(said);
    });
  });
}

async function stop(server: ChildProcess, dataFolder: string): Promise<void> {
  if (server.exitCode === null) {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await ended;
  }
  await rm(dataFolder, { recursive: true, force: true });
}
