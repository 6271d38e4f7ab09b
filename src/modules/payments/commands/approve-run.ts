import { Type } from 'typebox';
import { allow, refuse } from '../../../core/decision/decision.ts';
import { pence } from '../../../core/money/pence.ts';
import { Id, Input, Version } from '../../../platform/schema/fields.ts';
import { defineCommand, recordAct } from '../../audit/index.ts';
import { findApprovalLimit } from '../approval-limit.ts';
import { paymentsRefusals } from '../rules/refusals.ts';
import { decideApproval, type RunSnapshot } from '../rules/run.ts';
import { listWhoTouchedDetails } from '../store-bank-details.ts';
import { changeRun, type KeptRun, listRunLines } from '../store-runs.ts';
import { takeRun, type WhichRun } from '../take-run.ts';
import { takeSnapshotNow } from '../work-out-run.ts';

type ApproveRun = WhichRun & { readonly fingerprint: string };

/** Approves a run, by someone who prepared none of it, within their limit, exactly as it was put before them. */
export const approveRun = defineCommand<ApproveRun, WhichRun>({
  name: 'payments.approveRun',
  summary: 'Approve a payment run that someone else prepared.',
  input: Input({
    runId: Id({ words: 'Give the id of the payment run.' }),
    version: Version(),
    fingerprint: Type.String({
      words: 'Give the fingerprint of the run that you looked at.',
      pattern: '^[0-9a-f]{64}$',
    }),
  }),
  about: () => null,
  handle: async (context, input) => {
    const found = await takeRun(context, input, 'approve');
    if (!found.allowed) return found;
    const run = found.value;
    const reviewed = reviewedSnapshot(run);
    if (input.fingerprint !== reviewed.fingerprint) return refuse(paymentsRefusals, 'changedMeanwhile');
    const lines = await listRunLines(context, run.runId);
    const limit = await findApprovalLimit(context);
    const decision = decideApproval({
      state: run.state,
      approverId: context.actor.accountId,
      approverLimitPence: limit && pence(limit.value),
      draftedBy: run.draftedBy,
      editedBy: run.editedBy,
      payeesChangedOrCheckedBy: await listWhoTouchedDetails(
        context,
        lines.filter(({ state }) => state === 'toPay'),
      ),
      reviewed,
      current: await takeSnapshotNow(context, run, lines),
    });
    if (!decision.allowed) return decision;
    const version = await changeRun(context, run, {
      state: decision.value,
      approvedUnder: limit?.version ?? 'none',
    });
    await recordAct(context, {
      action: 'payments.approveRun',
      personId: null,
      subjectKind: 'paymentRun',
      subjectId: run.runId,
      ruleVersion: limit?.version ?? null,
      details: { version, totalPence: reviewed.totalPence, fingerprint: reviewed.fingerprint },
    });
    return allow({ runId: run.runId, version });
  },
});

/** The run as it was put before an approver. Throws where it never was: its state says that it was. */
function reviewedSnapshot(run: KeptRun): RunSnapshot {
  const { reviewedVersion: version, reviewedTotalPence, reviewedFingerprint: fingerprint } = run;
  if (version === null || reviewedTotalPence === null || fingerprint === null)
    throw new Error(`Run ${run.runId} was never put before anyone.`);
  return { version, totalPence: reviewedTotalPence, fingerprint };
}
