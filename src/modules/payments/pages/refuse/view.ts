import { button, dateInput, html, textarea } from '../../../../platform/html/index.ts';
import { dashList } from '../../../../site/components/dash-list.ts';
import type { FormState } from '../../../../site/form-state.ts';
import type { PageParts } from '../../../../site/layout.ts';
import type { ShownAgreement } from '../../read-models/show-agreement.ts';
import { refuseContent as words } from './content.ts';

export function refuseView(
  { name, refusal }: { readonly name: string; readonly refusal: ShownAgreement['refusal'] },
  form: FormState,
): PageParts {
  const heading = html`<span class="govuk-caption-l">${name}</span><h1 class="govuk-heading-l">${words.title}</h1>`;
  if (refusal === null) {
    const content = html`${heading}<p class="govuk-body">${words.notRefused}</p>`;
    return { title: words.title, content, density: 'staff' };
  }
  const content = html`${heading}
    <h2 class="govuk-heading-m">${words.grounds}</h2>
    ${dashList(
      refusal.grounds.map(
        ({ reason, whatWouldChangeIt, source }) =>
          html`${reason} ${words.change} ${whatWouldChangeIt} <span class="site-soft">${source}</span>`,
      ),
    )}
    ${form.form(html`
      ${textarea({
        name: 'reasons',
        label: { text: words.reasons, classes: 'govuk-label--s' },
        hint: { text: words.reasonsHint },
        value: form.text('reasons'),
        errorMessage: form.error('reasons'),
      })}
      ${dateInput({
        id: 'reviewOn',
        namePrefix: 'reviewOn',
        fieldset: { legend: { text: words.reviewOn, classes: 'govuk-fieldset__legend--s' } },
        hint: { text: words.reviewOnHint },
        values: form.date('reviewOn'),
        errorMessage: form.error('reviewOn'),
      })}
      <p class="govuk-body">${words.meanwhile}</p>
      ${button({ text: words.send })}`)}`;
  return { title: words.title, content, density: 'staff' };
}
