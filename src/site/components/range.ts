import type { Pence } from '../../core/money/pence.ts';
import { type Html, html } from '../../platform/html/index.ts';
import { componentContent as words } from './content.ts';
import { formatShortPounds } from './money.ts';
import { percent } from './percent.ts';

export interface RangeOptions {
  readonly lowPence: Pence;
  readonly pence: Pence;
  readonly highPence: Pence;
}

/** A figure between its low and its high, as a line. The page says the same in words beside it. */
export function range({ lowPence, pence, highPence }: RangeOptions): Html {
  const from = Math.min(lowPence, pence);
  const width = Math.max(highPence, pence) - from;
  // A sixth of the line stays free at either end, so that the labels there fit a phone.
  const at = (amount: Pence) => percent((amount - from) * 4 + width, width * 6);
  const crowded = (end: Pence) => Math.abs(pence - end) * 3 < width;
  const [low, middle, high] = [
    formatShortPounds(lowPence),
    formatShortPounds(pence),
    formatShortPounds(highPence),
  ];
  // Beside an end there is no room under the line, so the figure goes above it.
  const isAbove = crowded(lowPence) || crowded(highPence);
  const line = isAbove ? 38 : 16;
  const under = line + 34;
  return html`<svg class="site-range" role="img" height="${under + 8}" aria-label="${words.rangeLabel(low, middle, high)}">
    <line class="site-range__scale" x1="0" x2="100%" y1="${line}" y2="${line}"/>
    <line class="site-range__span" x1="${at(lowPence)}" x2="${at(highPence)}" y1="${line}" y2="${line}"/>
    <line class="site-range__mark" x1="${at(pence)}" x2="${at(pence)}" y1="${line - 14}" y2="${line + 14}"/>
    <text x="${at(lowPence)}" y="${under}">${low}</text>
    <text x="${at(highPence)}" y="${under}">${high}</text>
    <text class="site-range__figure" x="${at(pence)}" y="${isAbove ? 16 : under}">${middle}</text>
  </svg>`;
}
