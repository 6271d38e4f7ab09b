import assert from 'node:assert/strict';
import { test } from 'node:test';
import { civilDate } from '../../../core/calendar/civil-date.ts';
import { noPence, pence } from '../../../core/money/pence.ts';
import { aPlanForSignOff, aSigner, aWeeklyLine, someSignOffFigures } from '../testing.ts';
import type { BudgetInPlan, PlanForSignOff } from './plan-for-sign-off.ts';
import { decideSignOff, explainSignOffNeeds } from './sign-off.ts';

const plan = aPlanForSignOff();
const budget = plan.budget as BudgetInPlan;

function missing(other: Partial<PlanForSignOff>): string {
  const decision = decideSignOff(aPlanForSignOff(other), aSigner(), someSignOffFigures(1_000_000, 1_000_000));
  if (decision.allowed) return 'signed off';
  return decision.refusal.faults.map(({ field }) => field).join(' ');
}

const rows: readonly (readonly [string, Partial<PlanForSignOff>, string])[] = [
  ['a plan with everything is signed off in one step (Q105)', {}, 'signed off'],
  ['a plan without needs waits', { needs: [] }, 'needs directPayment'],
  [
    'a need nobody has called eligible or not waits',
    { needs: plan.needs.map((need) => ({ ...need, eligible: null })) },
    'eligible',
  ],
  [
    'a need to be met with no words on how waits',
    { needs: plan.needs.map((n) => ({ ...n, how: '' })) },
    'howMet',
  ],
  [
    'a need to be met without a line waits (Q114)',
    { needs: plan.needs.map((need) => ({ ...need, councilWillMeet: true, how: 'Soon.' })) },
    'howMet',
  ],
  ['a plan that says nothing of what matters to the person waits', { whatMatters: ' ' }, 'whatMatters'],
  ['a plan without a day to start on waits', { startsOn: null }, 'startsOn'],
  ['a plan without a personal budget waits', { budget: null }, 'budget'],
  [
    'a penny too many in the person’s share waits',
    { budget: { ...budget, personPence: pence(7_911) } },
    'numbersAgree',
  ],
  [
    'a penny too few in the person’s share waits',
    { budget: { ...budget, personPence: pence(7_909) } },
    'numbersAgree',
  ],
  [
    'shares that only make the whole because one is below nothing wait',
    { budget: { ...budget, personPence: pence(-100), councilPence: pence(20_570) } },
    'numbersAgree',
  ],
  [
    'lines that come to a penny less than the budget wait',
    { lines: [...plan.lines, aWeeklyLine(1)] },
    'costsAgree',
  ],
  [
    'money from the NHS is apart, and is counted against the lines',
    { lines: [...plan.lines, aWeeklyLine(7_325)], budget: { ...budget, othersPence: pence(7_325) } },
    'signed off',
  ],
  [
    'a penny from the indicative budget needs reasons',
    { indicativePence: pence(20_469) },
    'differenceExplained',
  ],
  [
    'with reasons it does not wait',
    { indicativePence: pence(18_000), reasonsForDifference: 'Mornings take longer than the answers showed.' },
    'signed off',
  ],
  ['no indicative budget asks for no reasons', { indicativePence: null }, 'signed off'],
  ['a plan without advice waits', { advice: '' }, 'advice'],
  ['a direct payment of no stated amount waits', { directPayment: null }, 'directPayment'],
  [
    'a direct payment for a need that is not in the plan waits',
    { directPayment: { needIds: ['need-9'], amountPence: pence(11_600), every: 'fourWeeks' } },
    'directPayment',
  ],
  [
    'a managed account is a direct payment too',
    {
      lines: plan.lines.map((line) => ({ ...line, managedBy: 'managedAccount' as const })),
      directPayment: null,
    },
    'directPayment',
  ],
  [
    'a plan run by the council needs no direct payment',
    { lines: plan.lines.map((line) => ({ ...line, managedBy: 'council' as const })), directPayment: null },
    'signed off',
  ],
  [
    'someone not told what they will pay cannot have agreed',
    { contributionToldOn: null },
    'contributionTold',
  ],
  [
    'being told the day after agreeing is too late',
    { contributionToldOn: civilDate('2026-06-02') },
    'contributionTold',
  ],
  ['being told the day before is well', { contributionToldOn: civilDate('2026-05-31') }, 'signed off'],
  ['a plan nobody was asked to agree to waits', { agreement: null }, 'agreement'],
  [
    'a plan the person does not agree with needs the reason and the steps',
    { agreement: { state: 'notAgreed', on: civilDate('2026-06-01'), reason: 'Wants evenings.', steps: '' } },
    'agreement',
  ],
];

