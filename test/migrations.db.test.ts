import assert from 'node:assert/strict';
import { appendFile, cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import pg from 'pg';
import { sealedSources } from '../src/composition/modules.ts';
import { MigrationFault, migrate } from '../src/platform/db/migrate.ts';
import { emptyDatabase, freshDatabase, type TestDatabase } from './support/database.ts';

const migrationsFolder = join(import.meta.dirname, '..', 'migrations');

/** Tables without a wall between councils, each with the reason. Equal to what the database has. */
const withoutWall: Readonly<Record<string, string>> = {
  accounts: 'One account may work for several councils, and signs in before any is known.',
  councils: 'Which councils share the service is no secret, and is no council’s data.',
  first_sign_ins: 'A code for signing in the first time belongs to its account.',
  kept_forms: 'What someone wrote before they were signed out belongs to their account.',
  schema_migrations: 'What was done to the database itself.',
  seal_queue: 'The sealer works over all councils; ids alone.',
  sealed_log: 'One chain over all councils; ids and digests alone.',
  sessions: 'A session belongs to an account.',
  sign_in_failures: 'Failed tries come before any council is known; keyed digests alone.',
  used_codes: 'A code counts once, whichever council the account works for.',
};

/** Policies beside the wall. Each only reads. */
const besideTheWall = ['account_people.own_person', 'account_roles.own_roles'];

/** What an erasure may change of a row that is otherwise only added to. */
const changeable: Readonly<Record<string, readonly string[]>> = { words: ['text', 'salt', 'erased_at'] };

async function connect(config: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client(config);
  await client.connect();
  return client;
}

async function migrateFrom(database: TestDatabase, folder: string): Promise<readonly string[]> {
  const { applied } = await migrate({
    migrator: database.administrator,
    loginFor: (role) => database.loginFor(role),
    migrationsFolder: folder,
  });
  return applied;
}

describe('bringing a database up to date', () => {
  let folder = '';
  let files: string[] = [];
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'wherewithal-migrations-'));
    await cp(migrationsFolder, folder, { recursive: true });
    files = (await readdir(migrationsFolder)).filter((name) => name.endsWith('.sql')).sort();
  });
  after(() => rm(folder, { recursive: true }));

  test('with another master-key than the server was first used with, everything is left as it is', async () => {
    const database = await emptyDatabase();
    await migrateFrom(database, migrationsFolder);
    const withOtherKey = migrate({
      migrator: database.administrator,
      loginFor: (role) => ({ ...database.loginFor(role), password: 'drawn from another key' }),
      migrationsFolder,
    });
    await assert.rejects(withOtherKey, /another master-key/);
    await (await connect(database.loginFor('wherewithal_app'))).end();
  });

  test('from empty, twice at once and once more, each file is applied once', async () => {
    const database = await emptyDatabase();
    const together = await Promise.all([
      migrateFrom(database, migrationsFolder),
      migrateFrom(database, migrationsFolder),
    ]);
    assert.deepEqual(together.flat(), files);
    assert.deepEqual(await migrateFrom(database, migrationsFolder), []);
  });

  test('a file that was changed after it was applied, or is not here, stops it in words', async () => {
    const database = await emptyDatabase();
    await migrateFrom(database, folder);
    const last = join(folder, files.at(-1)!);
    await appendFile(last, '\ncreate table sneaked_in ();\n');
    await assert.rejects(migrateFrom(database, folder), (error: Error) => {
      assert.ok(error instanceof MigrationFault);
      assert.match(error.message, new RegExp(`${files.at(-1)} was changed after it was applied`));
      return true;
    });
    await rm(last);
    await assert.rejects(
      migrateFrom(database, folder),
      /made by a newer release: it has .* Start that release/,
    );
    const client = await connect(database.administrator);
    const { rows } = await client.query(`select to_regclass('sneaked_in') as table`);
    await client.end();
    assert.deepEqual(rows, [{ table: null }]);
    await cp(join(migrationsFolder, files.at(-1)!), last);
    assert.deepEqual(await migrateFrom(database, folder), []);
  });

  test('a file that fails half-way leaves nothing of itself, and is applied once it is mended', async () => {
    const database = await emptyDatabase();
    const broken = join(folder, '9999_break.sql');
    await writeFile(broken, 'create table half_done (); select 1 / 0;');
    await assert.rejects(
      migrateFrom(database, folder),
      /9999_break\.sql could not be applied: division by zero/,
    );
    await writeFile(broken, 'create table half_done ();');
    assert.deepEqual(await migrateFrom(database, folder), ['9999_break.sql']);
    await rm(broken);
  });
});

