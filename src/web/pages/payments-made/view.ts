import { addDays } from '../../../core/calendar/civil-date.ts';
import { speakDate, speakDay } from '../../../core/calendar/spoken-date.ts';
import { formatPounds, sumPence } from '../../../core/money/pence.ts';
import type { OwnParts, Visit } from '../../../modules/access/index.ts';
import type { PaymentsShown } from '../../../modules/payments/index.ts';
import { html } from '../../../platform/html/index.ts';
import { sum } from '../../../site/components/sum.ts';
import { paths } from '../../../site/paths.ts';
import type { Voice } from '../../../site/voice.ts';
import { paymentsMadeContent as words } from './content.ts';

export interface PaymentsMadeFacts {
  readonly where: { readonly councilId: string; readonly personId: string };
  readonly today: Visit['today'];
  readonly voice: Voice;
  readonly shown: PaymentsShown;
}

/** Each payment with its day and the weeks it is for, what of it the person puts in, and the next one. */
export function paymentsMadeView({ where, today, voice, shown }: PaymentsMadeFacts): OwnParts {
  const { payments, next } = shown;
  const total = sumPence(payments.map(({ payPence }) => payPence));
  const rows = payments.map((one) => {
    const last = addDays(one.coversEndsBefore, -1);
    const covers = words.covers(speakDate(one.coversStartsOn, today), speakDate(last, today));
    const whole = words.sum(voice, formatPounds(one.totalPence), formatPounds(one.contributionPence));
    return {
      label: speakDate(one.payOn, today),
      note: one.contributionPence === 0 ? covers : `${covers} ${whole}`,
      pence: one.payPence,
    };
  });
  const content = html`<h1 class="govuk-heading-xl">${words.title}</h1>
    ${payments.length === 0 ? html`<p class="govuk-body-l">${words.none(voice)}</p>` : html`<p class="govuk-body-l">${words.lead(payments.length, formatPounds(total), voice)}</p>${sum({ caption: words.caption, rows, total: { label: words.total, pence: total } })}`}
    <p class="govuk-body">${next ? words.next(formatPounds(next.amountPence), speakDay(next.payOn, today)) : words.noNext}</p>
    <p class="govuk-body">${words.missing}</p>`;
  return {
    title: words.title,
    content,
    current: 'money',
    back: { href: paths.money(where), text: words.back },
  };
}