for (const [sentence, other, expected] of rows) {
  test(sentence, () => assert.equal(missing(other), expected));
}

const precedence: readonly (readonly [string, string, string, number, number, string])[] = [
  ['nobody signs off their own plan, whatever else is wrong', 'worker-1', 'student', 0, 0, 'signerIsAuthor'],
  ['a role without a limit signs nothing off', 'worker-2', 'student', 0, 0, 'signerHasNoLimit'],
  [
    'a penny above the weekly limit goes to someone else',
    'worker-2',
    'practitioner',
    20_469,
    0,
    'aboveSignersLimit',
  ],
  ['at the weekly limit is within it', 'worker-2', 'practitioner', 20_470, 0, 'signed off'],
  ['a penny below the weekly limit is within it', 'worker-2', 'practitioner', 20_471, 0, 'signed off'],
];

for (const [sentence, id, role, weekly, once, expected] of precedence) {
  test(sentence, () => {
    const decision = decideSignOff(plan, aSigner({ id, role }), someSignOffFigures(weekly, once));
    assert.equal(decision.allowed ? 'signed off' : decision.refusal.code, expected);
  });
}

test('a one-off sum has a limit of its own', () => {
  const rails = aWeeklyLine(0, 'council', { cost: { kind: 'oneOff', oncePence: pence(9_500) } });
  const withRails = aPlanForSignOff({ lines: [...plan.lines, rails] });
  const answer = (once: number) => decideSignOff(withRails, aSigner(), someSignOffFigures(20_470, once));
  assert.equal(answer(9_500).allowed, true);
  const above = answer(9_499);
  assert.ok(!above.allowed);
  assert.match(above.refusal.words, /£95\.00 once\. You may sign off up to £94\.99 once/);
});

test('a plan that is not ready says everything that is missing at once', () => {
  assert.equal(missing({ advice: '', agreement: null, whatMatters: '' }), 'whatMatters advice agreement');
});

test('a disagreement with reason and steps can be signed off, and stays a disagreement', () => {
  const decision = decideSignOff(
    aPlanForSignOff({
      agreement: {
        state: 'notAgreed',
        on: civilDate('2026-06-01'),
        reason: 'Wants evenings.',
        steps: 'Two visits, and her sister came.',
      },
    }),
    aSigner(),
    someSignOffFigures(),
  );
  assert.ok(decision.allowed);
  assert.equal(decision.value.agreed, false);
});

test('what sign-off needs is told before planning starts, and nothing else is asked at the end (Q106)', () => {
  const told = explainSignOffNeeds().map(({ code }) => code);
  const nothing = aPlanForSignOff({
    needs: [{ id: 'need-1', words: '', eligible: null, councilWillMeet: null, how: '' }],
    lines: [aWeeklyLine(100, 'person')],
    whatMatters: '',
    advice: '',
    startsOn: null,
    budget: { totalPence: pence(1), personPence: noPence, councilPence: noPence, othersPence: noPence },
    directPayment: null,
    contributionToldOn: null,
    agreement: null,
  });
  const decision = decideSignOff(nothing, aSigner(), someSignOffFigures());
  assert.ok(!decision.allowed);
  const asked = new Set([...decision.refusal.faults.map(({ field }) => field), 'budget']);
  assert.deepEqual(
    told,
    told.filter((code) => asked.has(code)),
  );
  assert.ok(explainSignOffNeeds().every(({ words }) => words.length > 20));
});
