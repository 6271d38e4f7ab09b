import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { civilDate } from '../../../core/calendar/civil-date.ts';
import { pence } from '../../../core/money/pence.ts';
import {
  type DirectPaymentDecision,
  type DirectPaymentFacts,
  decideDirectPayment,
  type RiskResult,
} from './gate.ts';
import {
  type ConditionAnswer,
  type Section31Condition,
  type Section32Condition,
  section31,
  section32,
} from './legal-conditions.ts';

const seed = 20_260_403;
const yes: ConditionAnswer = { answer: 'yes', evidenceWordsId: 'words-yes' };
const no: ConditionAnswer = { answer: 'no', evidenceWordsId: 'words-no' };
const notYetKnown: ConditionAnswer = { answer: 'notYetKnown', evidenceWordsId: null };

const under31 = (
  change: Partial<Record<Section31Condition, ConditionAnswer>> = {},
): DirectPaymentFacts['legal'] => ({
  section: 31,
  answers: { requestedWithCapacity: yes, notProhibited: yes, canManage: yes, appropriateWay: yes, ...change },
});
const under32 = (
  change: Partial<Record<Section32Condition, ConditionAnswer>> = {},
): DirectPaymentFacts['legal'] => ({
  section: 32,
  answers: {
    authorisedPerson: yes,
    notProhibited: yes,
    bestInterests: yes,
    canManage: yes,
    appropriateWay: yes,
    ...change,
  },
});

const facts: DirectPaymentFacts = {
  legal: under31(),
  helpConsideredWordsId: null,
  excludedAdultsCheck: { order: null, evidenceWordsId: 'words-check' },
  nominee: null,
  plan: { signedOff: true, directPaymentWeeklyPence: pence(41_798), everyWeeks: 4 },
  riskAssessment: {
    completedOn: civilDate('2026-09-01'),
    result: 'managesWithHelp',
    dueOn: civilDate('2026-09-10'),
    helpWordsIds: ['words-payroll'],
  },
  understandingCheckedOn: civilDate('2026-09-02'),
  wayChosen: true,
  whoMayActRecorded: true,
  agreementSignedOn: civilDate('2026-09-03'),
};

function codesOf(decision: DirectPaymentDecision): readonly string[] {
  if (decision.outcome === 'ready') return [];
  return decision.outcome === 'waiting'
    ? decision.missing.map((step) => step.code)
    : decision.grounds.map((ground) => ground.code);
}

const noRiskAssessment = { ...facts.riskAssessment, completedOn: null, result: null, helpWordsIds: [] };

