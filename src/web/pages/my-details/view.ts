import type { OwnParts, Visit } from '../../../modules/access/index.ts';
import { fullNameOf, type Person } from '../../../modules/people/index.ts';
import { button, html, input, radios, textarea } from '../../../platform/html/index.ts';
import type { FormState } from '../../../site/form-state.ts';
import { paths } from '../../../site/paths.ts';
import { detailsContent as words } from './content.ts';

const label = (text: string) => ({ text, classes: 'govuk-label--s' });

/** How a person is reached, as the record has it, each part to be changed by themselves. */
export function detailsView(person: Person, form: FormState, whose: Visit['whose']): OwnParts {
  const line = (name: 'phone' | 'email' | 'postcode' | 'language', own: Record<string, string> = {}) =>
    input({
      name,
      label: label(words[name]),
      value: form.text(name, person[name]),
      errorMessage: form.error(name),
      ...own,
    });
  const content = html`<h1 class="govuk-heading-xl">${words.title}</h1>
    <p class="govuk-body-l">${words.lead}</p>
    <p class="govuk-body">${words.name(fullNameOf(person))}</p>
    ${form.form(html`<input type="hidden" name="version" value="${form.text('version', String(person.version))}">
      ${line('phone', { type: 'tel', autocomplete: 'tel', classes: 'govuk-input--width-20' })}
      ${line('email', { type: 'email', autocomplete: 'email' })}
      ${textarea({ name: 'address', label: label(words.address), rows: 3, value: form.text('address', person.address), errorMessage: form.error('address') })}
      ${line('postcode', { autocomplete: 'postal-code', classes: 'govuk-input--width-10' })}
      ${line('language', { classes: 'govuk-input--width-20' })}
      ${radios({
        name: 'contactFormat',
        fieldset: { legend: { text: words.contactFormat, classes: 'govuk-fieldset__legend--s' } },
        hint: { text: words.contactFormatHint },
        items: formatItems(person.contactFormat),
        value: form.text('contactFormat', person.contactFormat ?? 'standard'),
        errorMessage: form.error('contactFormat'),
      })}
      ${textarea({ name: 'safeContact', label: label(words.safe), hint: { text: words.safeHint }, rows: 2, value: form.text('safeContact', person.safeContact), errorMessage: form.error('safeContact') })}
      ${button({ text: words.save })}`)}`;
  return {
    title: words.title,
    content,
    current: 'help',
    back: { href: paths.personHome(whose), text: words.back },
  };
}

/** What was once written in free words stays as it is until the person chooses anew. */
export function formatItems(onRecord: string | undefined) {
  const items = Object.entries(words.formats).map(([value, text]) => ({ value, text: text as string }));
  if (onRecord === undefined || onRecord in words.formats) return items;
  return [{ value: onRecord, text: words.asNow(onRecord) }, ...items];
}
