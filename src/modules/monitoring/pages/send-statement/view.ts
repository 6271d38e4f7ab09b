import { button, fileUpload, html } from '../../../../platform/html/index.ts';
import { fieldsOf } from '../../../../site/fields.ts';
import type { FormState } from '../../../../site/form-state.ts';
import type { PageParts } from '../../../../site/layout.ts';
import { sendStatementContent as words } from './content.ts';

/** `name` is null where it is their own page. */
export function sendStatementView(
  name: string | null,
  accountLabel: string | undefined,
  form: FormState,
): PageParts {
  const fields = fieldsOf(form, 'm');
  const asksWhich = form.error('accountInFile') !== undefined || form.text('accountInFile') !== '';
  const content = html`<h1 class="govuk-heading-xl">${words.title}</h1>
    <p class="govuk-body-l">${name === null ? words.lead : words.leadStaff(name)}</p>
    <h2 class="govuk-heading-m">${words.whichFile}</h2>
    <ol class="govuk-list govuk-list--number">${words.steps.map((step) => html`<li>${step}</li>`)}</ol>
    <p class="govuk-body">${words.stuck}</p>
    ${form.form(
      html`
      ${fields.line('accountLabel', words.accountLabel, { onRecord: accountLabel ?? words.accountLabelUsual })}
      ${asksWhich && fields.line('accountInFile', words.accountInFile)}
      ${fileUpload({
        name: 'file',
        accept: '.csv,text/csv',
        label: { text: words.file, classes: 'govuk-label--m' },
        hint: { text: words.fileHint },
        errorMessage: form.error('file'),
      })}
      ${button({ text: words.send })}`,
      'multipart/form-data',
    )}`;
  return { title: words.title, content };
}
