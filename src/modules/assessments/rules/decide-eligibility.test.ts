import assert from 'node:assert/strict';
import { test } from 'node:test';
import { civilDate } from '../../../core/calendar/civil-date.ts';
import {
  anEligibilityAct,
  someAdultFindings,
  someCarerFindings,
  someEligibilityFigures,
} from '../testing.ts';
import { decideCarerEligibility, decideEligibility, type EligibilityAct } from './decide-eligibility.ts';
import type { AdultFindings, CarerFindings } from './eligibility-findings.ts';
import type { AdultOutcome, CarerOutcome } from './outcomes.ts';

const notEligible = anEligibilityAct({
  eligible: false,
  advice: 'A perching stool, the lunch club, and a ring on 14 May.',
  followUpOn: civilDate('2026-08-19'),
});
const one = someAdultFindings({ nutrition: ['needsAssistance'] });

function adult(findings: AdultFindings<AdultOutcome>, act: EligibilityAct = anEligibilityAct()): string {
  const decision = decideEligibility(findings, act, someEligibilityFigures);
  if (!decision.allowed) return decision.refusal.code;
  return decision.value.eligible ? 'eligible' : 'not eligible';
}

function carer(findings: CarerFindings<CarerOutcome>, act: EligibilityAct = anEligibilityAct()): string {
  const decision = decideCarerEligibility(findings, act, someEligibilityFigures);
  if (!decision.allowed) return decision.refusal.code;
  return decision.value.eligible ? 'eligible' : 'not eligible';
}

const adultRows: readonly (readonly [string, string, () => string])[] = [
  ['one outcome of ten cannot be called eligible (Q267)', 'needsTwoOutcomes', () => adult(one)],
  ['two outcomes of ten are enough (Q267)', 'eligible', () => adult(someAdultFindings())],
  [
    'three outcomes are enough',
    'eligible',
    () =>
      adult(
        someAdultFindings({
          nutrition: ['endangers'],
          toilet: ['causesDistress'],
          community: ['takesLonger'],
        }),
      ),
  ],
  [
    'two ways of being unable in one outcome are still one outcome',
    'needsTwoOutcomes',
    () => adult(someAdultFindings({ nutrition: ['needsAssistance', 'endangers'] })),
  ],
  [
    'taking significantly longer counts for an adult',
    'eligible',
    () => adult(someAdultFindings({ clothing: ['takesLonger'], toilet: ['takesLonger'] })),
  ],
  [
    'needs that come from no impairment or illness cannot be called eligible',
    'needsCause',
    () =>
      adult(someAdultFindings(undefined, { fromImpairment: { answer: false, words: 'Newly moved here.' } })),
  ],
  [
    'no area of wellbeing recorded cannot be called eligible',
    'needsWellbeing',
    () => adult(someAdultFindings(undefined, { wellbeing: [] })),
  ],
  [
    'an impact that is not significant is not enough',
    'needsWellbeing',
    () =>
      adult(
        someAdultFindings(undefined, {
          wellbeing: [{ area: 'control', significant: false, words: 'A little.' }],
        }),
      ),
  ],
  [
    'one outcome gives "not eligible", with advice and a day (Q20)',
    'not eligible',
    () => adult(one, notEligible),
  ],
  [
    'a practitioner may not find "not eligible" against the findings without reasons',
    'differsWithoutReasons',
    () => adult(someAdultFindings(), { ...notEligible, reasons: ' ' }),
  ],
  [
    'with reasons they may',
    'not eligible',
    () => adult(someAdultFindings(), { ...notEligible, reasons: 'A stool and a new kettle settled both.' }),
  ],
  [
    '"not eligible" without advice is refused (Q20)',
    'adviceMissing',
    () => adult(one, { ...notEligible, advice: '' }),
  ],
  [
    '"not eligible" without a day of contact is refused (Q22)',
    'adviceMissing',
    () => adult(one, { ...notEligible, followUpOn: null }),
  ],
  [
    'contact on the day of the decision itself is no follow-up',
    'adviceMissing',
    () => adult(one, { ...notEligible, followUpOn: civilDate('2026-05-20') }),
  ],
  [
    'contact one day later than the council allows is refused (Q22)',
    'adviceMissing',
    () => adult(one, { ...notEligible, followUpOn: civilDate('2026-08-20') }),
  ],
  [
    'contact one day before the latest is well',
    'not eligible',
    () => adult(one, { ...notEligible, followUpOn: civilDate('2026-08-18') }),
  ],
  [
    'either result says how it can be questioned',
    'challengeMissing',
    () => adult(someAdultFindings(), anEligibilityAct({ howToChallenge: '' })),
  ],
];

