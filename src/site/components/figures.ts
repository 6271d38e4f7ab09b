import type { Pence } from '../../core/money/pence.ts';
import { type Html, html, type Words } from '../../platform/html/index.ts';
import { linkWhere } from './link.ts';
import { money } from './money.ts';

export type Figure = {
  readonly label: Words;
  /** Where the figure opens to how it came about. */
  readonly href?: string | undefined;
  readonly note?: Words | undefined;
} & ({ readonly pence: Pence } | { readonly count: number });

/** Figures in one row, on a phone in a list. Each opens. */
export function figures(list: readonly Figure[]): Html {
  return html`<ul class="site-figures">${list.map(one)}</ul>`;
}

function one(figure: Figure): Html {
  const { label, href, note } = figure;
  const amount = 'pence' in figure ? money(figure.pence) : figure.count.toLocaleString('en-GB');
  return html`<li class="site-figures__item">
    <span class="site-figures__label">${linkWhere(label, href)}</span>
    <strong class="site-figures__amount">${amount}</strong>
    ${note && html`<span class="site-figures__note">${note}</span>`}
  </li>`;
}
