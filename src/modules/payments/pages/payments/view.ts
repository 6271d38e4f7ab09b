import type { CivilDate } from '../../../../core/calendar/civil-date.ts';
import { speakDay } from '../../../../core/calendar/spoken-date.ts';
import { formatPounds } from '../../../../core/money/pence.ts';
import { type Html, html, linkButton, summaryList, type Words } from '../../../../platform/html/index.ts';
import { link } from '../../../../site/components/link.ts';
import { listTable } from '../../../../site/components/list-table.ts';
import type { PageParts } from '../../../../site/layout.ts';
import { paths } from '../../../../site/paths.ts';
import type { ShownPayerAccount } from '../../read-models/show-payer-account.ts';
import type { ListedRun } from '../../read-models/show-run.ts';
import { paymentsContent as words } from './content.ts';

interface Here {
  readonly councilId: string;
  readonly today: CivilDate;
  readonly mayDraft: boolean;
  readonly maySetAccount: boolean;
}

export function paymentsView(
  runs: readonly ListedRun[],
  account: ShownPayerAccount | null,
  here: Here,
): PageParts {
  const { councilId, today } = here;
  const open = runs.filter(({ state }) => ['draft', 'inReview', 'approved'].includes(state));
  const late = open.filter(({ payOn }) => payOn <= today);
  const next = open.findLast(({ payOn }) => payOn >= today);
  const lead =
    next === undefined
      ? words.leadNone
      : words.lead(speakDay(next.payOn, today), words.payments(next.payments), formatPounds(next.totalPence));
  const content = html`<h1 class="govuk-heading-xl">${words.title}</h1>
    <p class="govuk-body-l">${lead}</p>
    ${late.map((run) => lateRun(run, here))}
    ${here.mayDraft && linkButton({ text: words.startRun, href: paths.draftRun({ councilId }) })}
    <h2 class="govuk-heading-m">${words.runs}</h2>
    ${runs.length === 0 ? html`<p class="govuk-body">${words.empty}</p>` : runsTable(runs, here)}
    <h2 class="govuk-heading-m">${words.account}</h2>
    ${accountOf(account)}
    ${here.maySetAccount && html`<p class="govuk-body">${link({ text: account === null ? words.enter : words.change, href: paths.payingAccount({ councilId }) })}</p>`}`;
  return { title: words.title, content };
}

function lateRun({ runId, payOn }: ListedRun, { councilId, today }: Here): Html {
  return html`<section class="site-bar site-late">
    <h2 class="govuk-heading-m">${words.lateTitle(speakDay(payOn, today))}</h2>
    <p class="govuk-body">${payOn < today ? words.latePast : words.lateToday}
      ${link({ text: words.lateOpen, href: paths.paymentRun({ councilId, runId }) })}</p>
  </section>`;
}

function runsTable(runs: readonly ListedRun[], { councilId, today }: Here): Html {
  const numeric = [false, false, false, true, true, true];
  return listTable({
    caption: words.runs,
    columns: words.columns.map((heading, place) => ({ heading, isNumeric: numeric[place] })),
    groups: [
      {
        rows: runs.map((run): readonly Words[] => [
          html`<strong>${link({ text: speakDay(run.payOn, today), href: paths.paymentRun({ councilId, runId: run.runId }) })}</strong>`,
          words.states[run.state],
          words.actsNext[run.state](run.draftedByName),
          String(run.payments),
          formatPounds(run.totalPence),
          run.heldPayments === 0 ? words.noneHeld : `${run.heldPayments}, ${formatPounds(run.heldPence)}`,
        ]),
      },
    ],
  });
}

function accountOf(account: ShownPayerAccount | null): Html {
  if (account === null) return html`<p class="govuk-body">${words.noAccount}</p>`;
  const rows: readonly (readonly [string, string])[] = [
    [words.accountName, account.name],
    [words.accountNumber, account.maskedAccountNumber],
    [words.rail, words.rails[account.rail]],
  ];
  return summaryList({ rows: rows.map(([key, value]) => ({ key: { text: key }, value: { text: value } })) });
}
