import { Type } from 'typebox';
import { Code, Id, Input, OneOf } from '../../../platform/schema/fields.ts';
import { defineCommand } from '../../audit/index.ts';
import { type LetterToSend, letterTemplates, type SentLetter, sendLetter } from '../send-letter.ts';

/** Sends one letter to one person. */
export const sendLetterCommand = defineCommand<LetterToSend, SentLetter>({
  name: 'letters.sendLetter',
  summary: 'Send a person a letter, in words kept as they went out, by the way they can be reached.',
  input: Input({
    personId: Id({ words: 'Give the id of the person.' }),
    template: OneOf(letterTemplates, { words: 'Choose the letter.' }),
    facts: Type.Record(
      Type.String({ pattern: '^[a-z][a-zA-Z]{0,40}$' }),
      Type.Union([Type.String({ maxLength: 2000 }), Type.Integer()]),
      { words: 'Give the facts that the letter asks for.' },
    ),
    reasonSubject: Input({
      kind: Code({ words: 'Say what the letter is about, such as plan.' }),
      id: Id({ words: 'Give the id of what the letter is about.' }),
    }),
    format: Type.Optional(Code({ words: 'Choose the form in which the person wants it.' })),
  }),
  about: (input) => input.personId,
  handle: (context, input) => sendLetter(context, input),
});
