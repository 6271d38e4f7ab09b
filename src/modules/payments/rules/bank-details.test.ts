import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decideBankDetails, maskAccountNumber, modulusCheckWords } from './bank-details.ts';

// The account is invented; its sort code is GOV.UK's own example.
const typed = { accountName: 'Amina Yusuf', sortCode: '309430', accountNumber: '12345678', rollNumber: '' };

const taken: readonly [sentence: string, entry: Partial<typeof typed>, kept: object][] = [
  ['a sort code with hyphens', { sortCode: '30-94-30' }, { sortCode: '309430' }],
  ['a sort code with spaces', { sortCode: ' 30 94 30 ' }, { sortCode: '309430' }],
  ['a sort code with long dashes', { sortCode: '30–94–30' }, { sortCode: '309430' }],
  [
    'an account number of 6 digits gets two zeros in front',
    { accountNumber: '733445' },
    { accountNumber: '00733445' },
  ],
  ['an account number of 7 digits gets one', { accountNumber: '0733445' }, { accountNumber: '00733445' }],
  [
    'an account number of 8 digits with spaces',
    { accountNumber: '1234 5678' },
    { accountNumber: '12345678' },
  ],
  ['no roll number', { rollNumber: '  ' }, { rollNumber: null }],
  ['a roll number of one character', { rollNumber: 'A' }, { rollNumber: 'A' }],
  [
    'a roll number of 18 characters',
    { rollNumber: 'A/123.456-789 0123' },
    { rollNumber: 'A/123.456-789 0123' },
  ],
  [
    'a name is kept as written, spaces tidied',
    { accountName: ' Zoë  O’Brien ' },
    { accountName: 'Zoë O’Brien' },
  ],
  ['a name of 70 letters', { accountName: 'A'.repeat(70) }, { accountName: 'A'.repeat(70) }],
];
for (const [sentence, entry, kept] of taken) {
  test(`${sentence} is taken`, () => {
    const decision = decideBankDetails({ ...typed, ...entry });
    assert.ok(decision.allowed);
    assert.deepEqual({ ...decision.value, ...kept }, decision.value);
  });
}

const faulty: readonly [sentence: string, entry: Partial<typeof typed>, field: string, words: RegExp][] = [
  ['no name', { accountName: ' ' }, 'accountName', /^Enter the name on the account$/],
  [
    'a name in Arabic letters',
    { accountName: 'أمينة' },
    'accountName',
    /in letters A to Z: banks cannot take أ م ي ن ة/,
  ],
  ['a name of nothing but an apostrophe', { accountName: "'" }, 'accountName', /in letters A to Z/],
  ['a name of 71 letters', { accountName: 'A'.repeat(71) }, 'accountName', /70 letters or fewer/],
  ['no sort code', { sortCode: '' }, 'sortCode', /^Enter a sort code$/],
  ['a sort code of 5 digits', { sortCode: '30943' }, 'sortCode', /valid sort code/],
  ['a sort code of 7 digits', { sortCode: '3094301' }, 'sortCode', /valid sort code/],
  ['a sort code with a letter', { sortCode: '30943O' }, 'sortCode', /valid sort code/],
  ['no account number', { accountNumber: '' }, 'accountNumber', /^Enter an account number$/],
  ['an account number of 5 digits', { accountNumber: '12345' }, 'accountNumber', /between 6 and 8/],
  ['an account number of 9 digits', { accountNumber: '123456789' }, 'accountNumber', /between 6 and 8/],
  ['an account number with a letter', { accountNumber: '1234567A' }, 'accountNumber', /valid account number/],
  ['a roll number of 19 characters', { rollNumber: 'A'.repeat(19) }, 'rollNumber', /between 1 and 18/],
  ['a roll number with a sign', { rollNumber: 'A_1' }, 'rollNumber', /only include letters/],
];
for (const [sentence, entry, field, words] of faulty) {
  test(`${sentence} is sent back with words at its own field`, () => {
    const decision = decideBankDetails({ ...typed, ...entry });
    assert.ok(!decision.allowed);
    assert.deepEqual(
      decision.refusal.faults.map((fault) => fault.field),
      [field],
    );
    assert.match(decision.refusal.faults[0]!.words, words);
  });
}

test('every faulty field is named at once, in the order of the page', () => {
  const decision = decideBankDetails({ accountName: '', sortCode: '', accountNumber: '', rollNumber: '!' });
  assert.ok(!decision.allowed);
  assert.deepEqual(
    decision.refusal.faults.map((fault) => fault.field),
    ['accountName', 'sortCode', 'accountNumber', 'rollNumber'],
  );
});

test('an account is shown by its last four digits, and nobody is told that it was checked with the bank', () => {
  assert.equal(maskAccountNumber('12345678'), '••••5678');
  const decision = decideBankDetails(typed);
  assert.ok(decision.allowed);
  assert.match(modulusCheckWords[decision.value.modulusCheck], /was not checked/);
});
