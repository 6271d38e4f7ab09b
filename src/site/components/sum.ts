import { formatPounds, type Pence } from '../../core/money/pence.ts';
import { type Html, html, type Words } from '../../platform/html/index.ts';
import { linkWhere } from './link.ts';
import { money } from './money.ts';

export interface SumRow {
  readonly label: Words;
  readonly pence: Pence;
  readonly href?: string | undefined;
  readonly note?: Words | undefined;
  /** "Tue 3 Nov". Give it to all rows or to none. */
  readonly date?: string | undefined;
}

export interface SumOptions {
  /** Says to those who listen what is added up. */
  readonly caption: string;
  readonly rows: readonly SumRow[];
  readonly total: SumRow;
  /** How the total is shared out, under it. */
  readonly after?: readonly SumRow[] | undefined;
  /** Whether the total is the answer of the page, in large figures. */
  readonly large?: boolean | undefined;
}

/** Amounts under one another, with an ink rule above and below their total. It adds nothing up itself. */
export function sum({ caption, rows, total, after = [], large = false }: SumOptions): Html {
  const dated = rows.some(({ date }) => date !== undefined);
  const amount = large ? money(total.pence) : formatPounds(total.pence);
  return html`<table class="site-sum">
    <caption class="govuk-visually-hidden">${caption}</caption>
    <tbody>
      ${rows.map((one) => row(one, dated, formatPounds(one.pence)))}
      ${row(total, dated, amount, 'site-sum__total')}
      ${after.map((one) => row(one, dated, formatPounds(one.pence)))}
    </tbody>
  </table>`;
}

function row(one: SumRow, dated: boolean, amount: Words, classes = 'site-sum__row'): Html {
  const { date, label, href, note } = one;
  const named = html`${linkWhere(label, href)}${note && html`<span class="site-sum__note">${note}</span>`}`;
  const head =
    date === undefined && dated
      ? html`<th scope="row" colspan="2">${named}</th>`
      : html`<th scope="row">${named}</th>`;
  return html`<tr class="${classes}">${date && html`<td class="site-sum__date">${date}</td>`}${head}<td class="site-sum__amount">${amount}</td></tr>`;
}
