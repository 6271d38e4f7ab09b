import { button, html } from '../../../../platform/html/index.ts';
import { choicesOf, fieldsOf } from '../../../../site/fields.ts';
import type { FormState } from '../../../../site/form-state.ts';
import type { PageParts } from '../../../../site/layout.ts';
import { fullNameOf } from '../../rules/names.ts';
import type { Person } from '../../store.ts';
import { accountContent as words } from './content.ts';

export function accountView(person: Person, form: FormState): PageParts {
  const title = words.title(fullNameOf(person));
  const fields = fieldsOf(form);
  const content = html`<h1 class="govuk-heading-xl">${title}</h1>
    <p class="govuk-body-l">${words.lead}</p>
    ${form.form(html`
      ${fields.line('email', words.email)}
      ${fields.choose('proofKind', words.proofKind, choicesOf(words.proofs))}
      ${button({ text: words.save })}`)}`;
  return { title, content };
}
