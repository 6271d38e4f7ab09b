import assert from 'node:assert/strict';
import { test } from 'node:test';
import { civilDate } from '../../../core/calendar/civil-date.ts';
import { calculateNameLikeness } from './name-likeness.ts';
import { findPossibleDuplicates, type PersonTraits } from './possible-duplicates.ts';

const zubaida: PersonTraits = {
  id: 'person-1',
  givenName: 'Zubaida',
  familyName: 'Begum',
  bornOn: civilDate('1955-03-04'),
  nhsNumber: null,
  postcode: 'M16 8AA',
  phone: '0161 496 0123',
};
const stranger: PersonTraits = {
  id: 'person-2',
  givenName: 'Kenneth',
  familyName: 'Appleyard',
  bornOn: civilDate('1941-10-30'),
  nhsNumber: null,
  postcode: 'OX1 1AA',
  phone: null,
};

function reasons(other: Partial<PersonTraits>, entered: Partial<PersonTraits> = {}): string {
  const existing = { ...zubaida, id: 'person-2', ...other };
  const found = findPossibleDuplicates({ ...zubaida, ...entered }, [existing]);
  return found.map((each) => `${each.score}: ${each.reasons.join(' ')}`).join();
}
const bare = { postcode: null, phone: null };

const rows: readonly (readonly [string, string, string])[] = [
  ['the same name and date of birth are shown', reasons(bare), '80: The same name. The same date of birth.'],
  [
    'day and month the other way round are shown',
    reasons({ ...bare, bornOn: civilDate('1955-04-03') }),
    '70: The same name. The same date of birth with day and month the other way round.',
  ],
  [
    'a similar name with the same day and month turned round is at the limit, and shown',
    reasons({ ...bare, familyName: 'Begam', bornOn: civilDate('1955-04-03') }),
    '60: A very similar name. The same date of birth with day and month the other way round.',
  ],
  [
    'given and family name in each other’s place are the same name',
    reasons({ ...bare, givenName: 'Begum', familyName: 'Zubaida' }),
    '80: The same name. The same date of birth.',
  ],
  [
    'accents, case and apostrophes make no difference',
    reasons({ ...bare, familyName: 'O’BÉGUM' }, { familyName: "o'begum" }),
    '80: The same name. The same date of birth.',
  ],
  ['the same name alone is not shown', reasons({ ...bare, bornOn: null }), ''],
  [
    'the same name at the same address with the same phone is shown',
    reasons({ bornOn: null, phone: '+44 161 496 0123' }),
    '70: The same name. The same postcode. The same phone number.',
  ],
  ['two people of one household are not shown for that', reasons({ givenName: 'Imran', bornOn: null }), ''],
  [
    'two records that lack everything share nothing',
    reasons({ ...bare, bornOn: null }, { ...bare, bornOn: null }),
    '',
  ],
  [
    'the same NHS number is shown whatever the name',
    reasons({ ...stranger, nhsNumber: '9876543210' }, { nhsNumber: '9876543210' }),
    '100: The same NHS number.',
  ],
];
for (const [sentence, given, expected] of rows) test(sentence, () => assert.equal(given, expected));

test('the likeliest comes first, and a record is never a duplicate of itself', () => {
  const sure = { ...zubaida, id: 'person-9', postcode: null };
  const maybe = { ...zubaida, id: 'person-3', familyName: 'Begam' };
  const found = findPossibleDuplicates(zubaida, [maybe, zubaida, stranger, sure]);
  assert.deepEqual(
    found.map(({ id, score }) => [id, score]),
    [
      ['person-3', 100],
      ['person-9', 95],
    ],
  );
});

test('likeness follows the published examples', () => {
  const rounded = (a: string, b: string) => Math.round(calculateNameLikeness(a, b) * 1000) / 1000;
  assert.equal(rounded('MARTHA', 'MARHTA'), 0.961);
  assert.equal(rounded('DWAYNE', 'DUANE'), 0.84);
  assert.equal(rounded('DIXON', 'DICKSONX'), 0.813);
  assert.equal(rounded('', ''), 1);
  assert.equal(rounded('Smith', ''), 0);
});
