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

test('it can do what the product does and no more: a hole in the product is no door to the rest', async () => {
  const database = await freshDatabase();
  for (const role of ['wherewithal_app', 'wherewithal_jobs'] as const) {
    const refused = [
      // A table of this name would stand before the real one, for the triggers that count postings and queue seals.
      'create temporary table ledger_postings (pence bigint)',
      'create table public.mine ()',
      'update people set is_invented = true',
      'update people set person_number = 1',
      'update payment_runs set drafted_by = null',
      'update payment_runs set pay_on = now()',
      'update sessions set code_passed = true',
      'update sessions set account_id = null',
      'delete from sessions',
      'delete from command_keys',
      'update audit_entries set at = now()',
      'delete from sealed_log',
      'update ledger_postings set pence = 1',
      'set role wherewithal_owner',
    ];
    for (const statement of refused)
      await assert.rejects(
        rowsOf(database.loginFor(role), statement),
        { code: '42501' },
        `${role}: ${statement}`,
      );
  }
});

test('what its triggers read and write stands in the product’s own schema', async () => {
  const database = await freshDatabase();
  const loose = `select proname from pg_proc join pg_trigger on tgfoid = pg_proc.oid
    join pg_class on pg_class.oid = tgrelid and relnamespace = 'public'::regnamespace
    where not tgisinternal and proconfig is null group by proname`;
  assert.deepEqual(await rowsOf(database.administrator, loose), []);
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
