import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import pg from 'pg';
import { silentLog } from '../log/log.ts';
import { attachOrStart, type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts';
import { EmbeddedPostgresFault } from './fault.ts';

const password = 'an invented password';
const root = await mkdtemp(join(tmpdir(), 'postgres-test-'));
chmodSync(root, 0o711);
after(() => rm(root, { recursive: true, force: true }));

const options = (name: string) => ({
  dataFolder: join(root, name),
  superuserPassword: password,
  log: silentLog,
  durable: false,
});

async function ask(server: EmbeddedPostgres, sql: string): Promise<Record<string, unknown>> {
  const client = new pg.Client(server.connectionFor('postgres', password, 'postgres'));
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows[0] as Record<string, unknown>;
}

/** A product of its own in another process; answers with its server's process id once it is up. */
async function startElsewhere(
  dataFolder: string,
  asUser?: number,
): Promise<{ child: ChildProcess; serverPid: number }> {
  const program = `
    const { startEmbeddedPostgres } = await import(${JSON.stringify(import.meta.resolve('./embedded-postgres.ts'))});
    const log = { info() {}, warn() {} };
    const server = await startEmbeddedPostgres({ dataFolder: ${JSON.stringify(dataFolder)}, superuserPassword: ${JSON.stringify(password)}, log, durable: false });
    process.stdout.write(server.pid + '\\n');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(asUser === undefined ? {} : { uid: asUser, gid: asUser }),
  });
  const serverPid = await new Promise<number>((resolve, reject) => {
    child.stdout?.once('data', (text: Buffer) => resolve(Number(text.toString())));
    child.once('exit', (code) => reject(new Error(`It ended with ${code}.`)));
  });
  return { child, serverPid };
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

describe('the database that comes with Wherewithal', () => {
  test('is made at the first start, checks its pages, and sorts the same on every machine', async () => {
    const leftByKilledStart = join(root, 'first', 'initialising-abcdef');
    await mkdir(leftByKilledStart, { recursive: true });
    const server = await startEmbeddedPostgres({ ...options('first'), durable: true });
    await assert.rejects(readdir(leftByKilledStart), { code: 'ENOENT' });
    const facts = await ask(
      server,
      `select current_setting('data_checksums') checksums, current_setting('fsync') fsync,
              current_setting('listen_addresses') listens, current_setting('server_version_num')::int version,
              datlocprovider::text provider, datlocale as locale from pg_database where datname = 'postgres'`,
    );
    await server.stop();
    const { version, ...rest } = facts;
    assert.ok(Number(version) >= 180000);
    assert.deepEqual(rest, { checksums: 'on', fsync: 'on', listens: '', provider: 'b', locale: 'C.UTF-8' });
  });

  test('keeps what was written when it starts again', async () => {
    const first = await startEmbeddedPostgres(options('first'));
    await ask(first, 'create table kept as select 7 as value');
    await first.stop();
    const second = await startEmbeddedPostgres(options('first'));
    const row = await ask(second, 'select value from kept');
    await second.stop();
    assert.deepEqual(row, { value: 7 });
  });

  test('refuses a wrong password', async () => {
    const server = await startEmbeddedPostgres(options('first'));
    const client = new pg.Client(server.connectionFor('postgres', 'wrong', 'postgres'));
    await assert.rejects(client.connect(), /password authentication failed/);
    await server.stop();
  });

  test('stops when the product is killed, and starts again at once', async () => {
    const { child, serverPid } = await startElsewhere(join(root, 'first'));
    await kill(child);
    const server = await startEmbeddedPostgres(options('first'));
    assert.notEqual(server.pid, serverPid);
    assert.deepEqual(await ask(server, 'select 1 as value'), { value: 1 });
    await server.stop();
  });

  test('recovers when the server itself is killed', async () => {
    const first = await startEmbeddedPostgres({ ...options('first'), durable: true });
    await ask(first, 'create table acknowledged as select 8 as value');
    process.kill(first.pid, 'SIGKILL');
    await first.ended;
    const second = await startEmbeddedPostgres(options('first'));
    assert.deepEqual(await ask(second, 'select value from acknowledged'), { value: 8 });
    await second.stop();
  });

  test('is shared by a command while the product runs, and stays up when the command ends', async () => {
    const owner = await startEmbeddedPostgres(options('first'));
    const command = await attachOrStart(options('first'));
    assert.equal(command.attached, true);
    assert.equal(command.pid, owner.pid);
    await command.stop();
    assert.deepEqual(await ask(owner, 'select 1 as value'), { value: 1 });
    await owner.stop();
    const alone = await attachOrStart(options('first'));
    assert.equal(alone.attached, false);
    await alone.stop();
  });

  test('is made once by two that start together, and used by both', async () => {
    const both = await Promise.all([attachOrStart(options('together')), attachOrStart(options('together'))]);
    assert.equal(both[0].pid, both[1].pid);
    assert.equal(both.filter((server) => server.attached).length, 1);
    for (const server of both) assert.deepEqual(await ask(server, 'select 1 as value'), { value: 1 });
    for (const server of both) await server.stop();
  });

  test('says who holds the folder when another living product does', async () => {
    const owner = await startEmbeddedPostgres(options('first'));
    await assert.rejects(startEmbeddedPostgres({ ...options('first'), waitMs: 50 }), (error: unknown) => {
      assert.ok(error instanceof EmbeddedPostgresFault);
      assert.equal(error.code, 'in-use');
      assert.match(error.message, new RegExp(`process id ${owner.pid}\\).*Stop that copy`));
      return true;
    });
    await owner.stop();
  });

  test('starts over a lock left behind whose process id now belongs to a stranger', async () => {
    const first = await startEmbeddedPostgres(options('first'));
    const lock = join(root, 'first', 'cluster', 'postmaster.pid');
    const left = await readFile(lock, 'utf8');
    await first.stop();
    const stranger = spawn('sleep', ['60']);
    await writeFile(lock, left.replace(/^\d+/, String(stranger.pid)));
    const second = await startEmbeddedPostgres(options('first'));
    assert.deepEqual(await ask(second, 'select 1 as value'), { value: 1 });
    await second.stop();
    stranger.kill();
  });

  test('works in a folder too deep for a socket, with spaces, commas and quotation marks', async () => {
    const server = await startEmbeddedPostgres(options(`a "deep", folder ${'x'.repeat(120)}`));
    assert.deepEqual(await ask(server, 'select 1 as value'), { value: 1 });
    assert.ok(Buffer.byteLength(join(server.socketFolder, '.s.PGSQL.5432')) <= 107);
    await server.stop();
    await assert.rejects(readdir(server.socketFolder), { code: 'ENOENT' });
  });

  test('listens on TCP with a password when a test asks for it', async () => {
    const server = await startEmbeddedPostgres({
      ...options('first'),
      listen: { host: '127.0.0.1', port: 0 },
    });
    const connection = server.connectionFor('postgres', password, 'postgres');
    assert.equal(connection.host, '127.0.0.1');
    assert.equal(connection.port, server.port);
    assert.deepEqual(await ask(server, 'select inet_server_addr() is not null as tcp'), { tcp: true });
    await server.stop();
  });

  const ordinary = 65534;
  const canStepDown =
    process.getuid?.() === 0 &&
    spawnSync(process.execPath, ['--version'], { uid: ordinary, gid: ordinary }).status === 0;
  const why = 'needs root, and a checkout that other users may read';
  test('works for an ordinary user', { skip: canStepDown ? false : why }, async () => {
    const home = await mkdtemp(join(tmpdir(), 'postgres-ordinary-'));
    chownSync(home, ordinary, ordinary);
    const { child, serverPid } = await startElsewhere(join(home, 'data'), ordinary);
    assert.ok(serverPid > 0);
    await kill(child);
    const server = await startElsewhere(join(home, 'data'), ordinary);
    await kill(server.child);
    await rm(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  });

  test('says what to do when the folder cannot be made', async () => {
    await writeFile(join(root, 'a-file'), '');
    await assert.rejects(startEmbeddedPostgres(options('a-file/inside')), /WHEREWITHAL_DATA/);
  });
});
