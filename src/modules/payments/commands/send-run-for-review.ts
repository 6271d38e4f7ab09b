import { allow, refuse } from '../../../core/decision/decision.ts';
import { Id, Input, Version } from '../../../platform/schema/fields.ts';
import { defineCommand, recordAct } from '../../audit/index.ts';
import { paymentsRefusals } from '../rules/refusals.ts';
import { decideRunStep, describeSnapshot, isSameRun } from '../rules/run.ts';
import { changeRun, listRunLines } from '../store-runs.ts';
import { takeRun, type WhichRun } from '../take-run.ts';
import { takeSnapshot, takeSnapshotNow } from '../work-out-run.ts';

/** Puts a draft before an approver: from here on, what they approve is exactly this. */
export const sendRunForReview = defineCommand<WhichRun, WhichRun & { readonly fingerprint: string }>({
  name: 'payments.sendRunForReview',
  summary: 'Put a draft payment run before someone who may approve it.',
  input: Input({ runId: Id({ words: 'Give the id of the payment run.' }), version: Version() }),
  about: () => null,
  handle: async (context, input) => {
    const found = await takeRun(context, input, 'sendForReview');
    if (!found.allowed) return found;
    const run = found.value;
    const next = decideRunStep(run.state, 'sendForReview');
    if (!next.allowed) return next;
    const lines = await listRunLines(context, run.runId);
    const toPay = lines.filter(({ state }) => state === 'toPay');
    if (toPay.length === 0) return refuse(paymentsRefusals, 'runEmpty');
    const reviewed = takeSnapshot(run.version, toPay);
    const current = await takeSnapshotNow(context, run, lines);
    if (!isSameRun(reviewed, current)) {
      return refuse(paymentsRefusals, 'runChangedSinceReview', {
        reviewed: describeSnapshot(reviewed),
        current: describeSnapshot(current),
      });
    }
    const version = await changeRun(context, run, { state: next.value, isEdit: true, reviewed });
    await recordAct(context, {
      action: 'payments.sendRunForReview',
      personId: null,
      subjectKind: 'paymentRun',
      subjectId: run.runId,
      details: { version, totalPence: reviewed.totalPence, fingerprint: reviewed.fingerprint },
    });
    return allow({ runId: run.runId, version, fingerprint: reviewed.fingerprint });
  },
});
