import { button, checkboxes, dateInput, html, input, textarea } from '../../../../platform/html/index.ts';
import type { FormState } from '../../../../site/form-state.ts';
import type { PageParts } from '../../../../site/layout.ts';
import { understandingContent as words } from './content.ts';

export const points = Object.keys(words.pointNames) as readonly (keyof typeof words.pointNames)[];

export function understandingView(name: string, form: FormState): PageParts {
  const content = html`<span class="govuk-caption-l">${name}</span>
    <h1 class="govuk-heading-l">${words.title}</h1>
    <p class="govuk-body">${words.lead}</p>
    ${form.form(html`
      ${checkboxes({
        name: 'points',
        fieldset: { legend: { text: words.points, classes: 'govuk-fieldset__legend--s' } },
        items: points.map((value) => ({ value, text: words.pointNames[value] })),
        values: form.ticked('points'),
        errorMessage: form.error('points'),
      })}
      ${dateInput({
        id: 'checkedOn',
        namePrefix: 'checkedOn',
        fieldset: { legend: { text: words.checkedOn, classes: 'govuk-fieldset__legend--s' } },
        values: form.date('checkedOn'),
        errorMessage: form.error('checkedOn'),
      })}
      ${input({
        name: 'toldInFormat',
        label: { text: words.format, classes: 'govuk-label--s' },
        hint: { text: words.formatHint },
        value: form.text('toldInFormat'),
        errorMessage: form.error('toldInFormat'),
      })}
      ${textarea({
        name: 'helpWanted',
        label: { text: words.help, classes: 'govuk-label--s' },
        value: form.text('helpWanted'),
        errorMessage: form.error('helpWanted'),
        rows: 3,
      })}
      ${button({ text: words.save })}`)}`;
  return { title: words.title, content, density: 'staff' };
}
