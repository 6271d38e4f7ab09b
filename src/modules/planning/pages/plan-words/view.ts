import { button, html, textarea } from '../../../../platform/html/index.ts';
import type { FormState } from '../../../../site/form-state.ts';
import type { PageParts } from '../../../../site/layout.ts';
import type { PlanField } from '../../store.ts';
import { alsoWritten, type OpenedPlan } from '../on-plan.ts';
import { planWordsContent as words } from './content.ts';

export function planWordsView(
  field: PlanField,
  { name, plan }: OpenedPlan,
  form: FormState,
  isStaff: boolean,
): PageParts {
  const { title, hint } = words[field];
  const { text, version } = plan.words[field];
  const content = html`${isStaff && html`<span class="govuk-caption-l">${name}</span>`}
    ${alsoWritten(plan, field)}
    ${form.form(html`
      <input type="hidden" name="version" value="${form.text('version', String(version))}">
      ${textarea({
        name: 'text',
        label: { text: title, classes: 'govuk-label--xl', isPageHeading: true },
        hint: { text: hint },
        value: form.text('text', text),
        errorMessage: form.error('text'),
      })}
      ${button({ text: words.save })}`)}`;
  return { title, content };
}
