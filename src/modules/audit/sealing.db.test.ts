import assert from 'node:assert/strict';
import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { type Connection, connectTo } from '../../../test/support/database.ts';
import { allowed, contextOf, makeWorld, refusalCode, type World } from '../../../test/support/world.ts';
import {
  auditCommands,
  auditSources,
  type KeptRoot,
  keepRoot,
  readKeptRoots,
  readWords,
  recordDecision,
  rootsFile,
  sealWaitingRows,
  type VerifyFault,
  verifySeals,
} from './index.ts';
import { firstRoot, nextRoot, type SealedEntry } from './sealing.ts';

const [eraseWords, , placeHold] = auditCommands;
const personId = '00000000-0000-7000-8000-00000000000a';

let world: World;
let administrator: Connection;
let keptRoots: KeptRoot[];

beforeEach(async () => {
  world = await makeWorld();
  administrator = await connectTo(world.test.administrator);
  await administrator.query(
    `insert into people (council_id, id, recorded_at) values ('ashmere', $1, now()), ('bexcombe', $1, now())`,
    [personId],
  );
  keptRoots = [];
});
afterEach(async () => {
  await administrator.end();
  await world.close();
});

/** A few decisions with their words, and acts about them, over two councils. */
async function decide(times = 3): Promise<void> {
  for (let turn = 0; turn < times; turn += 1) {
    const councilId = turn % 2 === 0 ? 'ashmere' : 'bexcombe';
    await world.database.transaction({ councilIds: [councilId] }, (tx) =>
      recordDecision(contextOf(world, tx, councilId), {
        personId,
        kind: 'test',
        outcome: `outcome ${turn}`,
        subjectKind: 'person',
        subjectId: personId,
        reasons: `Reasons ${turn}, in someone’s own words.`,
        sensitivity: 'special',
        ruleVersion: 'none',
        howToChallenge: 'askAgainOrComplain',
        reviewOn: null,
        isRefusal: false,
      }),
    );
    await hold('complaintsManager', councilId);
  }
}

const hold = async (role: Parameters<World['act']>[0], councilId: string) =>
  allowed(await world.act(role, placeHold, { personId, because: 'complaint' }, { councilId })).holdId;

const seal = (keep = true) =>
  sealWaitingRows({
    database: world.database,
    clock: world.clock,
    sources: auditSources,
    keepRoot: async (position, root) => {
      if (keep) keptRoots.push({ position, root });
    },
  });
const verify = () => verifySeals({ database: world.database, sources: auditSources, keptRoots });

/** As someone who may do anything to the database, past every grant and trigger. */
async function tamper(statement: string, values: readonly unknown[] = []): Promise<void> {
  await administrator.query(`set session_replication_role = 'replica'`);
  const { rowCount } = await administrator.query(statement, [...values]);
  assert.ok(rowCount, statement);
  await administrator.query('reset session_replication_role');
}

async function firstFault(): Promise<VerifyFault> {
  const { faults } = await verify();
  assert.ok(faults[0], 'nothing was found');
  return faults[0];
}

async function entriesOf(): Promise<(SealedEntry & { root: string })[]> {
  const { rows } = await administrator.query<{ position: string; sealed_at: Date }>(
    'select position, source, council_id, row_id, row_digest, sealed_at, root from sealed_log order by position',
  );
  return rows.map((row) => ({
    ...row,
    position: Number(row.position),
    sealed_at: row.sealed_at.toISOString(),
  })) as unknown as (SealedEntry & { root: string })[];
}

/** Something else of the same type, for each column that a seal covers. */
const otherValue: Readonly<Record<string, string>> = {
  text: `coalesce(COLUMN, '') || 'x'`,
  uuid: 'gen_random_uuid()',
  'timestamp with time zone': `COLUMN + interval '1 millisecond'`,
  date: `coalesce(COLUMN, date '2026-01-01') + 1`,
  boolean: 'not COLUMN',
  jsonb: `COLUMN || '{"planted": 1}'`,
  bigint: 'COLUMN + 1000',
};

