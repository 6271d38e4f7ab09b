import { londonDate } from '../../../../core/calendar/civil-date.ts';
import { speakDate } from '../../../../core/calendar/spoken-date.ts';
import { formatPounds } from '../../../../core/money/pence.ts';
import { type Html, html, type Words } from '../../../../platform/html/index.ts';
import { checks } from '../../../../site/components/checks.ts';
import { linkRow } from '../../../../site/components/link.ts';
import { paths } from '../../../../site/paths.ts';
import type { ShownRun } from '../../read-models/show-run.ts';
import { paymentRunContent as words } from './content.ts';
import type { Here } from './decision.ts';

export function checksOf(run: ShownRun): Html {
  const passed = run.checks.filter((one) => one.passed).length;
  // What did not pass comes first: it is what there is to do.
  const ordered = run.checks.toSorted((a, b) => Number(a.passed) - Number(b.passed));
  return html`<h2 class="govuk-heading-m">${words.checks(passed, run.checks.length - passed)}</h2>
    ${checks(
      ordered.map((one) => ({
        result: one.passed ? 'passed' : 'notPassed',
        text: `${words.checkWords[one.code]}${one.held === 0 ? '' : words.checkHeld(one.held)}`,
      })),
    )}
    <p class="govuk-body-s site-soft">${words.checkedAgain}</p>`;
}

export function fileOf(run: ShownRun, { councilId, today }: Here): Html {
  const { runId, file, lines } = run;
  const all = { text: words.allLines(lines.length), href: paths.paymentRunLines({ councilId, runId }) };
  const heading = html`<h2 class="govuk-heading-m">${words.file}</h2>`;
  if (file === null)
    return html`${heading}<p class="govuk-body-s">${words.noFile}</p>
      ${factsOf([
        [words.fileTotal, formatPounds(run.totalPence)],
        [words.fingerprint, fingerprint(run.fingerprint)],
      ])}
      ${linkRow([all])}`;
  return html`${heading}
    ${factsOf([
      [words.fileKind, words.fileKindValue(words.payments(file.payments))],
      [words.fileTotal, html`<strong>${formatPounds(file.totalPence)}</strong>`],
      [words.fingerprint, fingerprint(file.sha256)],
      [words.fileSent, speakDate(londonDate(file.madeAt), today)],
    ])}
    ${linkRow([{ text: words.download, href: paths.paymentRunFile({ councilId, runId }) }, all])}`;
}

function factsOf(rows: readonly (readonly [string, Words])[]): Html {
  return html`<dl class="site-facts">${rows.map(([key, value]) => html`<div><dt>${key}</dt><dd>${value}</dd></div>`)}</dl>`;
}

/** Enough to compare by eye: the first and the last, in fours. */
function fingerprint(sha256: string): Html {
  const short = `${sha256.slice(0, 4)} ${sha256.slice(4, 8)} … ${sha256.slice(-4)}`;
  return html`<span class="site-reference">${short}</span>`;
}
