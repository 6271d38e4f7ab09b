import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { decideName, longestName } from './names.ts';
import { calculateNhsCheckDigit, formatNhsNumber, parseNhsNumber } from './nhs-number.ts';
import { parsePostcode } from './postcode.ts';

const shared = new URL('../../../../../shared/data/vectors/', import.meta.url);
const absent = existsSync(shared) ? false : 'the shared vectors are not on this machine';
const read = (name: string) => JSON.parse(readFileSync(new URL(name, shared), 'utf8'));

test('an NHS number is ten digits of which the last proves the others', () => {
  assert.equal(parseNhsNumber(' 987 654 3210 '), '9876543210');
  assert.equal(parseNhsNumber('987-654-3210'), '9876543210');
  assert.equal(parseNhsNumber('987 654 3211'), null);
  assert.equal(parseNhsNumber('987654321X'), null);
  assert.equal(parseNhsNumber('000000006 10'), null);
  assert.equal(calculateNhsCheckDigit('000000006'), 10);
  assert.equal(formatNhsNumber('9876543210'), '987 654 3210');
});

test('NHS numbers as others judged them (shared vectors)', { skip: absent }, () => {
  const vectors = read('nhs_numbers_dev.json');
  for (const { input, valid } of vectors.is_valid) assert.equal(parseNhsNumber(input) !== null, valid, input);
  for (const { identifier, checksum } of vectors.calculate_checksum) {
    assert.equal(calculateNhsCheckDigit(identifier), checksum, identifier);
  }
});

test('a postcode has one form, however it is typed', () => {
  for (const typed of ['sw1a1aa', ' SW1A  1AA ', 'Sw1A 1aA', 'SW1A\u00a01AA']) {
    assert.equal(parsePostcode(typed), 'SW1A 1AA');
  }
  assert.equal(parsePostcode('m11ae'), 'M1 1AE');
  assert.equal(parsePostcode('bfpo 57'), 'BFPO 57');
  assert.equal(parsePostcode('N7 A7J'), null);
  assert.equal(parsePostcode('M1 1CE'), null);
});

test('postcodes as others judged them (shared vectors)', { skip: absent }, () => {
  for (const { input, valid } of read('postcodes_dev.json')) {
    assert.equal(parsePostcode(input) !== null, valid, input);
  }
});

const name = (familyName: string, givenName = '') => decideName({ givenName, familyName, knownAs: '' });

test('a name is kept as it was given, but for spaces around it', () => {
  const decision = name("  O'Brian  Smith ", 'Saoirse Ni\u0301');
  assert.ok(decision.allowed);
  assert.equal(decision.value.familyName, "O'Brian Smith");
  assert.equal(decision.value.givenName, 'Saoirse N\u00ed');
});

const nameRows: readonly (readonly [string, string, boolean])[] = [
  ['one name is enough', 'Suharto', true],
  ['one letter is a name', 'O', true],
  ['any script is taken', '長谷川', true],
  ['no name at all is refused', ' ', false],
  ['figures alone are no name', '0161', false],
  ['hidden characters are refused', 'Smith\u202e', false],
  [`${longestName - 1} characters are taken`, 'a'.repeat(longestName - 1), true],
  [`${longestName} characters are taken`, 'a'.repeat(longestName), true],
  [`${longestName + 1} characters are too many`, 'a'.repeat(longestName + 1), false],
];
for (const [sentence, family, taken] of nameRows) {
  test(sentence, () => assert.equal(name(family).allowed, taken));
}

test('every real name that others collected is taken (shared vectors)', { skip: absent }, () => {
  for (const full of read('names_dev.json').names) {
    const [family, given] = full.split(', ');
    assert.ok(name(family, given).allowed, full);
  }
});

test('every list of codes has a source, and no code twice', () => {
  const folder = new URL('../../../../policy/codes/', import.meta.url);
  for (const file of readdirSync(folder)) {
    const list = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
    const codes: string[] = list.values.map(({ code }: { code: string }) => code);
    assert.ok(list.source.length > 0 && list.key === file.replace('.json', ''), file);
    assert.equal(new Set(codes).size, codes.length, file);
    if (codes.length === 0) assert.equal(list.confirm, true, `${file} is empty and must be confirmed`);
  }
  const ethnicity = JSON.parse(readFileSync(new URL('ethnicity.json', folder), 'utf8'));
  assert.equal(ethnicity.values.length, 21);
});
