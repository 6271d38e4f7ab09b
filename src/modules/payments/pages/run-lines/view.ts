import { addDays, type CivilDate } from '../../../../core/calendar/civil-date.ts';
import { speakDate, speakDay } from '../../../../core/calendar/spoken-date.ts';
import { formatPounds, sumPence } from '../../../../core/money/pence.ts';
import { type Html, html } from '../../../../platform/html/index.ts';
import { link, linkRow } from '../../../../site/components/link.ts';
import { type ListRow, listTable } from '../../../../site/components/list-table.ts';
import { tabs } from '../../../../site/components/tabs.ts';
import type { PageParts } from '../../../../site/layout.ts';
import { paths } from '../../../../site/paths.ts';
import type { ShownLine, ShownRun } from '../../read-models/show-run.ts';
import { mainReason } from '../../rules/explain-change.ts';
import { differenceReasons } from '../../rules/run-lines.ts';
import { differenceTable } from '../payment-run/changed-lines.ts';
import { paymentRunContent } from '../payment-run/content.ts';
import { runLinesContent as words } from './content.ts';

interface Here {
  readonly councilId: string;
  readonly today: CivilDate;
  /** Which lines, as the address says: `held`, `paid`, `same`, a reason, or all. */
  readonly why: string;
  readonly page: number;
}

const onOnePage = 100;

/** All lines of a run, or those of one kind, a hundred to a page. */
export function runLinesView(run: ShownRun, here: Here): PageParts {
  const title = words.title(speakDay(run.payOn, here.today));
  const reason = differenceReasons.find((one) => one === here.why && one !== 'held');
  const shown = reason === undefined ? linesPart(run, here) : differencesPart(run, here, reason);
  const content = html`<h1 class="govuk-heading-xl">${title}</h1>
    ${tabs(words.tabs, tabsOf(run, here))}
    ${shown}`;
  return { title, content };
}

function tabsOf(run: ShownRun, here: Here) {
  const of = (why: string, text: string, count: number) => ({
    text,
    count,
    href: addressOf(run, here, why, 1),
    isCurrent: here.why === why,
  });
  return [
    of('', words.all, run.lines.length),
    of('paid', run.file === null ? words.toPay : words.paid, linesOf(run, 'paid').length),
    of('held', words.held, linesOf(run, 'held').length),
    of('same', words.same, linesOf(run, 'same').length),
    ...run.walk.groups
      .filter(({ reason }) => reason !== 'held')
      .map(({ reason, people }) => of(reason, paymentRunContent.reasons[reason], people)),
  ];
}

function addressOf({ runId }: ShownRun, { councilId }: Here, why: string, page: number): string {
  const query = new URLSearchParams({ ...(why !== '' && { why }), ...(page > 1 && { page: String(page) }) });
  return `${paths.paymentRunLines({ councilId, runId })}${query.size > 0 ? `?${query.toString()}` : ''}`;
}

function linesOf(run: ShownRun, why: string): readonly ShownLine[] {
  const differing = new Set(run.differences.map(({ agreementId }) => agreementId));
  switch (why) {
    case 'held':
      return run.lines.filter(({ state }) => state === 'held');
    case 'paid':
      return run.lines.filter(({ state }) => state !== 'held');
    case 'same':
      return run.lines.filter(({ state, agreementId }) => state !== 'held' && !differing.has(agreementId));
    default:
      return run.lines;
  }
}

function differencesPart(run: ShownRun, here: Here, reason: (typeof differenceReasons)[number]): Html {
  const those = run.differences.filter((one) => mainReason(one) === reason);
  const { shown, pages } = pageOf(those, run, here);
  return html`${pages}${differenceTable(paymentRunContent.reasons[reason], shown, here, {
    changePence: sumPence(those.map(({ changePence }) => changePence)),
    more: null,
    people: those.length,
  })}${pages}`;
}

function linesPart(run: ShownRun, here: Here): Html {
  const lines = linesOf(run, here.why);
  if (lines.length === 0) return html`<p class="govuk-body">${words.none}</p>`;
  const { shown, pages } = pageOf(lines, run, here);
  const numeric = [false, false, true, true, true, false];
  const total = (part: 'totalPence' | 'contributionPence' | 'payPence') =>
    html`<strong>${formatPounds(sumPence(lines.map((line) => line[part])))}</strong>`;
  return html`${pages}
    ${listTable({
      caption: words.tabs,
      columns: words.columns.map((heading, place) => ({ heading, isNumeric: numeric[place] })),
      groups: [{ rows: shown.map((line) => rowOf(line, here)) }],
      total: [
        html`<strong>${paymentRunContent.groupTotal(lines.length)}</strong>`,
        '',
        total('totalPence'),
        total('contributionPence'),
        total('payPence'),
        '',
      ],
    })}
    ${pages}`;
}

function rowOf(line: ShownLine, { councilId, today }: Here): ListRow {
  const { personId, name, coversStartsOn, coversEndsBefore, holds, state } = line;
  return [
    html`<strong>${link({ text: name, href: paths.record({ councilId, personId }) })}</strong>`,
    words.days(speakDate(coversStartsOn, today), speakDate(addDays(coversEndsBefore, -1), today)),
    formatPounds(line.totalPence),
    formatPounds(line.contributionPence),
    formatPounds(line.payPence),
    state === 'held' ? words.heldWhy(holds.map(({ why }) => why).join(' ')) : words.states[state],
  ];
}

function pageOf<Row>(rows: readonly Row[], run: ShownRun, here: Here) {
  const last = Math.max(1, Math.ceil(rows.length / onOnePage));
  const page = Math.min(here.page, last);
  const from = (page - 1) * onOnePage;
  const shown = rows.slice(from, from + onOnePage);
  const to = (number: number) => addressOf(run, here, here.why, number);
  const pages =
    last > 1 &&
    html`<div><p class="govuk-body-s">${words.shown(from + 1, from + shown.length, rows.length)}</p>
      ${linkRow([
        ...(page > 1 ? [{ text: words.previous, href: to(page - 1) }] : []),
        ...(page < last ? [{ text: words.next, href: to(page + 1) }] : []),
      ])}</div>`;
  return { shown, pages };
}
