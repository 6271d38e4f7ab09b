import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import { speakDate, speakDay } from '../../../core/calendar/spoken-date.ts';
import { formatPounds, type Pence, pence, sumPence } from '../../../core/money/pence.ts';
import type { OwnParts } from '../../../modules/access/index.ts';
import type { SpendingShown } from '../../../modules/monitoring/index.ts';
import { type Html, html } from '../../../platform/html/index.ts';
import { type BudgetLine, budgetLines } from '../../../site/components/budget-lines.ts';
import { link } from '../../../site/components/link.ts';
import { question } from '../../../site/components/question.ts';
import { type SumRow, sum } from '../../../site/components/sum.ts';
import { tabs } from '../../../site/components/tabs.ts';
import type { FormState } from '../../../site/form-state.ts';
import { paths } from '../../../site/paths.ts';
import { capital } from '../../../site/voice.ts';
import { moneyContent as words } from './content.ts';
import type { MoneyFacts } from './facts.ts';
import { listLikelyLines } from './likely-places.ts';
import { shortNameOf } from './line-name.ts';
import { type SpendingPeriod, speakPeriod } from './periods.ts';

/** What came in and what was spent, by each part of the plan: the open question first, no figure without its sum. */
export function moneyView(facts: MoneyFacts, form: FormState): OwnParts {
  const { voice, spending, period } = facts;
  const title = capital(words.title(voice));
  const content =
    period === null || spending === null
      ? html`<h1 class="govuk-heading-xl">${title}</h1>
        <h2 class="govuk-heading-m">${words.noneTitle}</h2><p class="govuk-body">${capital(words.none(voice))}</p>${doors(facts)}`
      : html`<h1 class="govuk-heading-xl">${title}</h1>
        <p class="govuk-body-l">${lead(facts, spending, period)}</p>
        ${periodTabs(facts, period)}
        <div class="site-columns">
          <div>${questionPanel(facts, form)}${byLine(facts, spending)}</div>
          <div class="site-columns__side">${cameIn(facts, spending)}${account(spending)}${kept(spending)}${coming(facts)}</div>
        </div>
        ${doors(facts)}`;
  return { title, content, current: 'money' };
}

interface Totals {
  readonly spentPence: Pence;
  readonly plannedPence: Pence;
}

/** What was spent on the plan, less what came back, and what has no place yet, beside what the plan gives. */
function totalsOf({ lines, parts }: SpendingShown): Totals {
  return {
    spentPence: sumPence([
      ...lines.map(({ spentPence }) => spentPence),
      spentAt(parts, 'notYetPlaced'),
      mistakes(parts),
    ]),
    plannedPence: sumPence(lines.map(({ plannedPence }) => plannedPence)),
  };
}

function spentAt(parts: SpendingShown['parts'], place: string): Pence {
  return sumPence(parts.filter((part) => part.place === place).map(({ wentOutPence }) => wentOutPence));
}

/** Own money that went out: paid from this account by mistake. */
function mistakes(parts: SpendingShown['parts']): Pence {
  return spentAt(parts, 'ownMoney');
}

function lead(facts: MoneyFacts, spending: SpendingShown, period: SpendingPeriod): Html {
  const { voice, today } = facts;
  const days = speakPeriod(period, today);
  if (spending.transactions.length === 0)
    return html`${spending.lines.length === 0 ? words.managedByOthers : words.noStatement(voice, days)}`;
  const { spentPence, plannedPence } = totalsOf(spending);
  const [before, after] = words.spent(days, voice);
  const difference = pence(Math.abs(spentPence - plannedPence));
  const against =
    difference === 0
      ? words.asPlanned
      : spentPence < plannedPence
        ? words.less(formatPounds(difference))
        : words.more(formatPounds(difference));
  return html`${before}<strong>${formatPounds(spentPence)}</strong>${against}${after}`;
}

const shownTabs = 4;

/** Four spans at a time, the one that is shown among them, with a way on to what is earlier and later. */
function periodTabs({ periods, where, today }: MoneyFacts, current: SpendingPeriod): Html {
  const start = Math.floor(periods.indexOf(current) / shownTabs) * shownTabs;
  const tab = (period: SpendingPeriod | undefined, text: string) =>
    period
      ? [{ text, href: `${paths.money(where)}?from=${period.from}`, isCurrent: period === current }]
      : [];
  return tabs(words.tabs, [
    ...tab(periods[start - 1], words.later),
    ...periods
      .slice(start, start + shownTabs)
      .flatMap((period) => tab(period, periodName(period, period === periods[0], today))),
    ...tab(periods[start + shownTabs], words.earlier),
  ]);
}

function periodName(period: SpendingPeriod, isNewest: boolean, today: CivilDate): string {
  return isNewest && period.before > today
    ? words.since(speakDate(period.from, today))
    : speakPeriod(period, today);
}

function questionPanel(facts: MoneyFacts, form: FormState): Html | null {
  const { asked, mayPlace, where, today, spending } = facts;
  if (asked === null || !mayPlace || spending === null) return null;
  const [what, when] = words.about(
    formatPounds(pence(Math.abs(asked.amountPence))),
    asked.payee,
    speakDay(asked.on, today),
  );
  const one = { ...where, transactionId: asked.transactionId };
  return question({
    action: paths.money(where),
    hidden: { ...form.hidden, transactionId: asked.transactionId },
    about: html`<strong>${what}</strong>${when}`,
    name: 'what',
    legend: words.what,
    answers: [
      ...listLikelyLines(asked, spending).map(({ budgetLineId, name }) => ({
        value: budgetLineId,
        text: name,
      })),
      { value: 'ownMoney', text: words.byMistake },
    ],
    value: form.text('what'),
    errorMessage: form.error('what'),
    links: [
      {
        text: words.somethingElse,
        href: asked.questionId === null ? paths.bankLine(one) : paths.bankLineWords(one),
      },
      { text: words.ringMe, href: paths.help(where) },
    ],
    note: words.noReceipt,
  });
}

