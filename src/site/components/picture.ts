import { type ChartSpec, drawChart } from '../../platform/charts/draw-chart.ts';
import { details, type Html, html } from '../../platform/html/index.ts';
import { componentContent as words } from './content.ts';

export interface PictureOptions {
  /** What the picture is of, for those who cannot see it. */
  readonly title: string;
  /** What it shows, as someone would tell it. */
  readonly description: string;
  /** The same figures as a table, behind the picture. */
  readonly table: Html;
  readonly tableText?: string | undefined;
}

/** A Vega-Lite chart as a picture on the page, with its table behind it. On a phone it moves from side to side. */
export async function picture(spec: ChartSpec, options: PictureOptions): Promise<Html> {
  const { marks, viewBox } = await drawChart(spec);
  const [, , width = 0, height = 0] = viewBox.split(' ').map(Number);
  const drawn = html`<div class="site-picture__frame" role="region" aria-label="${options.title}" tabindex="0">
    <svg class="site-picture__marks" role="img" width="${width}" height="${height}" viewBox="${viewBox}">${names(options)}${marks}</svg>
  </div>`;
  return withTable(drawn, options);
}

/** What is read out in place of a picture. */
export function names({ title, description }: Pick<PictureOptions, 'title' | 'description'>): Html {
  return html`<title>${title}</title><desc>${description}</desc>`;
}

/** A picture, and its table behind a line that opens. */
export function withTable(drawn: Html, { table, tableText = words.pictureAsTable }: PictureOptions): Html {
  return html`<div class="site-picture">${drawn}${details({ summaryText: tableText, text: table })}</div>`;
}
