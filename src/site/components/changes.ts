import { formatPounds, type Pence } from '../../core/money/pence.ts';
import { type Html, html, type Words } from '../../platform/html/index.ts';
import { componentContent as words } from './content.ts';
import { linkWhere } from './link.ts';
import { listTable } from './list-table.ts';
import { formatDifference } from './money.ts';

export interface ChangesOptions {
  readonly caption: string;
  readonly last: RunTotal;
  readonly reasons: readonly ChangeReason[];
  readonly now: RunTotal;
}

export interface RunTotal {
  readonly label: string;
  readonly lines: number;
  readonly totalPence: Pence;
}

export interface ChangeReason extends RunTotal {
  readonly href?: string | undefined;
  readonly detail?: Words | undefined;
  /** Taken away where negative, as the pence are. */
  readonly lines: number;
  readonly differencePence: Pence;
}

/** The walk from the last run's total to this one's, reason by reason. It adds nothing up itself. */
export function changes({ caption, last, reasons, now }: ChangesOptions): Html {
  return listTable({
    caption,
    columns: [
      { heading: words.why },
      { heading: words.lines, isNumeric: true },
      { heading: words.difference, isNumeric: true },
      { heading: words.total, isNumeric: true },
    ],
    groups: [{ rows: [totalRow(last), ...reasons.map(reasonRow)] }],
    total: totalRow(now),
  });
}

function totalRow({ label, lines, totalPence }: RunTotal): readonly Words[] {
  return [html`<strong>${label}</strong>`, countOf(lines), '', formatPounds(totalPence)];
}

function reasonRow({
  label,
  href,
  detail,
  lines,
  differencePence,
  totalPence,
}: ChangeReason): readonly Words[] {
  const named = html`${linkWhere(label, href)}${detail && html`: ${detail}`}`;
  return [named, countOf(lines), formatDifference(differencePence), formatPounds(totalPence)];
}

function countOf(lines: number): string {
  return lines.toLocaleString('en-GB').replace('-', '−');
}