describe('what the database itself holds everyone to', () => {
  let database: TestDatabase;
  let administrator: pg.Client;
  let app: pg.Client;
  before(async () => {
    database = await freshDatabase();
    administrator = await connect(database.administrator);
    app = await connect(database.loginFor('wherewithal_app'));
  });
  after(async () => {
    await administrator.end();
    await app.end();
  });

  async function ask<Row>(question: string): Promise<Row[]> {
    return (await administrator.query(question)).rows as Row[];
  }
  async function names(question: string): Promise<string[]> {
    return (await ask<{ name: string }>(question)).map(({ name }) => name);
  }
  const tables = `select oid, relname as name, relowner, relrowsecurity, relforcerowsecurity from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`;
  const refusedTo = async (client: pg.Client, statement: string) => {
    await assert.rejects(client.query(statement), { code: '42501' }, statement);
  };

  test('the application owns nothing, and neither it nor the owner can pass the walls', async () => {
    const roles =
      await ask(`select rolname as role, rolcanlogin as login, rolsuper or rolbypassrls or rolcreaterole
        or rolcreatedb or rolreplication as mighty from pg_roles where rolname like 'wherewithal\\_%' and rolname
        in ('wherewithal_app', 'wherewithal_jobs', 'wherewithal_owner') order by rolname`);
    assert.deepEqual(roles, [
      { role: 'wherewithal_app', login: true, mighty: false },
      { role: 'wherewithal_jobs', login: true, mighty: false },
      { role: 'wherewithal_owner', login: false, mighty: false },
    ]);
    const owned = `select deptype from pg_shdepend where deptype = 'o' and refobjid = 'wherewithal_app'::regrole`;
    assert.deepEqual(await ask(owned), []);
    assert.deepEqual(
      await names(`select rolname as name from pg_auth_members join pg_roles on pg_roles.oid = roleid
      where member = 'wherewithal_app'::regrole`),
      [],
    );
    const elsewhere = `select name from (${tables}) as t where relowner <> 'wherewithal_owner'::regrole`;
    assert.deepEqual(await names(elsewhere), ['schema_migrations']);
    const jobsOwn = `select distinct relnamespace::regnamespace::text as name from pg_class where relowner = 'wherewithal_jobs'::regrole
      and relnamespace <> 'pg_toast'::regnamespace`;
    assert.deepEqual(await names(jobsOwn), ['graphile_worker']);
  });

  test('the application can make, take over and look behind nothing', async () => {
    for (const statement of [
      'create table mine ()',
      'create schema mine',
      'set role wherewithal_owner',
      'set role wherewithal_jobs',
      'set session authorization postgres',
      'alter table people disable row level security',
      'drop policy councils_apart on people',
      'select * from graphile_worker._private_jobs',
      'select * from schema_migrations',
      `select graphile_worker.add_job('deliver-event')`,
      'truncate words',
    ]) {
      await refusedTo(app, statement);
    }
  });

  test('every table of a council’s data keeps councils apart, forced, by the one policy (Q135)', async () => {
    const open = `select name from (${tables}) as t where not (relrowsecurity and relforcerowsecurity) order by name`;
    assert.deepEqual(await names(open), Object.keys(withoutWall).sort());
    const policies = await ask<{
      name: string;
      cmd: string;
      roles: string;
      qual: string;
      with_check: string;
    }>(
      `select tablename || '.' || policyname as name, cmd, roles::text, permissive, qual, with_check from pg_policies order by name`,
    );
    const walls = policies.filter(({ name }) => name.endsWith('.councils_apart'));
    const walled = await names(
      `select name || '.councils_apart' as name from (${tables}) as t where relrowsecurity order by name`,
    );
    assert.deepEqual(walls.map(({ name }) => name).sort(), walled.sort());
    const wall = '(council_id = ANY (( SELECT current_council_ids() AS current_council_ids)::text[]))';
    for (const policy of walls) {
      assert.deepEqual(
        [policy.cmd, policy.roles, policy.qual, policy.with_check],
        ['ALL', '{public}', wall, wall],
        policy.name,
      );
    }
    const others = policies.filter((policy) => !walls.includes(policy));
    assert.deepEqual(
      others.map(({ name }) => name),
      besideTheWall,
    );
    for (const policy of others) assert.equal(policy.cmd, 'SELECT', policy.name);
  });

  test('the council comes first in every primary, unique and foreign key', async () => {
    const keys = await ask<{ name: string; first: string }>(`
      select indexrelid::regclass::text as name, attname as first from pg_index
      join (${tables}) as t on t.oid = indrelid and relrowsecurity
      left join pg_attribute on attrelid = indrelid and attnum = indkey[0] where indisunique order by name`);
    assert.ok(keys.length > 10);
    for (const { name, first } of keys) assert.equal(first, 'council_id', name);
    const withoutPrimary = `select name from (${tables}) as t where not exists (select from pg_index where indrelid = t.oid and indisprimary)`;
    assert.deepEqual(await names(withoutPrimary), []);
    const references = await ask<{
      name: string;
      first: string;
      other: string;
      walled: boolean;
      to: string;
    }>(`
      select conrelid::regclass::text || '.' || conname as name, own.attname as first, theirs.attname as other,
        there.relrowsecurity as walled, there.relname as to from pg_constraint
      join (${tables}) as t on t.oid = conrelid and t.relrowsecurity
      join pg_class as there on there.oid = confrelid
      join pg_attribute as own on own.attrelid = conrelid and own.attnum = conkey[1]
      join pg_attribute as theirs on theirs.attrelid = confrelid and theirs.attnum = confkey[1] where contype = 'f'`);
    for (const { name, first, other, walled, to } of references) {
      if (!walled && to !== 'councils') assert.ok(to in withoutWall, name);
      else assert.deepEqual([first, other], ['council_id', 'council_id'], name);
    }
  });

  test('what is sealed or called append-only is added to, and never changed or taken away', async () => {
    const said = await names(`select name from (${tables}) as t where obj_description(oid) ~* 'append-only'`);
    const only = new Set([...said, ...sealedSources.map(({ table }) => table), 'words']);
    for (const known of ['words', 'audit_entries', 'decisions', 'events', 'sealed_log'])
      assert.ok(only.has(known), known);
    for (const table of only) {
      await refusedTo(app, `delete from ${table}`);
      await refusedTo(app, `truncate ${table}`);
      const columns = await names(
        `select attname as name from pg_attribute where attrelid = '${table}'::regclass and attnum > 0 and not attisdropped`,
      );
      for (const column of columns.filter((name) => !(changeable[table] ?? []).includes(name)))
        await refusedTo(app, `update ${table} set ${column} = ${column}`);
    }
  });

  test('every table and column says what class of data it holds', async () => {
    const silent = `select t.name || '.' || attname as name from (${tables}) as t join pg_attribute on attrelid = t.oid and attnum > 0 and not attisdropped
      where t.name <> 'schema_migrations' and coalesce(col_description(t.oid, attnum), '') !~ '^(open|personal|special|restricted)(: .|$)'`;
    assert.deepEqual(await names(silent), []);
    const nameless = `select name from (${tables}) as t where name <> 'schema_migrations' and obj_description(oid) is null`;
    assert.deepEqual(await names(nameless), []);
  });

  test('nothing runs with another’s rights but the door to the job queue, and no view looks past the walls', async () => {
    const definers = `select oid::regprocedure::text as name from pg_proc where prosecdef
      and pronamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)`;
    assert.deepEqual(await names(definers), [
      'graphile_worker.enqueue_for_app(text,json,text,timestamp with time zone)',
    ]);
    const views = `select relname as name from pg_class where relnamespace = 'public'::regnamespace
      and (relkind = 'm' or relkind = 'v' and not coalesce(reloptions::text[] @> '{security_invoker=true}', false))`;
    assert.deepEqual(await names(views), []);
    const triggers = `select tgname as name from pg_trigger where not tgisinternal and tgenabled <> 'O'`;
    assert.deepEqual(await names(triggers), []);
  });

  test('every sealed table puts its new rows in the queue of its own source', async () => {
    for (const { source, table } of sealedSources) {
      const found = `select tgname as name from pg_trigger where tgrelid = '${table}'::regclass
        and tgfoid = 'queue_for_sealing'::regproc and encode(tgargs, 'escape') = '${source}\\000'`;
      assert.equal((await names(found)).length, 1, `${table} ${source}`);
    }
  });
});
