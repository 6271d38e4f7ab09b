import assert from 'node:assert/strict';
import { test } from 'node:test';
import { civilDate } from '../../../core/calendar/civil-date.ts';
import {
  type AssessmentOffered,
  decideScreening,
  type InformationAndAdvice,
  type NotEligibleTry,
  type ScreeningFacts,
  type ScreeningOutcome,
} from './screening.ts';

const facts: ScreeningFacts = {
  screenedOn: civilDate('2026-11-02'),
  known: false,
  barrierCodes: ['didNotKnow', 'doctorAccess'],
  figures: {
    'followUp.maximumDays': { value: 91, version: 'followUp.maximumDays@2015-04-01' },
    'reablement.freeWeeks': { value: 6, version: 'reablement.freeWeeks@2015-04-01' },
    'assessment.dutyDespiteRefusal': { value: 1, version: 'assessment.dutyDespiteRefusal@2015-04-01' },
  },
};
const advice: InformationAndAdvice = {
  kind: 'informationAndAdvice',
  signposts: [{ to: 'The Carers Centre', why: 'Help with lasting power of attorney' }],
  barriers: ['didNotKnow'],
  followUpOn: civilDate('2026-12-01'),
};
const offer: AssessmentOffered = {
  kind: 'assessmentOffered',
  answer: 'notWanted',
  personsWords: 'Not now. Ask me after Christmas.',
  abuseOrNeglect: false,
  lacksCapacityAndInBestInterests: false,
  followUpOn: civilDate('2027-01-11'),
};
const change = { kind: 'reassessment', whatChanged: 'A fall in September.' } as const;

function answer(outcome: ScreeningOutcome | NotEligibleTry, other: Partial<ScreeningFacts> = {}): string {
  const decision = decideScreening(outcome, { ...facts, ...other });
  if (decision.allowed) return decision.value.next;
  return [decision.refusal.code, ...decision.refusal.faults.map(({ field }) => field)].join(' ');
}

const rows: readonly (readonly [string, string, string])[] = [
  [
    'nobody is "not eligible" at first contact (Q20)',
    answer({ kind: 'notEligible' }),
    'notEligibleAtScreening',
  ],
  ['someone signposted is followed up (Q22 Q253)', answer(advice), 'followUp'],
  [
    'a signpost without a day of follow-up is refused (Q22)',
    answer({ ...advice, followUpOn: null }),
    'followUpTooLate followUpOn',
  ],
  [
    'follow-up today is none',
    answer({ ...advice, followUpOn: facts.screenedOn }),
    'followUpTooLate followUpOn',
  ],
  ['follow-up tomorrow is one', answer({ ...advice, followUpOn: civilDate('2026-11-03') }), 'followUp'],
  [
    'the last day that the council allows is one',
    answer({ ...advice, followUpOn: civilDate('2027-02-01') }),
    'followUp',
  ],
  [
    'the day after is too late',
    answer({ ...advice, followUpOn: civilDate('2027-02-02') }),
    'followUpTooLate followUpOn',
  ],
  ['advice points somewhere (Q253)', answer({ ...advice, signposts: [] }), 'screeningFaulty signposts'],
  [
    'a signpost says what it may help with',
    answer({ ...advice, signposts: [{ to: 'A club', why: '' }] }),
    'screeningFaulty signposts[0]',
  ],
  [
    'not getting to see a doctor is one of the barriers (Q254 Q256)',
    answer({ ...advice, barriers: ['doctorAccess'] }),
    'followUp',
  ],
  [
    'a barrier is one of the list (Q254)',
    answer({ ...advice, barriers: ['lazy'] }),
    'screeningFaulty barriers',
  ],
  [
    'reablement says what for',
    answer({ kind: 'reablement', startsOn: facts.screenedOn, aims: '' }),
    'screeningFaulty aims',
  ],
  [
    'an assessment that is wanted goes on',
    answer({ ...offer, answer: 'taken', followUpOn: null }),
    'assessment',
  ],
  ['an assessment not wanted is followed up (Q255)', answer(offer), 'followUp'],
  [
    'not wanting one is written in the person’s words',
    answer({ ...offer, personsWords: '' }),
    'screeningFaulty personsWords',
  ],
  [
    'at risk of abuse, an assessment is owed all the same',
    answer({ ...offer, abuseOrNeglect: true }),
    'assessmentStillOwed',
  ],
  [
    'and so it is without capacity, in best interests',
    answer({ ...offer, lacksCapacityAndInBestInterests: true }),
    'assessmentStillOwed',
  ],
  [
    'whether it is owed is a figure of law that must be known',
    answer({ ...offer, abuseOrNeglect: true }, { figures: {} }),
    'figureMissing',
  ],
  ['someone known here skips screening (Q272 Q273)', answer(offer, { known: true }), 'alreadyKnown'],
  ['and is reassessed (Q272)', answer(change, { known: true }), 'reassessment'],
  [
    'a reassessment says what changed',
    answer({ ...change, whatChanged: '' }, { known: true }),
    'screeningFaulty whatChanged',
  ],
  ['someone new is not reassessed', answer(change), 'notYetKnown'],
];
for (const [sentence, given, expected] of rows) test(sentence, () => assert.equal(given, expected));

test('reablement is free for up to six weeks, day by day (Q265 Q266)', () => {
  const startsOn = civilDate('2026-11-09');
  const decision = decideScreening({ kind: 'reablement', startsOn, aims: 'To climb the stairs' }, facts);
  assert.ok(decision.allowed);
  assert.deepEqual(decision.value.freeDuring, { startsOn, endsBefore: '2026-12-21' });
  assert.deepEqual(decision.value.versions, ['reablement.freeWeeks@2015-04-01']);
});
