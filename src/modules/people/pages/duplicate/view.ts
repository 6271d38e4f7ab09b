import type { CivilDate } from '../../../../core/calendar/civil-date.ts';
import { speakDate } from '../../../../core/calendar/spoken-date.ts';
import { button, type Html, html } from '../../../../platform/html/index.ts';
import { dashList } from '../../../../site/components/dash-list.ts';
import { listTable } from '../../../../site/components/list-table.ts';
import { choicesOf, fieldsOf } from '../../../../site/fields.ts';
import type { FormState } from '../../../../site/form-state.ts';
import type { PageParts } from '../../../../site/layout.ts';
import type { OpenDuplicate } from '../../read-models/list-duplicates.ts';
import { fullNameOf } from '../../rules/names.ts';
import type { Person } from '../../store.ts';
import { duplicateContent as words } from './content.ts';

export function duplicateView(
  person: Person,
  pair: OpenDuplicate | undefined,
  form: FormState,
  today: CivilDate,
): PageParts {
  const heading = html`<h1 class="govuk-heading-xl">${words.title}</h1>`;
  if (pair === undefined)
    return { title: words.title, content: html`${heading}<p class="govuk-body-l">${words.gone}</p>` };
  const content = html`${heading}
    <p class="govuk-body-l">${words.lead}</p>
    ${sideBySide(person, pair.other, today)}
    <h2 class="govuk-heading-s">${words.because}</h2>
    ${dashList(pair.reasons)}
    ${form.form(html`
      ${fieldsOf(form).choose('settledAs', words.settledAs, choicesOf(words.choices))}
      ${button({ text: words.save })}`)}`;
  return { title: words.title, content };
}

function sideBySide(one: Person, other: Person, today: CivilDate): Html {
  const facts = (person: Person) => ({
    name: fullNameOf(person),
    bornOn: person.bornOn === undefined ? undefined : speakDate(person.bornOn, today),
    nhsNumber: person.nhsNumber,
    postcode: person.postcode,
    address: person.address,
    phone: person.phone,
    personNumber: String(person.personNumber),
  });
  const [left, right] = [facts(one), facts(other)];
  const names = Object.keys(words.rows) as readonly (keyof typeof words.rows)[];
  return listTable({
    caption: words.title,
    columns: [{ heading: '' }, { heading: words.this }, { heading: words.other }],
    groups: [
      {
        rows: names.map((name) => [
          words.rows[name],
          left[name] ?? words.notKnown,
          right[name] ?? words.notKnown,
        ]),
      },
    ],
  });
}
