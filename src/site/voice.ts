/**
 * How a page speaks of the person it is about: "you" to themselves, their name to everyone else. The same facts read
 * the same, whoever looks.
 */
export interface Voice {
  readonly isSelf: boolean;
  /** "you" or "Amina". */
  readonly they: string;
  /** "your" or "Amina’s". */
  readonly their: string;
  /** "you have" or "Amina has". */
  readonly theyHave: string;
  /** "you are" or "Amina is". */
  readonly theyAre: string;
}

export function voiceOf(isSelf: boolean, name: string): Voice {
  return isSelf
    ? { isSelf, they: 'you', their: 'your', theyHave: 'you have', theyAre: 'you are' }
    : { isSelf, they: name, their: `${name}’s`, theyHave: `${name} has`, theyAre: `${name} is` };
}

/** The same words at the head of a sentence. */
export function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
