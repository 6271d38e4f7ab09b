import { button, html } from '../../../../platform/html/index.ts';
import { choicesOf, fieldsOf } from '../../../../site/fields.ts';
import type { FormState } from '../../../../site/form-state.ts';
import type { PageParts } from '../../../../site/layout.ts';
import type { ShownPayerAccount } from '../../read-models/show-payer-account.ts';
import { payingAccountContent as words } from './content.ts';

export function payingAccountView(account: ShownPayerAccount | null, form: FormState): PageParts {
  const fields = fieldsOf(form);
  const content = html`<h1 class="govuk-heading-xl">${words.title}</h1>
    <p class="govuk-body-l">${words.lead}</p>
    <p class="govuk-body">${account === null ? words.none : words.now(account.name, account.maskedAccountNumber)}</p>
    ${form.form(html`
      ${fields.line('accountName', words.accountName)}
      ${fields.line('sortCode', words.sortCode, { width: 5 })}
      ${fields.line('accountNumber', words.accountNumber, { width: 10 })}
      ${fields.choose('rail', words.rail, choicesOf(words.rails), { onRecord: account?.rail })}
      ${button({ text: words.save })}`)}`;
  return { title: words.title, content };
}
