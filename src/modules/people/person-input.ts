import { type TSchema, Type } from 'typebox';
import { DateField, Line, OneOf, Words } from '../../platform/schema/fields.ts';
import type { Policy } from '../audit/index.ts';
import { type CodedFact, codeLists } from './rules/person-facts.ts';

/** The fields of what may be known of a person, for a command's input: each may be left out. */
const personFields = {
  givenNames: Line({ words: 'Enter the given names.', longest: 150 }),
  familyName: Line({ words: 'Enter the family name. One name is enough.', longest: 150 }),
  bornOn: DateField({ words: 'Enter the date of birth.' }),
  nhsNumber: Line({ words: 'Enter the ten digits of the NHS number.', longest: 20 }),
  gender: Line({ words: 'Choose the gender from the list.', longest: 100 }),
  ethnicity: Line({ words: 'Choose the ethnicity from the list.', longest: 150 }),
  primarySupportReason: Line({ words: 'Choose the primary support reason from the list.', longest: 150 }),
  accommodationStatus: Line({ words: 'Choose from the list where the person lives.', longest: 250 }),
  employmentStatus: Line({ words: 'Choose from the list whether the person works.', longest: 150 }),
  hasUnpaidCarer: OneOf(['yes', 'no', 'notKnown'], {
    words: 'Say whether someone cares for the person unpaid.',
  }),
  address: Words({ words: 'Enter the address.', longest: 500 }),
  postcode: Line({ words: 'Enter the postcode.', longest: 12 }),
  email: Line({ words: 'Enter the e-mail address.', longest: 254 }),
  phone: Line({ words: 'Enter the phone number.', longest: 40 }),
  safeContact: Words({ words: 'Say how the person can be reached safely.', longest: 500 }),
  language: Line({ words: 'Enter the language the person likes to speak.', longest: 60 }),
  contactFormat: Line({ words: 'Say in which form the person likes to be written to.', longest: 60 }),
} as const satisfies Record<string, TSchema>;

/** What a first contact may say about the person. */
export const NewPerson = () =>
  Type.Object(
    Object.fromEntries(Object.entries(personFields).map(([name, field]) => [name, Type.Optional(field)])),
    { additionalProperties: false },
  );

/** The same fields where an empty answer, null, takes back what was known. */
export const PersonChangesInput = () =>
  Type.Object(
    Object.fromEntries(
      Object.entries(personFields).map(([name, field]) => [
        name,
        Type.Optional(Type.Union([field, Type.Null()])),
      ]),
    ),
    { additionalProperties: false, minProperties: 1, words: 'Say what is to be changed.' },
  );

interface CodeList {
  readonly values: readonly { readonly code: string }[];
}

/** The codes of each national list, from `policy/codes`. */
export function codesFrom(policy: Policy): Readonly<Record<CodedFact, readonly string[]>> {
  const entries = Object.entries(codeLists).map(([fact, list]) => [
    fact,
    (policy.document(`codes/${list}`) as CodeList).values.map(({ code }) => code),
  ]);
  return Object.fromEntries(entries) as Record<CodedFact, readonly string[]>;
}
