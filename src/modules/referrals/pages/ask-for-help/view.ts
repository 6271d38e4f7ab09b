import { button, html } from '../../../../platform/html/index.ts';
import { choicesOf, fieldsOf } from '../../../../site/fields.ts';
import type { FormState } from '../../../../site/form-state.ts';
import type { PageParts } from '../../../../site/layout.ts';
import { askForHelpContent as words } from './content.ts';

export function askForHelpView(hasOwnRecord: boolean, form: FormState): PageParts {
  const fields = fieldsOf(form, 'm');
  const content = html`<h1 class="govuk-heading-xl">${words.title}</h1>
    <p class="govuk-body-l">${words.lead}</p>
    ${form.form(html`
      ${fields.choose('by', words.who, choicesOf(words.whose))}
      ${fields.area('said', words.said, { rows: 6 })}
      <h2 class="govuk-heading-m">${words.about}</h2>
      ${hasOwnRecord && html`<p class="govuk-body">${words.aboutHint}</p>`}
      ${fields.line('givenNames', words.givenNames)}
      ${fields.line('familyName', words.familyName)}
      ${fields.date('bornOn', words.bornOn)}
      ${fields.line('phone', words.phone)}
      ${fields.line('postcode', words.postcode, { width: 10 })}
      ${fields.area('safeContact', words.safeContact, { rows: 2 })}
      <h2 class="govuk-heading-m">${words.you}</h2>
      <p class="govuk-body">${words.listens}</p>
      ${fields.line('callerName', words.callerName)}
      ${fields.line('callerReachedAt', words.callerReachedAt)}
      ${fields.choose('someoneInDanger', words.someoneInDanger, choicesOf(words.yesNo))}
      ${fields.choose('isUrgent', words.isUrgent, choicesOf(words.yesNo))}
      <h2 class="govuk-heading-m">${words.next}</h2>
      <p class="govuk-body">${words.nextWords}</p>
      ${button({ text: words.send })}`)}`;
  return { title: words.title, content };
}
