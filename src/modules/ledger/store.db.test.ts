import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import pg from 'pg';
import { allowed, makeWorld, refusalCode, type World } from '../../../test/support/world.ts';
import { civilDate } from '../../core/calendar/civil-date.ts';
import { pence } from '../../core/money/pence.ts';
import { newId } from '../../platform/ids/new-id.ts';
import { systemContext } from '../access/index.ts';
import { type Context, sealWaitingRows, verifySeals } from '../audit/index.ts';
import { addPerson } from '../people/index.ts';
import { ledgerSealedSources } from './sealed-source.ts';
import {
  balanceOf,
  ensureAccount,
  listPostings,
  type NewTransfer,
  postTransfer,
  reverseTransfer,
} from './store.ts';
import { verifyLedger } from './verify-ledger.ts';

let world: World;
before(async () => {
  world = await makeWorld();
});
after(() => world.close());

function within<Result>(work: (context: Context) => Promise<Result>, councilId = 'ashmere'): Promise<Result> {
  return world.database.transaction({ councilIds: [councilId] }, (tx) =>
    work(systemContext(world.services, tx, councilId, 'a test')),
  );
}

/** Amina's £1,671.92 of 30 October, from the council's funding to her direct payment. */
async function aPayment(other: Partial<NewTransfer> = {}, councilId = 'ashmere') {
  return await within(async (context) => {
    const personId = await addPerson(context, { givenNames: 'Amina' }, true);
    const from = await ensureAccount(context, 'councilFunding');
    const to = await ensureAccount(context, 'personDirectPayment', personId);
    const transfer = {
      kind: 'paymentSent',
      occurredOn: civilDate('2026-10-30'),
      subjectKind: 'runLine',
      subjectId: newId(),
      personId,
      postings: [
        { accountId: from, pence: pence(-167_192) },
        { accountId: to, pence: pence(167_192) },
      ],
      ...other,
    };
    const transferId = allowed(await postTransfer(context, transfer));
    return { transfer, transferId, from, to, personId };
  }, councilId);
}

async function asAdministrator(statement: string): Promise<void> {
  const pool = new pg.Pool(world.test.administrator);
  try {
    await pool.query(statement);
  } finally {
    await pool.end();
  }
}

describe('money that moves', () => {
  test('leaves one account and arrives in the other, from its day on', async () => {
    const { to } = await aPayment();
    const on = (day: string) => within((context) => balanceOf(context, to, civilDate(day)));
    assert.deepEqual([await on('2026-10-29'), await on('2026-10-30')], [0, 167_192]);
  });

  test('an account is opened once, by however many at a time', async () => {
    const ids = await Promise.all(
      [1, 2, 3].map(() => within((context) => ensureAccount(context, 'heldMoney'))),
    );
    assert.equal(new Set(ids).size, 1);
  });

  test('is undone once by a transfer of its own, and both stay to be seen', async () => {
    const { transferId, to } = await aPayment();
    const [first, second] = await Promise.all(
      [1, 2].map(() => within((context) => reverseTransfer(context, transferId))),
    );
    assert.notEqual(first!.allowed, second!.allowed);
    const reversal = allowed(first!.allowed ? first! : second!);
    await within(async (context) => {
      assert.equal(await balanceOf(context, to), 0);
      assert.deepEqual(
        (await listPostings(context, to)).map((posting) => posting.pence),
        [167_192, -167_192],
      );
      assert.equal(refusalCode(await reverseTransfer(context, reversal)), 'transferReversed');
      assert.equal(refusalCode(await reverseTransfer(context, newId())), 'transferNotFound');
    });
  });

  test('moves once for one subject', async () => {
    const { transfer } = await aPayment();
    await assert.rejects(
      within((context) => postTransfer(context, transfer)),
      /duplicate key/,
    );
  });
});

