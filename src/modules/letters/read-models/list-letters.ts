import { allow, refuse } from '../../../core/decision/decision.ts';
import { Id, Input } from '../../../platform/schema/fields.ts';
import { type Context, defineQuestion, readWords } from '../../audit/index.ts';
import { letterRefusals } from '../rules/refusals.ts';
import { findCouncilName } from '../send-letter.ts';
import { digestLetter, type KeptLetter, listKeptLetters } from '../store.ts';

export interface ListedLetter {
  readonly letterId: string;
  readonly template: string;
  readonly subject: string;
  readonly channel: string;
  readonly language: string;
  readonly format: string;
  /** Empty where nothing is owed any more. */
  readonly owed: readonly string[];
  /** `sent`, `notSent`, or the last thing that became of it. */
  readonly status: string;
  readonly sentAt: string;
  readonly reasonKind: string;
  readonly reasonId: string;
}

/** The letters to a person, newest first, with what became of each. */
export const listLetters = defineQuestion<
  { readonly personId: string },
  { readonly letters: readonly ListedLetter[] }
>({
  name: 'letters.listLetters',
  summary: 'The letters to a person, how each went, and what became of it.',
  input: Input({ personId: Id({ words: 'Give the id of the person.' }) }),
  about: (input) => input.personId,
  answer: async (context, { personId }) => {
    const letters = await listKeptLetters(context, personId);
    const subjects = await readWords(
      context,
      letters.map(({ subjectWordsId }) => subjectWordsId),
    );
    return allow({
      letters: letters.map((letter) => presentLetter(letter, subjects.get(letter.subjectWordsId) ?? '')),
    });
  },
});

export interface ReadLetter extends ListedLetter {
  readonly text: string;
  readonly html: string;
  /** Whom it was written to, line by line, with the address where it went by post; empty where that is not known. */
  readonly addressee: readonly string[];
  readonly councilName: string;
  /** The words are still those that went out: their digest is the one kept when they did. */
  readonly isAsSent: boolean;
}

/** One letter in the very words that went out. */
export const readLetter = defineQuestion<
  { readonly personId: string; readonly letterId: string },
  ReadLetter
>({
  name: 'letters.readLetter',
  summary: 'One letter to a person, in the very words that went out.',
  input: Input({
    personId: Id({ words: 'Give the id of the person.' }),
    letterId: Id({ words: 'Give the id of the letter.' }),
  }),
  about: (input) => input.personId,
  answer: async (context, { personId, letterId }) => {
    const [letter] = await listKeptLetters(context, personId, letterId);
    if (letter === undefined) return refuse(letterRefusals, 'letterNotFound');
    return allow(await readKept(context, letter));
  },
});

async function readKept(context: Context, letter: KeptLetter): Promise<ReadLetter> {
  const { subjectWordsId, textWordsId, htmlWordsId, addresseeWordsId } = letter;
  const ids = [subjectWordsId, textWordsId, htmlWordsId, addresseeWordsId].filter((id) => id !== null);
  const words = await readWords(context, ids);
  const text = words.get(textWordsId) ?? '';
  const html = words.get(htmlWordsId) ?? '';
  return {
    ...presentLetter(letter, words.get(subjectWordsId) ?? ''),
    text,
    html,
    addressee: words.get(addresseeWordsId ?? '')?.split('\n') ?? [],
    councilName: await findCouncilName(context),
    isAsSent: digestLetter({ text, html }) === letter.digest,
  };
}

function presentLetter(letter: KeptLetter, subject: string): ListedLetter {
  const { letterId, template, channel, language, format, sentAt, reasonKind, reasonId, outcomes } = letter;
  return {
    letterId,
    template,
    subject,
    channel,
    language,
    format,
    owed: outcomes.includes('caughtUp') ? [] : letter.owed,
    status: outcomes.at(-1) ?? (channel === 'notSent' ? 'notSent' : 'sent'),
    sentAt,
    reasonKind,
    reasonId,
  };
}
