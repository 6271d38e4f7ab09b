import { allow, type Decision, type Fault, refuse } from '../../../core/decision/decision.ts';
import { peopleRefusals } from './refusals.ts';

/** A person's name as they give it. Many people have one name only; it stands in `familyName`. */
export interface PersonName {
  readonly givenName: string;
  readonly familyName: string;
  /** What they like to be called, when it is another. */
  readonly knownAs: string;
}

/** Long enough for every name met so far. Source: our choice; GOV.UK Design System, names pattern. */
export const longestName = 150;

/**
 * Takes any real name in any script: trimmed, runs of space made one, in one Unicode form (NFC), and never changed
 * in case. Refuses only what cannot be a name: nothing at all, no letter, hidden characters, or too long.
 */
export function decideName(name: PersonName): Decision<PersonName> {
  const tidy: PersonName = {
    givenName: tidyName(name.givenName),
    familyName: tidyName(name.familyName),
    knownAs: tidyName(name.knownAs),
  };
  const faults: Fault[] = [];
  if (tidy.givenName === '' && tidy.familyName === '') {
    faults.push({ field: 'familyName', words: 'Give a name. One name is enough.' });
  }
  for (const field of ['givenName', 'familyName', 'knownAs'] as const) {
    const words = explainNameFault(tidy[field]);
    if (words !== null) faults.push({ field, words });
  }
  return faults.length > 0 ? refuse(peopleRefusals, 'personFaulty', {}, faults) : allow(tidy);
}

/** The whole name as it is shown. Where none is known yet, that is said. */
export function fullNameOf(person: {
  readonly givenNames?: string | null | undefined;
  readonly familyName?: string | null | undefined;
}): string {
  return [person.givenNames, person.familyName].filter(Boolean).join(' ') || 'Name not known';
}

export function tidyName(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ');
}

function explainNameFault(name: string): string | null {
  if (name === '') return null;
  if (Array.from(name).length > longestName) return `Use at most ${longestName} characters.`;
  if (/[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u202a-\u202e\u2066-\u2069]/u.test(name)) {
    return 'This has hidden characters. Type it again.';
  }
  return /\p{L}/u.test(name) ? null : 'A name has at least one letter.';
}
