import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { runMigrations as migrateJobs } from 'graphile-worker';
import pg from 'pg';

import { quietLogger } from '../jobs/quiet-logger.ts';

/** The two roles that log in for the product, besides the migrator that runs this. */
export type LoginRole = 'wherewithal_app' | 'wherewithal_jobs';

export interface MigrateOptions {
  /** A login that may create roles and owns the database (the migrator, or an administrator). */
  readonly migrator: pg.ClientConfig;
  /** How a role of the product logs in to the same database; the first migration makes it with this `password`. */
  readonly loginFor: (role: LoginRole) => pg.ClientConfig & { readonly password: string };
  readonly migrationsFolder: string;
}

export interface MigrateResult {
  readonly applied: readonly string[];
}

/** A fault in the migrations themselves, in words for whoever runs the product. */
export class MigrationFault extends Error {}

/**
 * Brings a database up to date: roles, then each numbered file once, in order, each in its own transaction.
 * Two at once are safe: the second waits and finds nothing left to do. A file that was changed after it was
 * applied, or that is missing, stops everything with words and changes nothing.
 */
export async function migrate(options: MigrateOptions): Promise<MigrateResult> {
  const files = await readMigrations(options.migrationsFolder);
  const client = new pg.Client(options.migrator);
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('wherewithal migrate'))`);
    await createRoles(client, options.loginFor);
    const applied = await applyMigrations(client, files);
    await migrateJobQueue(options.loginFor('wherewithal_jobs'));
    await client.query(jobsDoor);
    return { applied };
  } finally {
    await client.end();
  }
}

async function migrateJobQueue(login: pg.ClientConfig): Promise<void> {
  const pgPool = new pg.Pool({ ...login, max: 2 });
  pgPool.on('error', () => {});
  pgPool.on('connect', (client) => client.on('error', () => {}));
  try {
    await migrateJobs({ pgPool, logger: quietLogger });
  } finally {
    await pgPool.end();
  }
}

interface MigrationFile {
  readonly name: string;
  readonly text: string;
  readonly checksum: string;
}

async function readMigrations(folder: string): Promise<readonly MigrationFile[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}_\w+\.sql$/.test(name)).sort();
  return await Promise.all(
    names.map(async (name) => {
      const text = await readFile(path.join(folder, name), 'utf8');
      return { name, text, checksum: createHash('sha256').update(text).digest('hex') };
    }),
  );
}

async function createRoles(client: pg.Client, loginFor: MigrateOptions['loginFor']): Promise<void> {
  await createRole(client, 'wherewithal_owner', 'nologin');
  for (const role of ['wherewithal_app', 'wherewithal_jobs'] as const) {
    await refuseOtherKey(client, role, loginFor(role));
    await createRole(client, role, `login password ${pg.escapeLiteral(loginFor(role).password)}`);
  }
  await client.query('grant wherewithal_owner, wherewithal_jobs to current_user with set true, inherit true');
  const database = pg.escapeIdentifier(String(client.database));
  await client.query(`grant all on schema public to wherewithal_owner`);
  // Nobody needs temporary tables, which stand before the real ones of the same name.
  await client.query(`revoke temporary on database ${database} from public`);
  await client.query(`grant create on database ${database} to wherewithal_owner, wherewithal_jobs`);
  await client.query(`grant usage on schema public to wherewithal_app`);
}

/**
 * The passwords of the product's logins are drawn from the master key. Another key here would lock out whoever
 * runs with the first one, and could read neither bank details nor sign-in codes.
 */
async function refuseOtherKey(client: pg.Client, role: LoginRole, login: pg.ClientConfig): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
  if (rowCount === 0) return;
  const attempt = new pg.Client(login);
  try {
    await attempt.connect();
  } catch (error) {
    if ((error as { code?: string }).code !== wrongPassword) return;
    throw new MigrationFault(
      'This PostgreSQL server already serves an installation with another master-key. Copy the file master-key from the data folder of that installation into this one, or use a server of its own.',
    );
  } finally {
    await attempt.end();
  }
}

const wrongPassword = '28P01';

/** Roles belong to the whole server, so another database's migration may make the same one at the same moment. */
async function createRole(client: pg.Client, role: string, attributes: string): Promise<void> {
  await client.query(`do $$ begin
    if not exists (select from pg_roles where rolname = '${role}') then
      create role ${role} ${attributes};
    end if;
  exception when duplicate_object or unique_violation then null;
  end $$`);
}

async function applyMigrations(
  client: pg.Client,
  files: readonly MigrationFile[],
): Promise<readonly string[]> {
  await client.query(`create table if not exists schema_migrations (
    name text primary key, checksum text not null, applied_at timestamptz not null default now())`);
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from schema_migrations order by name',
  );
  const known = new Map(files.map((file) => [file.name, file]));
  for (const row of rows) {
    const file = known.get(row.name);
    if (!file)
      throw new MigrationFault(
        `This database was made by a newer release: it has ${row.name}, which is not here. Start that release instead.`,
      );
    if (file.checksum !== row.checksum)
      throw new MigrationFault(
        `${row.name} was changed after it was applied. Put the old text back and write a new migration.`,
      );
  }
  const pending = files.filter((file) => !rows.some((row) => row.name === file.name));
  for (const file of pending) await applyOne(client, file);
  return pending.map((file) => file.name);
}

async function applyOne(client: pg.Client, file: MigrationFile): Promise<void> {
  await client.query('begin');
  try {
    await client.query('set local role wherewithal_owner');
    await client.query(file.text);
    await client.query('reset role');
    await client.query('insert into schema_migrations (name, checksum) values ($1, $2)', [
      file.name,
      file.checksum,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new MigrationFault(`${file.name} could not be applied: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

/** The application may put a job in the queue, in its own transaction, and nothing else. */
const jobsDoor = `
  set role wherewithal_jobs;
  create or replace function graphile_worker.enqueue_for_app(task text, payload json, job_key text, run_at timestamptz)
    returns void language sql security definer set search_path = graphile_worker, pg_temp
    as $$ select graphile_worker.add_job(task, payload, job_key => job_key, run_at => run_at) $$;
  revoke all on function graphile_worker.enqueue_for_app from public;
  grant usage on schema graphile_worker to wherewithal_app;
  grant execute on function graphile_worker.enqueue_for_app to wherewithal_app;
  reset role;`;
