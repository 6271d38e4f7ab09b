import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { sql } from 'kysely';
import { findSchemaErrors, schemaMissing } from '../../../../test/support/iso20022.ts';
import { allowed, makeWorld, refusalCode, type World } from '../../../../test/support/world.ts';
import { type CivilDate, civilDate } from '../../../core/calendar/civil-date.ts';
import { addRole, systemContext } from '../../access/index.ts';
import type { Context } from '../../audit/index.ts';
import { addPersonalBudget } from '../../budgets/index.ts';
import { aminasBudget } from '../../budgets/testing.ts';
import { balanceOf, ensureAccount, verifyLedger } from '../../ledger/index.ts';
import { addPerson } from '../../people/index.ts';
import { readFile } from '../read-models/read-file.ts';
import { listRuns, showRun } from '../read-models/show-run.ts';
import { type Act, bankDetailsChecked, directPaymentInForce } from '../testing.ts';
import { approveRun } from './approve-run.ts';
import { draftRun } from './draft-run.ts';
import { endDirectPayment } from './end-direct-payment.ts';
import { pauseDirectPayment, resumeDirectPayment } from './pause-direct-payment.ts';
import { cancelRun, recalculateRun, returnRun } from './return-run.ts';
import { sendRun } from './send-run.ts';
import { sendRunForReview } from './send-run-for-review.ts';
import { setBankDetails } from './set-bank-details.ts';
import { setPayerAccount } from './set-payer-account.ts';

let world: World;
let act: Act;
beforeEach(async () => {
  world = await makeWorld();
  act = (as, command, input) => world.act(as, command, input);
});
afterEach(() => world.close());

function within<Result>(work: (context: Context) => Promise<Result>): Promise<Result> {
  return world.database.transaction({ councilIds: ['ashmere'] }, (tx) =>
    work(systemContext(world.services, tx, 'ashmere', 'a test')),
  );
}
async function rows<Row>(statement: ReturnType<typeof sql<Row>>): Promise<readonly Row[]> {
  return await within(async (context) => (await statement.execute(context.tx)).rows);
}

interface InForce {
  readonly personId: string;
  readonly agreementId: string;
  readonly version: number;
}

/** Amina, or someone like her, with a direct payment in force from 30 October 2026. */
async function someoneInForce(firstPaymentOn?: CivilDate): Promise<InForce> {
  const personId = await within(async (context) => {
    const id = await addPerson(context, { givenNames: 'Amina', familyName: 'Yusuf' }, true);
    await addPersonalBudget(context, aminasBudget(id));
    return id;
  });
  return { personId, ...(await directPaymentInForce(act, personId, firstPaymentOn)) };
}
const payOn = civilDate('2026-11-04');
const draft = (on: CivilDate = payOn) => world.act('paymentsOfficer', draftRun, { payOn: on });
const review = (run: { runId: string; version: number }) =>
  world.act('paymentsOfficer', sendRunForReview, { runId: run.runId, version: run.version });
const approve = (run: { runId: string; version: number; fingerprint: string }) =>
  world.act('approver', approveRun, run);
const send = (run: { runId: string; version: number }) =>
  world.act('paymentsOfficer', sendRun, { runId: run.runId, version: run.version });
const show = async (runId: string) => allowed(await world.ask('approver', showRun, { runId }));

async function approved(on: CivilDate = payOn) {
  const { runId, version } = allowed(await draft(on));
  return allowed(await approve(allowed(await review({ runId, version }))));
}
async function sent(on: CivilDate = payOn) {
  const run = await approved(on);
  const decision = allowed(await send(run));
  return { ...decision };
}
async function setPayer() {
  allowed(
    await world.act('administrator', setPayerAccount, {
      accountName: 'Ashmere Borough Council',
      sortCode: '309430',
      accountNumber: '12345678',
      rail: 'bacs',
    }),
  );
}
const die = (personId: string, on: string) =>
  rows(sql`update people set died_on = ${on} where id = ${personId}`);
async function leftBehind(): Promise<readonly number[]> {
  const [found] = await rows(sql<{ files: number; transfers: number; paid: number; told: number }>`
    select (select count(*) from payment_files) as files, (select count(*) from ledger_transfers) as transfers,
      (select count(*) from payment_run_lines where state = 'paid') as paid,
      (select count(*) from events where type = 'payment.sent') as told`);
  return found ? [found.files, found.transfers, found.paid, found.told] : [];
}

