import type { CivilDate } from '../../../../core/calendar/civil-date.ts';
import { formatPounds } from '../../../../core/money/pence.ts';
import { button, dateInput, html, radios, textarea } from '../../../../platform/html/index.ts';
import type { FormState } from '../../../../site/form-state.ts';
import type { PageParts } from '../../../../site/layout.ts';
import { paths } from '../../../../site/paths.ts';
import type { AmountUnderstood } from '../../store.ts';
import type { OpenedPlan, WhichPlan } from '../on-plan.ts';
import { planAgreementContent as words } from './content.ts';

export const understoodChoices = Object.keys(words.understood) as readonly AmountUnderstood[];

const medium = 'govuk-fieldset__legend--m';

export function planAgreementView(
  { name, plan, today }: OpenedPlan & { readonly today: CivilDate },
  form: FormState,
  which: WhichPlan,
  isStaff: boolean,
): PageParts {
  const { budget, contributionToldOn } = plan;
  const date = (field: string, text: string) =>
    dateInput({
      id: field,
      namePrefix: field,
      fieldset: { legend: { text, classes: medium } },
      values: form.date(field, today),
      errorMessage: form.error(field),
    });
  const content = html`${isStaff && html`<span class="govuk-caption-l">${name}</span>`}
    <h1 class="govuk-heading-xl">${words.title}</h1>
    <p class="govuk-body-l">${words.lead}</p>
    <p class="govuk-body">${budget && words.amounts(formatPounds(budget.totalPence), formatPounds(budget.personPence))}
      ${contributionToldOn === null && words.notTold} <a class="govuk-link" href="${paths.onePlan(which)}">${words.read}</a></p>
    ${form.form(html`
      ${radios({
        name: 'state',
        fieldset: { legend: { text: words.state, classes: medium } },
        items: (['agreed', 'notAgreed'] as const).map((value) => ({ value, text: words.states[value] })),
        value: form.text('state'),
        errorMessage: form.error('state'),
      })}
      ${textarea({
        name: 'reason',
        label: { text: words.reason, classes: 'govuk-label--m' },
        hint: { text: words.reasonHint },
        value: form.text('reason'),
        errorMessage: form.error('reason'),
        rows: 3,
      })}
      ${textarea({
        name: 'steps',
        label: { text: words.steps, classes: 'govuk-label--m' },
        hint: { text: words.stepsHint },
        value: form.text('steps'),
        errorMessage: form.error('steps'),
        rows: 3,
      })}
      ${radios({
        name: 'amountUnderstood',
        fieldset: { legend: { text: words.amountUnderstood, classes: medium } },
        items: understoodChoices.map((value) => ({ value, text: words.understood[value] })),
        value: form.text('amountUnderstood'),
        errorMessage: form.error('amountUnderstood'),
      })}
      ${date('on', words.on)}
      ${date('copyGivenOn', words.copyGivenOn)}
      ${button({ text: words.send })}`)}`;
  return { title: words.title, content };
}
