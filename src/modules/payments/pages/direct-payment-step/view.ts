import { formatDate } from '../../../../core/calendar/civil-date.ts';
import { button, type Html, html } from '../../../../platform/html/index.ts';
import { choicesOf, fieldsOf } from '../../../../site/fields.ts';
import type { FormState } from '../../../../site/form-state.ts';
import type { PageParts } from '../../../../site/layout.ts';
import type { ShownAgreement } from '../../read-models/show-agreement.ts';
import { directPaymentStepContent as words } from './content.ts';

export type StepName = Exclude<keyof typeof words, 'noAgreement'>;

export function directPaymentStepView(step: StepName, shown: ShownAgreement, form: FormState): PageParts {
  const { title, lead, button: text } = words[step];
  const heading = html`<h1 class="govuk-heading-xl">${title}</h1>`;
  const { agreement } = shown;
  if (agreement === null)
    return { title, content: html`${heading}<p class="govuk-body-l">${words.noAgreement}</p>` };
  if (step === 'startDirectPayment' && shown.outcome !== 'ready' && agreement.state === 'draft')
    return { title, content: html`${heading}${stillNeeded(shown)}` };
  const content = html`${heading}
    <p class="govuk-body-l">${lead}</p>
    ${form.form(html`
      <input type="hidden" name="version" value="${form.text('version', String(agreement.version))}">
      ${fieldsFor(step, form)}
      ${button({ text })}`)}`;
  return { title, content };
}

function stillNeeded({ missing }: ShownAgreement): Html {
  const { waits, by } = words.startDirectPayment;
  return html`<p class="govuk-body-l">${waits}</p>
    <ul class="govuk-list govuk-list--bullet">${missing.map(
      (one) =>
        html`<li><strong>${one.missing}</strong> ${one.nextStep} ${one.dueOn !== null && by(formatDate(one.dueOn))}</li>`,
    )}</ul>`;
}

function fieldsFor(step: StepName, form: FormState): Html | null {
  const fields = fieldsOf(form, 'm');
  switch (step) {
    case 'startDirectPayment':
    case 'resumeDirectPayment':
      return null;
    case 'pauseDirectPayment': {
      const { reasons, lookAgainOn } = words.pauseDirectPayment;
      return html`${fields.area('reasons', reasons)} ${fields.date('lookAgainOn', lookAgainOn)}`;
    }
    case 'endDirectPayment': {
      const { endsBefore, because, reasons } = words.endDirectPayment;
      return html`${fields.date('endsBefore', endsBefore)} ${fields.choose('because', because, choicesOf(reasons))}`;
    }
    default:
      return step satisfies never;
  }
}