describe('a payment run', () => {
  test('pays Amina £1,671.92, once, with its file, its booking and its news', async () => {
    const amina = await someoneInForce();
    await setPayer();
    const run = await sent();
    assert.deepEqual([run.payments, run.totalPence], [1, 167_192]);
    const shown = await show(run.runId);
    const [line] = shown.lines;
    assert.deepEqual(
      [line?.state, line?.totalPence, line?.contributionPence, line?.coversStartsOn, line?.coversEndsBefore],
      ['paid', 191_652, 24_460, '2026-10-30', '2026-11-27'],
    );
    const told = await rows(
      sql<{ payload: unknown }>`select payload from events where type = 'payment.sent'`,
    );
    assert.deepEqual(told, [
      {
        payload: {
          agreementId: amina.agreementId,
          runId: run.runId,
          lineId: line?.lineId,
          payOn,
          pence: 167_192,
          isFirst: 1,
        },
      },
    ]);
    await within(async (context) => {
      const account = await ensureAccount(context, 'personDirectPayment', amina.personId);
      assert.equal(await balanceOf(context, account), 167_192);
    });
    assert.deepEqual((await verifyLedger(world.database)).faults, []);
    await world.deliver();
  });

  test('its file is what the bank’s schema asks for, and is read by few', {
    skip: schemaMissing,
  }, async () => {
    await someoneInForce();
    await setPayer();
    const run = await sent();
    const file = allowed(await world.ask('approver', readFile, { runId: run.runId }));
    assert.equal(file.sha256, run.sha256);
    assert.deepEqual(await findSchemaErrors(file.text), []);
    assert.match(file.text, /<Ustrd>ASHMERE DP 0000\d{3}</);
    assert.equal(refusalCode(await world.ask('socialWorker', readFile, { runId: run.runId })), 'notAllowed');
    const kept = await rows(sql<{ row: string }>`select payment_files::text as row from payment_files`);
    assert.doesNotMatch(JSON.stringify(kept), /00733445|YUSUF/);
  });

  test('sent twice, at once or later, pays once', async () => {
    await someoneInForce();
    await setPayer();
    const run = await approved();
    const both = await Promise.all([send(run), world.act('approver', sendRun, run)]);
    assert.deepEqual(both.filter((one) => one.allowed).length, 1);
    assert.equal(refusalCode(await send(run)), 'runStepNotOpen');
    assert.deepEqual(await leftBehind(), [1, 1, 1, 1]);
  });

  test('of one day is drafted once, however many ask at once', async () => {
    await someoneInForce();
    const drafts = await Promise.all([1, 2, 3].map(() => draft()));
    assert.deepEqual(drafts.map((one) => (one.allowed ? 'drafted' : one.refusal.code)).sort(), [
      'drafted',
      'runThatDayOpen',
      'runThatDayOpen',
    ]);
  });

  test('of a day whose run was sent may be followed by another, for whoever was not in the first', async () => {
    await someoneInForce();
    await setPayer();
    await sent();
    const nobodyLeft = allowed(await draft());
    assert.equal(nobodyLeft.toPay, 0);
    allowed(await world.act('paymentsOfficer', cancelRun, { runId: nobodyLeft.runId, version: 1 }));
    await someoneInForce();
    const second = await sent();
    assert.equal(second.payments, 1);
    assert.deepEqual(await leftBehind(), [2, 2, 2, 2]);
  });

  test('takes no days that another run has, until that one is given up', async () => {
    await someoneInForce();
    const first = allowed(await draft());
    assert.equal(first.toPay, 1);
    const second = allowed(await draft(civilDate('2026-11-05')));
    assert.equal(second.toPay, 0);
    assert.equal(refusalCode(await review(second)), 'runEmpty');
    allowed(await world.act('paymentsOfficer', cancelRun, { runId: first.runId, version: 1 }));
    allowed(await world.act('paymentsOfficer', recalculateRun, { runId: second.runId, version: 1 }));
    assert.deepEqual(
      (await show(second.runId)).lines.map(({ state }) => state),
      ['toPay'],
    );
  });

  test('the next one pays the next four weeks and says that nothing differs', async () => {
    await someoneInForce();
    await setPayer();
    const first = await sent();
    assert.deepEqual(
      (await show(first.runId)).differences.map(({ reasons }) => reasons),
      [['new']],
    );
    world.clock.set('2026-11-26T10:00:00Z');
    const next = await sent(civilDate('2026-11-27'));
    const shown = await show(next.runId);
    assert.deepEqual(shown.differences, []);
    assert.deepEqual(
      shown.lines.map(({ coversStartsOn }) => coversStartsOn),
      ['2026-11-27'],
    );
    const first2 = await rows(
      sql<{
        first: number;
      }>`select (payload ->> 'isFirst')::int as first from events where type = 'payment.sent' order by id`,
    );
    assert.deepEqual(
      first2.map(({ first: isFirst }) => isFirst),
      [1, 0],
    );
  });

  test('money due on a day without bank business is in the run of the working day before', async () => {
    world.clock.set('2026-12-21T10:00:00Z');
    await someoneInForce(civilDate('2026-12-26'));
    assert.equal(refusalCode(await draft(civilDate('2026-12-28'))), 'payDateNotOpen');
    assert.equal(refusalCode(await draft(civilDate('2026-12-18'))), 'payDateNotOpen');
    assert.equal(allowed(await draft(civilDate('2026-12-23'))).toPay, 0);
    assert.equal(allowed(await draft(civilDate('2026-12-24'))).toPay, 1);
  });
});

