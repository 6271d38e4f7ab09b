import { formatPounds, type Pence } from '../../../../core/money/pence.ts';
import { type Html, html, type Words } from '../../../../platform/html/index.ts';
import { link } from '../../../../site/components/link.ts';
import { type ListRow, listTable } from '../../../../site/components/list-table.ts';
import { formatDifference } from '../../../../site/components/money.ts';
import { paths } from '../../../../site/paths.ts';
import type { ShownDifference, ShownRun } from '../../read-models/show-run.ts';
import { mainReason } from '../../rules/explain-change.ts';
import { paymentRunContent as words } from './content.ts';

interface Here {
  readonly councilId: string;
}

/** How many lines of one reason stand on the run's page; the rest have a page of their own. */
const shownOfEach = 8;

/** The lines that differ, under their reason. What is held stands above them on the page. */
export function changedLines(run: ShownRun, here: Here): readonly Html[] {
  return run.walk.groups
    .filter(({ reason }) => reason !== 'held')
    .map(({ reason, people, changePence }) => {
      const those = run.differences.filter((one) => mainReason(one) === reason);
      const title = words.group(words.reasons[reason], people);
      const href = `${paths.paymentRunLines({ ...here, runId: run.runId })}?why=${reason}`;
      return html`<h2 class="govuk-heading-m" id="${reason}">${title}</h2>
        ${differenceTable(title, those.slice(0, shownOfEach), here, {
          changePence,
          more: those.length > shownOfEach ? { text: words.moreLines(people - shownOfEach), href } : null,
          people,
        })}`;
    });
}

interface TableEnd {
  readonly changePence: Pence;
  readonly more: { readonly text: string; readonly href: string } | null;
  readonly people: number;
}

/** Last, now, difference and why, one row for each person. */
export function differenceTable(
  caption: string,
  differences: readonly ShownDifference[],
  here: Here,
  { changePence, more, people }: TableEnd,
): Html {
  const numeric = [false, true, true, true, false];
  const rows = differences.map((one): ListRow => {
    const { personId, name, wasPence, isPence } = one;
    return [
      html`<strong>${link({ text: name, href: paths.record({ ...here, personId }) })}</strong>`,
      formatPounds(wasPence),
      formatPounds(isPence),
      html`<strong>${formatDifference(one.changePence)}</strong>`,
      whyOf(one),
    ];
  });
  const rest: readonly ListRow[] = more === null ? [] : [[link(more), '', '', '', '']];
  return listTable({
    caption,
    columns: words.columns.map((heading, place) => ({ heading, isNumeric: numeric[place] })),
    groups: [{ rows: [...rows, ...rest] }],
    total: [
      html`<strong>${words.groupTotal(people)}</strong>`,
      '',
      '',
      html`<strong>${formatDifference(changePence)}</strong>`,
      '',
    ],
  });
}

function whyOf({ reasons, endedBecause, words: said }: ShownDifference): Words {
  if (!reasons.includes('ended')) return said;
  const ending = words.endings[endedBecause ?? ''] ?? words.noEnding;
  return `${ending.slice(0, 1).toUpperCase()}${ending.slice(1)}.`;
}

/** "2 asked to stop, 1 died": why people are not in this run who were in the last. */
export function endingsOf({ differences }: ShownRun): string {
  const counts = new Map<string, number>();
  for (const one of differences.filter((each) => mainReason(each) === 'ended')) {
    const ending = words.endings[one.endedBecause ?? ''] ?? words.noEnding;
    counts.set(ending, (counts.get(ending) ?? 0) + 1);
  }
  return [...counts].map(([ending, many]) => `${many} ${ending}`).join(', ');
}
