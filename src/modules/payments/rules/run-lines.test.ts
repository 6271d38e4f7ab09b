import assert from 'node:assert/strict';
import { test } from 'node:test';
import { civilDate } from '../../../core/calendar/civil-date.ts';
import { pence } from '../../../core/money/pence.ts';
import { type CandidateLine, calculateRun, type PaidLine } from './run-lines.ts';

const payOn = civilDate('2026-10-30');
const covers = { startsOn: civilDate('2026-10-30'), endsBefore: civilDate('2026-11-27') };
const lastCovers = { startsOn: civilDate('2026-10-02'), endsBefore: civilDate('2026-10-30') };

const line: CandidateLine = {
  lineId: 'line-1',
  agreementId: 'amina',
  kind: 'regular',
  covers,
  totalPence: pence(191_652),
  contributionPence: pence(24_460),
  payPence: pence(167_192),
  contributionNotCoveredPence: pence(0),
  payee: { payeeId: 'amina', detailsVersion: 1, changedBy: 'omar', checkedBy: 'pat' },
  agreementState: 'active',
  diedOn: null,
};
const lastTime: PaidLine = {
  agreementId: 'amina',
  kind: 'regular',
  covers: lastCovers,
  totalPence: pence(191_652),
  contributionPence: pence(24_460),
  payPence: pence(167_192),
  payeeId: 'amina',
  detailsVersion: 1,
};

const holds: readonly [sentence: string, change: Partial<CandidateLine>, codes: string[]][] = [
  ['a checked payee of a living person is paid', {}, []],
  ['a payment the day before a death was made', { diedOn: civilDate('2026-10-31') }, []],
  ['a payment on the day of a death is held', { diedOn: civilDate('2026-10-30') }, ['personDied']],
  ['a payment after a death is held', { diedOn: civilDate('2026-10-29') }, ['personDied']],
  [
    'after a death nobody asks for bank details',
    { diedOn: civilDate('2026-10-29'), payee: null },
    ['personDied'],
  ],
  ['a paused agreement is held', { agreementState: 'suspended' }, ['agreementSuspended']],
  ['no bank details', { payee: null }, ['noBankDetails']],
  ['bank details that nobody checked', { payee: { ...line.payee!, checkedBy: null } }, ['payeeNotChecked']],
  [
    'bank details checked by who changed them',
    { payee: { ...line.payee!, checkedBy: 'omar' } },
    ['payeeNotChecked'],
  ],
  [
    'a contribution a penny more than the part',
    { contributionNotCoveredPence: pence(1) },
    ['contributionMoreThanPart'],
  ],
  ['a penny is paid', { payPence: pence(1) }, []],
  ['nothing is not', { payPence: pence(0) }, ['nothingDue']],
  ['less than nothing is not', { payPence: pence(-1) }, ['nothingDue']],
  [
    'several reasons are all named, in order',
    { agreementState: 'suspended', payee: null, payPence: pence(0) },
    ['agreementSuspended', 'noBankDetails', 'nothingDue'],
  ],
];
for (const [sentence, change, codes] of holds) {
  test(sentence, () => {
    const run = calculateRun([{ ...line, ...change }], [], payOn);
    assert.deepEqual(
      run.held.flatMap((one) => one.holds.map((hold) => hold.code)),
      codes,
    );
    assert.equal(run.toPay.length, codes.length === 0 ? 1 : 0);
  });
}

test('every held line says why, who must act and what to do next', () => {
  const [held] = calculateRun([{ ...line, payee: null }], [], payOn).held;
  assert.equal(held!.holds[0]!.whoActs, 'directPaymentAdviser');
  assert.match(held!.holds[0]!.nextStep, /payday by another route/);
});

const twice: readonly [sentence: string, other: Partial<CandidateLine>, paid: number][] = [
  ['the same days twice in one run are both held', { lineId: 'line-2' }, 0],
  [
    'one shared day is enough',
    { lineId: 'line-2', covers: { startsOn: civilDate('2026-11-26'), endsBefore: civilDate('2026-12-24') } },
    0,
  ],
  [
    'two periods paid together before Christmas are both paid',
    { lineId: 'line-2', covers: { startsOn: civilDate('2026-11-27'), endsBefore: civilDate('2026-12-25') } },
    2,
  ],
  ['a one-off payment on top is paid', { lineId: 'line-2', kind: 'oneOff' }, 2],
  ['the same line twice is held even as a one-off', { kind: 'oneOff' }, 0],
  ['another person’s payment for the same days is paid', { lineId: 'line-2', agreementId: 'derek' }, 2],
];
for (const [sentence, other, paid] of twice) {
  test(sentence, () =>
    assert.equal(calculateRun([line, { ...line, ...other }], [], payOn).toPay.length, paid),
  );
}

test('days that the last run paid are not paid again', () => {
  const run = calculateRun([line], [{ ...lastTime, covers }], payOn);
  assert.deepEqual(
    run.held.map((one) => one.holds[0]!.code),
    ['alreadyPaid'],
  );
});

const differences: readonly [
  sentence: string,
  now: CandidateLine[],
  before: PaidLine[],
  reasons: string[],
  words: string,
][] = [
  ['the same payment to the same account is no difference', [line], [lastTime], [], ''],
  ['a first payment is new', [line], [], ['new'], 'New in this run: £1,671.92.'],
  [
    'a payment that is gone has ended',
    [],
    [lastTime],
    ['ended'],
    'Not in this run: £1,671.92 was paid last time.',
  ],
  [
    'a payment that is held is not said to have ended',
    [{ ...line, payee: null }],
    [lastTime],
    ['held'],
    'Held in this run: £1,671.92 was paid last time.',
  ],
  [
    'a penny more is a changed amount',
    [{ ...line, payPence: pence(167_193) }],
    [lastTime],
    ['amountChanged'],
    'Was £1,671.92, is £1,671.93.',
  ],
  [
    'dearer support is why more is paid',
    [{ ...line, totalPence: pence(192_652), payPence: pence(168_192) }],
    [lastTime],
    ['supportChanged'],
    'The support costs £1,926.52, last time £1,916.52.',
  ],
  [
    'dearer support that the person pays for themselves is still said',
    [{ ...line, totalPence: pence(191_653), contributionPence: pence(24_461) }],
    [lastTime],
    ['supportChanged', 'contributionChanged'],
    'The support costs £1,916.53, last time £1,916.52. The person puts in £244.61, last time £244.60.',
  ],
  [
    'a payment for fewer days is explained by its days alone',
    [{ ...line, covers: { ...covers, endsBefore: civilDate('2026-11-13') }, totalPence: pence(95_826) }],
    [lastTime],
    ['daysChanged'],
    'For 14 days, last time for 28.',
  ],
  [
    'new bank details of the same payee',
    [line],
    [{ ...lastTime, detailsVersion: 0 }],
    ['payeeChanged'],
    'Goes to other bank details than last time.',
  ],
  [
    'both at once are both said',
    [line],
    [{ ...lastTime, payeeId: 'son', payPence: pence(1) }],
    ['amountChanged', 'payeeChanged'],
    'Was £0.01, is £1,671.92. Goes to other bank details than last time.',
  ],
];
for (const [sentence, now, before, reasons, words] of differences) {
  test(sentence, () => {
    const found = calculateRun(now, before, payOn).differences;
    assert.deepEqual(
      found.flatMap((one) => one.reasons),
      reasons,
    );
    assert.equal(found.map((one) => one.words).join(), words);
  });
}
