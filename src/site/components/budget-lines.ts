import { formatPounds, type Pence, pence } from '../../core/money/pence.ts';
import { type Html, html, type Words } from '../../platform/html/index.ts';
import { componentContent as words } from './content.ts';
import { linkWhere } from './link.ts';
import { money } from './money.ts';
import { percent } from './percent.ts';

export interface BudgetLine {
  readonly label: Words;
  readonly href?: string | undefined;
  readonly spentPence: Pence;
  /** Null for what is not placed yet: it has no plan to be over or under. */
  readonly plannedPence: Pence | null;
  /** Why it is over or under, after the words that say so. */
  readonly note?: Words | undefined;
}

export interface BudgetLinesOptions {
  readonly lines: readonly BudgetLine[];
  readonly total: { readonly label: Words; readonly spentPence: Pence; readonly plannedPence: Pence };
}

/** Each line of a plan with what was spent on it: over or under in words, then as a bar. Ends in its sum. */
export function budgetLines({ lines, total }: BudgetLinesOptions): Html {
  return html`<ul class="site-budget">
    ${lines.map(line)}
    <li class="site-budget__line site-budget__line--total">
      <span class="site-budget__label">${total.label}</span>
      <strong class="site-budget__amount">${money(total.spentPence)}</strong>
      <span class="site-budget__planned">${words.ofPlanned(formatPounds(total.plannedPence))}</span>
    </li>
  </ul>`;
}

function line({ label, href, spentPence, plannedPence, note }: BudgetLine): Html {
  const against = plannedPence === null ? null : overOrUnder(spentPence, plannedPence);
  return html`<li class="site-budget__line">
    <span class="site-budget__label">${linkWhere(label, href)}</span>
    <strong class="site-budget__amount">${money(spentPence)}</strong>
    <span class="site-budget__note">${against} ${note}</span>
    ${plannedPence !== null && html`<span class="site-budget__planned">${words.of(formatPounds(plannedPence))}</span>`}
    ${plannedPence !== null && bar(spentPence, plannedPence)}
  </li>`;
}

function overOrUnder(spent: Pence, planned: Pence): string {
  if (spent === planned) return words.asPlanned;
  if (spent === 0) return words.notUsed;
  const difference = formatPounds(pence(Math.abs(spent - planned)));
  return spent > planned ? words.over(difference) : words.under(difference);
}

/** What is over the plan is drawn in ink at the end of the bar. The words before it say the same. */
function bar(spent: Pence, planned: Pence): Html {
  const whole = Math.max(spent, planned);
  const within = Math.max(0, Math.min(spent, planned));
  return html`<svg class="site-budget__bar" aria-hidden="true">
    <rect class="site-bar-pale" width="100%" height="100%"/>
    <rect class="site-bar-full" width="${percent(within, whole)}" height="100%"/>
    ${spent > planned && html`<rect class="site-bar-over" x="${percent(planned, whole)}" width="${percent(spent - planned, whole)}" height="100%"/>`}
  </svg>`;
}
