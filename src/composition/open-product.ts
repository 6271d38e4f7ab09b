import { createHmac } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import type { Clock } from '../core/calendar/clock.ts';
import type { Services, SignInServices } from '../modules/access/index.ts';
import { policyFiguresOn, readPolicyLibrary } from '../modules/councils/index.ts';
import { systemClock } from '../platform/clock/system-clock.ts';
import type { Config } from '../platform/config/read-config.ts';
import { type Database, openDatabase } from '../platform/db/database.ts';
import { type LoginRole, migrate } from '../platform/db/migrate.ts';
import {
  attachOrStart,
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../platform/embedded-postgres/embedded-postgres.ts';
import { newId } from '../platform/ids/new-id.ts';
import { type Keys, loadKeys } from '../platform/keys/keys.ts';
import type { Log } from '../platform/log/log.ts';
import { openDemoClock } from './demo-time.ts';
import { findTies } from './modules.ts';

const packageRoot = path.resolve(import.meta.dirname, '..', '..');

/** The product with its database open and up to date: what a server, a worker or a command works with. */
export interface Product {
  readonly config: Config;
  readonly log: Log;
  readonly keys: Keys;
  readonly database: Database;
  readonly services: SignInServices;
  /** How the job queue's own role logs in. */
  readonly jobsConnection: pg.PoolConfig;
  readonly isEmbedded: boolean;
  /** Which migrations this opening applied. */
  readonly applied: readonly string[];
  close(): Promise<void>;
}

/** The product cannot be opened now, for a reason that is not a fault in it; the message says what to do. */
export class NotAvailable extends Error {}

export interface OpenOptions {
  /** `own`: this process keeps the embedded database running; `borrow`: use the one that runs, if one does. */
  readonly embedded: 'own' | 'borrow';
}

/** Opens the database that the settings name, or the embedded one, and brings it up to date. */
export async function openProduct(config: Config, log: Log, options: OpenOptions): Promise<Product> {
  await mkdir(config.dataFolder, { recursive: true, mode: 0o700 });
  refuseWithoutKey(config);
  const keys = await loadKeys(config.dataFolder);
  const server = config.databaseUrl === undefined ? await startServer(config, keys, log, options) : null;
  const kept =
    server && options.embedded === 'own'
      ? keepRunning(server, () => startServer(config, keys, log, options), log)
      : server;
  try {
    const connections = server
      ? embeddedConnections(server, keys)
      : urlConnections(config.databaseUrl ?? '', keys);
    const { applied } = await migrate({
      ...connections,
      migrationsFolder: path.join(packageRoot, 'migrations'),
    });
    const database = openDatabase(connections.loginFor('wherewithal_app'), () =>
      log.warn('database.connectionLost', {}),
    );
    const clock = server ? await openDemoClock(config.dataFolder, database) : systemClock;
    return {
      config,
      log,
      keys,
      database,
      services: await makeServices(database, keys, clock),
      jobsConnection: connections.loginFor('wherewithal_jobs'),
      isEmbedded: server !== null,
      applied,
      close: async () => {
        await database.close();
        await kept?.stop();
      },
    };
  } catch (error) {
    await kept?.stop();
    throw error;
  }
}

/** A database whose key is gone would get a new key that fits nothing: better to say so before anything starts. */
function refuseWithoutKey(config: Config): void {
  const hasDatabase = existsSync(path.join(config.dataFolder, 'postgres', 'cluster'));
  if (
    config.databaseUrl === undefined &&
    hasDatabase &&
    !existsSync(path.join(config.dataFolder, 'master-key'))
  ) {
    throw new NotAvailable(
      `${config.dataFolder} has a database but its master-key is gone. Put the key back from your backup and start again.`,
    );
  }
}

async function startServer(
  config: Config,
  keys: Keys,
  log: Log,
  options: OpenOptions,
): Promise<EmbeddedPostgres> {
  const start = options.embedded === 'own' ? startEmbeddedPostgres : attachOrStart;
  const server = await start({
    dataFolder: path.join(config.dataFolder, 'postgres'),
    superuserPassword: keys.rolePassword('postgres'),
    log,
  });
  await ensureEmbeddedDatabase(server, keys);
  return server;
}

/**
 * Starts the embedded database again when it ends though nobody stopped it: its own log brings it back whole, and
 * the pools, which look for it at the same place, connect again. Where that fails the product ends, in words.
 */
function keepRunning(
  first: EmbeddedPostgres,
  start: () => Promise<EmbeddedPostgres>,
  log: Log,
): Pick<EmbeddedPostgres, 'stop'> {
  let current = first;
  let stopping = false;
  const watching = (async () => {
    for (;;) {
      await current.ended;
      if (stopping) return;
      log.warn('postgres.ended', { pid: current.pid });
      current = await start();
      if (current.socketFolder !== first.socketFolder) throw new Error('it came back at another place');
    }
  })().catch((error: Error) => {
    process.stderr.write(`The database ended and could not be started again: ${error.message}\n`);
    process.exit(3);
  });
  return {
    stop: async () => {
      stopping = true;
      await current.stop();
      await watching;
    },
  };
}

const migratorRole = 'wherewithal_migrator';
const databaseName = 'wherewithal';

/** The embedded server's first start: a migrator that is no superuser, and one database that it owns. */
async function ensureEmbeddedDatabase(server: EmbeddedPostgres, keys: Keys): Promise<void> {
  const session = new pg.Client(server.connectionFor('postgres', keys.rolePassword('postgres'), 'postgres'));
  await session.connect();
  try {
    await session.query(`select pg_advisory_lock(hashtext('wherewithal first start'))`);
    const { rows } = await session.query<{ has_role: boolean; has_database: boolean }>(
      `select exists (select from pg_roles where rolname = $1) as has_role,
              exists (select from pg_database where datname = $2) as has_database`,
      [migratorRole, databaseName],
    );
    if (!rows[0]?.has_role) {
      await session.query(
        `create role ${migratorRole} login createrole password ${pg.escapeLiteral(keys.rolePassword(migratorRole))}`,
      );
    }
    if (!rows[0]?.has_database) await session.query(`create database ${databaseName} owner ${migratorRole}`);
  } finally {
    await session.end();
  }
}

interface Connections {
  readonly migrator: pg.ClientConfig;
  readonly loginFor: (role: LoginRole) => pg.ClientConfig & { readonly password: string };
}

function embeddedConnections(server: EmbeddedPostgres, keys: Keys): Connections {
  return {
    migrator: server.connectionFor(migratorRole, keys.rolePassword(migratorRole), databaseName),
    loginFor: (role) => {
      const password = keys.rolePassword(role);
      return { ...server.connectionFor(role, password, databaseName), password };
    },
  };
}

/** The same server and options as the given URL, as another role. */
function urlConnections(databaseUrl: string, keys: Keys): Connections {
  return {
    migrator: { connectionString: databaseUrl },
    loginFor: (role) => {
      const url = new URL(databaseUrl);
      const password = keys.rolePassword(role);
      url.username = role;
      url.password = encodeURIComponent(password);
      return { connectionString: url.toString(), password };
    },
  };
}

async function makeServices(database: Database, keys: Keys, clock: Clock): Promise<SignInServices> {
  const library = await readPolicyLibrary(path.join(packageRoot, 'policy'));
  const services: Services = {
    database,
    clock,
    policy: {
      figuresOn: (date) => policyFiguresOn(library, date),
      figures: library.figures,
      document: (place) => {
        const document = library.documents.get(place);
        if (document === undefined) throw new Error(`policy/${place}.json is not there.`);
        return document;
      },
    },
    newId,
    encrypt: (text, belongsTo) => keys.encrypt(text, belongsTo),
    decrypt: (encrypted, belongsTo) => keys.decrypt(encrypted, belongsTo),
    digest: (purpose, text) => createHmac('sha256', keys.deriveKey(purpose)).update(text).digest('hex'),
    findTies,
  };
  return { ...services, codeClock: systemClock };
}
