import { type CivilDate, civilDate } from '../../../../core/calendar/civil-date.ts';
import { speakDate } from '../../../../core/calendar/spoken-date.ts';
import { formatPounds, type Pence, pence, sumPence } from '../../../../core/money/pence.ts';
import { button, type Html, html, linkButton, summaryList } from '../../../../platform/html/index.ts';
import { link } from '../../../../site/components/link.ts';
import { type ListRow, listTable } from '../../../../site/components/list-table.ts';
import type { FormState } from '../../../../site/form-state.ts';
import type { PageParts } from '../../../../site/layout.ts';
import { paths } from '../../../../site/paths.ts';
import type { StatementPreview } from '../../read-models/preview-statement.ts';
import type { StatementTransaction } from '../../rules/statement/statement-account.ts';
import { sentStatementContent as words } from './content.ts';

interface Here {
  readonly councilId: string;
  readonly personId: string;
  readonly today: CivilDate;
}

export type SentPreview = StatementPreview & { readonly accountLabel: string };

/** How many payments stand at each end of a long statement. */
const atEachEnd = 5;

/** How many rows that were left out are shown; a file of nothing else is refused before. */
const setAsideShown = 20;

export function sentStatementView(shown: SentPreview, form: FormState, here: Here): PageParts {
  const { toAdd, setAside } = shown;
  const content = html`<h1 class="govuk-heading-xl">${words.title}</h1>
    <p class="govuk-body-l">${words.lead} ${shown.words.join(' ')}</p>
    ${factsPart(shown, here)}
    ${paymentsPart(shown, here)}
    ${setAside.length > 0 && setAsidePart(shown)}
    ${
      toAdd.length === 0
        ? html`<p class="govuk-body"><strong>${words.nothingNew}</strong></p>
          ${linkButton({ text: words.see, href: paths.placePayments(here) })}`
        : form.form(button({ text: words.add(toAdd.length) }))
    }
    <p class="govuk-body">${link({ text: words.other, href: paths.statementUpload(here) })}</p>`;
  return { title: words.title, content };
}

function factsPart(shown: SentPreview, { today }: Here): Html {
  const all = [...shown.toAdd, ...shown.alreadyThere];
  const balance = (amount: Pence | null) => (amount === null ? words.notSaid : formatPounds(amount));
  const sum = (isIn: boolean) =>
    formatPounds(
      sumPence(
        all
          .filter(({ amountPence }) => amountPence > 0 === isIn)
          .map(({ amountPence }) => pence(Math.abs(amountPence))),
      ),
    );
  const days = words.dayTo(
    speakDate(civilDate(shown.firstOn), today),
    speakDate(civilDate(shown.lastOn), today),
  );
  const rows: readonly (readonly [string, string])[] = [
    [words.account, shown.accountLabel],
    ...(shown.account === null ? [] : [[words.inFile, shown.account] as const]),
    [words.bank, shown.bank ?? words.bankUnknown],
    [words.days, days],
    [words.opening, balance(shown.openingBalancePence)],
    [words.cameIn, sum(true)],
    [words.wentOut, sum(false)],
    [words.closing, balance(shown.closingBalancePence)],
    [words.isNew, words.payments(shown.toAdd.length)],
    [words.isThere, words.payments(shown.alreadyThere.length)],
  ];
  return summaryList({ rows: rows.map(([key, value]) => ({ key: { text: key }, value: { text: value } })) });
}

function paymentsPart({ toAdd, alreadyThere }: SentPreview, { today }: Here): Html {
  const all = [...toAdd, ...alreadyThere].toSorted((a, b) =>
    a.date < b.date ? -1 : a.date > b.date ? 1 : a.row - b.row,
  );
  const isLong = all.length > atEachEnd * 2 + 1;
  const between: ListRow = [words.between(all.length - atEachEnd * 2), '', '', ''];
  const row = (one: StatementTransaction) => rowOf(one, today);
  const rows = isLong
    ? [...all.slice(0, atEachEnd).map(row), between, ...all.slice(-atEachEnd).map(row)]
    : all.map(row);
  const heading = isLong ? words.first : words.all;
  return html`<h2 class="govuk-heading-m">${heading}</h2>
    ${listTable({
      caption: heading,
      columns: words.columns.map((text, place) => ({ heading: text, isNumeric: place > 1 })),
      groups: [{ rows }],
    })}`;
}

function rowOf({ date, payee, reference, amountPence }: StatementTransaction, today: CivilDate): ListRow {
  const who = [payee, reference].filter((text) => text !== '').join(', ');
  const amount = formatPounds(pence(Math.abs(amountPence)));
  return [
    speakDate(date, today),
    html`<q>${who}</q>`,
    amountPence > 0 ? amount : '',
    amountPence > 0 ? '' : amount,
  ];
}

function setAsidePart({ setAside }: SentPreview): Html {
  const heading = words.setAside(setAside.length);
  return html`<h2 class="govuk-heading-m">${heading}</h2>
    <p class="govuk-body">${words.setAsideWhy}</p>
    ${listTable({
      caption: heading,
      columns: words.setAsideColumns.map((text) => ({ heading: text })),
      groups: [
        {
          rows: setAside
            .slice(0, setAsideShown)
            .map(({ row, reason, read }) => [String(row), reason, html`<q>${read.slice(0, 200)}</q>`]),
        },
      ],
    })}`;
}
