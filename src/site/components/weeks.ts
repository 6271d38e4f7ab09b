import { formatPounds, type Pence } from '../../core/money/pence.ts';
import { type ChartSpec, drawChart } from '../../platform/charts/draw-chart.ts';
import { type Html, html, table } from '../../platform/html/index.ts';
import { componentContent as words } from './content.ts';
import { percent } from './percent.ts';
import { names, withTable } from './picture.ts';

export interface BudgetWeek {
  /** The day it begins: "17 April". */
  readonly label: string;
  readonly spentPence: Pence;
  readonly toComePence: Pence;
}

export interface WeeksOptions {
  /** "Your 52 weeks". */
  readonly title: string;
  /** What the weeks show, as someone would tell it: also read out in place of the picture. */
  readonly description: string;
  readonly weeks: readonly BudgetWeek[];
  readonly plannedPence: Pence;
  /** The place of this week among them; null before the first and after the last. */
  readonly thisWeek: number | null;
  /** "15 April". */
  readonly endsOn: string;
}

/** The weeks of a budget as bars, with the plan as a dashed line and the weeks as a table behind. */
export async function weeks(options: WeeksOptions): Promise<Html> {
  const { title, description, weeks: list, plannedPence, thisWeek, endsOn } = options;
  const { marks, viewBox } = await drawChart(specOf(options));
  const drawn = html`<p class="govuk-body-s site-soft">${description}</p>
    <svg class="site-weeks__bars" role="img" viewBox="${viewBox}" preserveAspectRatio="none">${names(options)}${marks}</svg>
    <svg class="site-weeks__labels" aria-hidden="true">
      <text x="0" y="42">${list[0]?.label}</text>
      ${thisWeek !== null && html`<text class="site-weeks__today" x="${percent(2 * thisWeek + 1, 2 * list.length)}" y="18">${words.today}</text>`}
      <text class="site-weeks__end" x="100%" y="42">${endsOn}</text>
    </svg>
    ${key(plannedPence)}`;
  return html`<section class="site-weeks"><h3 class="govuk-heading-s">${title}</h3>${withTable(drawn, {
    title,
    description,
    table: tableOf(options),
    tableText: words.weeksAsTable,
  })}</section>`;
}

function specOf({ weeks: list, plannedPence }: WeeksOptions): ChartSpec {
  const values = list.flatMap(({ spentPence, toComePence }, week) => [
    { week, kind: 'spent', pence: spentPence },
    { week, kind: 'toCome', pence: toComePence },
  ]);
  const domain = ['spent', 'toCome'];
  return {
    // As wide as the page, so that a week is drawn in whole pixels on a desk.
    width: 1040,
    height: 120,
    padding: 0,
    layer: [
      {
        data: { values: values.filter(({ pence }) => pence > 0) },
        mark: { type: 'bar' },
        encoding: {
          x: {
            field: 'week',
            type: 'ordinal',
            axis: null,
            scale: { domain: list.map((_, place) => place), paddingInner: 0.2, paddingOuter: 0.1 },
          },
          y: { field: 'pence', type: 'quantitative', axis: null },
          order: { field: 'kind', type: 'ordinal' },
          fill: {
            field: 'kind',
            type: 'nominal',
            scale: { domain, range: ['var(--bar)', 'var(--bar-pale)'] },
            legend: null,
          },
        },
      },
      {
        // One row, so that one line is drawn.
        data: { values: [{}] },
        mark: { type: 'rule', strokeDash: [5, 4], strokeWidth: 1.5, stroke: 'currentColor' },
        encoding: { y: { datum: plannedPence, type: 'quantitative' } },
      },
    ],
  };
}

function key(plannedPence: Pence): Html {
  const swatch = (kind: string) =>
    html`<svg class="site-weeks__swatch" aria-hidden="true"><rect class="${kind}" width="100%" height="100%"/></svg>`;
  return html`<ul class="site-weeks__key">
    <li>${swatch('site-bar-full')}${words.spent}</li>
    <li>${swatch('site-bar-pale')}${words.stillToCome}</li>
    <li><svg class="site-weeks__swatch" aria-hidden="true"><line class="site-weeks__plan" x1="0" x2="100%" y1="50%" y2="50%"/></svg>${words.plan(formatPounds(plannedPence))}</li>
  </ul>`;
}

function tableOf({ title, weeks: list }: WeeksOptions): Html {
  const amount = (text: string) => ({ text, format: 'numeric' as const });
  return table({
    caption: title,
    captionClasses: 'govuk-visually-hidden',
    classes: 'site-weeks__table',
    firstCellIsHeader: true,
    head: [{ text: words.week }, amount(words.spent), amount(words.stillToCome)],
    rows: list.map(({ label, spentPence, toComePence }) => [
      { text: label },
      amount(formatPounds(spentPence)),
      amount(formatPounds(toComePence)),
    ]),
  });
}
