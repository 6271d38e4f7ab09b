import { button, dateInput, html, radios } from '../../../../platform/html/index.ts';
import type { FormState } from '../../../../site/form-state.ts';
import type { PageParts } from '../../../../site/layout.ts';
import type { OpenedPlan } from '../on-plan.ts';
import { planTermsContent as words } from './content.ts';

export const everyChoices = ['week', 'fourWeeks', 'none'] as const;

export function planTermsView({ name, plan }: OpenedPlan, form: FormState, isStaff: boolean): PageParts {
  const { startsOn, directPaymentEvery, termsVersion } = plan;
  const onRecord = startsOn === null ? '' : (directPaymentEvery ?? 'none');
  const content = html`${isStaff && html`<span class="govuk-caption-l">${name}</span>`}
    <h1 class="govuk-heading-xl">${words.title}</h1>
    ${form.form(html`
      <input type="hidden" name="version" value="${form.text('version', String(termsVersion))}">
      ${dateInput({
        id: 'startsOn',
        namePrefix: 'startsOn',
        fieldset: { legend: { text: words.startsOn, classes: 'govuk-fieldset__legend--m' } },
        hint: { text: words.startsOnHint },
        values: form.date('startsOn', startsOn ?? ''),
        errorMessage: form.error('startsOn'),
      })}
      ${radios({
        name: 'directPaymentEvery',
        fieldset: { legend: { text: words.every, classes: 'govuk-fieldset__legend--m' } },
        hint: { text: words.everyHint },
        items: everyChoices.map((value) => ({
          value,
          text: value === 'none' ? words.none : words.everies[value],
        })),
        value: form.text('directPaymentEvery', onRecord),
        errorMessage: form.error('directPaymentEvery'),
      })}
      ${button({ text: words.save })}`)}`;
  return { title: words.title, content };
}
