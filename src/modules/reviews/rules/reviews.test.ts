import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { addDays, civilDate } from '../../../core/calendar/civil-date.ts';
import { datedFigures, figuresOn } from '../../../core/calendar/dated-value.ts';
import { decideRequestedReview, type ReviewAnswer } from './requested-review.ts';
import {
  calculateReviewDates,
  decideReviewIntervals,
  type ReviewDue,
  type ReviewFacts,
} from './review-dates.ts';
import { decideVisitMeets, type ReviewTopic } from './visit-meets.ts';

const policy = new URL('../../../../policy/', import.meta.url);
const figures = figuresOn(
  ['law/eligibility-and-review.json', 'settings/journey.json'].flatMap((name) =>
    datedFigures(JSON.parse(readFileSync(new URL(name, policy), 'utf8'))),
  ),
  civilDate('2026-06-09'),
);
const facts: ReviewFacts = {
  signedOffOn: civilDate('2026-06-09'),
  firstPaymentOn: civilDate('2026-06-26'),
  lastMetOn: {},
  endedOn: null,
};

function dates(other: Partial<ReviewFacts> = {}): string {
  const intervals = decideReviewIntervals(figures);
  assert.ok(intervals.allowed);
  return calculateReviewDates({ ...facts, ...other }, intervals.value)
    .map(({ kind, dueOn }) => `${kind} ${dueOn}`)
    .join(', ');
}

const dateRows: readonly (readonly [string, string, string])[] = [
  [
    'after sign-off come six weeks, three months, the direct payment’s and the yearly one (Q270 Q278 Q372)',
    dates(),
    'afterSignOff 2026-07-21, followUp 2026-09-09, directPayment 2026-12-26, yearly 2027-06-09',
  ],
  [
    'without a first payment the direct payment’s clock has not started',
    dates({ firstPaymentOn: null }),
    'afterSignOff 2026-07-21, followUp 2026-09-09, yearly 2027-06-09',
  ],
  [
    'six weeks and three months happen once; the others come round twelve months after they were met (Q270)',
    dates({
      lastMetOn: {
        afterSignOff: civilDate('2026-07-20'),
        followUp: civilDate('2026-09-01'),
        directPayment: civilDate('2026-12-01'),
        yearly: civilDate('2027-05-20'),
      },
    }),
    'directPayment 2027-12-01, yearly 2028-05-20',
  ],
  [
    'six months from 31 August is the last day of February',
    dates({ firstPaymentOn: civilDate('2026-08-31') }),
    'afterSignOff 2026-07-21, followUp 2026-09-09, directPayment 2027-02-28, yearly 2027-06-09',
  ],
  ['after a plan ends nothing is due', dates({ endedOn: civilDate('2026-07-01') }), ''],
];
for (const [sentence, given, expected] of dateRows) test(sentence, () => assert.equal(given, expected));

test('an interval that nobody entered is asked for', () => {
  const decision = decideReviewIntervals({});
  assert.ok(!decision.allowed);
  assert.match(decision.refusal.words, /review\.afterSignOffWeeks/);
});

const everything: readonly ReviewTopic[] = [
  'managingMoney',
  'needsMet',
  'anythingWrong',
  'whatMatters',
  'stillSuits',
];
const due: readonly ReviewDue[] = [
  { kind: 'directPayment', dueOn: civilDate('2027-05-28'), version: 'v' },
  { kind: 'yearly', dueOn: civilDate('2027-06-09'), version: 'v' },
];

function visit(on: string, topics: readonly ReviewTopic[] = everything, today = '2027-07-01'): string {
  const decision = decideVisitMeets({ on: civilDate(on), topics }, due, civilDate(today), figures);
  if (!decision.allowed) return decision.refusal.code;
  const left = decision.value.leaves.map(({ kind, topics: missing }) => `${kind} without ${missing.join()}`);
  return [...decision.value.meets, ...left].join(', ');
}

