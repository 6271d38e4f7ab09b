import { allow, refuse } from '../../../core/decision/decision.ts';
import { type Pence, sumPence } from '../../../core/money/pence.ts';
import { Id, Input } from '../../../platform/schema/fields.ts';
import { defineQuestion } from '../../audit/index.ts';
import { paymentsRefusals } from '../rules/refusals.ts';
import { type Hold, holdReasons } from '../rules/run-lines.ts';
import { findRun, type KeptRun, listKeptRuns, listRunLines, type RunLine } from '../store-runs.ts';
import { takeSnapshot } from '../work-out-run.ts';

export interface ShownLine extends Omit<RunLine, 'holds'> {
  /** Why it is held and who must act, the first reason first; none where it is paid. */
  readonly holds: readonly Hold[];
}

/** A run with everything an approver needs: who is paid what, what is held, what differs from last time. */
export interface ShownRun extends KeptRun {
  readonly lines: readonly ShownLine[];
  readonly totalPence: Pence;
  readonly heldPence: Pence;
  readonly fingerprint: string;
}

export const showRun = defineQuestion<{ readonly runId: string }, ShownRun>({
  name: 'payments.showRun',
  summary: 'A payment run: its lines, what is held and who must act, and what differs from last time.',
  input: Input({ runId: Id({ words: 'Give the id of the payment run.' }) }),
  about: () => null,
  answer: async (context, { runId }) => {
    const run = await findRun(context, runId, 'read');
    if (run === null) return refuse(paymentsRefusals, 'runNotFound');
    const lines = await listRunLines(context, runId);
    const held = lines.filter(({ state }) => state === 'held');
    const { totalPence, fingerprint } = takeSnapshot(
      run.version,
      lines.filter(({ state }) => state !== 'held'),
    );
    return allow({
      ...run,
      lines: lines.map((line) => ({
        ...line,
        holds: line.holds.map((code) => {
          const { why, whoActs, nextStep } = holdReasons[code];
          return { code, why, whoActs, nextStep };
        }),
      })),
      totalPence,
      heldPence: sumPence(held.map(({ payPence }) => payPence)),
      fingerprint,
    });
  },
});

export const listRuns = defineQuestion<Record<string, never>, { readonly runs: readonly KeptRun[] }>({
  name: 'payments.listRuns',
  summary: 'The payment runs, newest pay date first, each with its state.',
  input: Input({}),
  about: () => null,
  answer: async (context) => allow({ runs: await listKeptRuns(context) }),
});
