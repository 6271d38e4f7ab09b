import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { councilOf, type Everyone, inventEveryone, loadEveryone } from '../demo/everyone/load-everyone.ts';
import { listScenes } from '../demo/everyone/scenes.ts';
import { deliverEvents } from '../src/composition/deliver-events.ts';
import { sealedSources } from '../src/composition/modules.ts';
import { londonDate } from '../src/core/calendar/civil-date.ts';
import { sealWaitingRows, verifySeals } from '../src/modules/audit/index.ts';
import { verifyLedger } from '../src/modules/ledger/index.ts';
import { addDemoAccounts } from './support/demo.ts';
import { councilIds, makeWorld, type World } from './support/world.ts';

/** Few people, so that it is quick: every stage of the way has one of them. */
const many = { seed: 'seed-of-the-test', people: 14 };

let world: World;
let brokenOff: World;
let everyone: Everyone;

before(async () => {
  world = await makeWorld();
  brokenOff = await makeWorld();
  everyone = { ...many, begunOn: londonDate(world.clock.now()) };
  await addDemoAccounts(world);
  await addDemoAccounts(brokenOff);
  await load(world);
});
after(async () => {
  await world?.close();
  await brokenOff?.close();
});

/** Loads everyone, or as far as so many pieces of news: then the machine stops in the middle of an act. */
async function load(into: World, upTo = Number.POSITIVE_INFINITY): Promise<void> {
  let heard = 0;
  await loadEveryone({
    services: into.services,
    everyone,
    deliver: async (services, payload) => {
      heard += 1;
      if (heard > upTo) throw new Error('The machine stopped.');
      await deliverEvents(services)(payload);
    },
    onProgress: () => {},
  });
}

async function rowsOf<Row>(of: World, query: ReturnType<typeof sql<Row>>): Promise<readonly Row[]> {
  return await of.database.transaction({ councilIds }, async (tx) => (await query.execute(tx)).rows);
}

/** How many rows each table holds, and what was paid. */
async function countAll(of: World): Promise<unknown> {
  const tables = await rowsOf(
    of,
    sql<{ name: string }>`
      select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind = 'r' and c.relrowsecurity order by 1`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await rowsOf(
      of,
      sql<{ many: number }>`select count(*)::int as many from ${sql.table(name)}`,
    );
    counts[name] = row?.many ?? -1;
  }
  const paid = await rowsOf(
    of,
    sql<object>`
      select runs.council_id, pay_on, runs.state, count(pay_pence)::int as lines, sum(pay_pence)::int as pence
      from payment_runs runs
      left join payment_run_lines lines on lines.council_id = runs.council_id and run_id = runs.id
      group by 1, 2, 3 order by 1, 2`,
  );
  return { counts, paid };
}

describe('everyone of the invented councils', () => {
  test('is there once, marked as invented, in the council that was invented for them', async () => {
    const lives = inventEveryone(everyone);
    const people = await rowsOf(
      world,
      sql<{ name: string; council: string }>`
        select given_names || ' ' || family_name as name, council_id as council
        from people where is_invented order by 1, 2`,
    );
    const wanted = lives.flatMap(({ person, carer, councilId, stage }) => [
      { name: person.name, council: councilId },
      ...(carer && stage === 'supported' ? [{ name: carer.name, council: councilId }] : []),
    ]);
    assert.deepEqual(
      people,
      wanted.toSorted((a, b) => (`${a.name} ${a.council}` < `${b.name} ${b.council}` ? -1 : 1)),
    );
  });

  test('has a past of days on which councils work, and nothing of days to come', async () => {
    const { since } = councilOf(everyone);
    const [days] = await rowsOf(
      world,
      sql<{ first: string; last: string; weekends: number }>`
        select min(at)::date as first, max(at)::date as last,
          count(*) filter (where extract(isodow from at) > 5)::int as weekends
        from audit_entries where acting_as <> 'administrator'`,
    );
    assert.ok(days);
    assert.ok(days.first >= since, days.first);
    assert.ok(days.last < everyone.begunOn, days.last);
    assert.equal(days.weekends, 0);
  });

  test('is paid every four weeks by runs that two people saw, and the last run waits for the second', async () => {
    const runs = await rowsOf(
      world,
      sql<{ state: string }>`select state from payment_runs where state <> 'cancelled' order by pay_on`,
    );
    const states = runs.map(({ state }) => state);
    assert.ok(states.filter((state) => state === 'sent').length >= 10, String(states));
    assert.equal(states.at(-1), 'inReview');
  });

  test('leaves a ledger that comes to nothing and an audit that verifies', async () => {
    const ledger = await verifyLedger(world.database);
    assert.deepEqual(ledger.faults, []);
    assert.ok(ledger.transfers > 0);
    const { database, clock } = world;
    await sealWaitingRows({ database, clock, sources: sealedSources, keepRoot: async () => {} });
    const { checked, waiting, faults } = await verifySeals({
      database,
      sources: sealedSources,
      keptRoots: [],
    });
    assert.deepEqual([waiting, faults], [0, []]);
    assert.ok(checked > 500);
  });

  test('leaves no news for a worker to hear again in another time', async () => {
    const [jobs] = await rowsOf(
      world,
      sql<{ unheard: number }>`select count(*)::int as unheard from events e where type = 'plan.signedOff'
        and not exists (select from handled_events h where h.council_id = e.council_id and h.event_id = e.id)`,
    );
    assert.equal(jobs?.unheard, 0);
  });

  test('can be found by scene, each with the person’s own record', async () => {
    const scenes = await listScenes(world.services, everyone);
    assert.ok(scenes.length >= 5);
    for (const { personId, person } of scenes) {
      const [found] = await rowsOf(
        world,
        sql<{
          name: string;
        }>`select given_names || ' ' || family_name as name from people where id = ${personId}`,
      );
      assert.equal(found?.name, person);
    }
  });

  test('is loaded whole by a load that was broken off three times, and nothing is there twice', async () => {
    for (const upTo of [3, 40, 90]) await assert.rejects(load(brokenOff, upTo), /The machine stopped/);
    await load(brokenOff);
    assert.deepEqual(await countAll(brokenOff), await countAll(world));
    await load(brokenOff);
    assert.deepEqual(await countAll(brokenOff), await countAll(world));
  });
});
