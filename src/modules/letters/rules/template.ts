import { formatDate, parseCivilDate } from '../../../core/calendar/civil-date.ts';
import { allow, type Decision, type Fault, refuse } from '../../../core/decision/decision.ts';
import { formatPounds, pence } from '../../../core/money/pence.ts';
import { letterRefusals } from './refusals.ts';

/** What a fact of a letter is, and so how it is written out. */
export type FactKind = 'money' | 'date' | 'number' | 'words';

/** One piece of a letter, in the order in which it is read. */
export type LetterPiece =
  | { readonly heading: string }
  | { readonly words: string }
  | { readonly list: readonly string[] };

/** A letter as data: `policy/letters/*.json`. `{name}` in its words is filled from the facts it asks for. */
export interface LetterTemplate {
  readonly template: string;
  readonly version: string;
  readonly subject: string;
  readonly facts: Readonly<Record<string, FactKind>>;
  readonly body: readonly LetterPiece[];
  /** How to complain, comment or praise. No letter goes out without it. Source: source document 000, row 17. */
  readonly route: string;
}

export type LetterFacts = Readonly<Record<string, string | number>>;

/** Who writes to whom; what every letter says whatever its template. */
export interface LetterFrame {
  /** Null where the council does not know the person's name. */
  readonly personName: string | null;
  readonly councilName: string;
}

/** The one content that every form of a letter is made from. */
export interface LetterContent {
  readonly subject: string;
  readonly pieces: readonly LetterPiece[];
}

/** What is wrong with a template itself, in words; null where nothing is. */
export function findTemplateFault(template: LetterTemplate): string | null {
  if (!/complain/i.test(template.route ?? '') || !/comment/i.test(template.route ?? ''))
    return 'it does not say how to complain or comment';
  const named = new Set(placeholdersOf(template));
  const known = Object.keys(template.facts);
  const unknown = [...named].find((name) => !known.includes(name));
  if (unknown !== undefined) return `it asks for {${unknown}}, which is not among its facts`;
  const unused = known.find((name) => !named.has(name));
  return unused === undefined ? null : `its fact ${unused} is not used`;
}

/**
 * The words of a letter, with every fact written out: £12.40, 9 June 2026. Refuses when a fact is missing, is of
 * another kind than the letter says, or is not asked for: half a sentence must never reach anyone.
 */
export function decideLetterContent(
  template: LetterTemplate,
  facts: LetterFacts,
  frame: LetterFrame,
): Decision<LetterContent> {
  const fault = findTemplateFault(template);
  if (fault !== null)
    return refuse(letterRefusals, 'letterTemplateFaulty', { template: template.template, fault });
  const faults = listFactFaults(template, facts);
  if (faults.length > 0) return refuse(letterRefusals, 'letterFactsWrong', {}, faults);
  const fill = (words: string) =>
    words.replace(placeholder, (_whole, name: string) =>
      writeFact(template.facts[name] ?? 'words', facts[name] ?? ''),
    );
  const pieces = template.body.map((piece): LetterPiece => {
    if ('heading' in piece) return { heading: fill(piece.heading) };
    if ('words' in piece) return { words: fill(piece.words) };
    return { list: piece.list.map(fill) };
  });
  return allow({
    subject: fill(template.subject),
    pieces: [
      { words: frame.personName === null ? 'Hello,' : `Dear ${frame.personName},` },
      ...pieces,
      { heading: 'Tell us what you think' },
      { words: template.route },
      { words: frame.councilName },
    ],
  });
}

const placeholder = /\{([^{}]*)\}/g;

function placeholdersOf(template: LetterTemplate): readonly string[] {
  const texts = template.body.flatMap((piece) =>
    'heading' in piece ? [piece.heading] : 'words' in piece ? [piece.words] : [...piece.list],
  );
  return [template.subject, ...texts].flatMap((text) =>
    [...text.matchAll(placeholder)].map((match) => match[1] ?? ''),
  );
}

const factWords: Readonly<Record<FactKind, string>> = {
  money: 'Give an amount in whole pence.',
  date: 'Give a date as YYYY-MM-DD.',
  number: 'Give a whole number.',
  words: 'Give it in words.',
};

function listFactFaults(template: LetterTemplate, facts: LetterFacts): readonly Fault[] {
  const wrong = Object.entries(template.facts)
    .filter(([name, kind]) => !isFact(kind, facts[name]))
    .map(([name, kind]) => ({ field: `facts.${name}`, words: factWords[kind] }));
  const unasked = Object.keys(facts)
    .filter((name) => template.facts[name] === undefined)
    .map((name) => ({ field: `facts.${name}`, words: 'This letter does not use it. Take it out.' }));
  return [...wrong, ...unasked];
}

function isFact(kind: FactKind, fact: string | number | undefined): boolean {
  if (kind === 'money' || kind === 'number') return Number.isSafeInteger(fact);
  if (typeof fact !== 'string') return false;
  return kind === 'date' ? parseCivilDate(fact) !== null : fact.trim() !== '';
}

function writeFact(kind: FactKind, fact: string | number): string {
  if (kind === 'money') return formatPounds(pence(Number(fact)));
  if (kind === 'date') return formatDate(parseCivilDate(String(fact)) ?? (fact as never));
  return String(fact);
}
