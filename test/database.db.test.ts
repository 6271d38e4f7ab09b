import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import pg, { type ClientConfig } from 'pg';
import { openDatabase } from '../src/platform/db/database.ts';
import { emptyDatabase, freshDatabase } from './support/database.ts';

async function rowsOf(connection: ClientConfig, sql: string): Promise<unknown[]> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test('each test file gets a migrated database of its own', async () => {
  const [one, other] = await Promise.all([freshDatabase(), freshDatabase()]);
  await rowsOf(one.administrator, 'create table only_here ()');
  const find = `select to_regclass('only_here') is not null as here, to_regclass('schema_migrations') is not null as migrated`;
  assert.deepEqual(await rowsOf(one.administrator, find), [{ here: true, migrated: true }]);
  assert.deepEqual(await rowsOf(other.administrator, find), [{ here: false, migrated: true }]);
});

test('the product logs in to it as itself, never as the administrator', async () => {
  const database = await freshDatabase();
  const who = await rowsOf(
    database.loginFor('wherewithal_app'),
    'select current_user as name, rolsuper as super from pg_roles where rolname = current_user',
  );
  assert.deepEqual(who, [{ name: 'wherewithal_app', super: false }]);
});

test('a test of migrating starts from nothing', async () => {
  const database = await emptyDatabase();
  assert.deepEqual(await rowsOf(database.administrator, `select to_regclass('schema_migrations') as table`), [
    { table: null },
  ]);
});

test('a connection lost in the middle of a transaction fails that transaction and nothing else', async () => {
  const fresh = await freshDatabase();
  const database = openDatabase(fresh.loginFor('wherewithal_app'), () => {});
  const lost = database.transaction({ councilIds: [] }, async (tx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
    await rowsOf(fresh.administrator, `select pg_terminate_backend(${rows[0]?.pid}, 5000)`);
    await sql`select 1`.execute(tx);
  });
  await assert.rejects(lost, /terminat|Connection|not queryable/);
  await database.ping();
  await database.close();
});
