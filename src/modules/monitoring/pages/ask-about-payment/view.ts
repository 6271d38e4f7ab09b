import { button, html } from '../../../../platform/html/index.ts';
import type { FormState } from '../../../../site/form-state.ts';
import type { PageParts } from '../../../../site/layout.ts';
import type { TransactionShown } from '../../read-models/show-spending.ts';
import { placePaymentsContent } from '../place-payments/content.ts';
import { amountOf } from '../place-payments/view.ts';
import { askAboutPaymentContent as words } from './content.ts';

export function askAboutPaymentView(one: TransactionShown | null, form: FormState): PageParts {
  const title =
    one === null
      ? placePaymentsContent.ask
      : words.title(amountOf(one), one.payee || placePaymentsContent.nobodyNamed);
  const heading = html`<h1 class="govuk-heading-xl">${title}</h1>`;
  if (one === null) return { title, content: html`${heading}<p class="govuk-body-l">${words.gone}</p>` };
  const content = html`${heading}
    <p class="govuk-body-l">${words.lead}</p>
    <ul class="govuk-list govuk-list--bullet">${words.points.map((point) => html`<li>${point}</li>`)}</ul>
    ${form.form(button({ text: words.send }))}`;
  return { title, content };
}
