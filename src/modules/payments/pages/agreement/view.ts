import { button, dateInput, html, radios } from '../../../../platform/html/index.ts';
import type { FormState } from '../../../../site/form-state.ts';
import type { PageParts } from '../../../../site/layout.ts';
import { agreementContent as words } from './content.ts';

export const payModes = ['gross', 'net'] as const;
export const froms = ['directPayment', 'otherPart'] as const;

export function agreementView(name: string, form: FormState): PageParts {
  const content = html`<span class="govuk-caption-l">${name}</span>
    <h1 class="govuk-heading-l">${words.title}</h1>
    <p class="govuk-body">${words.lead}</p>
    ${form.form(html`
      ${radios({
        name: 'payMode',
        fieldset: { legend: { text: words.payMode, classes: 'govuk-fieldset__legend--s' } },
        items: payModes.map((value) => ({ value, text: words.payModes[value] })),
        value: form.text('payMode'),
        errorMessage: form.error('payMode'),
      })}
      ${radios({
        name: 'contributionTakenFrom',
        fieldset: { legend: { text: words.from, classes: 'govuk-fieldset__legend--s' } },
        items: froms.map((value) => ({ value, text: words.froms[value] })),
        value: form.text('contributionTakenFrom'),
        errorMessage: form.error('contributionTakenFrom'),
      })}
      ${dateInput({
        id: 'firstPaymentOn',
        namePrefix: 'firstPaymentOn',
        fieldset: { legend: { text: words.firstPaymentOn, classes: 'govuk-fieldset__legend--s' } },
        values: form.date('firstPaymentOn'),
        errorMessage: form.error('firstPaymentOn'),
      })}
      ${button({ text: words.send })}`)}`;
  return { title: words.title, content, density: 'staff' };
}
