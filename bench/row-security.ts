import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { type Database, openDatabase } from '../src/platform/db/database.ts';
import { type LoginRole, migrate } from '../src/platform/db/migrate.ts';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../src/platform/embedded-postgres/embedded-postgres.ts';
import { newId } from '../src/platform/ids/new-id.ts';
import { silentLog } from '../src/platform/log/log.ts';
import { type Figure, figureOf, interleave, ratioOf } from './rounds.ts';

const password = 'for this measurement only';
const councils = ['ashmere', 'bexcombe', 'calderwick'] as const;
const peoplePerCouncil = 7_000;
const entriesPerPerson = 3;
const transactionsPerRound = 150;
const rounds = 16;
/** Walls between councils may cost a quarter, and no more. */
const limit = 1.25;

/**
 * Our own transactions on two databases of one server that differ in nothing but their policies: with row-level
 * security, and with it taken off each table.
 */
export async function measureRowSecurity(): Promise<readonly Figure[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'wherewithal-bench-'));
  const server = await startEmbeddedPostgres({
    dataFolder: path.join(folder, 'postgres'),
    superuserPassword: password,
    log: silentLog,
  });
  try {
    await makeDatabases(server);
    const walled = openAsProduct(server, 'walled');
    const open = openAsProduct(server, 'open');
    try {
      return await compare(walled, open);
    } finally {
      await walled.close();
      await open.close();
    }
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function openAsProduct(server: EmbeddedPostgres, name: string): Database {
  return openDatabase({ ...server.connectionFor('wherewithal_app', password, name), max: 1 }, () => {});
}

async function makeDatabases(server: EmbeddedPostgres): Promise<void> {
  const administrator = (name: string) => server.connectionFor('postgres', password, name);
  await runAll(administrator('postgres'), ['create database walled']);
  await migrate({
    migrator: administrator('walled'),
    loginFor: (role: LoginRole) => ({ ...server.connectionFor(role, password, 'walled'), password }),
    migrationsFolder: path.join(import.meta.dirname, '..', 'migrations'),
  });
  await runAll(administrator('walled'), [...fillings(), 'analyze']);
  await runAll(administrator('postgres'), ['create database open template walled']);
  await runAll(administrator('open'), [
    `do $$ declare place regclass; begin
       for place in select oid from pg_class where relrowsecurity loop
         execute format('alter table %s disable row level security', place);
         execute format('alter table %s no force row level security', place);
       end loop; end $$`,
    'analyze',
  ]);
}

/** Invented people of three councils, two accounts that act for each, and what was recorded about them. */
function fillings(): readonly string[] {
  const id = (kind: string) => `md5(council || ' ${kind} ' || number)::uuid`;
  const everyone = `unnest(array['${councils.join("','")}']) as council, generate_series(1, ${peoplePerCouncil}) as number`;
  return [
    `insert into councils select council, council, null, true, now() from unnest(array['${councils.join("','")}']) as council`,
    `insert into people (council_id, id, given_names, family_name, born_on, is_invented, recorded_at)
       select council, ${id('person')}, 'Given ' || number, 'Family ' || number % 997, date '1940-01-01' + number, true, now() from ${everyone}`,
    `insert into authorities select council, ${id('authority')}, ${id('person')}, 'nominatedPerson', ${id('holder')}, null,
       array['see', 'ask'], tstzrange('2026-01-01', null), 'letter', '2026-01-01', ${id('recorder')} from ${everyone}`,
    `insert into allocations_to_workers select council, ${id('allocation')}, ${id('person')},
       md5(council || ' worker ' || number % 200)::uuid, tstzrange('2026-01-01', null) from ${everyone}`,
    `insert into audit_entries (council_id, id, at, kind, action, actor_account_id, acting_as, person_id, subject_kind, subject_id, request_id)
       select council, md5(council || ' entry ' || number || ' ' || turn)::uuid, timestamptz '2026-01-01' + turn * interval '1 day', 'saw', 'people.findPerson',
         ${id('holder')}, 'socialWorker', ${id('person')}, 'person', ${id('person')}::text, 'request'
       from ${everyone}, generate_series(1, ${entriesPerPerson}) as turn`,
  ];
}

async function runAll(connection: pg.ClientConfig, statements: readonly string[]): Promise<void> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

async function compare(walled: Database, open: Database): Promise<readonly Figure[]> {
  const mix = (database: Database) => async () => await timeRound(database, lookAndRecord);
  const reads = (database: Database) => async () => await timeRound(database, look);
  await interleave(2, { walled: mix(walled), open: mix(open) });
  const mixed = await interleave(rounds, { walled: mix(walled), open: mix(open) });
  const read = await interleave(rounds, { walled: reads(walled), open: reads(open) });
  return [
    ratioOf('row-level security, one transaction of a page', mixed.walled, mixed.open, limit),
    figureOf('… with row-level security', 'ms', mixed.walled),
    figureOf('… with policies off', 'ms', mixed.open),
    ratioOf('row-level security, reads alone', read.walled, read.open, limit),
  ];
}

/** Milliseconds for one transaction, over a round of them about people drawn in the same order each time. */
async function timeRound(
  database: Database,
  work: (database: Database, councilId: string, number: number) => Promise<void>,
): Promise<number> {
  const began = performance.now();
  for (let turn = 0; turn < transactionsPerRound; turn += 1) {
    const councilId = councils[turn % councils.length] ?? councils[0];
    await work(database, councilId, 1 + ((turn * 47) % peoplePerCouncil));
  }
  return (performance.now() - began) / transactionsPerRound;
}

async function look(database: Database, councilId: string, number: number): Promise<void> {
  await database.transaction({ councilIds: [councilId] }, (tx) => readAbout(tx, councilId, number));
}

async function lookAndRecord(database: Database, councilId: string, number: number): Promise<void> {
  await database.transaction({ councilIds: [councilId] }, async (tx) => {
    await readAbout(tx, councilId, number);
    await sql`insert into audit_entries (council_id, id, at, kind, action, actor_account_id, acting_as, person_id,
        subject_kind, subject_id, request_id)
      values (${councilId}, ${newId()}, now(), 'saw', 'people.findPerson', md5('worker')::uuid, 'socialWorker',
        md5(${`${councilId} person ${number}`})::uuid, 'person', 'measured', 'request')`.execute(tx);
  });
}

/** What a page asks: may this account see the person, who else acts for them, what was done, and the worker's list. */
async function readAbout(
  tx: Parameters<Parameters<Database['transaction']>[1]>[0],
  councilId: string,
  number: number,
): Promise<void> {
  const person = `${councilId} person ${number}`;
  await sql`select people.*, authorities.kind, authorities.powers, allocation.account_id from people
    left join authorities on authorities.council_id = people.council_id and authorities.person_id = people.id
      and authorities.in_force @> now()
    left join allocations_to_workers as allocation on allocation.council_id = people.council_id
      and allocation.person_id = people.id and allocation.in_force @> now()
    where people.council_id = ${councilId} and people.id = md5(${person})::uuid`.execute(tx);
  await sql`select * from audit_entries where council_id = ${councilId} and person_id = md5(${person})::uuid
    order by at desc limit 20`.execute(tx);
  await sql`select people.id, people.given_names, people.family_name from allocations_to_workers as allocation
    join people on people.council_id = allocation.council_id and people.id = allocation.person_id
    where allocation.council_id = ${councilId}
      and allocation.account_id = md5(${`${councilId} worker ${number % 200}`})::uuid
      and allocation.in_force @> now() order by people.family_name limit 50`.execute(tx);
}
