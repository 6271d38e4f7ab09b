import type { CivilDate } from '../../../../core/calendar/civil-date.ts';
import { speakDate } from '../../../../core/calendar/spoken-date.ts';
import { button, html } from '../../../../platform/html/index.ts';
import { link } from '../../../../site/components/link.ts';
import { choicesOf, fieldsOf } from '../../../../site/fields.ts';
import type { FormState } from '../../../../site/form-state.ts';
import type { PageParts } from '../../../../site/layout.ts';
import { paths } from '../../../../site/paths.ts';
import { fullNameOf, type Person } from '../../../people/index.ts';
import type { ListedAssessment } from '../../read-models/list-assessments.ts';
import { startAssessmentContent as words } from './content.ts';

interface Reader {
  readonly councilId: string;
  readonly isStaff: boolean;
  readonly today: CivilDate;
}

export function startAssessmentView(
  person: Person,
  open: readonly ListedAssessment[],
  form: FormState,
  { councilId, isStaff, today }: Reader,
): PageParts {
  const said = isStaff ? words.forStaff : words.forPerson;
  const fields = fieldsOf(form, isStaff ? 's' : 'm');
  const content = html`${isStaff && html`<p class="govuk-body">${fullNameOf(person)}</p>`}
    <h1 class="govuk-heading-xl">${said.title}</h1>
    <p class="govuk-body-l">${said.lead}</p>
    ${open.map(
      ({
        assessmentId,
        kind,
        startedOn,
      }) => html`<p class="govuk-body">${said.open(kind, speakDate(startedOn, today))}
        ${link({ text: words.goOn, href: paths.assessment({ councilId, personId: person.id, assessmentId }) })}</p>`,
    )}
    ${said.paper && html`<p class="govuk-body">${said.paper}</p>`}
    ${form.form(html`
      ${fields.choose('kind', said.kind, choicesOf(said.kinds))}
      ${fields.choose('wishes', said.wishes, choicesOf(words.yesNo))}
      ${fields.choose('helpedBy', said.helpedBy, choicesOf(words.helpers))}
      ${said.askedOn && fields.date('askedOn', said.askedOn, { onRecord: today })}
      ${button({ text: said.save })}`)}`;
  return { title: said.title, content };
}
