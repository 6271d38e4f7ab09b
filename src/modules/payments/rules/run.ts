import { allow, type Decision, refuse } from '../../../core/decision/decision.ts';
import { formatPounds, type Pence } from '../../../core/money/pence.ts';
import { paymentsRefusals } from './refusals.ts';

export type RunState = 'draft' | 'inReview' | 'approved' | 'sent' | 'confirmed' | 'cancelled';

export type RunStep = 'sendForReview' | 'returnToDraft' | 'approve' | 'send' | 'confirm' | 'cancel';

/**
 * What can be done with a run, and what it then is. A run that was sent to the bank is never taken back here:
 * the money has gone, and coming back it is a receipt of its own.
 */
export const runStates = {
  draft: { sendForReview: 'inReview', cancel: 'cancelled' },
  inReview: { approve: 'approved', returnToDraft: 'draft', cancel: 'cancelled' },
  approved: { send: 'sent', returnToDraft: 'draft', cancel: 'cancelled' },
  sent: { confirm: 'confirmed' },
  confirmed: {},
  cancelled: {},
} as const satisfies Record<RunState, Partial<Record<RunStep, RunState>>>;

const stateWords: Readonly<Record<RunState, string>> = {
  draft: 'a draft',
  inReview: 'in review',
  approved: 'approved',
  sent: 'sent to the bank',
  confirmed: 'confirmed by the bank',
  cancelled: 'cancelled',
};

const stepWords: Readonly<Record<RunStep, string>> = {
  sendForReview: 'sent for review',
  returnToDraft: 'returned to draft',
  approve: 'approved',
  send: 'sent to the bank',
  confirm: 'confirmed',
  cancel: 'cancelled',
};

/** The state after a step, or a refusal that says what the run is now. */
export function decideRunStep(state: RunState, step: RunStep): Decision<RunState> {
  const steps: Partial<Record<RunStep, RunState>> = runStates[state];
  const next = steps[step];
  if (next !== undefined) return allow(next);
  return refuse(paymentsRefusals, 'runStepNotOpen', { state: stateWords[state], step: stepWords[step] });
}

/** A run as it stood at a moment: a version, a total, and a fingerprint of every line. */
export interface RunSnapshot {
  readonly version: number;
  readonly totalPence: Pence;
  readonly fingerprint: string;
}

/** `approverLimitPence` is the dated setting for the approver's role; null means that the role may not approve. */
export interface ApprovalFacts {
  readonly state: RunState;
  readonly approverId: string;
  readonly approverLimitPence: Pence | null;
  readonly draftedBy: string;
  readonly editedBy: readonly string[];
  readonly payeesChangedOrCheckedBy: readonly string[];
  readonly reviewed: RunSnapshot;
  readonly current: RunSnapshot;
}

/**
 * Whether this person may approve this run now. Two pairs of eyes: whoever drafted or changed the run, or changed
 * or checked bank details in it, cannot approve it, whatever their role. A limit covers a run of exactly its amount.
 * Source: our choice; separation of duties in payments is the auditors' common rule.
 */
export function decideApproval(facts: ApprovalFacts): Decision<RunState> {
  const next = decideRunStep(facts.state, 'approve');
  if (!next.allowed) return next;
  if (facts.approverId === facts.draftedBy || facts.editedBy.includes(facts.approverId)) {
    return refuse(paymentsRefusals, 'approverPreparedRun');
  }
  if (facts.payeesChangedOrCheckedBy.includes(facts.approverId)) {
    return refuse(paymentsRefusals, 'approverCheckedPayees');
  }
  if (!isSameRun(facts.reviewed, facts.current)) {
    return refuse(paymentsRefusals, 'runChangedSinceReview', {
      reviewed: describeSnapshot(facts.reviewed),
      current: describeSnapshot(facts.current),
    });
  }
  if (facts.approverLimitPence === null) return refuse(paymentsRefusals, 'roleMayNotApprove');
  if (facts.current.totalPence > facts.approverLimitPence) {
    return refuse(paymentsRefusals, 'overApprovalLimit', {
      total: formatPounds(facts.current.totalPence),
      limit: formatPounds(facts.approverLimitPence),
    });
  }
  return next;
}

/** Whether two looks at a run saw the same. */
export function isSameRun(one: RunSnapshot, other: RunSnapshot): boolean {
  return (
    one.version === other.version &&
    one.totalPence === other.totalPence &&
    one.fingerprint === other.fingerprint
  );
}

/** `version 2 of £1,671.92`. */
export function describeSnapshot(snapshot: RunSnapshot): string {
  return `version ${snapshot.version} of ${formatPounds(snapshot.totalPence)}`;
}
