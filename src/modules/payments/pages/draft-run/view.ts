import { button, html } from '../../../../platform/html/index.ts';
import { fieldsOf } from '../../../../site/fields.ts';
import type { FormState } from '../../../../site/form-state.ts';
import type { PageParts } from '../../../../site/layout.ts';
import { draftRunContent as words } from './content.ts';

export function draftRunView(form: FormState): PageParts {
  const content = html`<h1 class="govuk-heading-xl">${words.title}</h1>
    <p class="govuk-body-l">${words.lead}</p>
    ${form.form(html`${fieldsOf(form).date('payOn', words.payOn)} ${button({ text: words.send })}`)}`;
  return { title: words.title, content };
}
