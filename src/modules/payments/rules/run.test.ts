import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pence } from '../../../core/money/pence.ts';
import {
  type ApprovalFacts,
  decideApproval,
  decideRunStep,
  type RunState,
  type RunStep,
  runStates,
} from './run.ts';

const states = Object.keys(runStates) as RunState[];
const steps: readonly RunStep[] = ['sendForReview', 'returnToDraft', 'approve', 'send', 'confirm', 'cancel'];

test('a run goes from draft through review, approval and sending to confirmed', () => {
  let state: RunState = 'draft';
  for (const step of ['sendForReview', 'approve', 'send', 'confirm'] as const) {
    const decision = decideRunStep(state, step);
    assert.ok(decision.allowed);
    state = decision.value;
  }
  assert.equal(state, 'confirmed');
});

test('exactly nine steps are open in all, and every other is refused in words', () => {
  const open = states.flatMap((state) => steps.filter((step) => decideRunStep(state, step).allowed));
  assert.equal(open.length, 9);
  for (const state of states) {
    for (const step of steps) {
      const decision = decideRunStep(state, step);
      if (!decision.allowed) assert.equal(decision.refusal.code, 'runStepNotOpen');
    }
  }
});

const refusedSteps: readonly [sentence: string, state: RunState, step: RunStep][] = [
  ['a draft cannot be approved without review', 'draft', 'approve'],
  ['a run in review cannot be sent', 'inReview', 'send'],
  ['a run that was sent cannot be cancelled', 'sent', 'cancel'],
  ['a run that was sent cannot go back to draft', 'sent', 'returnToDraft'],
  ['a cancelled run stays cancelled', 'cancelled', 'returnToDraft'],
  ['a confirmed run cannot be sent again', 'confirmed', 'send'],
];
for (const [sentence, state, step] of refusedSteps) {
  test(sentence, () => assert.equal(decideRunStep(state, step).allowed, false));
}

const snapshot = { version: 3, totalPence: pence(5_000_000), fingerprint: 'a1' };
const facts: ApprovalFacts = {
  state: 'inReview',
  approverId: 'nadia',
  approverLimitPence: pence(5_000_000),
  draftedBy: 'omar',
  editedBy: ['omar', 'pat'],
  payeesChangedOrCheckedBy: ['quinn'],
  reviewed: snapshot,
  current: snapshot,
};

const approvals: readonly [sentence: string, change: Partial<ApprovalFacts>, outcome: string][] = [
  ['a run of exactly the limit is approved', {}, 'approved'],
  ['a limit a penny above the run approves it', { approverLimitPence: pence(5_000_001) }, 'approved'],
  ['a limit a penny below the run does not', { approverLimitPence: pence(4_999_999) }, 'overApprovalLimit'],
  ['a role without a limit does not approve', { approverLimitPence: null }, 'roleMayNotApprove'],
  ['a limit of nothing is not the same as no limit', { approverLimitPence: pence(0) }, 'overApprovalLimit'],
  ['who drafted it does not approve it', { approverId: 'omar', editedBy: [] }, 'approverPreparedRun'],
  ['who changed it does not approve it', { approverId: 'pat' }, 'approverPreparedRun'],
  ['who checked its bank details does not approve it', { approverId: 'quinn' }, 'approverCheckedPayees'],
  ['a later version needs a new review', { current: { ...snapshot, version: 4 } }, 'runChangedSinceReview'],
  [
    'a total that moved by a penny needs a new review',
    { current: { ...snapshot, totalPence: pence(4_999_999) } },
    'runChangedSinceReview',
  ],
  [
    'the same total from other lines needs a new review',
    { current: { ...snapshot, fingerprint: 'b2' } },
    'runChangedSinceReview',
  ],
  ['a draft is refused before anything else', { state: 'draft', approverId: 'omar' }, 'runStepNotOpen'],
  [
    'having drafted comes before having checked',
    { approverId: 'omar', payeesChangedOrCheckedBy: ['omar'] },
    'approverPreparedRun',
  ],
  [
    'a changed run comes before the limit',
    { current: { ...snapshot, version: 4 }, approverLimitPence: null },
    'runChangedSinceReview',
  ],
];
for (const [sentence, change, outcome] of approvals) {
  test(sentence, () => {
    const decision = decideApproval({ ...facts, ...change });
    assert.equal(decision.allowed ? decision.value : decision.refusal.code, outcome);
  });
}

test('a refusal over the limit says both amounts', () => {
  const decision = decideApproval({ ...facts, approverLimitPence: pence(4_999_999) });
  assert.ok(!decision.allowed);
  assert.equal(decision.refusal.words, 'The run is £50,000.00. Your role may approve up to £49,999.99.');
});
