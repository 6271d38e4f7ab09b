import { type CivilDate, formatDate } from '../../../../core/calendar/civil-date.ts';
import { button, dateInput, html, radios, textarea } from '../../../../platform/html/index.ts';
import type { FormState } from '../../../../site/form-state.ts';
import type { PageParts } from '../../../../site/layout.ts';
import type { RiskResult } from '../../rules/gate.ts';
import { helpWithMoneyContent as words } from './content.ts';

export const results = Object.keys(words.results) as readonly RiskResult[];

export function helpWithMoneyView(
  { name, dueOn }: { readonly name: string; readonly dueOn: CivilDate | null },
  form: FormState,
): PageParts {
  const content = html`<span class="govuk-caption-l">${name}</span>
    <h1 class="govuk-heading-l">${words.title}</h1>
    <p class="govuk-body">${words.lead} ${dueOn && words.due(formatDate(dueOn))}</p>
    ${form.form(html`
      ${dateInput({
        id: 'completedOn',
        namePrefix: 'completedOn',
        fieldset: { legend: { text: words.completedOn, classes: 'govuk-fieldset__legend--s' } },
        values: form.date('completedOn'),
        errorMessage: form.error('completedOn'),
      })}
      ${radios({
        name: 'result',
        fieldset: { legend: { text: words.result, classes: 'govuk-fieldset__legend--s' } },
        items: results.map((value) => ({ value, text: words.results[value] })),
        value: form.text('result'),
        errorMessage: form.error('result'),
      })}
      ${textarea({
        name: 'helpAgreed',
        label: { text: words.help, classes: 'govuk-label--s' },
        hint: { text: words.helpHint },
        value: form.text('helpAgreed'),
        errorMessage: form.error('helpAgreed'),
        rows: 4,
      })}
      ${button({ text: words.save })}`)}`;
  return { title: words.title, content, density: 'staff' };
}
