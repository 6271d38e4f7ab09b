import type { CivilDate } from '../../../../core/calendar/civil-date.ts';
import { speakDate } from '../../../../core/calendar/spoken-date.ts';
import { button, type Html, html, linkButton } from '../../../../platform/html/index.ts';
import { listTable } from '../../../../site/components/list-table.ts';
import { choicesOf, fieldsOf } from '../../../../site/fields.ts';
import type { FormState } from '../../../../site/form-state.ts';
import type { PageParts } from '../../../../site/layout.ts';
import { paths } from '../../../../site/paths.ts';
import type { FoundPerson } from '../../read-models/search-people.ts';
import { fullNameOf } from '../../rules/names.ts';
import { findContent as words } from './content.ts';

interface Found {
  readonly people: readonly FoundPerson[];
  readonly isMore: boolean;
}

interface Here {
  readonly councilId: string;
  readonly today: CivilDate;
}

export function findView(found: Found | null, form: FormState, here: Here): PageParts {
  const fields = fieldsOf(form);
  const content = html`<h1 class="govuk-heading-xl">${words.title}</h1>
    ${found !== null && results(found, form, here)}
    <p class="govuk-body-l">${words.lead}</p>
    ${form.form(html`
      ${fields.line('name', words.name)}
      ${fields.date('bornOn', words.bornOn)}
      ${fields.line('postcode', words.postcode, { width: 10 })}
      ${fields.line('nhsNumber', words.nhsNumber, { width: 10 })}
      ${fields.list('purpose', words.purpose, choicesOf(words.purposes))}
      ${button({ text: words.search })}`)}`;
  return { title: words.title, content };
}

function results({ people, isMore }: Found, form: FormState, here: Here): Html {
  const takeContact = linkButton({ text: words.takeContact, href: paths.newContact(here) });
  if (people.length === 0) {
    return html`<h2 class="govuk-heading-m">${words.none}</h2>
      <p class="govuk-body">${words.noneWhy}</p>${takeContact}`;
  }
  return html`<h2 class="govuk-heading-m">${words.found(people.length)}</h2>
    ${listTable({
      caption: words.found(people.length),
      columns: words.columns,
      groups: [{ rows: people.map((person) => rowOf(person, form, here)) }],
    })}
    ${isMore && html`<p class="govuk-body">${words.more}</p>`}
    ${takeContact}`;
}

function rowOf(person: FoundPerson, form: FormState, { councilId, today }: Here) {
  const { personId, bornOn, postcode, personNumber } = person;
  return [
    form.door(paths.why({ councilId, personId }), fullNameOf(person), {
      purpose: form.text('purpose'),
      back: paths.record({ councilId, personId }),
    }),
    bornOn === null ? words.notKnown : speakDate(bornOn, today),
    postcode ?? words.notKnown,
    String(personNumber),
  ];
}
