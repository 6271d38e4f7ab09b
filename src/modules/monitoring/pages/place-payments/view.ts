import type { CivilDate } from '../../../../core/calendar/civil-date.ts';
import { speakDate } from '../../../../core/calendar/spoken-date.ts';
import { formatPounds, pence } from '../../../../core/money/pence.ts';
import { button, type Html, html, linkButton, select } from '../../../../platform/html/index.ts';
import { link } from '../../../../site/components/link.ts';
import { type ListRow, listTable } from '../../../../site/components/list-table.ts';
import type { Choice } from '../../../../site/fields.ts';
import type { FormState } from '../../../../site/form-state.ts';
import type { PageParts } from '../../../../site/layout.ts';
import { paths } from '../../../../site/paths.ts';
import type { SpendingShown, TransactionShown } from '../../read-models/show-spending.ts';
import { placeChoices, suggestedChoice } from './choices.ts';
import { placePaymentsContent as words } from './content.ts';

export interface Here {
  readonly councilId: string;
  readonly personId: string;
  readonly today: CivilDate;
  /** Staff place many at once; the person goes from one to the next. */
  readonly isStaff: boolean;
}

/** As many as one sitting takes. */
export const atOnce = 50;

/** Payments that have no place yet, oldest first. */
export function listUnplaced({ transactions }: SpendingShown): readonly TransactionShown[] {
  return transactions.filter(({ place }) => place === 'notYetPlaced');
}

export function placePaymentsView(spending: SpendingShown, form: FormState, here: Here): PageParts {
  const unplaced = listUnplaced(spending);
  const shown = unplaced.slice(0, atOnce);
  const heading = html`<h1 class="govuk-heading-xl">${words.title}</h1>`;
  const send = linkButton({
    text: words.send,
    href: paths.statementUpload(here),
    classes: 'govuk-button--secondary',
  });
  if (unplaced.length === 0) {
    const content = html`${heading}<p class="govuk-body-l">${words.empty}</p>
      <p class="govuk-body">${words.emptyNext}</p>${send}`;
    return { title: words.title, content };
  }
  const choices = placeChoices(spending);
  const table = listTable({
    caption: words.caption,
    columns: words.columns.map((text) => ({ heading: text })),
    groups: [{ rows: shown.map((one) => rowOf(one, choices, form, here)) }],
  });
  const content = html`${heading}
    <p class="govuk-body-l">${words.lead(unplaced.length)}</p>
    <p class="govuk-body">${here.isStaff ? words.whyStaff : words.why}</p>
    ${unplaced.length > atOnce && html`<p class="govuk-body">${words.shownFirst(atOnce, unplaced.length)}</p>`}
    ${here.isStaff ? form.form(html`${table}${button({ text: words.save })}`) : table}
    ${send}`;
  return { title: words.title, content };
}

function rowOf(one: TransactionShown, choices: readonly Choice[], form: FormState, here: Here): ListRow {
  const { on, payee, reference, amountPence } = one;
  const said = amountOf(one);
  const suggested = suggestedChoice(one, choices);
  const thought =
    suggested === null || one.suggestion === null
      ? words.noSuggestion
      : words.suggestion(suggested.text, one.suggestion.because);
  const amount = formatPounds(pence(Math.abs(amountPence)));
  return [
    html`<strong>${said}</strong><br>${speakDate(on, here.today)}`,
    html`<q>${[payee, reference].filter((text) => text !== '').join(', ')}</q>`,
    html`${thought} ${asked(one, here)}`,
    here.isStaff
      ? select({
          name: `place-${one.transactionId}`,
          label: {
            text: words.placeLabel(amount, payee || words.nobodyNamed),
            classes: 'govuk-visually-hidden',
          },
          items: [{ value: '', text: words.leave }, ...choices],
          value: form.text(`place-${one.transactionId}`),
          errorMessage: form.error(`place-${one.transactionId}`),
        })
      : link({
          text: words.say,
          href: paths.placePayment({ ...here, transactionId: one.transactionId }),
        }),
  ];
}

/** What was asked and answered about it; where nothing was, staff can ask. */
function asked(one: TransactionShown, here: Here): Html | null {
  const { questionId, answerBy, answer, transactionId } = one;
  if (answer !== null) return html`${words.answered} <q>${answer}</q>`;
  if (questionId !== null && answerBy !== null) return html`${words.asked(speakDate(answerBy, here.today))}`;
  if (!here.isStaff) return null;
  return html`<br>${link({
    text: html`${words.ask}<span class="govuk-visually-hidden">: ${amountOf(one)}, ${one.payee}</span>`,
    href: paths.askAboutPayment({ ...here, transactionId }),
  })}`;
}

/** `£11.45 out`. */
export function amountOf({ amountPence }: Pick<TransactionShown, 'amountPence'>): string {
  const amount = formatPounds(pence(Math.abs(amountPence)));
  return amountPence > 0 ? words.moneyIn(amount) : words.moneyOut(amount);
}
