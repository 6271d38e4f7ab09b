import type { CivilDate } from '../../../../core/calendar/civil-date.ts';
import { speakDay } from '../../../../core/calendar/spoken-date.ts';
import { button, type Html, html, linkButton, summaryList } from '../../../../platform/html/index.ts';
import { linkRow } from '../../../../site/components/link.ts';
import { fieldsOf } from '../../../../site/fields.ts';
import type { FormState } from '../../../../site/form-state.ts';
import type { PageParts } from '../../../../site/layout.ts';
import { paths } from '../../../../site/paths.ts';
import type { ShownAgreement } from '../../read-models/show-agreement.ts';
import { bankDetailsContent as words } from './content.ts';

export interface Here {
  readonly councilId: string;
  readonly personId: string;
  readonly today: CivilDate;
  /** Null where it is their own page. */
  readonly name: string | null;
  /** What the roles of whoever looks let them do; nothing for the person themselves. */
  readonly may: { readonly check: boolean; readonly pause: boolean; readonly end: boolean };
}

export function bankDetailsView(shown: ShownAgreement, form: FormState, here: Here): PageParts {
  const title = here.name === null ? words.title : words.titleOf(here.name);
  const heading = html`<h1 class="govuk-heading-xl">${title}</h1>`;
  if (shown.agreement === null)
    return { title, content: html`${heading}<p class="govuk-body-l">${words.noAgreement}</p>` };
  const content = html`${heading}
    ${shown.bankDetails !== null && accountNow(shown, here)}
    ${deeds(shown, here)}
    <h2 class="govuk-heading-m">${shown.bankDetails === null ? words.enter : words.change}</h2>
    <p class="govuk-body">${words.why}</p>
    ${fieldsPart(shown, form)}`;
  return { title, content };
}

function accountNow({ bankDetails, agreement, nextPayOn }: ShownAgreement, here: Here): Html | null {
  if (bankDetails === null || agreement === null) return null;
  const { maskedAccountNumber, isChecked, isEnteredByMe, modulusCheck } = bankDetails;
  const rows = [
    [words.account, maskedAccountNumber],
    [words.state, isChecked ? words.checked : words.notChecked],
    ...(isChecked ? [] : [[words.numbers, words.numbersChecked[modulusCheck]]]),
    [words.payment, words.paymentStates[agreement.state] ?? ''],
    ...(nextPayOn === null ? [] : [[words.next, speakDay(nextPayOn, here.today)]]),
  ];
  return html`<h2 class="govuk-heading-m">${words.now}</h2>
    ${summaryList({ rows: rows.map(([key, value]) => ({ key: { text: key }, value: { text: value } })) })}
    ${
      !isChecked &&
      here.may.check &&
      (isEnteredByMe
        ? html`<p class="govuk-body">${words.youEntered}</p>`
        : linkButton({ text: words.check, href: paths.checkBankDetails(here) }))
    }`;
}

/** What can be done with the payment itself, in the state that it is in. */
function deeds({ agreement }: ShownAgreement, here: Here): Html | undefined {
  const state = agreement?.state;
  const end = { text: words.end, href: paths.endDirectPayment(here) };
  return linkRow([
    ...(state === 'draft' && here.may.end
      ? [{ text: words.start, href: paths.startDirectPayment(here) }]
      : []),
    ...(state === 'active' && here.may.pause
      ? [{ text: words.pause, href: paths.pauseDirectPayment(here) }]
      : []),
    ...(state === 'suspended' && here.may.pause
      ? [{ text: words.resume, href: paths.resumeDirectPayment(here) }]
      : []),
    ...(state !== undefined && state !== 'ended' && here.may.end ? [end] : []),
  ]);
}

function fieldsPart({ bankDetails }: ShownAgreement, form: FormState): Html {
  const fields = fieldsOf(form);
  return form.form(html`
    <input type="hidden" name="detailsVersion" value="${form.text('detailsVersion', String(bankDetails?.version ?? 0))}">
    ${fields.line('accountName', words.accountName)}
    ${fields.line('sortCode', words.sortCode, { width: 5 })}
    ${fields.line('accountNumber', words.accountNumber, { width: 10 })}
    ${fields.line('rollNumber', words.rollNumber, { width: 10 })}
    ${button({ text: words.save })}`);
}
