import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { civilDate } from '../../../core/calendar/civil-date.ts';
import { voiceOf } from '../../../site/voice.ts';
import type { HomeFacts } from './facts.ts';
import { findStage, listLate, listSteps, type Stage } from './where-things-are.ts';

const nothing = {
  where: { councilId: 'ashmere', personId: 'derek' },
  today: civilDate('2026-11-22'),
  voice: voiceOf(true, 'Derek'),
  helper: null,
  ties: { workers: ['Joanne Clarke'], helpers: [] },
  promises: { promises: [] },
  assessment: null,
  eligibility: { eligibility: null },
  firstFigure: null,
  contribution: null,
  plan: null,
  budget: null,
  agreement: null,
  payments: null,
  reviews: null,
  spending: null,
  looks: null,
};
const facts = (own: object) => ({ ...nothing, ...own }) as unknown as HomeFacts;

const asked = { assessment: { finishedOn: '2026-09-01', assessmentId: 'one' } };
const eligible = { ...asked, eligibility: { eligibility: { isEligible: true, decidedOn: '2026-09-08' } } };
const budget = { startsOn: '2026-10-05', signedOffOn: '2026-09-18', directPayment: { everyWeeks: 4 } };
const agreed = { ...eligible, plan: { state: 'signedOff' }, budget };

const stages: readonly [sentence: string, facts: object, stage: Stage][] = [
  ['someone who has just been in touch waits for our answer', {}, 'asked'],
  ['an assessment that is open goes on', { assessment: { finishedOn: null } }, 'telling'],
  ['one that is finished waits for a decision', asked, 'deciding'],
  ['a no is told as a no', { ...asked, eligibility: { eligibility: { isEligible: false } } }, 'notEligible'],
  ['a yes leads to a first figure', eligible, 'figuring'],
  ['a first figure leads to a plan', { ...eligible, firstFigure: {} }, 'planning'],
  [
    'a plan that is agreed is read by us',
    { ...eligible, plan: { state: 'draft', followsPlanId: null, agreement: { state: 'agreed' } } },
    'signingOff',
  ],
  [
    'a plan that came back is told so',
    { ...eligible, plan: { state: 'sentBack', followsPlanId: null } },
    'sentBack',
  ],
  [
    'a budget without a choice waits for the choice',
    { ...agreed, agreement: { agreement: null, managedBy: null } },
    'choosing',
  ],
  [
    'a choice without an agreement is got ready',
    { ...agreed, agreement: { agreement: null, managedBy: {} } },
    'gettingReady',
  ],
  [
    'an agreement before its first payment says when that comes',
    { ...agreed, agreement: { agreement: { state: 'active' } }, payments: { payments: [], next: {} } },
    'firstPayment',
  ],
  ['a pause is told as a pause', { ...agreed, agreement: { agreement: { state: 'suspended' } } }, 'paused'],
  [
    'support without a direct payment runs from its first day',
    { ...agreed, budget: { ...budget, directPayment: null } },
    'running',
  ],
  [
    'and is to come before it',
    { ...agreed, budget: { ...budget, directPayment: null, startsOn: '2026-11-23' } },
    'startsSoon',
  ],
];

for (const [sentence, own, stage] of stages) {
  test(sentence, () => assert.equal(findStage(facts(own)), stage));
}

describe('what is late', () => {
  const late = { kind: 'review.afterSignOff', dueOn: '2026-10-30', actsNext: 'socialWorker', isLate: true };

  test('is ours alone: a question that waits for the person is never their lateness', () => {
    const theirs = { ...late, kind: 'spendingQuestion', actsNext: 'person' };
    assert.deepEqual(listLate(facts({ promises: { promises: [theirs, late] } })), [late]);
  });

  test('stands among the steps with the days counted and the name of who owes it', () => {
    const { now } = listSteps(facts({ ...agreed, promises: { promises: [late] } }));
    const said = now.map(({ title, detail }) => `${String(title)}: ${String(detail)}`).join();
    assert.match(
      said,
      /the first talk about your plan: Promised by Friday 30 October\. <strong>23 days late\.<\/strong> Joanne Clarke owes this\./,
    );
  });

  test('is not told as still to come, and what is to come is told soonest first', () => {
    const yearly = { kind: 'review.yearly', dueOn: '2027-09-18', actsNext: 'socialWorker', isLate: false };
    const followUp = { ...yearly, kind: 'review.followUp', dueOn: '2026-12-18' };
    const { next } = listSteps(facts({ promises: { promises: [late, yearly, followUp] } }));
    assert.deepEqual(
      next.map(({ title }) => String(title)),
      ['we have a second talk about how your plan is going', 'we go through your plan again after a year'],
    );
  });
});
