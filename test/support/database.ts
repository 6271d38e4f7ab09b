import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import pg, { type ClientConfig } from 'pg';
import { type LoginRole, migrate } from '../../src/platform/db/migrate.ts';
import { startEmbeddedPostgres } from '../../src/platform/embedded-postgres/embedded-postgres.ts';
import { silentLog } from '../../src/platform/log/log.ts';

/** A database of a test file's own, and how each of the product's roles logs in to it. */
export interface TestDatabase {
  readonly name: string;
  readonly administrator: ClientConfig;
  loginFor(role: LoginRole): ClientConfig & { readonly password: string };
  drop(): Promise<void>;
}

const template = 'wherewithal_template';
const passwords: Readonly<Record<LoginRole, string>> = {
  wherewithal_app: 'app password for tests',
  wherewithal_jobs: 'jobs password for tests',
};
const migrationsFolder = join(import.meta.dirname, '..', '..', 'migrations');

const databases: TestDatabase[] = [];
let stopServer: (() => Promise<void>) | undefined;
let server: Promise<ClientConfig> | undefined;

after(async () => {
  for (const database of databases) await database.drop();
  await stopServer?.();
});

/** A migrated database that is a copy of one made once per run; it is dropped when the file's tests have ended. */
export async function freshDatabase(): Promise<TestDatabase> {
  const administrator = await findServer();
  await ensureTemplate(administrator);
  const database = await createDatabase(administrator, `template ${template} strategy wal_log`);
  // Rights on a database itself do not come along with its template.
  await run(administrator, [
    `revoke temporary on database ${database.name} from public`,
    `grant create on database ${database.name} to wherewithal_owner, wherewithal_jobs`,
  ]);
  return database;
}

/** A database with nothing in it, for tests of migrating itself. */
export async function emptyDatabase(): Promise<TestDatabase> {
  return createDatabase(await findServer(), 'template template0');
}

async function createDatabase(administrator: ClientConfig, how: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await run(administrator, [`create database ${name} ${how}`]);
  const database: TestDatabase = {
    name,
    administrator: { ...administrator, database: name },
    loginFor: (role) => loginTo(administrator, name, role),
    drop: () => run(administrator, [`drop database if exists ${name} with (force)`]),
  };
  databases.push(database);
  return database;
}

function loginTo(administrator: ClientConfig, database: string, role: LoginRole) {
  return { ...administrator, user: role, password: passwords[role], database };
}

/** Several files may come at once; the first makes the template and the others wait for it. */
async function ensureTemplate(administrator: ClientConfig): Promise<void> {
  const client = new pg.Client(administrator);
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('${template}'))`);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [template]);
    if (rowCount !== 0) return;
    const making = `${template}_making`;
    await client.query(`drop database if exists ${making} with (force)`);
    await client.query(`create database ${making} template template0`);
    await migrate({
      migrator: { ...administrator, database: making },
      loginFor: (role) => loginTo(administrator, making, role),
      migrationsFolder,
    });
    await client.query(`alter database ${making} rename to ${template}`);
  } finally {
    await client.end();
  }
}

export type Connection = pg.Client;

/** A connection of a test's own, such as the administrator's, who may do anything. End it before the file ends. */
export async function connectTo(login: ClientConfig): Promise<Connection> {
  const connection = new pg.Client(login);
  connection.on('error', () => {});
  await connection.connect();
  return connection;
}

/** The server of this run, or, for one file run by itself, a server of its own. */
function findServer(): Promise<ClientConfig> {
  const given = process.env['WHEREWITHAL_TEST_DATABASE'];
  server ??= given === undefined ? startOwnServer() : Promise.resolve(JSON.parse(given) as ClientConfig);
  return server;
}

async function startOwnServer(): Promise<ClientConfig> {
  const folder = await mkdtemp(join(tmpdir(), 'wherewithal-test-'));
  const superuserPassword = 'for this test file only';
  const own = await startEmbeddedPostgres({
    dataFolder: join(folder, 'postgres'),
    superuserPassword,
    log: silentLog,
    durable: false,
  });
  stopServer = async () => {
    await own.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return own.connectionFor('postgres', superuserPassword, 'postgres');
}

async function run(connection: ClientConfig, statements: readonly string[]): Promise<void> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
