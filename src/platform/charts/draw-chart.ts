import type { TopLevelSpec } from 'vega-lite';
import { type Html, raw } from '../html/index.ts';

export type ChartSpec = TopLevelSpec;

export interface Chart {
  readonly marks: Html;
  /** The numbers of an SVG's `viewBox`. */
  readonly viewBox: string;
}

/** Ours for every chart: nothing behind it, the page's own ink, font and sizes. */
const config = {
  background: 'transparent',
  font: 'inherit',
  view: { stroke: null },
  axis: {
    domainColor: 'currentColor',
    gridColor: 'var(--hairline)',
    labelColor: 'currentColor',
    labelFontSize: 16,
    labelPadding: 8,
    tickColor: 'var(--picture)',
    titleColor: 'currentColor',
    titleFontSize: 16,
  },
} as const;

/**
 * Draws a chart as the inside of an SVG, without styles of its own. It is drawn whole or not at all: a chart that
 * cannot be made is a fault in the program. The first one loads Vega, which takes as long as many pages.
 */
export async function drawChart(spec: ChartSpec): Promise<Chart> {
  const [{ compile }, { parse, View }] = await Promise.all([import('vega-lite'), import('vega')]);
  const view = new View(parse(compile(spec, { config }).spec), { renderer: 'none' });
  try {
    return takeApart(await view.toSVG());
  } finally {
    view.finalize();
  }
}

function takeApart(svg: string): Chart {
  const [, viewBox, inside] = /^<svg[^>]* viewBox="([^"]+)"[^>]*>(.*)<\/svg>$/s.exec(svg) ?? [];
  if (viewBox === undefined || inside === undefined) throw new Error('Vega drew something that is no SVG.');
  // Roles inside a picture are not read out, and no eye sees the third decimal.
  const marks = inside
    .replace(/ (?:role|aria-[a-z]+)="[^"]*"/g, '')
    .replace(/ d="[^"]*"/g, (path) => path.replace(/(\.\d\d)\d+/g, '$1'));
  return { marks: raw(marks), viewBox };
}
