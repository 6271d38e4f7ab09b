import assert from 'node:assert/strict';
import { test } from 'node:test';
import published from '../../../../policy/bank-holidays-england.json' with { type: 'json' };
import { civilDate } from '../../../core/calendar/civil-date.ts';
import { bankHolidaysFrom } from '../../../core/calendar/working-days.ts';
import { pence } from '../../../core/money/pence.ts';
import { type AgreementToPay, listCandidates, roundingOf } from './candidates.ts';
import { referenceFor } from './reference.ts';

const holidays = bankHolidaysFrom(published.holidays);
const budget = {
  startsOn: civilDate('2026-10-30'),
  endsBefore: null,
  directPaymentWeeklyPence: pence(47_913),
  contributionWeeklyPence: pence(6_115),
};
const amina: AgreementToPay = {
  agreementId: 'amina',
  state: 'active',
  firstPaymentOn: civilDate('2026-10-30'),
  everyWeeks: 4,
  endsBefore: null,
  payMode: 'net',
  contributionTakenFrom: 'directPayment',
  payee: null,
  diedOn: null,
  budgets: [budget],
};

const rows: readonly [
  sentence: string,
  change: Partial<AgreementToPay>,
  payOn: string,
  taken: string[],
  due: [string, number][],
][] = [
  ['nothing is due the day before the first payment', {}, '2026-10-29', [], []],
  ['the first four weeks are due on the first day', {}, '2026-10-30', [], [['2026-10-30', 167_192]]],
  [
    'what an earlier run did not pay comes back beside the next',
    {},
    '2026-11-27',
    [],
    [
      ['2026-10-30', 167_192],
      ['2026-11-27', 167_192],
    ],
  ],
  ['days that a run has are left out', {}, '2026-11-27', ['amina/2026-10-30'], [['2026-11-27', 167_192]]],
  [
    'money due on Boxing Day is due on Christmas Eve',
    { firstPaymentOn: civilDate('2026-12-26') },
    '2026-12-24',
    [],
    [['2026-12-26', 167_192]],
  ],
  ['and not the day before that', { firstPaymentOn: civilDate('2026-12-26') }, '2026-12-23', [], []],
  [
    'an agreement that ends on a due day has nothing from that day',
    { endsBefore: civilDate('2026-11-27') },
    '2026-11-27',
    ['amina/2026-10-30'],
    [],
  ],
  [
    'one day more is paid as one day',
    { endsBefore: civilDate('2026-11-28') },
    '2026-11-27',
    ['amina/2026-10-30'],
    [['2026-11-27', 5_971]],
  ],
  ['gross pays all of it', { payMode: 'gross' }, '2026-10-30', [], [['2026-10-30', 191_652]]],
  [
    'a contribution from another part leaves this one whole',
    { contributionTakenFrom: 'otherPart' },
    '2026-10-30',
    [],
    [['2026-10-30', 191_652]],
  ],
  [
    'a new budget counts from its own day',
    {
      budgets: [
        { ...budget, endsBefore: civilDate('2026-11-13') },
        { ...budget, startsOn: civilDate('2026-11-13'), directPaymentWeeklyPence: pence(50_000) },
      ],
    },
    '2026-10-30',
    [],
    [['2026-10-30', 171_366]],
  ],
  [
    'a budget whose direct payment ended takes no contribution from nothing',
    { budgets: [{ ...budget, directPaymentWeeklyPence: null }] },
    '2026-10-30',
    [],
    [['2026-10-30', 0]],
  ],
];
for (const [sentence, change, payOn, taken, due] of rows) {
  test(sentence, () => {
    const day = { payOn: civilDate(payOn), holidays, rounding: 'halfUp' as const, taken: new Set(taken) };
    const found = listCandidates({ ...amina, ...change }, day);
    assert.deepEqual(
      found.map(({ line }) => [line.covers.startsOn, line.payPence]),
      due,
    );
    assert.ok(found.every(({ line }) => line.contributionNotCoveredPence === 0));
  });
}

test('a rounding is named by its number, and no other number names one', () => {
  assert.deepEqual([1, 2, 3, 4].map(roundingOf), ['halfUp', 'halfEven', 'down', 'up']);
  for (const number of [0, 5]) assert.throws(() => roundingOf(number), RangeError);
});

test('what the payee reads fits the 18 letters that banks take', () => {
  assert.equal(referenceFor('ashmere', 4417), 'ASHMERE DP 0004417');
  assert.equal(referenceFor('north-ashmere', 4417), 'NORTH A DP 0004417');
  assert.equal(referenceFor('east-sussex', 1), 'EAST SU DP 0000001');
  assert.equal(referenceFor('thanet-', 1), 'THANET DP 0000001');
});
