import { formatPounds, type Pence, pence } from '../../../../core/money/pence.ts';
import { type Html, html, type Words } from '../../../../platform/html/index.ts';
import { listTable } from '../../../../site/components/list-table.ts';
import type { ShownLine, ShownPlan } from '../../read-models/show-plan.ts';
import { nameOutcome, planContent } from '../plan-content.ts';
import { planPageContent as words } from './content.ts';

/** What a line costs, in words: a week, once, or nothing. */
export function costOf({ weeklyPence, oncePence }: Pick<ShownLine, 'weeklyPence' | 'oncePence'>): string {
  if (weeklyPence > 0) return `${formatPounds(pence(weeklyPence))} ${planContent.aWeek}`;
  return oncePence > 0 ? `${formatPounds(pence(oncePence))} ${planContent.once}` : planContent.free;
}

/** The lines of a plan as the person lives them, each with who runs it, down to what all of it costs. */
export function linesView(
  { lines, cost }: Pick<ShownPlan, 'lines' | 'cost'>,
  lastColumn?: { readonly heading: string; readonly of: (line: ShownLine) => Words },
): Html {
  if (lines.length === 0) return html`<p class="govuk-body">${words.noLines}</p>`;
  const columns = [
    { heading: words.what },
    { heading: words.when },
    { heading: words.managed },
    { heading: words.cost, isNumeric: true },
    ...(lastColumn ? [{ heading: lastColumn.heading }] : []),
  ];
  const table = listTable({
    caption: words.week,
    columns,
    groups: [
      {
        rows: lines.map((line) => [
          html`<strong>${line.what}</strong><br><span class="site-soft">${line.outcomes.map(nameOutcome).join(', ')}</span>`,
          line.howOften,
          planContent.managedBy[line.managedBy],
          costOf(line),
          ...(lastColumn ? [lastColumn.of(line)] : []),
        ]),
      },
    ],
    total: [
      words.total,
      '',
      '',
      html`<strong>${formatPounds(cost.weeklyPence)}</strong>`,
      ...(lastColumn ? [''] : []),
    ],
  });
  return html`${table}${cost.oncePence > 0 && html`<p class="govuk-body">${words.oncePaid(formatPounds(cost.oncePence))}</p>`}`;
}

/** How the plan stands to the first figure, in words; over it is never a fault. */
export function comparedToFigure(totalPence: Pence, figurePence: number | null): string | null {
  if (figurePence === null) return null;
  const difference = totalPence - figurePence;
  const amount = formatPounds(pence(Math.abs(difference)));
  const compared = difference === 0 ? words.same : difference > 0 ? words.more(amount) : words.less(amount);
  return `${words.figure(formatPounds(pence(figurePence)))} ${compared}`;
}
