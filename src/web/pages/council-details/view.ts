import type { CouncilDetails } from '../../../modules/councils/index.ts';
import { button, html } from '../../../platform/html/index.ts';
import { fieldsOf } from '../../../site/fields.ts';
import type { FormState } from '../../../site/form-state.ts';
import type { PageParts } from '../../../site/layout.ts';
import { councilDetailsContent as words } from './content.ts';

export function councilDetailsView(details: CouncilDetails, form: FormState): PageParts {
  const fields = fieldsOf(form);
  const content = html`<h1 class="govuk-heading-xl">${words.title}</h1>
    <p class="govuk-body-l">${words.lead}</p>
    ${form.form(html`
      ${fields.line('name', words.name, { width: 30, onRecord: details.name })}
      ${fields.line('accent', words.accent, { width: 10, onRecord: details.accent })}
      ${fields.line('phone', words.phone, { width: 20, onRecord: details.phone })}
      ${fields.line('hours', words.hours, { width: 30, onRecord: details.hours })}
      ${fields.line('textNumber', words.textNumber, { width: 20, onRecord: details.textNumber ?? '' })}
      ${button({ text: words.send })}`)}`;
  return { title: words.title, content };
}
