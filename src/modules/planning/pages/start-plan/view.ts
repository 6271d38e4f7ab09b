import { button, html, radios } from '../../../../platform/html/index.ts';
import { dashList } from '../../../../site/components/dash-list.ts';
import type { FormState } from '../../../../site/form-state.ts';
import type { PageParts } from '../../../../site/layout.ts';
import { explainSignOffNeeds } from '../../rules/sign-off.ts';
import type { PlanKind } from '../../store.ts';
import { startPlanContent as words } from './content.ts';

export const kinds = Object.keys(words.kinds) as readonly PlanKind[];

/** `name` for staff; null for everyone who is spoken to as "you". */
export function startPlanView(name: string | null, hasAgreed: boolean, form: FormState): PageParts {
  const content = html`${name && html`<span class="govuk-caption-l">${name}</span>`}
    <h1 class="govuk-heading-xl">${words.title}</h1>
    <p class="govuk-body-l">${words.lead}</p>
    ${form.form(html`
      ${radios({
        name: 'kind',
        fieldset: { legend: { text: words.kind, classes: 'govuk-fieldset__legend--m' } },
        items: kinds.map((value) => ({ value, text: words.kinds[value] })),
        value: form.text('kind'),
        errorMessage: form.error('kind'),
      })}
      ${
        hasAgreed &&
        radios({
          name: 'from',
          fieldset: { legend: { text: words.from, classes: 'govuk-fieldset__legend--m' } },
          hint: { text: words.fromHint },
          items: (['agreed', 'nothing'] as const).map((value) => ({ value, text: words.froms[value] })),
          value: form.text('from'),
          errorMessage: form.error('from'),
        })
      }
      ${button({ text: words.send })}`)}
    <h2 class="govuk-heading-m">${words.needs}</h2>
    <p class="govuk-body">${words.needsLead}</p>
    ${dashList(explainSignOffNeeds().map((need) => need.words))}`;
  return { title: words.title, content };
}
