import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findSchemaErrors, schemaMissing } from '../../../../test/support/iso20022.ts';
import { civilDate, instant } from '../../../core/calendar/civil-date.ts';
import { pence, sumPence } from '../../../core/money/pence.ts';
import { decidePaymentFile, type FilePayment, type PaymentFileFacts } from './pain001.ts';

// Everyone here is invented; the sort code is GOV.UK's own example.
const seed = 20_260_402;
const payment = (
  change: Partial<FilePayment> = {},
  payee: Partial<FilePayment['payee']> = {},
): FilePayment => ({
  lineId: '01890a5d-ac96-774b-bcce-b302099a8057',
  amountPence: pence(167_192),
  reference: 'ASHMERE DP 0004417',
  payee: { name: 'Amina Yusuf', sortCode: '309430', accountNumber: '00733445', rollNumber: null, ...payee },
  ...change,
});
const second = payment(
  { lineId: '01890a5d-ac96-774b-bcce-b302099a8058', amountPence: pence(101_880), reference: 'dp 4418' },
  { name: "O'Brien-Zażółć & Son" },
);
const facts: PaymentFileFacts = {
  runId: '01890a5d-ac96-774b-bcce-b302099a8000',
  runState: 'approved',
  approvedTotalPence: pence(269_072),
  createdAt: instant('2026-10-28T14:05:00Z'),
  executeOn: civilDate('2026-10-30'),
  rail: 'bacs',
  payer: { name: 'Ashmere Borough Council', sortCode: '309430', accountNumber: '12345678' },
  payments: [payment(), second],
};
const paying = (payments: readonly FilePayment[]): PaymentFileFacts => ({
  ...facts,
  payments,
  approvedTotalPence: sumPence(payments.map((one) => one.amountPence)),
});

function fileOf(given: PaymentFileFacts): string {
  const decision = decidePaymentFile(given);
  assert.ok(decision.allowed, JSON.stringify(decision));
  return decision.value.text;
}
const valuesOf = (text: string, element: string) =>
  [...text.matchAll(new RegExp(`<${element}[^>]*>([^<]*)</${element}>`, 'g'))].map((match) => match[1]);

test('the file gives count, sum, day, rail, accounts, names and references as a bank reads them', () => {
  const text = fileOf(facts);
  assert.deepEqual(valuesOf(text, 'NbOfTxs'), ['2', '2']);
  assert.deepEqual(valuesOf(text, 'CtrlSum'), ['2690.72', '2690.72']);
  assert.deepEqual(valuesOf(text, 'InstdAmt'), ['1671.92', '1018.80']);
  assert.deepEqual(valuesOf(text, 'Dt'), ['2026-10-30']);
  assert.deepEqual(valuesOf(text, 'CreDtTm'), ['2026-10-28T14:05:00.000Z']);
  assert.deepEqual(valuesOf(text, 'Nm').slice(2), ['AMINA YUSUF', 'OBRIEN-ZAZOLC &amp; SON']);
  assert.deepEqual(valuesOf(text, 'Ustrd'), ['ASHMERE DP 0004417', 'DP 4418']);
  assert.deepEqual(valuesOf(text, 'MmbId'), ['309430', '309430', '309430']);
  assert.deepEqual(valuesOf(text, 'EndToEndId')[0], '01890a5dac96774bbcceb302099a8057');
  assert.match(text, /<InstdAmt Ccy="GBP">/);
  assert.match(text, /<SvcLvl>\s*<Cd>NURG<\/Cd>/);
  assert.match(fileOf({ ...facts, rail: 'fasterPayments' }), /<SvcLvl>\s*<Cd>URNS<\/Cd>/);
});

test('the same run gives the same file to the byte', () => {
  assert.equal(fileOf(facts), fileOf(structuredClone(facts)));
});

test('a building society’s roll number takes the place of the reference', () => {
  const text = fileOf(paying([payment({}, { rollNumber: 'A/123.456-789' })]));
  assert.deepEqual(valuesOf(text, 'Ustrd'), ['A/123.456-789']);
});

const amounts: readonly [sentence: string, amount: number, written: string][] = [
  ['a penny', 1, '0.01'],
  ['ninety-nine pence', 99, '0.99'],
  ['a pound', 100, '1.00'],
  ['a pound and a penny', 101, '1.01'],
  ['the most that one payment may be', 99_999_999_999, '999999999.99'],
];
for (const [sentence, amount, written] of amounts) {
  test(`${sentence} is written ${written}`, () => {
    const text = fileOf(paying([payment({ amountPence: pence(amount) })]));
    assert.deepEqual(valuesOf(text, 'InstdAmt'), [written]);
  });
}

