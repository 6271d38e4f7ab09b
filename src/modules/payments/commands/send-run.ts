import { formatDate } from '../../../core/calendar/civil-date.ts';
import { allow, type Decision, refuse } from '../../../core/decision/decision.ts';
import { pence } from '../../../core/money/pence.ts';
import { Id, Input, Version } from '../../../platform/schema/fields.ts';
import { type Context, defineCommand, emitEvent, recordAct } from '../../audit/index.ts';
import { ensureAccount, postTransfer } from '../../ledger/index.ts';
import { decidePaymentFile, type FilePayment } from '../rules/pain001.ts';
import { referenceFor } from '../rules/reference.ts';
import { paymentsRefusals } from '../rules/refusals.ts';
import { decideRunStep, describeSnapshot, isSameRun } from '../rules/run.ts';
import { findAgreement } from '../store.ts';
import { findPayerAccount, openPayeeDetails } from '../store-bank-details.ts';
import {
  addPaymentFile,
  changeRun,
  type KeptRun,
  listLastPaidLines,
  listRunLines,
  markLinesPaid,
  type RunLine,
} from '../store-runs.ts';
import { takeRun, type WhichRun } from '../take-run.ts';
import { takeSnapshotNow } from '../work-out-run.ts';

interface SentRun extends WhichRun {
  readonly payments: number;
  readonly totalPence: number;
  readonly sha256: string;
}

/** Makes the file of an approved run, once, books every payment, and tells of each: all of it or nothing. */
export const sendRun = defineCommand<WhichRun, SentRun>({
  name: 'payments.sendRun',
  summary: 'Make the payment file of an approved run and book every payment.',
  input: Input({ runId: Id({ words: 'Give the id of the payment run.' }), version: Version() }),
  about: () => null,
  handle: async (context, input) => {
    const found = await takeRun(context, input, 'send');
    if (!found.allowed) return found;
    const run = found.value;
    const next = decideRunStep(run.state, 'send');
    if (!next.allowed) return next;
    const lines = await listRunLines(context, run.runId);
    const toPay = lines.filter(({ state }) => state === 'toPay');
    const same = await decideUnchanged(context, run, lines);
    if (!same.allowed) return same;
    const file = await makeFile(context, run, toPay);
    if (!file.allowed) return file;
    const paidBefore = new Set((await listLastPaidLines(context)).map(({ agreementId }) => agreementId));
    const sha256 = await addPaymentFile(context, run.runId, file.value);
    await markLinesPaid(context, run.runId);
    for (const line of toPay) {
      await bookPayment(context, run, line);
      await tellOfPayment(context, run, line, !paidBefore.has(line.agreementId));
      paidBefore.add(line.agreementId);
    }
    const version = await changeRun(context, run, { state: next.value, isSent: true });
    const { count: payments, totalPence } = file.value;
    await recordAct(context, {
      action: 'payments.sendRun',
      personId: null,
      subjectKind: 'paymentRun',
      subjectId: run.runId,
      details: { payments, totalPence, sha256 },
    });
    return allow({ runId: run.runId, version, payments, totalPence, sha256 });
  },
});

/** Nothing leaves when anything differs from what was approved: a death, other bank details, another amount. */
async function decideUnchanged(
  context: Context,
  run: KeptRun,
  lines: readonly RunLine[],
): Promise<Decision<null>> {
  if (run.payOn < context.today)
    return refuse(paymentsRefusals, 'payDateNotOpen', { payOn: formatDate(run.payOn) });
  const current = await takeSnapshotNow(context, run, lines);
  const approved = {
    version: current.version,
    totalPence: pence(run.reviewedTotalPence ?? 0),
    fingerprint: run.reviewedFingerprint ?? '',
  };
  if (isSameRun(approved, current)) return allow(null);
  return refuse(paymentsRefusals, 'runChangedSinceReview', {
    reviewed: describeSnapshot(approved),
    current: describeSnapshot(current),
  });
}

async function makeFile(context: Context, run: KeptRun, toPay: readonly RunLine[]) {
  const payer = await findPayerAccount(context);
  if (payer === null) return refuse(paymentsRefusals, 'payerAccountMissing');
  const payments: FilePayment[] = [];
  for (const line of toPay) {
    const { accountName, sortCode, accountNumber, rollNumber } = await openPayeeDetails(
      context,
      line.agreementId,
      line.detailsVersion ?? 0,
    );
    payments.push({
      lineId: line.lineId,
      payee: { name: accountName, sortCode, accountNumber, rollNumber },
      amountPence: line.payPence,
      reference: referenceFor(context.councilId, line.agreementNumber),
    });
  }
  return decidePaymentFile({
    runId: run.runId,
    runState: run.state,
    approvedTotalPence: pence(run.reviewedTotalPence ?? 0),
    // The moment of approval, and not of sending: the same approved run always gives the same file.
    createdAt: run.approvedAt ?? context.now,
    executeOn: run.payOn,
    rail: payer.rail,
    payer,
    payments,
  });
}

/** What the council sends leaves its funding and is the person's to spend, or the managed account's for them. */
async function bookPayment(context: Context, run: KeptRun, line: RunLine): Promise<void> {
  const agreement = await findAgreement(context, line.personId, line.agreementId);
  const kind = agreement?.payeeKind === 'managedAccount' ? 'managedAccount' : 'personDirectPayment';
  const from = await ensureAccount(context, 'councilFunding');
  const to = await ensureAccount(context, kind, line.personId);
  const posted = await postTransfer(context, {
    kind: 'directPaymentSent',
    occurredOn: run.payOn,
    subjectKind: 'paymentRunLine',
    subjectId: line.lineId,
    personId: line.personId,
    postings: [
      { accountId: from, pence: pence(0 - line.payPence) },
      { accountId: to, pence: line.payPence },
    ],
  });
  if (!posted.allowed) throw new Error(`Line ${line.lineId}: ${posted.refusal.words}`);
}

async function tellOfPayment(context: Context, run: KeptRun, line: RunLine, isFirst: boolean): Promise<void> {
  await emitEvent(context, {
    type: 'payment.sent',
    personId: line.personId,
    payload: {
      agreementId: line.agreementId,
      runId: run.runId,
      lineId: line.lineId,
      payOn: run.payOn,
      pence: line.payPence,
      isFirst: isFirst ? 1 : 0,
    },
  });
}
