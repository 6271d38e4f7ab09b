import { allow, refuse } from '../../../core/decision/decision.ts';
import { Id, Input } from '../../../platform/schema/fields.ts';
import { defineQuestion, recordAct } from '../../audit/index.ts';
import { paymentsRefusals } from '../rules/refusals.ts';
import { findPaymentFile, findRun } from '../store-runs.ts';

export interface ReadFile {
  readonly fileName: string;
  readonly text: string;
  readonly sha256: string;
}

/** The file that went to the bank, to the byte. It holds names and account numbers, so each look is kept. */
export const readFile = defineQuestion<{ readonly runId: string }, ReadFile>({
  name: 'payments.readFile',
  summary: 'The payment file of a run, exactly as it was made.',
  input: Input({ runId: Id({ words: 'Give the id of the payment run.' }) }),
  about: () => null,
  answer: async (context, { runId }) => {
    const run = await findRun(context, runId, 'read');
    const file = run && (await findPaymentFile(context, runId));
    if (run === null || file === null) return refuse(paymentsRefusals, 'paymentFileNotFound');
    await recordAct(context, {
      action: 'payments.readFile',
      kind: 'saw',
      personId: null,
      subjectKind: 'paymentRun',
      subjectId: runId,
      details: { sha256: file.sha256 },
    });
    return allow({ fileName: `direct-payments-${run.payOn}.xml`, ...file });
  },
});