describe('two pairs of eyes', () => {
  test('whoever drafted the run cannot approve it, whatever their roles', async () => {
    await someoneInForce();
    const accountId = await world.accountOf('paymentsOfficer');
    await world.database.transaction({ councilIds: ['ashmere'] }, (tx) =>
      addRole(tx, { accountId, role: 'approver', councilId: 'ashmere', givenBy: null }, world.clock.now()),
    );
    const run = allowed(await review(allowed(await draft())));
    assert.equal(refusalCode(await world.act({ accountId }, approveRun, run)), 'approverPreparedRun');
  });

  test('a run over the approver’s limit needs someone else', async () => {
    await someoneInForce();
    await rows(sql`insert into council_settings (council_id, id, key, value, in_force, source, decided_by, decided_at)
      values ('ashmere', ${crypto.randomUUID()}, 'payments.approvalLimit.approver', '167191', '[2026-11-01,)', 'Invented', ${crypto.randomUUID()}, now())`);
    const run = allowed(await review(allowed(await draft())));
    assert.equal(refusalCode(await approve(run)), 'overApprovalLimit');
  });

  test('approves only what was before them', async () => {
    await someoneInForce();
    const run = allowed(await review(allowed(await draft())));
    assert.equal(refusalCode(await approve({ ...run, version: 1 })), 'changedMeanwhile');
    assert.equal(refusalCode(await approve({ ...run, fingerprint: 'f'.repeat(64) })), 'changedMeanwhile');
    assert.equal(refusalCode(await send(run)), 'runStepNotOpen');
  });

  test('a run comes back to draft with a reason and is worked out again', async () => {
    await someoneInForce();
    const run = await approved();
    const back = allowed(
      await world.act('approver', returnRun, { ...run, because: 'Look at the first line again' }),
    );
    const shown = await show(run.runId);
    assert.deepEqual(
      [shown.state, shown.reviewedFingerprint, shown.approvedBy, shown.version],
      ['draft', null, null, back.version],
    );
    assert.equal(refusalCode(await send(back)), 'runStepNotOpen');
    assert.deepEqual(shown.people.returned?.because, 'Look at the first line again');
    allowed(await approve(allowed(await review(back))));
  });
});

describe('what changes after approval stops the run', () => {
  const changes: readonly [sentence: string, change: (amina: InForce) => Promise<unknown>][] = [
    [
      'other bank details',
      ({ personId, agreementId }) =>
        world.act('directPaymentAdviser', setBankDetails, {
          personId,
          agreementId,
          detailsVersion: 1,
          accountName: 'Someone Else',
          sortCode: '309430',
          accountNumber: '87654321',
          rollNumber: '',
        }),
    ],
    [
      'other bank details, even checked',
      ({ personId, agreementId }) => bankDetailsChecked(act, personId, agreementId, 1),
    ],
    ['a death', ({ personId }) => die(personId, '2026-11-02')],
    [
      'a pause',
      (amina) =>
        world.act('socialWorker', pauseDirectPayment, {
          ...amina,
          reasons: 'Reasons (invented)',
          lookAgainOn: civilDate('2026-11-16'),
        }),
    ],
  ];
  for (const [sentence, change] of changes) {
    test(`${sentence}: nothing leaves, and nothing is kept of the try`, async () => {
      const amina = await someoneInForce();
      await someoneInForce();
      await setPayer();
      const run = await approved();
      await change(amina);
      assert.equal(refusalCode(await send(run)), 'runChangedSinceReview');
      assert.deepEqual(await leftBehind(), [0, 0, 0, 0]);
      allowed(await world.act('paymentsOfficer', returnRun, { ...run, because: 'It changed' }));
      const shown = await show(run.runId);
      assert.equal(shown.lines.length, 2);
    });
  }

  test('a council without an account that pays sends nothing', async () => {
    await someoneInForce();
    assert.equal(refusalCode(await send(await approved())), 'payerAccountMissing');
    assert.deepEqual(await leftBehind(), [0, 0, 0, 0]);
  });
});

