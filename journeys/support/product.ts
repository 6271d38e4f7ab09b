import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { generateSync } from 'otplib';
import type { Page } from 'playwright-core';
import type { DemoAccount } from '../../demo/demo-accounts.ts';

const root = path.join(import.meta.dirname, '..', '..');
const bin = path.join(root, 'bin', 'wherewithal');

/** The whole product in processes of its own, on a data folder of its own, as a newcomer starts it. */
export interface RunningProduct {
  readonly url: string;
  readonly accounts: readonly DemoAccount[];
  /** Runs one command of the command line beside it and gives its JSON answer. */
  ask(...words: readonly string[]): Promise<unknown>;
  close(): Promise<void>;
}

export async function startProduct(): Promise<RunningProduct> {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'wherewithal-journey-'));
  const environment = {
    ...process.env,
    WHEREWITHAL_DATA: dataFolder,
    PORT: '0',
    HOST: '127.0.0.1',
    PUBLIC_URL: '',
    DATABASE_URL: '',
    // The five are enough to walk through pages; everyone else has tests of their own.
    WHEREWITHAL_DEMO_PEOPLE: '0',
  };
  const server = spawn(bin, ['serve'], { env: environment, stdio: ['ignore', 'pipe', 'ignore'] });
  const ask = async (...words: readonly string[]) => {
    const { stdout } = await promisify(execFile)(bin, [...words, '--json'], { env: environment });
    return JSON.parse(stdout) as unknown;
  };
  try {
    const url = await untilReady(server);
    return {
      url,
      accounts: (await ask('demo', 'accounts')) as readonly DemoAccount[],
      ask,
      close: () => stop(server, dataFolder),
    };
  } catch (error) {
    await stop(server, dataFolder);
    throw error;
  }
}

function untilReady(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('exit', (code) =>
      reject(new Error(`The product stopped with exit code ${code} before it was ready.`)),
    );
    if (!server.stdout) throw new Error('The product has no standard output.');
    createInterface({ input: server.stdout }).on('line', (line) => {
      const url = /^Ready (\S+)$/.exec(line)?.[1];
      if (url !== undefined) resolve(url);
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

/** Signs in on the pages themselves, with the code where the role needs one. */
export async function signInAs(page: Page, product: RunningProduct, role: string): Promise<DemoAccount> {
  const account = product.accounts.find((one) => one.role === role);
  if (!account) throw new Error(`No invented account has the role ${role}.`);
  await page.goto(`${product.url}/sign-in`);
  await page.getByLabel('Email address').fill(account.email);
  await page.getByLabel('Password').fill(account.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  if (account.totpSecret !== null) {
    await page.getByRole('textbox').fill(generateSync({ secret: account.totpSecret }));
    await page.getByRole('button', { name: 'Continue' }).click();
  }
  return account;
}