const precedence: readonly (readonly [string, string, Partial<AdultFindings<AdultOutcome>>])[] = [
  [
    'first of all, the person was asked about assessing themselves',
    'selfAssessmentNotAsked',
    { askedAboutSelfAssessment: null, carerHelpLeftOut: false, outcomes: [] },
  ],
  [
    'next, carers’ help was left out (Q343 Q89)',
    'carerHelpCounted',
    { carerHelpLeftOut: false, outcomes: [], wellbeing: [] },
  ],
  ['next, all ten outcomes were looked at', 'findingsIncomplete', { outcomes: [], wellbeing: [] }],
  [
    'next, where the needs come from is answered',
    'findingsIncomplete',
    { fromImpairment: { answer: null, words: '' } },
  ],
  [
    'a significant impact needs words',
    'findingsIncomplete',
    { wellbeing: [{ area: 'dignity', significant: true, words: ' ' }] },
  ],
];

const carerRows: readonly (readonly [string, string, () => string])[] = [
  [
    'a carer with no outcome and health not at risk cannot be called eligible',
    'needsOneOutcome',
    () => carer(someCarerFindings({})),
  ],
  ['one outcome of eight is enough for a carer', 'eligible', () => carer(someCarerFindings())],
  [
    'health at risk is enough without any outcome',
    'eligible',
    () => carer(someCarerFindings({}, { healthAtRisk: { answer: true, words: 'Her back.' } })),
  ],
  [
    'care that is not necessary does not count',
    'needsCause',
    () => carer(someCarerFindings(undefined, { fromNecessaryCare: { answer: false, words: 'He can.' } })),
  ],
  [
    'taking longer is not a way of being unable for a carer',
    'findingsIncomplete',
    () => carer(someCarerFindings({ recreation: ['takesLonger'] })),
  ],
  [
    'a carer too must be asked',
    'selfAssessmentNotAsked',
    () => carer(someCarerFindings(undefined, { askedAboutSelfAssessment: null })),
  ],
];

for (const [sentence, expected, answer] of [...adultRows, ...carerRows]) {
  test(sentence, () => assert.equal(answer(), expected));
}
for (const [sentence, expected, other] of precedence) {
  test(sentence, () => assert.equal(adult(someAdultFindings(undefined, other)), expected));
}

test('both results carry reasons in words, and which figures they used (Q20)', () => {
  const yes = decideEligibility(someAdultFindings(), anEligibilityAct(), someEligibilityFigures);
  assert.ok(yes.allowed);
  assert.match(yes.value.reasons.join('\n'), /2 of the ten outcomes/);
  assert.match(
    yes.value.reasons.join('\n'),
    /Being appropriately clothed: can do this, but it takes significantly/,
  );
  assert.deepEqual(yes.value.versions, ['eligibility.adultOutcomes@2015-04-01']);
  const no = decideEligibility(one, notEligible, someEligibilityFigures);
  assert.ok(no.allowed);
  assert.match(no.value.reasons.join('\n'), /1 of the ten outcomes.*2 are needed/);
  assert.equal(no.value.notEligible?.followUpOn, '2026-08-19');
});

test('missing outcomes are named one by one', () => {
  const decision = decideEligibility(
    someAdultFindings(undefined, { outcomes: [{ outcome: 'nutrition', unable: ['endangers'], words: '' }] }),
    anEligibilityAct(),
    someEligibilityFigures,
  );
  assert.ok(!decision.allowed);
  assert.equal(decision.refusal.faults.length, 10);
  assert.equal(decision.refusal.faults[0]?.field, 'outcomes.nutrition');
});

test('a figure of the law that is not known is asked for by name', () => {
  const decision = decideEligibility(someAdultFindings(), anEligibilityAct(), {});
  assert.ok(!decision.allowed);
  assert.match(decision.refusal.words, /eligibility\.adultOutcomes is not known for that day/);
});
