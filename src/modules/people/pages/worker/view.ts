import { button, html } from '../../../../platform/html/index.ts';
import { fieldsOf } from '../../../../site/fields.ts';
import type { FormState } from '../../../../site/form-state.ts';
import type { PageParts } from '../../../../site/layout.ts';
import type { Worker } from '../../read-models/list-workers.ts';
import { fullNameOf } from '../../rules/names.ts';
import type { Person } from '../../store.ts';
import { workerContent as words } from './content.ts';

export function workerView(person: Person, workers: readonly Worker[], form: FormState): PageParts {
  const title = words.title(fullNameOf(person));
  const now = workers.filter(({ worksWithPerson }) => worksWithPerson).map(({ name }) => name);
  const others = workers.filter(({ worksWithPerson }) => !worksWithPerson);
  const content = html`<h1 class="govuk-heading-xl">${title}</h1>
    <p class="govuk-body-l">${now.length > 0 ? words.now(now.join(', ')) : words.nobody}</p>
    <p class="govuk-body">${words.lead}</p>
    ${form.form(html`
      ${fieldsOf(form).choose(
        'workerAccountId',
        words.worker,
        others.map(({ accountId, name, roles, people }) => ({
          value: accountId,
          text: `${name}, ${roles.map((role) => words.roles[role] ?? role).join(', ')}`,
          hint: words.people(people),
        })),
      )}
      ${button({ text: words.save })}`)}`;
  return { title, content };
}
