import { button, dateInput, html, radios } from '../../../../platform/html/index.ts';
import type { FormState } from '../../../../site/form-state.ts';
import type { PageParts } from '../../../../site/layout.ts';
import { freeByLawContent as words } from './content.ts';

export const freeKinds = Object.keys(words.kinds) as readonly (keyof typeof words.kinds)[];

export function freeByLawView(name: string, form: FormState): PageParts {
  const content = html`<span class="govuk-caption-l">${name}</span>
    <h1 class="govuk-heading-l">${words.title}</h1>
    <p class="govuk-body">${words.lead}</p>
    ${form.form(html`
      ${radios({
        name: 'charging',
        fieldset: { legend: { text: words.charging, classes: 'govuk-fieldset__legend--s' } },
        items: freeKinds.map((value) => ({ value, text: words.kinds[value] })),
        value: form.text('charging'),
        errorMessage: form.error('charging'),
      })}
      ${dateInput({
        id: 'startsOn',
        namePrefix: 'startsOn',
        fieldset: { legend: { text: words.startsOn, classes: 'govuk-fieldset__legend--s' } },
        values: form.date('startsOn'),
        errorMessage: form.error('startsOn'),
      })}
      ${button({ text: words.send })}`)}`;
  return { title: words.title, content, density: 'staff' };
}
