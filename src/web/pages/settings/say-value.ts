import { type LaidOutFigure, sayFigure } from '../../../modules/councils/index.ts';
import { choicesFor } from './figure-words.ts';

const notKnown = 'Not known';

/** A figure's value in words, with its unit. */
export function sayValue({ key, unit }: Pick<LaidOutFigure, 'key' | 'unit'>, value: number | null): string {
  if (value === null) return notKnown;
  return choicesFor(key)?.[String(value)] ?? sayFigure(unit, value);
}
