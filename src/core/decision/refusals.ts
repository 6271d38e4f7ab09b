import { type RefusalTable, type Refused, refuse } from './decision.ts';

/** Every "no" that rules of more than one module say. */
export const coreRefusals = {
  figureMissing: {
    status: 409,
    words: 'The figure {figure} is not known for that day.',
    nextStep: 'Ask the person who keeps the council’s settings to enter it with its source.',
  },
} satisfies RefusalTable;

/** A figure of law or policy that has no value on the day is asked for, never guessed or taken from another day. */
export function refuseMissingFigure(key: string): Refused {
  return refuse(coreRefusals, 'figureMissing', { figure: key });
}
