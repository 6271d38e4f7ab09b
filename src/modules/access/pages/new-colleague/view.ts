import { button, html, insetText, linkButton } from '../../../../platform/html/index.ts';
import { choicesOf, fieldsOf } from '../../../../site/fields.ts';
import type { FormState } from '../../../../site/form-state.ts';
import type { PageParts } from '../../../../site/layout.ts';
import { paths } from '../../../../site/paths.ts';
import { writeInFours } from '../../sign-in/first-sign-in.ts';
import { roleWords } from '../role-words.ts';
import { newColleagueContent as words } from './content.ts';

export function newColleagueView(form: FormState): PageParts {
  const fields = fieldsOf(form);
  const content = html`<h1 class="govuk-heading-xl">${words.title}</h1>
    <p class="govuk-body-l">${words.lead}</p>
    ${form.form(html`
      ${fields.line('displayName', words.name, { width: 30 })}
      ${fields.line('email', words.email, { width: 30 })}
      ${fields.list('role', words.role, choicesOf(roleWords))}
      ${button({ text: words.send })}`)}`;
  return { title: words.title, content };
}

export interface FirstCode {
  readonly councilId: string;
  readonly name: string;
  readonly email: string;
  readonly code: string;
}

/** The code, this one time, with what the colleague does with it. */
export function firstCodeView({ councilId, name, email, code }: FirstCode): PageParts {
  const title = words.codeTitle(name);
  const content = html`<h1 class="govuk-heading-xl">${title}</h1>
    <p class="govuk-body-l">${words.codeLead}</p>
    <h2 class="govuk-heading-m">${words.code}</h2>
    ${insetText({ text: writeInFours(code) })}
    <h2 class="govuk-heading-m">${words.next}</h2>
    <ol class="govuk-list govuk-list--number">${words.steps(email).map((step) => html`<li>${step}</li>`)}</ol>
    <p class="govuk-body">${words.lost}</p>
    ${linkButton({ text: words.all, href: paths.colleagues({ councilId }) })}`;
  return { title, content };
}
