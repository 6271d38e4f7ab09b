import { button, type Html, html, summaryList } from '../../../../platform/html/index.ts';
import { choicesOf, fieldsOf } from '../../../../site/fields.ts';
import type { FormState } from '../../../../site/form-state.ts';
import type { PageParts } from '../../../../site/layout.ts';
import type { ShownAgreement } from '../../read-models/show-agreement.ts';
import type { WhoToRing } from '../../read-models/show-who-to-ring.ts';
import { checkBankDetailsContent as words } from './content.ts';

export function checkBankDetailsView(shown: ShownAgreement, person: WhoToRing, form: FormState): PageParts {
  const title = words.title(person.name);
  const { bankDetails } = shown;
  const content = html`<h1 class="govuk-heading-xl">${title}</h1>
    ${
      bankDetails === null || bankDetails.isChecked
        ? html`<p class="govuk-body-l">${words.nothing}</p>`
        : toCheck(bankDetails, person, form)
    }`;
  return { title, content };
}

function toCheck(
  details: NonNullable<ShownAgreement['bankDetails']>,
  { phone, safeContact }: WhoToRing,
  form: FormState,
): Html {
  if (details.isEnteredByMe) return html`<p class="govuk-body-l">${words.youEntered}</p>`;
  const rows = [
    [words.ring, phone ?? words.noPhone],
    ...(safeContact === null ? [] : [[words.safe, safeContact]]),
    [words.account, details.maskedAccountNumber.slice(-4)],
    [words.numbers, words.numbersChecked[details.modulusCheck]],
  ];
  return html`<p class="govuk-body-l">${words.lead}</p>
    ${summaryList({ rows: rows.map(([key, value]) => ({ key: { text: key }, value: { text: value } })) })}
    <h2 class="govuk-heading-m">${words.how}</h2>
    <ol class="govuk-list govuk-list--number">${(phone === null ? words.stepsWithoutPhone : words.steps).map((step) => html`<li>${step}</li>`)}</ol>
    ${form.form(html`
      <input type="hidden" name="detailsVersion" value="${form.text('detailsVersion', String(details.version))}">
      ${fieldsOf(form, 'm').choose('how', words.howChecked, choicesOf(words.ways))}
      ${button({ text: words.save })}`)}`;
}