async function changeOf(table: string, column: string): Promise<string> {
  const { rows } = await administrator.query<{ type: string }>(
    `select format_type(atttypid, null) as type from pg_attribute where attrelid = $1::regclass and attname = $2`,
    [table, column],
  );
  const other = otherValue[rows[0]?.type ?? ''];
  assert.ok(other, `${table}.${column} is of a type this test does not know`);
  return other.replaceAll('COLUMN', column);
}

/** Sets the table's own checks aside, and gives what puts its rows back as they are now. */
async function keepCopy(table: string): Promise<() => Promise<void>> {
  const { rows } = await administrator.query<{ name: string }>(
    `select conname as name from pg_constraint where conrelid = $1::regclass and contype = 'c'`,
    [table],
  );
  for (const { name } of rows) await administrator.query(`alter table ${table} drop constraint ${name}`);
  await administrator.query(`create table kept_copy_of_${table} as select * from ${table}`);
  return async () => {
    await tamper(`delete from ${table}`);
    await tamper(`insert into ${table} select * from kept_copy_of_${table}`);
  };
}

describe('sealing, and finding what was changed behind the product', () => {
  test('what was sealed verifies; what waits is counted and not held against anyone', async () => {
    await decide();
    const before = await verify();
    assert.deepEqual([before.checked, before.waiting, before.faults], [0, 9, []]);
    assert.equal(await seal(), 9);
    assert.equal(await seal(), 0);
    await decide(1);
    const report = await verify();
    assert.deepEqual(report, { checked: 9, waiting: 3, faults: [] });
    await seal();
    assert.deepEqual(
      keptRoots.map(({ position }) => position),
      [9, 12],
    );
    assert.deepEqual(await verify(), { checked: 12, waiting: 0, faults: [] });
  });

  test('a change to any column of any sealed row is found, and the first bad entry is named', async () => {
    await decide();
    await seal();
    const entries = await entriesOf();
    for (const { source, table, columns } of auditSources) {
      const entry = entries.filter((one) => one.source === source)[1]!;
      const putBack = await keepCopy(table);
      for (const column of columns) {
        await tamper(`update ${table} set ${column} = ${await changeOf(table, column)} where id = $1`, [
          entry.row_id,
        ]);
        const { position, source: named, rowId } = await firstFault();
        assert.deepEqual(
          [position, named, rowId],
          [entry.position, source, entry.row_id],
          `${table}.${column}`,
        );
        await putBack();
      }
      assert.deepEqual((await verify()).faults, [], table);
    }
  });

  test('a change to any column of the sealed log itself is found', async () => {
    await decide();
    await seal();
    const putBack = await keepCopy('sealed_log');
    for (const column of ['source', 'council_id', 'row_id', 'row_digest', 'sealed_at', 'root']) {
      await tamper(
        `update sealed_log set ${column} = ${await changeOf('sealed_log', column)} where position = 4`,
      );
      assert.equal((await firstFault()).position, 4, column);
      await putBack();
    }
    assert.deepEqual((await verify()).faults, []);
  });

  test('a row that is gone, put in, or gone while it waited is found', async () => {
    await decide();
    await seal();
    const gone = (await entriesOf()).find(({ source }) => source === 'audit/1')!;
    await tamper('delete from audit_entries where id = $1', [gone.row_id]);
    const fault = await firstFault();
    assert.deepEqual([fault.position, fault.rowId], [gone.position, gone.row_id]);
    assert.match(fault.words, /is gone/);

    await tamper(`insert into decisions select council_id, gen_random_uuid(), person_id, kind, outcome, subject_kind, subject_id, decided_by,
      decided_at, reasons_words_id, rule_version, how_to_challenge, review_on, is_refusal from decisions limit 1`);
    assert.match((await verify()).faults.at(-1)!.words, /never sealed/);

    await decide(1);
    const { rows } = await administrator.query<{ row_id: string }>(
      `select row_id from seal_queue where source = 'decisions/1'`,
    );
    await tamper('delete from decisions where id = $1', [rows[0]?.row_id]);
    await seal();
    const { faults } = await verify();
    assert.ok(faults.some(({ rowId, words }) => rowId === rows[0]?.row_id && /is gone/.test(words)));
  });

  test('a row taken out of the queue is found, since it is never sealed', async () => {
    await decide(1);
    await tamper(`delete from seal_queue where source = 'audit/1'`);
    await seal();
    const fault = await firstFault();
    assert.deepEqual([fault.source, fault.position], ['audit/1', null]);
  });

  test('a chain that someone worked out anew is caught by the root kept outside', async () => {
    await decide();
    await seal();
    const entries = await entriesOf();
    await tamper(`update sealed_log set row_digest = repeat('0', 64) where position = 5`);
    await rebuild(entries, 5);
    const faultsOf = async () => (await verify()).faults.map(({ position }) => position);
    // Without the kept root, only the row itself gives it away; with it, the log does too.
    const kept = keptRoots.splice(0);
    assert.deepEqual(await faultsOf(), [5]);
    keptRoots.push(...kept);
    assert.deepEqual(await faultsOf(), [5, 9]);
  });

  async function rebuild(entries: readonly (SealedEntry & { root: string })[], from: number): Promise<void> {
    let root = firstRoot;
    for (const entry of entries) {
      const forged = entry.position === from ? { ...entry, row_digest: '0'.repeat(64) } : entry;
      root = nextRoot(root, forged);
      await tamper('update sealed_log set root = $1 where position = $2', [root, entry.position]);
    }
  }

  test('a tail that was cut off, and a hole, are caught', async () => {
    await decide();
    await seal();
    await tamper('delete from sealed_log where position > 6');
    const cut = (await verify()).faults.find(({ source }) => source === 'sealed log');
    assert.match(cut?.words ?? '', /ends at entry 6, but a root was kept for entry 9/);
    await tamper('delete from sealed_log where position = 2');
    const fault = await firstFault();
    assert.equal(fault.position, 3);
    assert.match(fault.words, /Entries 2 to 2 are missing/);
  });

  test('two sealers at once, and people at work meanwhile, make one unbroken chain', async () => {
    await decide(2);
    const [one, other] = await Promise.all([seal(), seal(), decide(4), seal()]);
    assert.ok(Number(one) + Number(other) >= 6);
    await seal();
    keptRoots.sort((a, b) => a.position - b.position);
    const report = await verify();
    assert.deepEqual(report, { checked: 18, waiting: 0, faults: [] });
  });

  test('more rows than one batch holds are sealed in one go', async () => {
    await decide(1);
    await administrator.query(`insert into audit_entries select council_id, gen_random_uuid(), at, kind, action, actor_account_id, acting_as,
      person_id, subject_kind, subject_id, purpose, because_words_id, rule_version, request_id, details from audit_entries, generate_series(1, 1200)`);
    assert.equal(await seal(), 1203);
    assert.deepEqual(
      keptRoots.map(({ position }) => position),
      [500, 1000, 1203],
    );
    assert.deepEqual(await verify(), { checked: 1203, waiting: 0, faults: [] });
  });

  test('a crash after the seal and before its root was kept loses nothing: the next root holds all before it', async () => {
    await decide(1);
    const crash = sealWaitingRows({
      database: world.database,
      clock: world.clock,
      sources: auditSources,
      keepRoot: () => Promise.reject(new Error('The power went.')),
    });
    await assert.rejects(crash, /power/);
    assert.deepEqual(await verify(), { checked: 3, waiting: 0, faults: [] });
    await decide(1);
    await seal();
    await tamper(`update sealed_log set sealed_at = sealed_at + interval '1 second' where position = 2`);
    assert.equal((await firstFault()).position, 2);
  });

  test('the file of roots outlives a line that a crash cut off', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'wherewithal-roots-'));
    const file = rootsFile(folder);
    const root = 'a'.repeat(64);
    assert.deepEqual(await readKeptRoots(file), []);
    await keepRoot(file, 9, root);
    await appendFile(file, '1');
    await keepRoot(file, 12, root);
    await appendFile(file, `13 ${'b'.repeat(63)}`);
    await keepRoot(file, 11, root);
    assert.deepEqual(
      await readKeptRoots(file),
      [9, 11, 12].map((position) => ({ position, root })),
    );
    await rm(folder, { recursive: true });
  });
});

