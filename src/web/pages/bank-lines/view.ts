import { speakDate, speakDay } from '../../../core/calendar/spoken-date.ts';
import { formatPounds, pence, sumPence } from '../../../core/money/pence.ts';
import type { OwnParts } from '../../../modules/access/index.ts';
import type { SpendingShown } from '../../../modules/monitoring/index.ts';
import { button, html, insetText, radios, textarea } from '../../../platform/html/index.ts';
import { link } from '../../../site/components/link.ts';
import { sum } from '../../../site/components/sum.ts';
import type { FormState } from '../../../site/form-state.ts';
import { paths } from '../../../site/paths.ts';
import { moneyContent } from '../money/content.ts';
import type { MoneyFacts } from '../money/facts.ts';
import { shortNameOf } from '../money/line-name.ts';
import { speakPeriod } from '../money/periods.ts';
import { bankLinesContent as words } from './content.ts';

type Transaction = SpendingShown['transactions'][number];

/** Every line of the statement in a span, or those of one part of the plan; each opens to what it was for. */
export function bankLinesView(facts: MoneyFacts, only: string): OwnParts {
  const { spending, period, where, today } = facts;
  const all = spending?.transactions ?? [];
  const shown = all.filter(({ place, budgetLineId }) => only === '' || [place, budgetLineId].includes(only));
  const from = `${paths.bankLines(where)}?from=${period?.from ?? ''}`;
  const first = shown[0];
  const content = html`<h1 class="govuk-heading-xl">${words.title}</h1>
    ${period && html`<p class="govuk-body-l">${words.lead(speakPeriod(period, today))}</p>`}
    ${only !== '' && first && html`<p class="govuk-body">${words.only(placeOf(first, spending))} ${link({ text: words.showAll, href: from })}</p>`}
    ${
      shown.length === 0
        ? html`<p class="govuk-body">${words.none}</p>`
        : sum({
            caption: words.caption,
            rows: shown.map((one) => ({
              date: speakDate(one.on, today),
              label: one.payee,
              href: paths.bankLine({ ...where, transactionId: one.transactionId }),
              note: placeOf(one, spending),
              pence: one.amountPence,
            })),
            total: { label: words.total, pence: sumPence(shown.map(({ amountPence }) => amountPence)) },
          })
    }`;
  return {
    title: words.title,
    content,
    current: 'money',
    back: { href: `${paths.money(where)}?from=${period?.from ?? ''}`, text: words.back },
  };
}

function placeOf({ place, budgetLineId }: Transaction, spending: SpendingShown | null): string {
  const line = spending?.lines.find((one) => one.budgetLineId === budgetLineId);
  return line ? shortNameOf(line.what) : moneyContent.places[place];
}

/** One line of the statement, and every part of the plan that it may have been for. */
export function bankLineView(facts: MoneyFacts, line: Transaction, form: FormState): OwnParts {
  const { whole, mayPlace } = facts;
  const content = html`<h1 class="govuk-heading-xl">${words.lineTitle}</h1>
    <p class="govuk-body-l">${headOf(line, facts)}</p>
    <p class="govuk-body">${words.now(placeOf(line, whole))}</p>
    ${(line.reason ?? line.answer) && html`<p class="govuk-body">${words.saidBefore(line.reason ?? line.answer ?? '')}</p>`}
    ${line.suggestion && insetText({ text: words.thinking(line.suggestion.because) })}
    ${mayPlace ? placing(facts, line, form) : html`<p class="govuk-body">${words.mayNot}</p>`}`;
  return { title: words.lineTitle, content, current: 'money', back: backTo(facts) };
}

function backTo({ where, period }: MoneyFacts) {
  return { href: `${paths.bankLines(where)}?from=${period?.from ?? ''}` };
}

function headOf({ amountPence, payee, on }: Transaction, { today }: MoneyFacts): string {
  const amount = formatPounds(pence(Math.abs(amountPence)));
  const say = amountPence < 0 ? words.paid : words.got;
  return say(amount, payee, speakDay(on, today));
}

function placing({ whole }: MoneyFacts, line: Transaction, form: FormState) {
  const lines = (whole?.lines ?? []).map(({ budgetLineId, what }) => ({ value: budgetLineId, text: what }));
  const others =
    line.amountPence < 0
      ? [{ value: 'ownMoney', text: words.ownOut }]
      : [
          { value: 'councilPayment', text: words.council },
          { value: 'contribution', text: words.contribution },
          { value: 'ownMoney', text: words.ownIn },
        ];
  return form.form(html`${radios({
    name: 'what',
    fieldset: { legend: { text: words.partOf, classes: 'govuk-fieldset__legend--m' } },
    items: [...lines, ...others, { value: 'setAside', text: words.setAside }],
    value: form.text('what', line.budgetLineId ?? line.place),
    errorMessage: form.error('what'),
  })}
  ${textarea({
    name: 'reason',
    label: { text: words.because, classes: 'govuk-label--m' },
    hint: { text: words.becauseHint },
    rows: 3,
    value: form.text('reason'),
    errorMessage: form.error('reason'),
  })}
  ${button({ text: words.save })}`);
}

/** The open question about one payment, answered in one's own words. */
export function bankLineWordsView(facts: MoneyFacts, line: Transaction, form: FormState): OwnParts {
  const isOpen = line.questionId !== null && line.answeredAt === null;
  const content = html`<h1 class="govuk-heading-xl">${words.wordsTitle}</h1>
    <p class="govuk-body-l">${headOf(line, facts)}</p>
    ${
      isOpen
        ? form.form(html`${textarea({
            name: 'answer',
            label: { text: words.words, classes: 'govuk-label--m' },
            hint: { text: words.wordsHint },
            rows: 4,
            value: form.text('answer'),
            errorMessage: form.error('answer'),
          })}
          ${button({ text: words.wordsSave })}`)
        : html`<p class="govuk-body">${words.nothingAsked}</p>`
    }`;
  return { title: words.wordsTitle, content, current: 'money', back: backTo(facts) };
}
