import { formatPounds, type Pence } from '../../core/money/pence.ts';
import { type Html, html, type Words } from '../../platform/html/index.ts';
import { componentContent as words } from './content.ts';
import { formatDifference, money } from './money.ts';
import { percent } from './percent.ts';

export interface StaircaseRow {
  readonly topic: Words;
  /** In the person's own words. Quotation marks are put round it. */
  readonly answer: string;
  /** "14 points". */
  readonly countsFor: string;
  readonly addsPence: Pence;
  readonly soFarPence: Pence;
}

export interface StaircaseOptions {
  readonly caption: string;
  readonly rows: readonly StaircaseRow[];
  readonly total: { readonly label: Words; readonly pence: Pence; readonly unit: string };
}

/** From answers to pounds: each row is one stair, drawn from where the one before it ended. */
export function staircase({ caption, rows, total }: StaircaseOptions): Html {
  const highest = Math.max(1, ...rows.map(({ soFarPence }) => soFarPence));
  return html`<table class="site-stairs" role="table">
    <caption class="govuk-visually-hidden">${caption}</caption>
    <thead role="rowgroup"><tr role="row">
      <th role="columnheader" scope="col">${words.answers}</th>
      <th role="columnheader" scope="col" class="site-stairs__number">${words.countsFor}</th>
      <th role="columnheader" scope="col" class="site-stairs__number">${words.adds}</th>
      <td role="cell" class="site-stairs__step">${words.stepByStep}</td>
      <th role="columnheader" scope="col" class="site-stairs__number">${words.soFar}</th>
    </tr></thead>
    <tbody role="rowgroup">${rows.map((row, place) => stair(row, place, rows.length, highest))}</tbody>
    <tfoot role="rowgroup"><tr role="row">
      <th role="rowheader" scope="row">${total.label}</th>
      <td role="cell" colspan="4"><strong>${money(total.pence)}</strong> ${total.unit}</td>
    </tr></tfoot>
  </table>`;
}

function stair(row: StaircaseRow, place: number, count: number, highest: number): Html {
  const { topic, answer, countsFor, addsPence, soFarPence } = row;
  return html`<tr role="row">
    <th role="rowheader" scope="row"><span class="site-stairs__topic">${topic}</span>“${answer}”</th>
    <td role="cell" class="site-stairs__number site-stairs__counts">${countsFor}</td>
    <td role="cell" class="site-stairs__number site-stairs__adds">${formatDifference(addsPence)}</td>
    <td role="cell" class="site-stairs__step">${picture(row, place, count, highest)}</td>
    <td role="cell" class="site-stairs__number site-stairs__so-far"><span class="site-stairs__label">${words.soFarInLine}</span>${formatPounds(soFarPence)}</td>
  </tr>`;
}

/** The bar of a stair, and the thin lines that join it to the stairs before and after. */
function picture(
  { addsPence, soFarPence }: StaircaseRow,
  place: number,
  count: number,
  highest: number,
): Html {
  const before = soFarPence - addsPence;
  const from = percent(Math.min(before, soFarPence), highest);
  const width = percent(Math.abs(addsPence), highest);
  const kind = addsPence < 0 ? 'site-bar-less' : 'site-bar-full';
  const start = percent(before, highest);
  const end = percent(soFarPence, highest);
  return html`<svg class="site-stairs__joins" aria-hidden="true">
      ${place > 0 && html`<line x1="${start}" x2="${start}" y1="0" y2="20"/>`}
      ${place < count - 1 && html`<line x1="${end}" x2="${end}" y1="20" y2="100%"/>`}
    </svg><svg class="site-stairs__bar" aria-hidden="true"><rect class="${kind}" x="${from}" width="${width}" height="100%"/></svg>`;
}
