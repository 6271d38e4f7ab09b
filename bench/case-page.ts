import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { generateSync } from 'otplib';
import type { DemoAccount } from '../demo/demo-accounts.ts';
import { type Figure, figureOf, interleave } from './rounds.ts';
import { listPostgres, type Serving, startServing, stopServing } from './serving.ts';

const rounds = 5;
const roundMs = 3_000;
const atOnce = 8;
const kilobyte = 1_000;

/**
 * A signed-in worker reads Amina's record, with session, row-level security and audit: how many a second from one
 * second of all its processors, the database's too, against a bare node:http in the same run; how long the slowest
 * hundredth waits at half of that; and what the first page of a journey weighs on the wire.
 */
export async function measureCasePage(): Promise<readonly Figure[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'wherewithal-bench-'));
  const settings = { WHEREWITHAL_DATA: path.join(folder, 'data'), PORT: '0', WHEREWITHAL_DEMO_PEOPLE: '0' };
  const product = await startServing('src/main.ts', ['serve'], settings);
  const echo = await startServing('bench/echo.ts', [], {});
  try {
    const worker = await signIn(product, findAccount(settings, 'joanne.clarke'));
    const amina = await signIn(product, findAccount(settings, 'amina.yusuf'));
    const record = amina.home.replace(/\/home$/, '');
    if ((await ask(worker, record)).status !== 200) throw new Error('The record does not open.');
    await press(() => ask(worker, record), roundMs);
    const mine = await interleave(rounds, {
      record: () =>
        perProcessorSecond([product.child.pid ?? 0], settings.WHEREWITHAL_DATA, () => ask(worker, record)),
      echo: () => perProcessorSecond([echo.child.pid ?? 0], null, () => fetchEcho(echo)),
    });
    const times = mine.record.map((served, place) => (mine.echo[place] ?? Number.NaN) / served);
    const peak = await press(() => ask(worker, record), roundMs);
    return [
      figureOf('case pages from a second of processors', 'a s', mine.record),
      figureOf('bare node:http from a second of processors', 'a s', mine.echo),
      figureOf('a case page against a bare answer', 'times', times, 25),
      figureOf('slowest hundredth at half the peak', 'ms', [await slowest(worker, record, peak / 2)], 50),
      figureOf('first page of a journey on the wire', 'kB', [await weigh(product)], 30),
    ];
  } finally {
    await Promise.all([stopServing(product), stopServing(echo)]);
    await rm(folder, { recursive: true, force: true });
  }
}

interface Reader {
  readonly url: string;
  readonly cookie: string;
  readonly agent: Agent;
  readonly home: string;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

function ask(
  { url, cookie, agent }: Pick<Reader, 'url' | 'cookie' | 'agent'>,
  place: string,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { cookie, 'accept-encoding': 'br' };
    get(url + place, { agent, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    }).on('error', reject);
  });
}

const echoAgent = new Agent({ keepAlive: true, maxSockets: atOnce });

function fetchEcho({ url }: Serving): Promise<Answer> {
  return ask({ url, cookie: '', agent: echoAgent }, '/');
}

function findAccount(settings: Readonly<Record<string, string>>, name: string): DemoAccount {
  const words = execFileSync(
    path.join(import.meta.dirname, '..', 'bin', 'wherewithal'),
    ['demo', 'accounts', '--json'],
    {
      env: { ...process.env, ...settings },
    },
  );
  const accounts = JSON.parse(words.toString()) as readonly DemoAccount[];
  const account = accounts.find(({ email }) => email.startsWith(name));
  if (account === undefined) throw new Error(`Nobody invented is called ${name}.`);
  return account;
}

async function signIn({ url }: Serving, account: DemoAccount): Promise<Reader> {
  const cookies = new Map<string, string>();
  const send = async (place: string, fields?: Record<string, string>) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url + place, {
      method: fields ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { cookie },
      ...(fields && { body: new URLSearchParams(fields) }),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const body = await answer.text();
    return {
      token: /name="_csrf" value="([^"]+)"/.exec(body)?.[1] ?? '',
      to: answer.headers.get('location') ?? '',
    };
  };
  const { token } = await send('/sign-in');
  let { to } = await send('/sign-in', { email: account.email, password: account.password, _csrf: token });
  if (account.totpSecret !== null) {
    const form = await send(to);
    ({ to } = await send(to, { code: generateSync({ secret: account.totpSecret }), _csrf: form.token }));
  }
  const home = (await send(to)).to;
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  return { url, cookie, agent: new Agent({ keepAlive: true, maxSockets: atOnce }), home };
}

/** Asks as fast as answers come, some at once, for a while; gives how many came a second. */
async function press(request: () => Promise<Answer>, forMs: number): Promise<number> {
  const until = performance.now() + forMs;
  let answered = 0;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (performance.now() < until) {
        const { status } = await request();
        if (status !== 200) throw new Error(`A page answered ${status}.`);
        answered += 1;
      }
    }),
  );
  return answered / (forMs / 1_000);
}

/** Answers from each second that processors worked for them: the server's own, and its database's. */
async function perProcessorSecond(
  server: readonly number[],
  dataFolder: string | null,
  request: () => Promise<Answer>,
): Promise<number> {
  const list = async () => [...server, ...(dataFolder === null ? [] : await listPostgres(dataFolder))];
  const before = await processorSeconds(await list());
  const perSecond = await press(request, roundMs);
  return (perSecond * (roundMs / 1_000)) / ((await processorSeconds(await list())) - before);
}

/** What the kernel has counted for these processes, in hundredths of a second. Linux only. */
async function processorSeconds(pids: readonly number[]): Promise<number> {
  const ticks = pids.map((pid) => {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return Number(fields[11]) + Number(fields[12]);
  });
  return ticks.reduce((sum, one) => sum + one, 0) / 100;
}

/** Asks at a steady pace, whether or not answers have come, and gives how long 99 of 100 waited at most. */
async function slowest(reader: Reader, place: string, perSecond: number): Promise<number> {
  const waits: Promise<number>[] = [];
  const began = performance.now();
  const count = Math.round(perSecond * 5);
  for (let turn = 0; turn < count; turn += 1) {
    const due = began + (turn * 1_000) / perSecond;
    while (performance.now() < due) await new Promise((resolve) => setImmediate(resolve));
    waits.push(ask(reader, place).then(() => performance.now() - due));
  }
  const sorted = (await Promise.all(waits)).toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.99) - 1] ?? Number.NaN;
}

/** The page that asks someone to sign in, with every file that it needs, in kilobytes. */
async function weigh({ url }: Serving): Promise<number> {
  const reader = { url, cookie: '', agent: new Agent() };
  const page = await ask(reader, '/sign-in');
  const words = brotliDecompressSync(page.body).toString();
  const files = [...words.matchAll(/<link rel="(?:stylesheet|icon)"[^>]*href="([^"]+)"/g)].map(
    ([, href]) => href ?? '',
  );
  const answers = await Promise.all(files.map((file) => ask(reader, file)));
  return [page, ...answers].reduce((sum, { body }) => sum + body.length, 0) / kilobyte;
}
