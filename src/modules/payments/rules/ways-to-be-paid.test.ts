import assert from 'node:assert/strict';
import { test } from 'node:test';
import { civilDate } from '../../../core/calendar/civil-date.ts';
import { pence } from '../../../core/money/pence.ts';
import {
  type ArrivesBy,
  arrivesByWays,
  type ChoiceFacts,
  calculateMove,
  decideArrivesBy,
  decideBankAccountRefusal,
  decideManagedBy,
  listArrivesByWays,
  listManagedByWays,
  type ManagedBy,
  managedByWays,
} from './ways-to-be-paid.ts';

const everyWay = Object.keys(managedByWays) as ManagedBy[];
const everyArrival = Object.keys(arrivesByWays) as ArrivesBy[];

test('every lawful way is listed A to Z, and none is ticked (Q281)', () => {
  const shown = listManagedByWays(everyWay);
  assert.deepEqual(
    shown.map((way) => way.name),
    ['Direct payment to you', 'Individual service fund', 'Managed account', 'Run by the council'],
  );
  assert.ok(shown.every((way) => way.chosenBeforehand === false));
  assert.deepEqual(listManagedByWays(everyWay.toReversed()), shown);
});

test('every way says what it is, what it asks and what it costs', () => {
  for (const way of [...listManagedByWays(everyWay), ...listArrivesByWays(everyArrival)]) {
    assert.ok(way.whatItIs.length > 0 && way.asksOfYou.length > 0 && way.costs.length > 0, way.code);
  }
});

test('a yearly cost is shown where it is known, and is not nothing where it is not', () => {
  const shown = listManagedByWays(everyWay, { managedAccount: pence(13_200), council: pence(0) });
  const costs = Object.fromEntries(shown.map((way) => [way.code, way.yearlyCostPence]));
  assert.deepEqual(costs, { person: null, individualServiceFund: null, managedAccount: 13_200, council: 0 });
});

test('a bank account is shown even where a council’s usual way is a card (Q178, Q281)', () => {
  const codes = listArrivesByWays(['prepaidCard']).map((way) => way.code);
  assert.deepEqual(codes, ['ownBankAccount', 'prepaidCard']);
});

const facts: ChoiceFacts<ArrivesBy> = {
  lawful: ['ownBankAccount', 'prepaidCard'],
  shown: ['ownBankAccount', 'prepaidCard'],
  tickedBeforehand: null,
  current: 'ownBankAccount',
  chosen: 'prepaidCard',
  agreed: true,
  nextPayOn: civilDate('2026-10-30'),
};

const choices: readonly [sentence: string, change: Partial<ChoiceFacts<ArrivesBy>>, outcome: string][] = [
  ['a person who agrees moves to a card', {}, 'prepaidCard'],
  [
    'a person who did not agree is not moved to a card (Q178, Q193)',
    { agreed: false },
    'notMovedWithoutAgreement',
  ],
  [
    'staying with a bank account that works needs no agreement (Q193)',
    { agreed: false, chosen: 'ownBankAccount' },
    'ownBankAccount',
  ],
  [
    'a first way, too, is the person’s own answer',
    { agreed: false, current: null },
    'notMovedWithoutAgreement',
  ],
  ['a first way that the person chose holds', { current: null }, 'prepaidCard'],
  [
    'a choice made without seeing the bank account does not count (Q178)',
    { shown: ['prepaidCard'] },
    'waysNotAllShown',
  ],
  [
    'a bank account left out of the lawful ways is still lawful (Q178)',
    { lawful: ['prepaidCard'], shown: ['prepaidCard'] },
    'waysNotAllShown',
  ],
  [
    'a choice shown with the card ticked does not count (Q281)',
    { tickedBeforehand: 'prepaidCard' },
    'wayChosenBeforehand',
  ],
  [
    'nor one with the bank account ticked: the ways are level (Q281)',
    { tickedBeforehand: 'ownBankAccount' },
    'wayChosenBeforehand',
  ],
  ['a way that is not open cannot be chosen', { chosen: 'nominatedPersonAccount' }, 'wayNotOffered'],
  ['what was shown comes before what was agreed', { shown: [], agreed: false }, 'waysNotAllShown'],
];
for (const [sentence, change, outcome] of choices) {
  test(sentence, () => {
    const decision = decideArrivesBy({ ...facts, ...change });
    assert.equal(decision.allowed ? decision.value.chosen : decision.refusal.code, outcome);
  });
}

test('a change of who manages the money takes effect on the next payment day', () => {
  const decision = decideManagedBy({
    lawful: everyWay,
    shown: everyWay,
    tickedBeforehand: null,
    agreed: true,
    nextPayOn: civilDate('2026-10-30'),
    current: 'person',
    chosen: 'council',
  });
  assert.deepEqual(decision, {
    allowed: true,
    value: { chosen: 'council', isChange: true, takesEffectOn: '2026-10-30' },
  });
});

test('a refusal names the ways by their plain names', () => {
  const decision = decideArrivesBy({ ...facts, shown: [] });
  assert.ok(!decision.allowed);
  assert.match(decision.refusal.words, /Left out: Bank account of your own, Prepaid card\./);
});

test('saying no to a bank account needs reasons and a name, and says how to challenge it', () => {
  for (const without of [{ reasonsWordsId: null }, { decidedBy: null }]) {
    const refused = decideBankAccountRefusal({ reasonsWordsId: 'words-1', decidedBy: 'nadia', ...without });
    assert.equal(refused.allowed, false);
  }
  const decision = decideBankAccountRefusal({ reasonsWordsId: 'words-1', decidedBy: 'nadia' });
  assert.ok(decision.allowed);
  assert.match(decision.value.challenge, /Ombudsman/);
});

test('ten people whose bank accounts work: none moved to a card, ten to ask (Q178, Q193)', () => {
  const people = Array.from({ length: 10 }, (_one, place) => ({
    personId: `person-${place}`,
    current: 'ownBankAccount' as ArrivesBy,
    answer: 'notAsked' as const,
  }));
  const move = calculateMove(people, 'prepaidCard');
  assert.deepEqual([move.moved.length, move.stay.length, move.toAsk.length], [0, 0, 10]);
});

test('only those who said yes are moved, and those who have it already are left alone', () => {
  const person = (personId: string, current: ArrivesBy, answer: 'yes' | 'no' | 'notAsked') => ({
    personId,
    current,
    answer,
  });
  const people = [
    person('a', 'ownBankAccount', 'yes'),
    person('b', 'ownBankAccount', 'no'),
    person('c', 'prepaidCard', 'notAsked'),
  ];
  assert.deepEqual(calculateMove(people, 'prepaidCard'), { moved: ['a'], stay: ['b'], toAsk: [] });
});
