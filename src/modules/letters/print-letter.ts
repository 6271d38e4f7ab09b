import { instant, londonDate } from '../../core/calendar/civil-date.ts';
import { allow, type Decision, refuse } from '../../core/decision/decision.ts';
import { makePdf, pdfFont } from '../../platform/pdf/index.ts';
import type { ReadLetter } from './read-models/list-letters.ts';
import { readContent } from './rules/read-content.ts';
import { letterRefusals } from './rules/refusals.ts';
import { type LetterSheet, referenceOf, typesetLetter } from './rules/typeset.ts';

/** How the council is reached, as the pages say it too, and its colour. */
export type LetterHead = Pick<LetterSheet, 'phone' | 'textNumber' | 'hours' | 'accent'>;

export interface PrintedLetter {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly pages: number;
}

/**
 * A letter as a PDF on the council's paper, tagged for screen readers, in large print where it went out so. Whoever
 * prints was given the letter by `letters.readLetter`, which asked if they may and kept that they looked.
 * The same letter under the same head is the same bytes. Refuses a letter whose words are no longer those that
 * went out, and one with letters that we have no type for.
 */
export async function printLetter(letter: ReadLetter, head: LetterHead): Promise<Decision<PrintedLetter>> {
  const content = letter.isAsSent ? readContent(letter.html) : null;
  if (content === null) return refuse(letterRefusals, 'letterNotAsSent');
  const { councilName, addressee } = letter;
  const reference = referenceOf(letter.letterId);
  const source = typesetLetter(content, {
    ...head,
    councilName,
    addressee,
    reference,
    writtenOn: londonDate(instant(letter.sentAt)),
    isLargePrint: letter.format === 'largePrint',
    font: pdfFont,
  });
  const pdf = await makePdf(source);
  if (pdf.kind === 'unavailable') return refuse(letterRefusals, 'letterNotPrintable');
  if (pdf.kind === 'lettersMissing')
    return refuse(letterRefusals, 'letterHasOtherLetters', { letters: pdf.letters.join(' ') });
  return allow({ bytes: pdf.bytes, fileName: `letter-${reference}.pdf`, pages: pdf.pages });
}
