import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { civilDate } from '../../../core/calendar/civil-date.ts';
import { bankHolidaysFrom } from '../../../core/calendar/working-days.ts';
import {
  type ComplaintFacts,
  type ComplaintOutcome,
  calculateAcknowledgeBy,
  decideRespondBy,
  decideResponse,
} from './answer.ts';

const file = new URL('../../../../policy/bank-holidays-england.json', import.meta.url);
const holidays = bankHolidaysFrom(JSON.parse(readFileSync(file, 'utf8')).holidays);

describe('three working days', () => {
  const rows: readonly (readonly [string, string, string])[] = [
    ['from a Monday are Thursday', '2026-11-02', '2026-11-05'],
    ['from a Thursday go over the weekend', '2026-11-05', '2026-11-10'],
    ['from a Sunday start on Monday', '2026-11-08', '2026-11-11'],
    ['go over Christmas', '2026-12-24', '2026-12-31'],
    ['go over Easter', '2026-04-02', '2026-04-09'],
  ];
  for (const [what, receivedOn, expected] of rows) {
    test(what, () => assert.equal(calculateAcknowledgeBy(civilDate(receivedOn), 3, holidays), expected));
  }
});

describe('an answer is promised', () => {
  const facts = { receivedOn: civilDate('2026-08-31'), today: civilDate('2026-11-02'), mostMonths: 6 };
  const rows: readonly (readonly [string, string, boolean])[] = [
    ['not for yesterday', '2026-11-01', false],
    ['for today', '2026-11-02', true],
    ['for the last day of six months', '2027-02-28', true],
    ['not for the day after', '2027-03-01', false],
  ];
  for (const [what, day, expected] of rows) {
    test(what, () => assert.equal(decideRespondBy(civilDate(day), facts).allowed, expected));
  }
});

describe('an answer', () => {
  const answer = (outcome: ComplaintOutcome, remedy?: string, other: Partial<ComplaintFacts> = {}) => {
    const facts = { kind: 'complaint', isAcknowledged: true, isAnswered: false, ...other } as const;
    const decision = decideResponse(facts, outcome, remedy);
    return decision.allowed ? `isRefusal ${decision.value.isRefusal}` : decision.refusal.code;
  };
  const rows: readonly (readonly [string, string, string])[] = [
    ['that upholds says what is put right', answer('upheld'), 'remedyMissing'],
    ['of blanks puts nothing right', answer('partlyUpheld', ' '), 'remedyMissing'],
    ['that upholds and puts right stands', answer('upheld', 'We paid it back.'), 'isRefusal false'],
    ['that does not uphold is a refusal', answer('notUpheld'), 'isRefusal true'],
    ['to a complaint is never only noted', answer('noted'), 'outcomeWrong'],
    [
      'to a comment is that it was noted (Q14)',
      answer('noted', undefined, { kind: 'comment' }),
      'isRefusal false',
    ],
    [
      'to a compliment is not a judgement (Q14)',
      answer('upheld', 'x', { kind: 'compliment' }),
      'outcomeWrong',
    ],
    ['to an appeal is a judgement (Q260)', answer('noted', undefined, { kind: 'appeal' }), 'outcomeWrong'],
    [
      'comes after the acknowledgement',
      answer('noted', undefined, { isAcknowledged: false }),
      'acknowledgeFirst',
    ],
    [
      'comes once',
      answer('noted', undefined, { isAnswered: true, isAcknowledged: false }),
      'complaintAnsweredBefore',
    ],
  ];
  for (const [what, found, expected] of rows) test(what, () => assert.equal(found, expected));
});