function byLine(facts: MoneyFacts, spending: SpendingShown): Html | null {
  const { where, mayPlace, period } = facts;
  const { lines, parts } = spending;
  if (lines.length === 0 || period === null) return null;
  const list = `${paths.bankLines(where)}?from=${period.from}`;
  const rows: BudgetLine[] = lines.map(({ what, budgetLineId, spentPence, plannedPence }) => {
    const back = sumPence(
      parts.filter((part) => part.budgetLineId === budgetLineId).map(({ cameInPence }) => cameInPence),
    );
    return {
      label: shortNameOf(what),
      href: `${list}&line=${budgetLineId}`,
      spentPence,
      plannedPence,
      note: back > 0 ? words.cameBack(formatPounds(back)) : undefined,
    };
  });
  const unplaced = parts.find(({ place, wentOutPence }) => place === 'notYetPlaced' && wentOutPence > 0);
  if (unplaced)
    rows.push({
      label: words.notPlaced,
      href: `${list}&line=notYetPlaced`,
      spentPence: unplaced.wentOutPence,
      plannedPence: null,
      note: words.payments(unplaced.count),
    });
  if (mistakes(parts) > 0)
    rows.push({
      label: words.notFromPlan,
      href: `${list}&line=ownMoney`,
      spentPence: mistakes(parts),
      plannedPence: null,
    });
  const total = { label: words.total, ...totalsOf(spending) };
  return html`<h2 class="govuk-heading-m">${words.byLine}</h2>
    ${budgetLines({ lines: rows, total })}
    <p class="site-links">${spending.transactions.length > 0 && link({ text: words.seeAll(spending.transactions.length), href: list })} ${mayPlace && link({ text: words.addStatement, href: paths.statementUpload(where) })}</p>`;
}

function nameOfPart({ place, budgetLineId }: SpendingShown['parts'][number], lines: SpendingShown['lines']) {
  const line = lines.find((one) => one.budgetLineId === budgetLineId);
  return line ? words.backFrom(shortNameOf(line.what)) : words.places[place];
}

function cameIn({ where, period }: MoneyFacts, { parts, lines, cameInPence }: SpendingShown): Html | null {
  if (cameInPence === 0 || period === null) return null;
  const rows = parts
    .filter((part) => part.cameInPence > 0)
    .map(
      (part): SumRow => ({
        label: nameOfPart(part, lines),
        pence: part.cameInPence,
        href: `${paths.bankLines(where)}?from=${period.from}&line=${part.budgetLineId ?? part.place}`,
      }),
    );
  return html`<h2 class="govuk-heading-m">${words.cameIn}</h2>
    ${sum({ caption: words.cameIn, rows, total: { label: words.inTotal, pence: cameInPence } })}`;
}

function account({
  openingPence,
  cameInPence,
  wentOutPence,
  closingPence,
  accounts,
}: SpendingShown): Html | null {
  if (openingPence === null || closingPence === null) return null;
  const rows = [
    { label: words.opening, pence: openingPence },
    { label: words.inTotal, pence: cameInPence },
    { label: words.wentOut, pence: pence(0 - wentOutPence) },
  ];
  const unexplained = sumPence(accounts.map(({ unexplainedPence }) => unexplainedPence ?? pence(0)));
  return html`<h2 class="govuk-heading-m">${words.account}</h2>
    ${sum({ caption: words.account, rows, total: { label: words.closing, pence: closingPence } })}
    ${unexplained !== 0 && html`<p class="govuk-body-s">${words.unexplained(formatPounds(pence(Math.abs(unexplained))))}</p>`}`;
}

function kept({ parts }: SpendingShown): Html | null {
  const aside = parts.find(({ place }) => place === 'setAside');
  if (aside === undefined) return null;
  const amount = pence(aside.wentOutPence - aside.cameInPence);
  return html`<h2 class="govuk-heading-m">${words.kept}</h2>
    <p class="govuk-body"><strong>${formatPounds(amount)}</strong>. ${words.keptWords}</p>`;
}

function coming({ payments, today }: MoneyFacts): Html | null {
  if (!payments?.next) return null;
  const { payOn, amountPence } = payments.next;
  return html`<h2 class="govuk-heading-m">${words.next}</h2>
    <p class="govuk-body">${words.nextPays(speakDay(payOn, today))}: <strong>${formatPounds(amountPence)}</strong>.</p>`;
}

function doors({ where, voice }: MoneyFacts): Html {
  return html`<h2 class="govuk-heading-m">${words.doors}</h2>
    <ul class="govuk-list govuk-list--spaced">
      <li>${link({ text: words.doorBudget, href: paths.yearBudget(where) })}</li>
      <li>${link({ text: words.doorContribution(voice), href: paths.contribution(where) })}</li>
      <li>${link({ text: words.doorPayments, href: paths.paymentsMade(where) })}</li>
    </ul>`;
}
