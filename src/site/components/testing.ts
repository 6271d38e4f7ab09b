import type { Html } from '../../platform/html/index.ts';

/** What a component says, without its markup: one space between words. For tests. */
export function textOf(piece: Html): string {
  return piece
    .toString()
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,])/g, '')
    .trim();
}
