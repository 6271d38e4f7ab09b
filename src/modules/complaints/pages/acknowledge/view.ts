import { speakDate } from '../../../../core/calendar/spoken-date.ts';
import { button, html } from '../../../../platform/html/index.ts';
import { ownWords } from '../../../../site/components/own-words.ts';
import { fieldsOf } from '../../../../site/fields.ts';
import type { FormState } from '../../../../site/form-state.ts';
import type { PageParts } from '../../../../site/layout.ts';
import type { ComplaintHere } from '../complaint/view.ts';
import { acknowledgeContent as words } from './content.ts';

export function acknowledgeView({ complaint, today }: ComplaintHere, form: FormState): PageParts {
  const fields = fieldsOf(form);
  const content = html`<h1 class="govuk-heading-xl">${words.title}</h1>
    <p class="govuk-body-l">${words.lead}</p>
    ${ownWords({ heading: words.said, said: complaint.words, saidNote: words.saidNote(speakDate(complaint.receivedOn, today)) })}
    ${form.form(html`
      ${fields.line('contactName', words.contactName, { width: 30 })}
      ${fields.date('respondBy', words.respondBy)}
      ${button({ text: words.send })}`)}`;
  return { title: words.title, content };
}