describe('the walls of the database', () => {
  const statements: readonly [what: string, statement: string][] = [
    ['changing a transfer', "update ledger_transfers set kind = 'other'"],
    ['taking out a transfer', 'delete from ledger_transfers'],
    ['changing a posting', 'update ledger_postings set pence = 1'],
    ['taking out a posting', 'delete from ledger_postings'],
    ['changing an account', "update ledger_accounts set kind = 'other'"],
    ['taking out an account', 'delete from ledger_accounts'],
  ];
  for (const [what, statement] of statements) {
    test(`${what} is not granted`, async () => {
      await assert.rejects(
        within((context) => sql.raw(statement).execute(context.tx)),
        /permission denied/,
      );
    });
  }

  const crooked: readonly [what: string, postings: readonly (readonly [count: number, amount: number])[]][] =
    [
      [
        'a transfer that does not sum to nothing',
        [
          [1, -5],
          [2, 4],
        ],
      ],
      ['a transfer with one posting', [[1, -5]]],
      ['a transfer without any', []],
    ];
  for (const [what, postings] of crooked) {
    test(`${what} fails when the transaction ends`, async () => {
      const { from, to } = await aPayment();
      await assert.rejects(
        within(async (context) => {
          const id = newId();
          await sql`insert into ledger_transfers (council_id, id, kind, occurred_on, subject_kind, subject_id, posting_count,
              request_id, actor_account_id, recorded_at)
            values ('ashmere', ${id}, 'crooked', '2026-10-30', 'test', ${id}, 2, 'x', ${id}, now())`.execute(
            context.tx,
          );
          for (const [position, amount] of postings)
            await sql`insert into ledger_postings values ('ashmere', ${id}, ${position}, ${position === 1 ? from : to}, ${amount})`.execute(
              context.tx,
            );
        }),
        /postings and they sum to/,
      );
    });
  }

  test('a pair of postings cannot be added to a transfer later', async () => {
    const { transferId, from, to } = await aPayment();
    await assert.rejects(
      within((context) =>
        sql`insert into ledger_postings values ('ashmere', ${transferId}, 3, ${from}, -1), ('ashmere', ${transferId}, 4, ${to}, 1)`.execute(
          context.tx,
        ),
      ),
      /has 4 of 2 postings/,
    );
  });

  test('another council sees none of it and can move none of it', async () => {
    const { to, transferId, from } = await aPayment();
    assert.equal(await within((context) => balanceOf(context, to), 'bexcombe'), 0);
    assert.equal(
      refusalCode(await within((context) => reverseTransfer(context, transferId), 'bexcombe')),
      'transferNotFound',
    );
    const postings = [
      { accountId: from, pence: pence(-1) },
      { accountId: to, pence: pence(1) },
    ];
    await assert.rejects(aPayment({ postings }, 'bexcombe'), /foreign key/);
  });
});

describe('checking the whole ledger', () => {
  test('finds nothing wrong, and then exactly what someone changed behind its back', async () => {
    const { transferId } = await aPayment();
    const sound = await verifyLedger(world.database);
    assert.deepEqual(sound.faults, []);
    assert.ok(sound.transfers >= 2 && sound.postings >= 2 * sound.transfers);
    const roots: { position: number; root: string }[] = [];
    const sources = ledgerSealedSources;
    await asAdministrator("delete from seal_queue where source <> 'ledger/1'");
    await sealWaitingRows({
      database: world.database,
      clock: world.clock,
      sources,
      keepRoot: async (position, root) => void roots.push({ position, root }),
    });
    const before = await verifySeals({ database: world.database, sources, keptRoots: roots });
    assert.deepEqual(
      before.faults.filter(({ source }) => source === 'ledger/1'),
      [],
    );
    await asAdministrator(
      `update ledger_postings set pence = 167193 where transfer_id = '${transferId}' and position = 2`,
    );
    const { faults } = await verifyLedger(world.database);
    assert.deepEqual(
      faults.map(({ councilId, transferId: id }) => [councilId, id]),
      [
        ['ashmere', transferId],
        ['ashmere', null],
      ],
    );
    const seals = await verifySeals({ database: world.database, sources, keptRoots: roots });
    assert.ok(seals.faults.some(({ source, rowId }) => source === 'ledger/1' && rowId === transferId));
  });
});