const rows: readonly [
  sentence: string,
  change: Partial<DirectPaymentFacts>,
  outcome: string,
  codes: string[],
][] = [
  ['with everything recorded a direct payment may start', {}, 'ready', []],
  ['an authorised person’s, too', { legal: under32() }, 'ready', []],
  [
    'without a risk assessment it waits (Q367)',
    { riskAssessment: noRiskAssessment },
    'waiting',
    ['riskAssessment'],
  ],
  [
    'a risk assessment without a result is not done (Q367)',
    { riskAssessment: { ...facts.riskAssessment, result: null } },
    'waiting',
    ['riskAssessment'],
  ],
  [
    'without an understanding check it waits (Q368)',
    { understandingCheckedOn: null },
    'waiting',
    ['understandingCheck'],
  ],
  [
    'without the person’s own choice of how the money comes it waits (Q178, Q281)',
    { wayChosen: false },
    'waiting',
    ['wayChosen'],
  ],
  [
    'without the check for excluded adults it waits',
    { excludedAdultsCheck: null },
    'waiting',
    ['excludedAdultsCheck'],
  ],
  ['a nominee who agreed is no bar', { nominee: { agrees: yes } }, 'ready', []],
  [
    'a nominee who was not asked makes it wait',
    { nominee: { agrees: notYetKnown } },
    'waiting',
    ['nomineeAgrees'],
  ],
  [
    'a nominee who said no makes it wait for another, and is no refusal',
    { nominee: { agrees: no } },
    'waiting',
    ['nomineeAgrees'],
  ],
  [
    'a plan that is not signed off',
    { plan: { ...facts.plan, signedOff: false } },
    'waiting',
    ['planSignedOff'],
  ],
  [
    'a plan without a direct-payment part',
    { plan: { ...facts.plan, directPaymentWeeklyPence: null } },
    'waiting',
    ['directPaymentPart'],
  ],
  [
    'a direct-payment part of nothing',
    { plan: { ...facts.plan, directPaymentWeeklyPence: pence(0) } },
    'waiting',
    ['directPaymentPart'],
  ],
  [
    'a direct-payment part of a penny is a part',
    { plan: { ...facts.plan, directPaymentWeeklyPence: pence(1) } },
    'ready',
    [],
  ],
  [
    'a plan that does not say how often',
    { plan: { ...facts.plan, everyWeeks: null } },
    'waiting',
    ['paymentFrequency'],
  ],
  ['who may act is not recorded', { whoMayActRecorded: false }, 'waiting', ['whoMayAct']],
  ['an agreement that is not signed', { agreementSignedOn: null }, 'waiting', ['agreementSigned']],
  [
    'several things missing are all named, in order',
    {
      whoMayActRecorded: false,
      plan: { signedOff: false, directPaymentWeeklyPence: null, everyWeeks: null },
    },
    'waiting',
    ['planSignedOff', 'directPaymentPart', 'paymentFrequency', 'whoMayAct'],
  ],
  [
    'a condition nobody has answered waits',
    { legal: under31({ appropriateWay: notYetKnown }) },
    'waiting',
    ['appropriateWay'],
  ],
  [
    'a yes that nothing shows waits',
    { legal: under31({ canManage: { answer: 'yes', evidenceWordsId: null } }) },
    'waiting',
    ['canManage'],
  ],
  [
    'a no that nothing shows waits: it cannot refuse',
    { legal: under31({ appropriateWay: { answer: 'no', evidenceWordsId: null } }) },
    'waiting',
    ['appropriateWay'],
  ],
  [
    'a no to capacity asks for an authorised person, and does not refuse',
    { legal: under31({ requestedWithCapacity: no }) },
    'waiting',
    ['requestedWithCapacity'],
  ],
  [
    'a no to managing waits until it says what help was considered',
    { legal: under31({ canManage: no }) },
    'waiting',
    ['canManage'],
  ],
  [
    'a no to managing after help was considered is refused in law',
    { legal: under31({ canManage: no }), helpConsideredWordsId: 'words-help' },
    'refused',
    ['canManage'],
  ],
  [
    'not an appropriate way is refused in law',
    { legal: under31({ appropriateWay: no }) },
    'refused',
    ['appropriateWay'],
  ],
  [
    'an order that the law excludes is refused in law',
    { excludedAdultsCheck: { order: 'alcoholTreatment', evidenceWordsId: 'words-order' } },
    'refused',
    ['notProhibited'],
  ],
  [
    'such an order outweighs an answer that nothing is in the way, under section 32 too',
    {
      legal: under32(),
      excludedAdultsCheck: { order: 'drugRehabilitation', evidenceWordsId: 'words-order' },
    },
    'refused',
    ['notProhibited'],
  ],
  [
    'someone who is not an authorised person is refused in law',
    { legal: under32({ authorisedPerson: no }) },
    'refused',
    ['authorisedPerson'],
  ],
  [
    'so is one who would not act in the adult’s best interests',
    { legal: under32({ bestInterests: no }) },
    'refused',
    ['bestInterests'],
  ],
  [
    'two grounds are both given',
    { legal: under32({ bestInterests: no, appropriateWay: no }) },
    'refused',
    ['bestInterests', 'appropriateWay'],
  ],
  [
    'a ground in law comes before what is missing',
    { legal: under31({ appropriateWay: no }), agreementSignedOn: null },
    'refused',
    ['appropriateWay'],
  ],
];
for (const [sentence, change, outcome, codes] of rows) {
  test(sentence, () => {
    const decision = decideDirectPayment({ ...facts, ...change });
    assert.equal(decision.outcome, outcome);
    assert.deepEqual(codesOf(decision), codes);
    assert.equal(decision.allowed, outcome === 'ready');
  });
}