const visitRows: readonly (readonly [string, string, string])[] = [
  ['one visit may meet several reviews (Q270 Q278 Q372)', visit('2027-05-28'), 'directPayment, yearly'],
  ['29 days before it is due is too early to count', visit('2027-05-11'), 'directPayment'],
  ['28 days before it is due counts', visit('2027-05-12'), 'directPayment, yearly'],
  ['27 days before it is due counts', visit('2027-05-13'), 'directPayment, yearly'],
  ['a late visit still meets it', visit('2027-07-01'), 'directPayment, yearly'],
  [
    'what was not talked about leaves its review open',
    visit('2027-05-28', ['needsMet', 'anythingWrong', 'whatMatters', 'managingMoney']),
    'yearly, directPayment without stillSuits',
  ],
  ['a visit tomorrow has not happened', visit('2027-06-10', everything, '2027-06-09'), 'visitNotYet'],
  ['a visit today has', visit('2027-06-09', everything, '2027-06-09'), 'directPayment, yearly'],
];
for (const [sentence, given, expected] of visitRows) test(sentence, () => assert.equal(given, expected));

test('at six weeks three questions are asked: the money, the needs, and anything wrong (Q278)', () => {
  const six: ReviewDue = { kind: 'afterSignOff', dueOn: civilDate('2026-07-21'), version: 'v' };
  for (const left of ['managingMoney', 'needsMet', 'anythingWrong'] as const) {
    const topics = everything.filter((topic) => topic !== left);
    const decision = decideVisitMeets({ on: six.dueOn, topics }, [six], addDays(six.dueOn, 1), figures);
    assert.ok(decision.allowed);
    assert.deepEqual(decision.value, { meets: [], leaves: [{ kind: 'afterSignOff', topics: [left] }] });
  }
});

const no: ReviewAnswer = {
  held: false,
  reasons: 'We met on Tuesday and agreed the new hours; the yearly review is in June.',
  decidedBy: 'worker-1',
  decidedOn: civilDate('2027-03-01'),
  reviewOn: civilDate('2027-06-09'),
  howToChallenge: 'Ask the team manager to look again, or complain.',
};
const answer = (ground: Parameters<typeof decideRequestedReview>[0], other: Partial<ReviewAnswer> = {}) => {
  const decision = decideRequestedReview(ground, { ...no, ...other });
  if (decision.allowed) return decision.value.held ? 'held' : 'not held';
  return [decision.refusal.code, ...decision.refusal.faults.map(({ field }) => field)].join(' ');
};

const requestRows: readonly (readonly [string, string, string])[] = [
  [
    'a review can be held sooner when someone needs more support (Q279)',
    answer('moreSupport', { held: true }),
    'held',
  ],
  ['a "no" with reasons, a day and a way to question it stands', answer('request'), 'not held'],
  ['a "no" without reasons does not (Q279)', answer('request', { reasons: ' ' }), 'answerIncomplete reasons'],
  [
    'nor a "yes" without a day',
    answer('request', { held: true, reviewOn: null }),
    'answerIncomplete reviewOn',
  ],
  [
    'a day before the answer is none',
    answer('request', { reviewOn: civilDate('2027-02-28') }),
    'answerIncomplete reviewOn',
  ],
  [
    'the day of the answer itself is one',
    answer('request', { reviewOn: civilDate('2027-03-01') }),
    'not held',
  ],
  [
    'a "no" says how to question it',
    answer('request', { howToChallenge: '' }),
    'answerIncomplete howToChallenge',
  ],
  ['a "yes" need not', answer('request', { held: true, howToChallenge: '' }), 'held'],
  ['changed needs leave nothing to decide', answer('needsChanged', { reasons: '' }), 'mustBeHeld'],
  ['nor does changed capacity', answer('capacityChanged'), 'mustBeHeld'],
  ['nor does a concern', answer('concernRaised'), 'mustBeHeld'],
  ['nor does a doubt about the conditions', answer('conditionsInDoubt'), 'mustBeHeld'],
];
for (const [sentence, given, expected] of requestRows) test(sentence, () => assert.equal(given, expected));
