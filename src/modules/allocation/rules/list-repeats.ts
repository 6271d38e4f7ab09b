import type { Fault } from '../../../core/decision/decision.ts';

/** A fault for each text that an earlier one already is. */
export function listRepeats(texts: readonly string[], path: (place: number) => string): readonly Fault[] {
  return texts.flatMap((text, place) =>
    texts.indexOf(text) < place
      ? [{ field: path(place), words: `“${text}” is here twice: keep one, or give this one another name.` }]
      : [],
  );
}
