import { button, html, textarea } from '../../../../platform/html/index.ts';
import type { FormState } from '../../../../site/form-state.ts';
import type { PageParts } from '../../../../site/layout.ts';
import { sendBackContent as words } from './content.ts';

export function sendBackView(name: string, form: FormState): PageParts {
  const content = html`<span class="govuk-caption-l">${name}</span>
    <h1 class="govuk-heading-l">${words.title}</h1>
    <p class="govuk-body">${words.lead}</p>
    ${form.form(html`
      ${textarea({
        name: 'question',
        label: { text: words.question },
        hint: { text: words.questionHint },
        value: form.text('question'),
        errorMessage: form.error('question'),
        rows: 4,
      })}
      ${button({ text: words.send })}`)}`;
  return { title: words.title, content, density: 'staff' };
}
