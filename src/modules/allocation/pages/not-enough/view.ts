import { button, html, textarea } from '../../../../platform/html/index.ts';
import type { FormState } from '../../../../site/form-state.ts';
import type { PageParts } from '../../../../site/layout.ts';
import type { ExplainedBudget } from '../../read-models/explain-indicative-budget.ts';
import { formatOutputs } from '../format-outputs.ts';
import { notEnoughContent as words } from './content.ts';

export function notEnoughView({ outputs }: Pick<ExplainedBudget, 'outputs'>, form: FormState): PageParts {
  const content = html`<h1 class="govuk-heading-xl">${words.title}</h1>
    <p class="govuk-body-l">${words.lead(formatOutputs(outputs))}</p>
    ${form.form(html`
      ${textarea({
        name: 'words',
        label: { text: words.words, classes: 'govuk-label--m' },
        hint: { text: words.wordsHint },
        value: form.text('words'),
        errorMessage: form.error('words'),
      })}
      <h2 class="govuk-heading-m">${words.next}</h2>
      <p class="govuk-body">${words.nextWords}</p>
      <p class="govuk-body">${words.notALimit}</p>
      ${button({ text: words.send })}`)}`;
  return { title: words.title, content };
}
