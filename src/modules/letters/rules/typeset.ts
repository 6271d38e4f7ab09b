import { type CivilDate, formatDate } from '../../../core/calendar/civil-date.ts';
import type { LetterContent, LetterPiece } from './template.ts';

/** What stands around the words of a letter on paper. */
export interface LetterSheet {
  readonly councilName: string;
  /** Empty, as the hours, where a council has not said it yet. */
  readonly phone: string;
  readonly textNumber: string | null;
  readonly hours: string;
  /** The council's colour, as `#0b5a5e`. */
  readonly accent: string;
  /** Whom it was written to, line by line. */
  readonly addressee: readonly string[];
  readonly writtenOn: CivilDate;
  readonly reference: string;
  readonly isLargePrint: boolean;
  /** The only family of letters that is there. */
  readonly font: string;
}

/** In points. Source: UK Association for Accessible Formats: clear print 12 at least, large print 16 to 18. */
const sizes = {
  clear: { words: 12, council: 15, subject: 19, heading: 13.5 },
  large: { words: 17, council: 19, subject: 24, heading: 19 },
} as const;

/**
 * A letter as a text in Typst: the words of its content in their order, tagged as headings, paragraphs and lists,
 * under the council's name and beside an address that a DL window envelope shows. All words go in as strings, never
 * as Typst, so that nothing a person wrote can run.
 */
export function typesetLetter(content: LetterContent, sheet: LetterSheet): string {
  return [
    ...settingsOf(content.subject, sheet),
    headOf(sheet),
    addressOf(sheet),
    `#heading(level: 1, ${typed(content.subject)})`,
    ...content.pieces.map(typesetPiece),
    '',
  ].join('\n');
}

/** A letter's short name, for someone who reads it out on the phone. */
export function referenceOf(letterId: string): string {
  const figures = letterId.replaceAll('-', '').slice(-12).toUpperCase();
  return [figures.slice(0, 4), figures.slice(4, 8), figures.slice(8)].join('-');
}

function settingsOf(subject: string, sheet: LetterSheet): readonly string[] {
  const size = sheet.isLargePrint ? sizes.large : sizes.clear;
  const [year, month, day] = sheet.writtenOn.split('-').map(Number);
  const foot = typed(`Letter ${sheet.reference}`);
  return [
    `#set document(title: ${quote(subject)}, author: ${quote(sheet.councilName)}, date: datetime(year: ${year}, month: ${month}, day: ${day}))`,
    `#set text(font: ${quote(sheet.font)}, fallback: false, size: ${size.words}pt, lang: "en", region: "GB", hyphenate: false, ligatures: false, overhang: false, fill: rgb("#0b0c0c"))`,
    `#set page(paper: "a4", margin: (x: 20mm, top: 14mm, bottom: 24mm), footer: context grid(columns: (1fr, auto), column-gutter: 8mm, ${foot}, [Page #counter(page).display() of #counter(page).final().first()]))`,
    '#set par(leading: 0.68em, spacing: 1.2em, justify: false)',
    '#set list(marker: [•], indent: 0.3em, body-indent: 0.6em, spacing: 0.68em)',
    '#show list: set block(above: 0.8em, below: 1.2em)',
    '#show heading: set block(above: 1.5em, below: 0.75em, sticky: true)',
    '#show heading: set par(leading: 0.45em)',
    `#show heading.where(level: 1): set text(size: ${size.subject}pt)`,
    `#show heading.where(level: 2): set text(size: ${size.heading}pt)`,
  ];
}

/** Who writes, and how to reach them. As high as it must be for the address to stand in the window. */
function headOf(sheet: LetterSheet): string {
  const size = sheet.isLargePrint ? sizes.large : sizes.clear;
  const ways: readonly (readonly [string, string | null])[] = [
    ['Phone ', sheet.phone],
    ['Text ', sheet.textNumber],
    ['', sheet.hours],
  ];
  const reach = stacked(ways.flatMap(([by, way]) => (way === null || way === '' ? [] : [`${by}${way}`])));
  return [
    `#block(width: 100%, height: 1.6mm, fill: rgb(${quote(sheet.accent)}), below: 5mm)`,
    `#block(below: 4.4mm, grid(columns: (1fr, auto, 0pt), column-gutter: (8mm, 0mm), text(size: ${size.council}pt, weight: "bold", ${stacked([sheet.councilName])}), align(right, ${reach}), block(height: 25mm)))`,
  ].join('\n');
}

/**
 * The address stands 50 mm from the top and 20 mm from the left, where the window is when the sheet is folded in
 * three, and the words begin under the fold. Source: Royal Mail, DL envelope, window of 35 by 90 mm.
 */
function addressOf(sheet: LetterSheet): string {
  const facts = stacked([formatDate(sheet.writtenOn), `Letter ${sheet.reference}`]);
  const forms = stacked(
    sheet.isLargePrint
      ? ['You can have this in Easy Read', 'or another language. Ask us.']
      : ['You can have this in large print,', 'Easy Read or another language. Ask us.'],
  );
  const beside = `align(right, {${facts}; ${forms}})`;
  return `#grid(columns: (1fr, auto, 0pt), column-gutter: (8mm, 0mm), ${stacked(sheet.addressee)}, ${beside}, block(height: 38mm))`;
}

function typesetPiece(piece: LetterPiece): string {
  if ('heading' in piece) return `#heading(level: 2, ${typed(piece.heading)})`;
  if ('words' in piece) return `#par(${typed(piece.words)})`;
  return `#list(${piece.list.map(typed).join(', ')})`;
}

/** Each in a line of its own. */
function stacked(lines: readonly string[]): string {
  if (lines.length === 0) return '[]';
  return `par(${typed(lines.join('\n'))})`;
}

const lineEnd = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

/**
 * Words as Typst content: strings that are shown and never read as Typst, with the lines that they were written in.
 * A word too long for any line may be broken, or it would run off the paper.
 */
function typed(words: string): string {
  const lines = words.split(lineEnd).map((line) =>
    line
      .split(/(\S{40,})/)
      .flatMap((part, at) => (at % 2 === 1 ? brokenUp(part) : [quote(part)]))
      .join(' + '),
  );
  return `{${lines.map((line) => `[] + ${line}`).join(' + linebreak() + ')}}`;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

function brokenUp(word: string): readonly string[] {
  const letters = [...graphemes.segment(word)].map(({ segment }) => segment);
  const parts = Array.from({ length: Math.ceil(letters.length / 20) }, (_, at) =>
    quote(letters.slice(at * 20, at * 20 + 20).join('')),
  );
  return parts.flatMap((part, at) => (at === 0 ? [part] : ['h(0.001pt)', part]));
}

/**
 * A string as Typst has it: only the two marks that mean something inside one are written otherwise. Signs that
 * print nothing are left out, since a PDF for everyone may not hold them and some turn the order of letters round.
 */
function quote(words: string): string {
  const shown = words.replace(/[\t\r\n]+/g, ' ').replace(/[\p{Cc}\p{Cf}]/gu, '');
  return `"${shown.replace(/["\\]/g, '\\$&')}"`;
}
