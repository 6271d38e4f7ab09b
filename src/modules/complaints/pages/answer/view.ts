import { speakDate } from '../../../../core/calendar/spoken-date.ts';
import { button, html } from '../../../../platform/html/index.ts';
import { ownWords } from '../../../../site/components/own-words.ts';
import { choicesOf, fieldsOf } from '../../../../site/fields.ts';
import type { FormState } from '../../../../site/form-state.ts';
import type { PageParts } from '../../../../site/layout.ts';
import { asksForDecision } from '../../rules/answer.ts';
import type { ComplaintHere } from '../complaint/view.ts';
import { outcomeWords } from '../complaints-here/content.ts';
import { answerContent as words } from './content.ts';

export function answerView({ complaint, today }: ComplaintHere, form: FormState): PageParts {
  const fields = fieldsOf(form);
  const isDecision = asksForDecision(complaint.kind);
  const choices = choicesOf(outcomeWords).filter(({ value }) => (value === 'noted') !== isDecision);
  const content = html`<h1 class="govuk-heading-xl">${words.title}</h1>
    <p class="govuk-body-l">${words.lead}</p>
    ${ownWords({ heading: words.said, said: complaint.words, saidNote: words.saidNote(speakDate(complaint.receivedOn, today)) })}
    ${form.form(html`
      ${fields.area('howConsidered', words.considered)}
      ${fields.choose('outcome', words.outcome, choices)}
      ${fields.area('conclusions', words.conclusions)}
      ${fields.area('remedy', words.remedy)}
      ${button({ text: words.send })}`)}`;
  return { title: words.title, content };
}
