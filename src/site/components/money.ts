import { formatPounds, type Pence } from '../../core/money/pence.ts';
import { type Html, html } from '../../platform/html/index.ts';

/** A large figure: pence are smaller than pounds, and never dropped. */
export function money(amount: Pence): Html {
  const [pounds = '', pennies = ''] = formatPounds(amount).split('.');
  return html`<span class="site-money">${pounds}<span class="site-money__pence">.${pennies}</span></span>`;
}

/** What is added or taken away: `+£9.00`, `−£24.90`; nothing is `£0.00`. */
export function formatDifference(amount: Pence): string {
  return `${amount > 0 ? '+' : ''}${formatPounds(amount)}`;
}

/** For a scale, where round pounds need no pence: `£428`, `£473.10`. */
export function formatShortPounds(amount: Pence): string {
  return formatPounds(amount).replace(/\.00$/, '');
}
