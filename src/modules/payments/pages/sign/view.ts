import { type CivilDate, formatDate } from '../../../../core/calendar/civil-date.ts';
import { button, dateInput, html, summaryList } from '../../../../platform/html/index.ts';
import type { FormState } from '../../../../site/form-state.ts';
import type { PageParts } from '../../../../site/layout.ts';
import type { Agreement } from '../../store.ts';
import { signContent as words } from './content.ts';

export function signView(
  agreement: Agreement | null,
  form: FormState,
  { today, talkHref }: { readonly today: CivilDate; readonly talkHref: string },
): PageParts {
  const heading = html`<h1 class="govuk-heading-xl">${words.title}</h1>`;
  if (agreement === null)
    return { title: words.title, content: html`${heading}<p class="govuk-body">${words.none}</p>` };
  const { agreementId, version, firstPaymentOn, everyWeeks, payMode, signedOn } = agreement;
  const content = html`${heading}
    <p class="govuk-body-l">${words.lead}</p>
    <h2 class="govuk-heading-m">${words.terms}</h2>
    ${summaryList({
      rows: [
        { key: { text: words.from }, value: { text: formatDate(firstPaymentOn) } },
        { key: { text: words.every }, value: { text: words.weeks(everyWeeks) } },
        { key: { text: words.pay }, value: { text: words.payModes[payMode] } },
      ],
    })}
    ${
      signedOn !== null
        ? html`<p class="govuk-body">${words.signed(formatDate(signedOn))}</p>`
        : form.form(html`
      <input type="hidden" name="agreementId" value="${form.text('agreementId', agreementId)}">
      <input type="hidden" name="version" value="${form.text('version', String(version))}">
      ${dateInput({
        id: 'signedOn',
        namePrefix: 'signedOn',
        fieldset: { legend: { text: words.signedOn, classes: 'govuk-fieldset__legend--m' } },
        values: form.date('signedOn', today),
        errorMessage: form.error('signedOn'),
      })}
      <p class="govuk-body">${words.helped} <a class="govuk-link" href="${talkHref}">${words.talk}</a></p>
      ${button({ text: words.send })}`)
    }`;
  return { title: words.title, content };
}
