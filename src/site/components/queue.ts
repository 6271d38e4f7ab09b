import { type Html, html, type Words } from '../../platform/html/index.ts';
import { componentContent as words } from './content.ts';
import { type Link, link } from './link.ts';
import { listTable } from './list-table.ts';

export interface QueueRow {
  readonly name: string;
  readonly href: string;
  /** How to reach them: "46. Text before you ring". */
  readonly reach?: Words | undefined;
  readonly promised: Words;
  readonly since: string;
  readonly by: string;
  /** How far off that is: "17 days late", "tomorrow". */
  readonly byNote?: string | undefined;
  readonly missing: Words;
  readonly next: Link;
}

export interface QueueOptions {
  readonly caption: string;
  /** Late, due this week, after that. Each says how many it holds; one with nobody in it is left out. */
  readonly groups: readonly {
    readonly heading: string;
    /** How many there are in all, where the rows are one page of them. */
    readonly count?: number | undefined;
    readonly rows: readonly QueueRow[];
  }[];
}

const headings = [words.person, words.promised, words.since, words.byWhen, words.missing, words.doNext];

/** Who is waiting for a worker, in the order of what they were promised, with one thing to do for each. */
export function queue({ caption, groups }: QueueOptions): Html {
  const filled = groups.filter(({ rows }) => rows.length > 0);
  const table = listTable({
    caption,
    columns: headings.map((heading) => ({ heading })),
    groups: filled.map(({ heading, count, rows }) => ({
      heading: `${heading}: ${count ?? rows.length}`,
      rows: rows.map(cellsOf),
    })),
  });
  return html`<div class="site-queue">${table}</div>`;
}

function cellsOf(row: QueueRow): readonly Words[] {
  return [
    html`<strong>${link({ text: row.name, href: row.href })}</strong>${note(row.reach)}`,
    row.promised,
    row.since,
    html`<strong>${row.by}</strong>${row.byNote && html`<br>${row.byNote}`}`,
    row.missing,
    link(row.next),
  ];
}

function note(words: Words | undefined): Html | undefined {
  return words === undefined ? undefined : html`<span class="site-note">${words}</span>`;
}