const faulty: readonly [sentence: string, payments: FilePayment[], field: string, words: RegExp][] = [
  ['a run with nothing in it', [], 'payments', /nothing to pay/],
  [
    'a payment of nothing',
    [payment({ amountPence: pence(0) })],
    'payments[0].amountPence',
    /at least a penny/,
  ],
  [
    'a payment over the most',
    [payment({ amountPence: pence(100_000_000_000) })],
    'payments[0].amountPence',
    /at most/,
  ],
  [
    'a name in Arabic letters',
    [payment({}, { name: 'أمينة يوسف' })],
    'payments[0].payee.name',
    /letters A to Z/,
  ],
  [
    'a name in Chinese letters',
    [payment({}, { name: '王小明' })],
    'payments[0].payee.name',
    /letters A to Z/,
  ],
  ['a name with an emoji', [payment({}, { name: 'Sam 🙂' })], 'payments[0].payee.name', /🙂/],
  [
    'a name of 71 letters',
    [payment({}, { name: 'A'.repeat(71) })],
    'payments[0].payee.name',
    /70 letters or fewer/,
  ],
  ['a reference of 19 letters', [payment({ reference: 'A'.repeat(19) })], 'payments[0].reference', /1 to 18/],
  ['no reference', [payment({ reference: ' ' })], 'payments[0].reference', /1 to 18/],
  [
    'a reference with a sign banks cannot take',
    [payment({ reference: 'DP #1' })],
    'payments[0].reference',
    /#/,
  ],
  [
    'a sort code with hyphens',
    [payment({}, { sortCode: '30-94-30' })],
    'payments[0].payee.sortCode',
    /six digits/,
  ],
  [
    'an account of 7 digits',
    [payment({}, { accountNumber: '0733445' })],
    'payments[0].payee.accountNumber',
    /eight/,
  ],
  ['an id of 36 letters', [payment({ lineId: 'a'.repeat(36) })], 'payments[0].lineId', /1 to 35/],
  ['one payment twice', [payment(), payment()], 'payments[1].lineId', /twice/],
];
for (const [sentence, payments, field, words] of faulty) {
  test(`${sentence} stops the file and is named`, () => {
    const decision = decidePaymentFile(paying(payments));
    assert.ok(!decision.allowed);
    assert.equal(decision.refusal.code, 'paymentFileWrong');
    assert.deepEqual(
      decision.refusal.faults.map((fault) => fault.field),
      [field],
    );
    assert.match(decision.refusal.faults[0]!.words, words);
  });
}

test('names of 70 letters, references of 18 and ids of 35 are taken', () => {
  const longest = payment({ lineId: 'a'.repeat(35), reference: 'R'.repeat(18) }, { name: 'A'.repeat(70) });
  assert.deepEqual(valuesOf(fileOf(paying([longest])), 'EndToEndId'), ['a'.repeat(35)]);
});

test('no file is made from a run that is not approved, or that does not come to its approved total', () => {
  const codeOf = (given: PaymentFileFacts) => {
    const decision = decidePaymentFile(given);
    return decision.allowed ? 'allowed' : decision.refusal.code;
  };
  assert.equal(codeOf({ ...facts, runState: 'inReview' }), 'runNotApproved');
  assert.equal(codeOf({ ...facts, runState: 'sent' }), 'runNotApproved');
  assert.equal(codeOf({ ...facts, approvedTotalPence: pence(269_071) }), 'paymentFileTotalDiffers');
  assert.equal(codeOf({ ...facts, approvedTotalPence: pence(269_073) }), 'paymentFileTotalDiffers');
});

const letters = "ABCXYZabcxyz019.&/ -'’éłßŻø".split('');
const name = fc
  .string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 30 })
  .map((text) => `A${text}`);
const somePayments = fc.uniqueArray(
  fc.record({ lineId: fc.uuid(), amount: fc.integer({ min: 1, max: 9_999_999 }), name }),
  { minLength: 1, maxLength: 12, selector: (one) => one.lineId },
);

test(`count and control sum agree with the payments for any names and amounts (seed ${seed})`, () => {
  fc.assert(
    fc.property(somePayments, (rows) => {
      const text = fileOf(
        paying(
          rows.map((row) =>
            payment({ lineId: row.lineId, amountPence: pence(row.amount) }, { name: row.name }),
          ),
        ),
      );
      const digits = (written: string | undefined) => BigInt((written ?? '').replace('.', ''));
      const written = valuesOf(text, 'InstdAmt');
      const sum = written.reduce((total, one) => total + digits(one), 0n);
      assert.equal(written.length, rows.length);
      assert.deepEqual(valuesOf(text, 'NbOfTxs'), [`${rows.length}`, `${rows.length}`]);
      assert.deepEqual(valuesOf(text, 'CtrlSum').map(digits), [sum, sum]);
      for (const payee of valuesOf(text, 'Nm'))
        assert.match(payee!.replaceAll('&amp;', '&'), /^[A-Z0-9.&/ -]{1,70}$/);
    }),
    { seed, numRuns: 60 },
  );
});

test('the file meets the ISO 20022 schema', { skip: schemaMissing }, async () => {
  assert.deepEqual(await findSchemaErrors(fileOf(facts)), []);
});

const planted: readonly [sentence: string, from: RegExp, to: string, error: RegExp][] = [
  ['an element with a wrong name', /CdtTrfTxInf>/g, 'CdtTrfTxInfo>', /CdtTrfTxInfo/],
  ['an element that is left out', /<ReqdExctnDt>[\s\S]*<\/ReqdExctnDt>/, '', /Expected is .*ReqdExctnDt/s],
  ['an id that is too long', /<MsgId>/, `<MsgId>${'x'.repeat(35)}`, /MsgId/],
  ['an amount with a comma', />1671\.92</, '>1,671.92<', /InstdAmt/],
];
for (const [sentence, from, to, error] of planted) {
  test(`the schema check finds ${sentence}`, { skip: schemaMissing }, async () => {
    const text = fileOf(facts);
    const broken = text.replace(from, to);
    assert.notEqual(broken, text);
    assert.match((await findSchemaErrors(broken)).join('\n'), error);
  });
}
