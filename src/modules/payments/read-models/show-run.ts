import { isWorkingDay } from '../../../core/calendar/working-days.ts';
import { allow, refuse } from '../../../core/decision/decision.ts';
import { type Pence, pence, sumPence } from '../../../core/money/pence.ts';
import { Id, Input } from '../../../platform/schema/fields.ts';
import { listAccountNames } from '../../access/index.ts';
import { type Context, defineQuestion, readWords, recordAct } from '../../audit/index.ts';
import { listPeopleNames } from '../../people/index.ts';
import { findApprovalLimit } from '../approval-limit.ts';
import { bankHolidaysOf } from '../next-payment.ts';
import { type ChangeWalk, explainChange } from '../rules/explain-change.ts';
import { paymentsRefusals } from '../rules/refusals.ts';
import { decideApproval, type RunSnapshot } from '../rules/run.ts';
import { listRunChecks, type RunCheck } from '../rules/run-checks.ts';
import { type Difference, type Hold, holdReasons } from '../rules/run-lines.ts';
import { listAgreementEndings } from '../store.ts';
import { listWhoTouchedDetails } from '../store-bank-details.ts';
import {
  type FileFacts,
  findFileFacts,
  findRun,
  type KeptRun,
  listKeptRuns,
  listRunLines,
  type RunLine,
  type RunWithTotals,
} from '../store-runs.ts';
import { takeSnapshot } from '../work-out-run.ts';

export interface ShownLine extends Omit<RunLine, 'holds'> {
  readonly name: string;
  /** Why it is held and who must act, the first reason first; none where it is paid. */
  readonly holds: readonly Hold[];
}

export interface ShownDifference extends Difference {
  readonly personId: string;
  readonly name: string;
  /** Why the agreement ended, as a code; null where it did not. */
  readonly endedBecause: string | null;
}

/** Who did what with a run, by name. */
export interface RunPeople {
  readonly draftedBy: string;
  readonly approvedBy: string | null;
  readonly sentBy: string | null;
  readonly returned: { readonly by: string; readonly because: string } | null;
}

/** A run with everything an approver needs: who is paid what, what is held, what differs from last time. */
export interface ShownRun extends KeptRun {
  readonly lines: readonly ShownLine[];
  readonly differences: readonly ShownDifference[];
  readonly totalPence: Pence;
  readonly heldPence: Pence;
  readonly fingerprint: string;
  readonly walk: ChangeWalk;
  readonly checks: readonly RunCheck[];
  readonly people: RunPeople;
  readonly isDraftedByMe: boolean;
  /** Why whoever looks may not approve this run, as it stands; null where they may. */
  readonly whyNotApprove: { readonly words: string; readonly nextStep: string } | null;
  readonly file: FileFacts | null;
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
    const toPay = lines.filter(({ state }) => state !== 'held');
    const now = takeSnapshot(run.version, toPay);
    const names = await listPeopleNames(
      context,
      lines.map(({ personId }) => personId),
    );
    const file = await findFileFacts(context, runId);
    await recordAct(context, {
      action: 'payments.showRun',
      kind: 'saw',
      personId: null,
      subjectKind: 'paymentRun',
      subjectId: runId,
    });
    return allow({
      ...run,
      lines: lines.map((line) => showLine(line, names)),
      differences: await showDifferences(context, run.differences),
      totalPence: now.totalPence,
      heldPence: sumPence(lines.filter(({ state }) => state === 'held').map(({ payPence }) => payPence)),
      fingerprint: now.fingerprint,
      walk: explainChange(run.differences, toPay),
      checks: listRunChecks({
        lines,
        now: { ...now, payments: toPay.length },
        reviewed: reviewedOf(run),
        file,
        isPayDayWorking: isWorkingDay(run.payOn, bankHolidaysOf(context)),
      }),
      people: await showPeople(context, run),
      isDraftedByMe: run.draftedBy === context.actor.accountId,
      whyNotApprove: await findWhyNotApprove(context, run, toPay, now),
      file,
    });
  },
});

function showLine(line: RunLine, names: ReadonlyMap<string, string>): ShownLine {
  return {
    ...line,
    name: names.get(line.personId) ?? '',
    holds: line.holds.map((code) => {
      const { why, whoActs, nextStep } = holdReasons[code];
      return { code, why, whoActs, nextStep };
    }),
  };
}

async function showDifferences(
  context: Context,
  differences: readonly Difference[],
): Promise<readonly ShownDifference[]> {
  const agreements = await listAgreementEndings(
    context,
    differences.map(({ agreementId }) => agreementId),
  );
  const names = await listPeopleNames(
    context,
    [...agreements.values()].map(({ personId }) => personId),
  );
  return differences.map((difference) => {
    const agreement = agreements.get(difference.agreementId);
    if (agreement === undefined) throw new Error(`Agreement ${difference.agreementId} is nobody’s.`);
    const { personId, endedBecause } = agreement;
    return { ...difference, personId, endedBecause, name: names.get(personId) ?? '' };
  });
}

function reviewedOf({ reviewedTotalPence, reviewedFingerprint }: KeptRun) {
  return reviewedTotalPence === null || reviewedFingerprint === null
    ? null
    : { totalPence: reviewedTotalPence, fingerprint: reviewedFingerprint };
}

async function showPeople(context: Context, run: KeptRun): Promise<RunPeople> {
  const { draftedBy, approvedBy, sentBy, returnedBy, returnedWordsId } = run;
  const names = await listAccountNames(
    context.tx,
    [draftedBy, approvedBy, sentBy, returnedBy].filter((id) => id !== null),
  );
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? ''));
  const words = await readWords(context, returnedWordsId === null ? [] : [returnedWordsId]);
  const because = returnedWordsId === null ? undefined : words.get(returnedWordsId);
  return {
    draftedBy: nameOf(draftedBy) ?? '',
    approvedBy: nameOf(approvedBy),
    sentBy: nameOf(sentBy),
    returned: because === undefined ? null : { by: nameOf(returnedBy) ?? '', because },
  };
}

/** What approving would be refused for, bar what has changed since: that is looked at when it is approved. */
async function findWhyNotApprove(
  context: Context,
  run: KeptRun,
  toPay: readonly RunLine[],
  now: RunSnapshot,
): Promise<ShownRun['whyNotApprove']> {
  const limit = await findApprovalLimit(context);
  const decision = decideApproval({
    state: 'inReview',
    approverId: context.actor.accountId,
    approverLimitPence: limit && pence(limit.value),
    draftedBy: run.draftedBy,
    editedBy: run.editedBy,
    payeesChangedOrCheckedBy: await listWhoTouchedDetails(context, toPay),
    reviewed: now,
    current: now,
  });
  if (decision.allowed) return null;
  const { words, nextStep } = decision.refusal;
  return { words, nextStep };
}

export interface ListedRun extends RunWithTotals {
  readonly draftedByName: string;
}

export const listRuns = defineQuestion<Record<string, never>, { readonly runs: readonly ListedRun[] }>({
  name: 'payments.listRuns',
  summary: 'The payment runs, newest pay date first, each with its state and what it comes to.',
  input: Input({}),
  about: () => null,
  answer: async (context) => {
    const runs = await listKeptRuns(context);
    const names = await listAccountNames(
      context.tx,
      runs.map(({ draftedBy }) => draftedBy),
    );
    return allow({ runs: runs.map((run) => ({ ...run, draftedByName: names.get(run.draftedBy) ?? '' })) });
  },
});
