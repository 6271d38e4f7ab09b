import { formatPounds, type Pence } from '../../core/money/pence.ts';
import { type Html, html, type Words } from '../../platform/html/index.ts';
import { componentContent as words } from './content.ts';
import { link } from './link.ts';
import { listTable } from './list-table.ts';

export interface HeldPayment {
  readonly name: string;
  readonly href: string;
  readonly pence: Pence;
  readonly why: Words;
  readonly who: string;
  /** What follows the name: "rings the number on record by 1 pm today". */
  readonly does: Words;
}

/** Payments that are held, each with who must act and by when. */
export function held(caption: string, payments: readonly HeldPayment[]): Html {
  return listTable({
    caption,
    columns: [
      { heading: words.person },
      { heading: words.amount, isNumeric: true },
      { heading: words.whyHeld },
      { heading: words.whoMustAct },
    ],
    groups: [
      {
        rows: payments.map(({ name, href, pence, why, who, does }) => [
          html`<strong>${link({ text: name, href })}</strong>`,
          formatPounds(pence),
          why,
          html`<strong>${who}</strong> ${does}`,
        ]),
      },
    ],
  });
}
