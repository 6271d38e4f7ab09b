import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import pg from 'pg';
import { ask, execute } from '../src/modules/access/index.ts';
import { auditQuestions, recordDecision } from '../src/modules/audit/index.ts';
import { councilsCommands, findSetting, startClock } from '../src/modules/councils/index.ts';
import { addPerson, findPerson } from '../src/modules/people/index.ts';
import { openDatabase } from '../src/platform/db/database.ts';
import { newId } from '../src/platform/ids/new-id.ts';
import { allowed, contextOf, makeWorld, type World } from './support/world.ts';

const [setSetting] = councilsCommands;
const [, listRefusals] = auditQuestions;

let world: World;
let administrator: pg.Client;
let app: pg.Client;
const people: Record<string, string> = {};

async function walledTables(): Promise<readonly string[]> {
  const { rows } = await administrator.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relrowsecurity order by relname`,
  );
  return rows.map(({ name }) => name);
}

async function countRows(client: pg.Client, table: string): Promise<number> {
  const { rows } = await client.query<{ count: string }>(`select count(*) from ${table}`);
  return Number(rows[0]?.count);
}

/** Runs statements in one transaction with a scope, and rolls it back. */
async function inScope(client: pg.Client, councilIds: string, work: () => Promise<void>): Promise<void> {
  await client.query('begin');
  try {
    await client.query(`select set_config('wherewithal.council_ids', $1, true)`, [councilIds]);
    await work();
  } finally {
    await client.query('rollback');
  }
}

/** How each of the product's roles comes to the tables: the owner is held to the walls as well. */
const roles: readonly [who: string, connect: () => Promise<pg.Client>][] = [
  ['the application', async () => app],
  [
    'the owner of the tables',
    async () => {
      await administrator.query('set role wherewithal_owner');
      return administrator;
    },
  ],
];

describe('councils are kept apart by the database itself', () => {
  before(async () => {
    world = await makeWorld();
    administrator = new pg.Client(world.test.administrator);
    app = new pg.Client(world.test.loginFor('wherewithal_app'));
    await Promise.all([administrator.connect(), app.connect()]);
    for (const councilId of ['ashmere', 'bexcombe']) {
      await world.database.transaction({ councilIds: [councilId] }, async (tx) => {
        const context = contextOf(world, tx, councilId);
        const personId = await addPerson(context, { familyName: `Of ${councilId} (invented)` }, true);
        people[councilId] = personId;
        await recordDecision(context, {
          personId,
          kind: 'test',
          outcome: 'yes',
          subjectKind: 'person',
          subjectId: personId,
          reasons: 'Because.',
          sensitivity: 'personal',
          ruleVersion: 'none',
          howToChallenge: 'askAgainOrComplain',
          isRefusal: true,
        });
        await startClock(context, {
          personId,
          kind: 'test',
          subjectKind: 'person',
          subjectId: personId,
          dueOn: '2026-12-01' as never,
          actsNext: 'socialWorker',
        });
      });
      const input = {
        key: 'payments.approvalLimit.approver',
        value: 1,
        startsOn: '2026-12-01' as never,
        source: councilId,
      };
      allowed(await world.act('administrator', setSetting, input, { councilId }));
    }
  });
  after(async () => {
    await Promise.all([administrator.end(), app.end()]);
    await world.close();
  });

  for (const [who, connect] of roles) {
    test(`without a council, ${who} sees and writes nothing, also after another's scope has ended (Q135)`, async (t) => {
      const tables = await walledTables();
      const filled = new Map<string, number>();
      for (const table of tables) filled.set(table, await countRows(administrator, table));
      assert.ok([...filled.values()].filter((count) => count > 0).length >= 7, JSON.stringify([...filled]));
      const client = await connect();
      t.after(() => administrator.query('reset role'));
      // A local setting leaves '' behind, not NULL: both must mean no council.
      await client.query('reset all');
      for (const round of ['before any scope', 'after one']) {
        for (const table of tables) assert.equal(await countRows(client, table), 0, `${table} ${round}`);
        await inScope(client, 'ashmere,bexcombe', async () => {
          for (const table of tables) assert.equal(await countRows(client, table), filled.get(table), table);
        });
        const { rows } = await client.query(
          `select current_setting('wherewithal.council_ids', true) as left_over`,
        );
        assert.deepEqual(rows, [{ left_over: '' }]);
      }
    });

    test(`${who} can forge no council's name in a new row, nor move a row to another`, async (t) => {
      const tables = await walledTables();
      const client = await connect();
      t.after(() => administrator.query('reset role'));
      for (const table of tables) {
        for (const scope of ['ashmere', '']) {
          await inScope(client, scope, async () => {
            await assert.rejects(
              client.query(`insert into ${table} (council_id) values ('bexcombe')`),
              /violates row-level security policy|permission denied/,
              table,
            );
          });
        }
      }
      await inScope(client, 'ashmere', async () => {
        const move = client.query(`update people set council_id = 'bexcombe'`);
        await assert.rejects(move, /violates row-level security policy|permission denied/);
      });
      await inScope(client, 'ashmere', async () => {
        const { rowCount } = await client.query(
          `update people set version = 2 where council_id = 'bexcombe'`,
        );
        assert.equal(rowCount, 0);
      });
    });
  }

  test('a row cannot refer to another council’s person', async () => {
    await inScope(app, 'ashmere', async () => {
      const insert = app.query(
        `insert into allocations_to_workers (council_id, id, person_id, account_id, in_force)
         values ('ashmere', $1, $2, $1, tstzrange(now(), null))`,
        [newId(), people['bexcombe']],
      );
      await assert.rejects(insert, /foreign key/);
    });
  });

  test('a scope is a list of council names and nothing else', async () => {
    for (const forged of [
      'ashmere,bexcombe',
      "ashmere'",
      'ashmere"',
      'ashmere}',
      '',
      ' ',
      '*',
      'ashmere\n',
      'Ashmere',
    ]) {
      await assert.rejects(
        world.database.transaction({ councilIds: [forged] }, async () => assert.fail('it went in')),
        /Not a council/,
        JSON.stringify(forged),
      );
    }
    const account = world.database.transaction({ councilIds: [], accountId: "x' or true" }, (tx) =>
      sql`select from account_roles`.execute(tx),
    );
    await assert.rejects(account, /uuid/);
  });

  test('one connection used by one council after another carries nothing over, kept or given up', async () => {
    const database = openDatabase({ ...world.test.loginFor('wherewithal_app'), max: 1 }, () => {});
    const seen = async (councilIds: readonly string[], fails = false) => {
      let found: readonly string[] = [];
      const work = database.transaction({ councilIds }, async (tx) => {
        const { rows } = await sql<{
          family_name: string;
        }>`select family_name from people order by 1`.execute(tx);
        found = rows.map((row) => row.family_name);
        if (fails) throw new Error('given up');
      });
      await (fails ? assert.rejects(work, /given up/) : work);
      return found;
    };
    assert.deepEqual(await seen(['ashmere']), ['Of ashmere (invented)']);
    assert.deepEqual(await seen([]), []);
    assert.deepEqual(await seen(['ashmere', 'bexcombe'], true), [
      'Of ashmere (invented)',
      'Of bexcombe (invented)',
    ]);
    assert.deepEqual(await seen([]), []);
    assert.deepEqual(await seen(['bexcombe']), ['Of bexcombe (invented)']);
    const leftOver = await database.transaction({ councilIds: ['ashmere'] }, async (tx) => {
      await sql`commit`.execute(tx);
      return await sql`select current_setting('wherewithal.council_ids', true) as councils`.execute(tx);
    });
    assert.deepEqual(leftOver.rows, [{ councils: '' }]);
    await database.close();
  });

  test('many requests of two councils at once each see their own and nothing else (Q135)', async () => {
    const rounds = Array.from({ length: 40 }, (_none, turn) => (turn % 2 === 0 ? 'ashmere' : 'bexcombe'));
    const found = await Promise.all(
      rounds.map((councilId) =>
        world.database.transaction({ councilIds: [councilId] }, async (tx) => {
          const context = contextOf(world, tx, councilId);
          const own = await findPerson(context, people[councilId]!);
          const others = await findPerson(context, people[councilId === 'ashmere' ? 'bexcombe' : 'ashmere']!);
          const setting = await findSetting(
            context,
            'payments.approvalLimit.approver',
            '2026-12-02' as never,
          );
          return [own?.familyName, others, setting?.version];
        }),
      ),
    );
    const expected = rounds.map((councilId) => [
      `Of ${councilId} (invented)`,
      null,
      `payments.approvalLimit.approver@2026-12-01 (${councilId})`,
    ]);
    assert.deepEqual(found, expected);
  });

  test('an account sees its own roles everywhere, and nobody else’s (Q181, Q185)', async () => {
    const accountId = await world.accountOf('paymentsOfficer');
    await world.giveRole({ accountId, role: 'paymentsOfficer', councilId: 'bexcombe' });
    const rolesSeen = async (asAccount: string) =>
      await world.database.transaction({ councilIds: [], accountId: asAccount }, async (tx) => {
        const { rows } = await sql<{
          council_id: string;
        }>`select council_id from account_roles order by 1`.execute(tx);
        return rows.map((row) => row.council_id);
      });
    assert.deepEqual(await rolesSeen(accountId), ['ashmere', 'bexcombe']);
    assert.deepEqual(await rolesSeen(newId()), []);
  });

  test('asking for another council’s list gives an own list or a no, never theirs (Q135, Q185)', async () => {
    const listed = allowed(await world.ask('complaintsManager', listRefusals, {}));
    assert.deepEqual(
      listed.refusals.map(({ personId }) => personId),
      [people['ashmere']],
    );
    const accountId = await world.accountOf('complaintsManager');
    const theirs = await ask(world.services, listRefusals, {
      councilId: 'bexcombe',
      accountId,
      input: {},
    });
    assert.equal(theirs.allowed, false);
    const forged = execute(world.services, setSetting as never, {
      councilId: 'ashmere,bexcombe',
      accountId,
      input: {},
      key: 'x',
    });
    assert.equal((await forged).allowed, false);
  });
});