describe('words that people wrote', () => {
  async function wordsOf(councilId = 'ashmere'): Promise<string> {
    const { rows } = await administrator.query<{ id: string }>(
      'select id from words where council_id = $1 order by id limit 1',
      [councilId],
    );
    return rows[0]?.id ?? '';
  }
  const read = async (id: string) =>
    await world.database.transaction({ councilIds: ['ashmere'] }, async (tx) =>
      (await readWords(contextOf(world, tx, 'ashmere'), [id])).get(id),
    );
  /** Words are kept eight years; nobody holds these. */
  async function oldWords(): Promise<string> {
    await decide(1);
    await administrator.query(`update word_holds set lifted_at = now()`);
    await seal();
    world.clock.set('2034-11-02T09:30:00Z');
    return await wordsOf();
  }

  test('changed, or blanked without an erasure on record, they are found', async () => {
    await decide(1);
    await seal();
    const id = await wordsOf();
    await administrator.query(`update words set text = text || ' not' where id = $1`, [id]);
    assert.match((await firstFault()).words, /changed after they were written/);
    await administrator.query(`update words set text = null, salt = null, erased_at = now() where id = $1`, [
      id,
    ]);
    const fault = await firstFault();
    assert.deepEqual([fault.rowId, fault.source], [id, 'words/1']);
    assert.match(fault.words, /no erasure of them is on record/);
  });

  test('erased when their time is over, they leave a tombstone, and every seal holds', async () => {
    const id = await oldWords();
    allowed(await world.act('administrator', eraseWords, { wordsId: id }));
    assert.equal(await read(id), '[Erased on 2034-11-02]');
    await seal();
    assert.deepEqual((await verify()).faults, []);
    assert.equal(refusalCode(await world.act('administrator', eraseWords, { wordsId: id })), 'wordsNotFound');
    await administrator.query(`update words set erased_at = erased_at + interval '1 hour' where id = $1`, [
      id,
    ]);
    assert.match((await firstFault()).words, /no erasure/);
  });

  const days: [what: string, at: string, outcome: string][] = [
    ['a day too early', '2034-11-01T23:30:00Z', 'wordsNotDue'],
    ['on the day', '2034-11-02T00:00:00Z', 'erased'],
    ['a day later', '2034-11-03T00:00:00Z', 'erased'],
  ];
  for (const [what, at, outcome] of days) {
    test(`${what}, words are ${outcome}`, async () => {
      const id = await oldWords();
      world.clock.set(at);
      const decision = await world.act('administrator', eraseWords, { wordsId: id });
      assert.equal(decision.allowed ? 'erased' : decision.refusal.code, outcome);
    });
  }

  test('nothing is erased under a hold, nor by the one who wrote it, nor by another council', async () => {
    const id = await oldWords();
    const holdId = await hold('safeguardingLead', 'ashmere');
    const erase = async (as: Parameters<World['act']>[0], councilId = 'ashmere') =>
      refusalCode(await world.act(as, eraseWords, { wordsId: id }, { councilId }));
    assert.equal(await erase('administrator'), 'wordsHeld');
    await administrator.query('update word_holds set lifted_at = now() where id = $1', [holdId]);
    const accountId = await world.accountOf('administrator');
    await administrator.query('update words set written_by = $1 where id = $2', [accountId, id]);
    assert.equal(await erase('administrator'), 'approverIsWriter');
    assert.equal(await erase('administrator', 'bexcombe'), 'wordsNotFound');
    assert.match((await read(id)) ?? '', /own words/);
  });
});
