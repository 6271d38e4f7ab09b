import { button, dateInput, html, radios, select, textarea } from '../../../../platform/html/index.ts';
import type { FormState } from '../../../../site/form-state.ts';
import type { PageParts } from '../../../../site/layout.ts';
import { relationsToPerson } from '../../rules/paying-relative.ts';
import { relationWords } from '../relation-content.ts';
import { relativeContent as words } from './content.ts';

const small = 'govuk-fieldset__legend--s';

export function relativeView(name: string, form: FormState): PageParts {
  const yesOrNo = (field: string, text: string) =>
    radios({
      name: field,
      fieldset: { legend: { text, classes: small } },
      classes: 'govuk-radios--inline',
      items: [
        { value: 'yes', text: 'Yes' },
        { value: 'no', text: 'No' },
      ],
      value: form.text(field),
      errorMessage: form.error(field),
    });
  const content = html`<span class="govuk-caption-l">${name}</span>
    <h1 class="govuk-heading-l">${words.title}</h1>
    <p class="govuk-body">${words.lead}</p>
    ${form.form(html`
      ${select({
        name: 'relation',
        label: { text: words.relation },
        items: [
          { value: '', text: words.choose },
          ...relationsToPerson.map((value) => ({ value, text: relationWords[value] })),
        ],
        value: form.text('relation'),
        errorMessage: form.error('relation'),
      })}
      ${yesOrNo('sameHousehold', words.sameHousehold)}
      ${radios({
        name: 'purpose',
        fieldset: { legend: { text: words.purpose, classes: small } },
        items: (['care', 'administration'] as const).map((value) => ({ value, text: words.purposes[value] })),
        value: form.text('purpose'),
        errorMessage: form.error('purpose'),
      })}
      ${yesOrNo('isNecessary', words.isNecessary)}
      ${textarea({
        name: 'reasons',
        label: { text: words.reasons },
        hint: { text: words.reasonsHint },
        value: form.text('reasons'),
        errorMessage: form.error('reasons'),
      })}
      ${dateInput({
        id: 'reviewOn',
        namePrefix: 'reviewOn',
        fieldset: { legend: { text: words.reviewOn, classes: small } },
        hint: { text: words.reviewOnHint },
        values: form.date('reviewOn'),
        errorMessage: form.error('reviewOn'),
      })}
      ${button({ text: words.send })}`)}`;
  return { title: words.title, content, density: 'staff' };
}
