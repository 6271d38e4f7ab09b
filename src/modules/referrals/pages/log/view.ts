import type { CivilDate } from '../../../../core/calendar/civil-date.ts';
import { button, html } from '../../../../platform/html/index.ts';
import { choicesOf, fieldsOf } from '../../../../site/fields.ts';
import type { FormState } from '../../../../site/form-state.ts';
import type { PageParts } from '../../../../site/layout.ts';
import { fullNameOf, type Person } from '../../../people/index.ts';
import { logContent as words } from './content.ts';

export function logView(person: Person, keepsPromise: boolean, form: FormState, today: CivilDate): PageParts {
  const title = words.title(fullNameOf(person));
  const fields = fieldsOf(form);
  const content = html`<h1 class="govuk-heading-xl">${title}</h1>
    ${keepsPromise && html`<p class="govuk-body-l">${words.promise}</p>`}
    ${form.form(html`
      ${fields.area('said', words.said, { rows: 6 })}
      ${fields.date('hadOn', words.hadOn, { onRecord: today })}
      ${fields.choose('hadWith', words.hadWith, choicesOf(words.whom))}
      ${fields.choose('cameBy', words.cameBy, choicesOf(words.ways))}
      ${fields.choose('about', words.about, choicesOf(words.topics), keepsPromise ? { onRecord: 'followUp' } : {})}
      ${button({ text: words.save })}`)}`;
  return { title, content };
}
