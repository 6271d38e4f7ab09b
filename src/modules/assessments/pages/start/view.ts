import type { CivilDate } from '../../../../core/calendar/civil-date.ts';
import { button, html } from '../../../../platform/html/index.ts';
import { choicesOf, fieldsOf } from '../../../../site/fields.ts';
import type { FormState } from '../../../../site/form-state.ts';
import type { PageParts } from '../../../../site/layout.ts';
import { fullNameOf, type Person } from '../../../people/index.ts';
import { startAssessmentContent as words } from './content.ts';

interface Reader {
  readonly isStaff: boolean;
  readonly today: CivilDate;
}

export function startAssessmentView(person: Person, form: FormState, { isStaff, today }: Reader): PageParts {
  const said = isStaff ? words.forStaff : words.forPerson;
  const fields = fieldsOf(form, isStaff ? 's' : 'm');
  const content = html`${isStaff && html`<p class="govuk-body">${fullNameOf(person)}</p>`}
    <h1 class="govuk-heading-xl">${said.title}</h1>
    <p class="govuk-body-l">${said.lead}</p>
    ${said.paper && html`<p class="govuk-body">${said.paper}</p>`}
    ${form.form(html`
      ${fields.choose('kind', said.kind, choicesOf(said.kinds))}
      ${fields.choose('wishes', said.wishes, choicesOf(words.yesNo))}
      ${fields.choose('helpedBy', said.helpedBy, choicesOf(words.helpers))}
      ${said.askedOn && fields.date('askedOn', said.askedOn, { onRecord: today })}
      ${button({ text: said.save })}`)}`;
  return { title: said.title, content };
}