describe('what is held, and who must act', () => {
  test('a payment to someone who has died is held, and nobody is asked for anything else', async () => {
    const amina = await someoneInForce();
    await die(amina.personId, '2026-10-31');
    const { runId } = allowed(await draft());
    const { lines, totalPence, heldPence } = await show(runId);
    assert.deepEqual(
      lines.map(({ holds }) => holds.map(({ code, whoActs }) => [code, whoActs])),
      [[['personDied', 'directPaymentAdviser']]],
    );
    assert.deepEqual([totalPence, heldPence], [0, 167_192]);
  });

  test('details that nobody checked are held, and paid in the next run once they are', async () => {
    const amina = await someoneInForce();
    await setPayer();
    await someoneInForce();
    const { personId, agreementId } = amina;
    allowed(
      await world.act('directPaymentAdviser', setBankDetails, {
        personId,
        agreementId,
        detailsVersion: 1,
        accountName: 'Amina Yusuf',
        sortCode: '309430',
        accountNumber: '11111111',
        rollNumber: '',
      }),
    );
    const first = await sent();
    const held = (await show(first.runId)).lines.find((line) => line.agreementId === agreementId);
    assert.deepEqual(
      held?.holds.map(({ code }) => code),
      ['payeeNotChecked'],
    );
    await bankDetailsChecked(act, amina.personId, amina.agreementId, 2);
    const second = await sent(civilDate('2026-11-05'));
    const { lines } = await show(second.runId);
    assert.deepEqual(
      lines.map((line) => [line.agreementId, line.state]),
      [[agreementId, 'paid']],
    );
  });

  test('a paused payment waits, and all of it is in the run after it goes on', async () => {
    const amina = await someoneInForce();
    const paused = allowed(
      await world.act('socialWorker', pauseDirectPayment, {
        ...amina,
        reasons: 'Reasons (invented)',
        lookAgainOn: civilDate('2026-11-16'),
      }),
    );
    const { runId, toPay, held } = allowed(await draft());
    assert.deepEqual([toPay, held], [0, 1]);
    allowed(
      await world.act('socialWorker', resumeDirectPayment, {
        personId: amina.personId,
        agreementId: amina.agreementId,
        version: paused.version,
      }),
    );
    allowed(await world.act('paymentsOfficer', recalculateRun, { runId, version: 1 }));
    assert.deepEqual(
      (await show(runId)).lines.map(({ state }) => state),
      ['toPay'],
    );
  });

  test('an agreement that ends in the middle of four weeks is paid for its own days', async () => {
    const amina = await someoneInForce();
    allowed(
      await world.act('directPaymentAdviser', endDirectPayment, {
        ...amina,
        endsBefore: civilDate('2026-11-09'),
        because: 'moved',
      }),
    );
    const { runId } = allowed(await draft());
    const [line] = (await show(runId)).lines;
    // Ten days of £479.13 less £61.15: £684.47 and £87.36, each rounded once.
    assert.deepEqual(
      [line?.coversEndsBefore, line?.totalPence, line?.contributionPence, line?.payPence],
      ['2026-11-09', 68_447, 8_736, 59_711],
    );
  });
});

describe('another council', () => {
  test('finds no run, no line and no file', async () => {
    await someoneInForce();
    await setPayer();
    const run = await sent();
    const elsewhere = { councilId: 'bexcombe' };
    assert.deepEqual(allowed(await world.ask('approver', listRuns, {}, elsewhere)).runs, []);
    assert.equal(
      refusalCode(await world.ask('approver', showRun, { runId: run.runId }, elsewhere)),
      'runNotFound',
    );
    assert.equal(
      refusalCode(await world.ask('approver', readFile, { runId: run.runId }, elsewhere)),
      'paymentFileNotFound',
    );
    assert.equal(
      refusalCode(
        await world.act('paymentsOfficer', sendRun, { runId: run.runId, version: run.version }, elsewhere),
      ),
      'runNotFound',
    );
    assert.equal(allowed(await world.act('paymentsOfficer', draftRun, { payOn }, elsewhere)).toPay, 0);
  });
});
