import assert from 'node:assert/strict';
import { test } from 'node:test';
import { civilDate } from '../../../core/calendar/civil-date.ts';
import { type Contact, decideContact } from './contact.ts';

const today = civilDate('2026-11-02');
const sources = ['self', 'neighbour'];
const neighbour: Contact = {
  by: { kind: 'someoneForThem', name: 'Mrs Oyelaran', reachedAt: '0161 496 0456' },
  source: 'neighbour',
  standing: 'none',
  said: 'The curtains have been shut since Friday. Is there any help he could get?',
  told: 'general',
  someoneInDanger: true,
  nextStep: 'Call at the house.',
  nextStepOn: today,
};

function answer(other: Partial<Contact>): string {
  const decision = decideContact({ ...neighbour, ...other }, today, sources);
  if (decision.allowed) return decision.value.mayShare;
  return [decision.refusal.code, ...decision.refusal.faults.map(({ field }) => field)].join(' ');
}
const letter = (behind: 'person' | 'someoneForThem'): Partial<Contact> => ({
  by: { kind: 'officer', from: 'letter', behind, name: 'would not say' },
});

const rows: readonly (readonly [string, Partial<Contact>, string])[] = [
  ['a neighbour is told nothing about the person (Q276)', {}, 'generalOnly'],
  ['telling a neighbour about the person is refused (Q276)', { told: 'aboutThePerson' }, 'toldAboutPerson'],
  [
    'and that comes before anything else that is wrong',
    { told: 'aboutThePerson', said: '', nextStep: '' },
    'toldAboutPerson',
  ],
  [
    'with the person’s agreement, what was agreed',
    { standing: 'personAgrees', told: 'aboutThePerson' },
    'whatWasAgreed',
  ],
  [
    'with authority on record, what it covers',
    { standing: 'hasAuthority', told: 'aboutThePerson' },
    'whatWasAgreed',
  ],
  ['the person may be told everything', { by: { kind: 'person' }, told: 'aboutThePerson' }, 'everything'],
  ['an officer enters the person’s own letter', letter('person'), 'everything'],
  ['an officer enters someone else’s letter', letter('someoneForThem'), 'generalOnly'],
  ['a contact that says nothing is incomplete', { said: ' ' }, 'contactFaulty said'],
  [
    'every contact has a next step with a day',
    { nextStep: '', nextStepOn: null },
    'contactFaulty nextStep nextStepOn',
  ],
  ['a next step yesterday is none', { nextStepOn: civilDate('2026-11-01') }, 'contactFaulty nextStepOn'],
  ['a next step tomorrow is one', { nextStepOn: civilDate('2026-11-03') }, 'generalOnly'],
  [
    'where it came from is one of the council’s codes (Q275)',
    { source: 'Neighbour' },
    'contactFaulty source',
  ],
];
for (const [sentence, other, expected] of rows) test(sentence, () => assert.equal(answer(other), expected));

test('what a third party says is kept and acted on, though nothing is told (Q276)', () => {
  const decision = decideContact(neighbour, today, sources);
  assert.ok(decision.allowed);
  assert.equal(decision.value.raiseConcern, true);
  assert.match(decision.value.sharing, /not even whether we know them/);
});