test('a missing risk assessment says who must act, what is next and by when (Q367)', () => {
  const decision = decideDirectPayment({ ...facts, riskAssessment: noRiskAssessment });
  assert.ok(decision.outcome === 'waiting');
  const [step] = decision.missing;
  assert.deepEqual([step!.whoMustAct, step!.dueOn], ['socialWorker', '2026-09-10']);
  assert.match(step!.nextStep, /leads to help and not to a no/);
  assert.match(decision.refusal.words, /The risk assessment has not been done\./);
});

const results: readonly [result: RiskResult, helpWordsIds: string[], helpStillToAgree: boolean][] = [
  ['managesAlone', [], false],
  ['managesWithHelp', ['words-payroll'], false],
  ['managesWithHelp', [], true],
  ['needsMoreHelp', ['words-payroll', 'words-visits'], false],
  ['needsMoreHelp', [], true],
];
for (const [result, helpWordsIds, helpStillToAgree] of results) {
  test(`a risk assessment that found "${result}" with ${helpWordsIds.length} kinds of help starts with that help (Q367)`, () => {
    const riskAssessment = { ...facts.riskAssessment, result, helpWordsIds };
    const decision = decideDirectPayment({ ...facts, riskAssessment });
    assert.ok(decision.allowed);
    assert.deepEqual(decision.value, { section: 31, helpWordsIds, helpStillToAgree });
  });
}

test('a refusal in law has its source, reasons to write, what would change it, how to challenge, and other ways', () => {
  const decision = decideDirectPayment({ ...facts, legal: under31({ appropriateWay: no }) });
  assert.ok(decision.outcome === 'refused');
  assert.equal(decision.grounds[0]!.source, 'Care Act 2014 s.31(7)');
  assert.match(decision.grounds[0]!.whatWouldChangeIt, /change to the plan/);
  assert.equal(decision.needsWrittenReasons, true);
  assert.match(decision.challenge, /complain/);
  assert.deepEqual(decision.otherWays, ['council', 'individualServiceFund']);
  assert.match(decision.refusal.nextStep, /nobody is left without care/);
});

test('the words of a refusal never say which order stands in the way', () => {
  const order = { order: 'drugRehabilitation', evidenceWordsId: 'words-order' } as const;
  const decision = decideDirectPayment({ ...facts, excludedAdultsCheck: order });
  assert.ok(decision.outcome === 'refused');
  const said = `${decision.refusal.words} ${decision.grounds.map((ground) => `${ground.reason} ${ground.whatWouldChangeIt}`).join()}`;
  assert.doesNotMatch(said, /drug|alcohol|rehabilitation|court|offen/i);
});

test('section 31 has four conditions and section 32 has five', () => {
  assert.deepEqual([Object.keys(section31).length, Object.keys(section32).length], [4, 5]);
});

test(`only a condition of the law that is not met ever refuses, whatever else is recorded (Q367, Q368) (seed ${seed})`, () => {
  const date = fc.constantFrom(null, civilDate('2026-09-01'));
  const known = fc.constantFrom(yes, notYetKnown, { answer: 'yes', evidenceWordsId: null } as const);
  const anyRecords = fc.record({
    known,
    nominee: fc.option(fc.record({ agrees: fc.constantFrom(yes, no, notYetKnown) })),
    plan: fc.record({
      signedOff: fc.boolean(),
      directPaymentWeeklyPence: fc.constantFrom(null, pence(0), pence(1)),
      everyWeeks: fc.constantFrom(null, 0, 4),
    }),
    completedOn: date,
    result: fc.constantFrom<RiskResult | null>(null, 'managesAlone', 'managesWithHelp', 'needsMoreHelp'),
    understandingCheckedOn: date,
    agreementSignedOn: date,
    wayChosen: fc.boolean(),
    whoMayActRecorded: fc.boolean(),
  });
  fc.assert(
    fc.property(anyRecords, ({ known: canManage, completedOn, result, ...records }) => {
      const riskAssessment = { ...facts.riskAssessment, completedOn, result };
      const decision = decideDirectPayment({
        ...facts,
        ...records,
        riskAssessment,
        legal: under31({ canManage }),
      });
      assert.notEqual(decision.outcome, 'refused');
      if (decision.outcome === 'ready')
        assert.ok(completedOn !== null && records.understandingCheckedOn !== null);
    }),
    { seed, numRuns: 300 },
  );
});
