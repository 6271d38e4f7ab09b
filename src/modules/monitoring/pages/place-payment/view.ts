import type { CivilDate } from '../../../../core/calendar/civil-date.ts';
import { speakDay } from '../../../../core/calendar/spoken-date.ts';
import { formatPounds, pence } from '../../../../core/money/pence.ts';
import { button, html, insetText } from '../../../../platform/html/index.ts';
import { fieldsOf } from '../../../../site/fields.ts';
import type { FormState } from '../../../../site/form-state.ts';
import type { PageParts } from '../../../../site/layout.ts';
import type { SpendingShown, TransactionShown } from '../../read-models/show-spending.ts';
import { placeChoices, suggestedChoice } from '../place-payments/choices.ts';
import { placePaymentsContent } from '../place-payments/content.ts';
import { placePaymentContent as words } from './content.ts';

export function placePaymentView(
  one: TransactionShown | null,
  spending: SpendingShown,
  form: FormState,
  today: CivilDate,
): PageParts {
  if (one === null) {
    const { title } = placePaymentsContent;
    const content = html`<h1 class="govuk-heading-xl">${title}</h1><p class="govuk-body-l">${words.gone}</p>`;
    return { title, content };
  }
  const amount = formatPounds(pence(Math.abs(one.amountPence)));
  const payee = one.payee || placePaymentsContent.nobodyNamed;
  const title = one.amountPence > 0 ? words.titleIn(amount, payee) : words.title(amount, payee);
  const choices = placeChoices(spending);
  const suggested = suggestedChoice(one, choices);
  const fields = fieldsOf(form, 'm');
  const content = html`<h1 class="govuk-heading-xl">${title}</h1>
    <p class="govuk-body-l">${words.when(speakDay(one.on, today))}</p>
    ${suggested !== null && one.suggestion !== null && insetText({ text: words.thought(suggested.text, one.suggestion.because) })}
    ${form.form(html`
      ${fields.choose('place', words.place, choices)}
      ${fields.area('reason', words.reason)}
      ${button({ text: words.save })}`)}`;
  return { title, content };
}
