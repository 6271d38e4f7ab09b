import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { type LoginRole, migrate } from '../src/platform/db/migrate.ts';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../src/platform/embedded-postgres/embedded-postgres.ts';
import { silentLog } from '../src/platform/log/log.ts';

const password = 'for this trial only';

/** How to reach one database of a trial, in a form that a child process can be given. */
export interface Place {
  readonly host: string;
  readonly port: number;
  readonly database: string;
}

/** A PostgreSQL of the trial's own, as safe against a crash as the product's, with a migrated database in it. */
export interface House {
  readonly folder: string;
  readonly postmasterPid: () => number;
  readonly place: (database: string) => Place;
  /** A copy of another database of this house. Nobody may be connected to that one. */
  copy(from: string, to: string): Promise<void>;
  drop(database: string): Promise<void>;
  /** Starts the server again after something killed it. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export function loginAs(place: Place, user: string): pg.ClientConfig & { readonly password: string } {
  return { ...place, user, password };
}

export async function openHouse(listen?: { readonly host: string; readonly port: number }): Promise<House> {
  const folder = await mkdtemp(path.join(tmpdir(), 'wherewithal-trial-'));
  const start = () =>
    startEmbeddedPostgres({
      dataFolder: path.join(folder, 'postgres'),
      superuserPassword: password,
      log: silentLog,
      ...(listen ? { listen } : {}),
    });
  let server: EmbeddedPostgres = await start();
  const place = (database: string): Place => ({
    host: listen?.host ?? server.socketFolder,
    port: server.port,
    database,
  });
  await administer(place('postgres'), ['create database base']);
  await migrate({
    migrator: loginAs(place('base'), 'postgres'),
    loginFor: (role: LoginRole) => loginAs(place('base'), role),
    migrationsFolder: path.join(import.meta.dirname, '..', 'migrations'),
  });
  return {
    folder,
    postmasterPid: () => server.pid,
    place,
    copy: (from, to) =>
      administer(place('postgres'), [
        `create database ${to} template ${from} strategy wal_log`,
        // Rights on a database itself do not come along with its template.
        `grant create on database ${to} to wherewithal_owner, wherewithal_jobs`,
        // A copied sequence believes that its next values are in the log already; a crash would set it back.
        'checkpoint',
      ]),
    drop: (database) => administer(place('postgres'), [`drop database if exists ${database} with (force)`]),
    restart: async () => {
      // Waiting for the server does not keep this process going by itself.
      const awake = setInterval(() => {}, 1_000);
      await server.ended;
      server = await start();
      clearInterval(awake);
    },
    close: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function administer(place: Place, statements: readonly string[]): Promise<void> {
  const client = new pg.Client(loginAs(place, 'postgres'));
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
