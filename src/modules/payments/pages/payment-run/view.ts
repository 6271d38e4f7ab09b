import { londonDate } from '../../../../core/calendar/civil-date.ts';
import { speakDate, speakDay } from '../../../../core/calendar/spoken-date.ts';
import { formatPounds } from '../../../../core/money/pence.ts';
import { type Html, html } from '../../../../platform/html/index.ts';
import { changes } from '../../../../site/components/changes.ts';
import { figures } from '../../../../site/components/figures.ts';
import { held } from '../../../../site/components/held.ts';
import { link } from '../../../../site/components/link.ts';
import type { PageParts } from '../../../../site/layout.ts';
import { paths } from '../../../../site/paths.ts';
import type { ShownLine, ShownRun } from '../../read-models/show-run.ts';
import { changedLines, endingsOf } from './changed-lines.ts';
import { paymentRunContent as words } from './content.ts';
import { decisionOf, type Here } from './decision.ts';
import { checksOf, fileOf } from './proof.ts';

/** How many held lines stand on the page before the rest moves to a page of its own. */
const heldShown = 12;

export function paymentRunView(run: ShownRun, here: Here): PageParts {
  const { today } = here;
  const title = words.title(speakDay(run.payOn, today));
  const { people, walk } = run;
  const heldLines = run.lines.filter(({ state }) => state === 'held');
  const differing = run.differences.length;
  const content = html`<h1 class="govuk-heading-xl">${title}</h1>
    <p class="govuk-body-l">${
      run.lines.length === 0 && differing === 0
        ? words.empty
        : `${words.lead[run.state](words.payments(walk.now.payments), formatPounds(run.totalPence))} ${words.differ(differing)} ${words.heldCount(heldLines.length)}`
    }</p>
    <p class="govuk-body site-soft">${whoDidWhat(run, here)}</p>
    ${
      people.returned &&
      (run.state === 'draft' || run.state === 'inReview') &&
      html`<section class="site-bar site-late"><h2 class="govuk-heading-m">${words.returnedTitle(people.returned.by)}</h2>
      <blockquote class="govuk-body">“${people.returned.because}”</blockquote></section>`
    }
    ${keyFigures(run, heldLines, here)}
    <div class="site-columns">
      <div>${heldPart(run, heldLines, here)} ${changedPart(run, here)} ${changedLines(run, here)}</div>
      <div class="site-columns__side">
        ${checksOf(run)} ${fileOf(run, here)} ${decisionOf(run, here)}
      </div>
    </div>`;
  return { title, content };
}

function whoDidWhat(run: ShownRun, { today }: Here): string {
  const { people, draftedAt, approvedAt, sentAt, isDraftedByMe, state, whyNotApprove } = run;
  const day = (at: typeof draftedAt) => speakDate(londonDate(at), today);
  return [
    isDraftedByMe ? words.madeByYou(day(draftedAt)) : words.madeBy(people.draftedBy, day(draftedAt)),
    people.approvedBy !== null && approvedAt !== null && words.approvedBy(people.approvedBy, day(approvedAt)),
    people.sentBy !== null && sentAt !== null && words.sentBy(people.sentBy, day(sentAt)),
    state === 'inReview' && whyNotApprove === null && words.secondPair,
  ]
    .filter((one) => one !== false)
    .join(' ');
}

function keyFigures(run: ShownRun, heldLines: readonly ShownLine[], { councilId }: Here): Html {
  const { walk, runId } = run;
  const lines = (why?: string) =>
    `${paths.paymentRunLines({ councilId, runId })}${why === undefined ? '' : `?why=${why}`}`;
  const is = words.figures;
  const all = run.lines.reduce((sum, { payPence }) => sum + payPence, 0) as typeof run.totalPence;
  return figures([
    { label: is.all, count: run.lines.length, href: lines(), note: formatPounds(all) },
    { label: is.same, count: walk.samePeople, href: lines('same'), note: is.sameNote },
    { label: is.held, count: heldLines.length, href: lines('held'), note: formatPounds(run.heldPence) },
    {
      label: run.file === null ? is.toPay : is.paid,
      count: walk.now.payments,
      href: lines('paid'),
      note: html`<strong>${formatPounds(run.totalPence)}</strong>`,
    },
  ]);
}

function heldPart(run: ShownRun, lines: readonly ShownLine[], here: Here): Html {
  const { councilId, today } = here;
  const heading = html`<h2 class="govuk-heading-m">${words.held(lines.length)}</h2>`;
  if (lines.length === 0) return html`${heading}<p class="govuk-body">${words.noneHeld}</p>`;
  const payments = lines.slice(0, heldShown).map((line) => {
    const [first] = line.holds;
    return {
      name: line.name,
      href: paths.record({ councilId, personId: line.personId }),
      pence: line.payPence,
      why: line.holds.map(({ why }) => why).join(' '),
      who: first === undefined ? '' : words.who[first.whoActs],
      does: html`${line.holds.map(({ nextStep }) => nextStep).join(' ')}
        ${run.file === null && words.by(speakDay(run.payOn, today))} ${whereToAct(line, here)}`,
    };
  });
  return html`${heading}${held(words.held(lines.length), payments)}
    ${lines.length > heldShown && html`<p class="govuk-body">${link({ text: words.moreHeld(lines.length), href: `${paths.paymentRunLines({ councilId, runId: run.runId })}?why=held` })}</p>`}
    <p class="govuk-body-s site-soft">${run.file === null ? words.heldAfter : words.heldSent}</p>`;
}

/** The page on which what holds a line is put right, where it is one of ours. */
function whereToAct({ holds, personId }: ShownLine, { councilId }: Here): Html | undefined {
  const whose = { councilId, personId };
  const codes = holds.map(({ code }) => code);
  if (codes.includes('noBankDetails'))
    return link({ text: words.enterDetails, href: paths.bankDetails(whose) });
  if (codes.includes('payeeNotChecked'))
    return link({ text: words.checkDetails, href: paths.checkBankDetails(whose) });
  return undefined;
}

function changedPart(run: ShownRun, { councilId }: Here): Html {
  const { walk, runId, file } = run;
  return html`<h2 class="govuk-heading-m" id="changed">${words.changed}</h2>
    <p class="govuk-body-s site-soft">${words.changedWhy}</p>
    ${changes({
      caption: words.changed,
      last: { label: words.last, lines: walk.last.payments, totalPence: walk.last.totalPence },
      reasons: walk.groups.map(({ reason, payments, changePence, totalPence }) => ({
        label: words.reasons[reason],
        href: `${paths.paymentRunLines({ councilId, runId })}?why=${reason}`,
        detail: reason === 'ended' ? endingsOf(run) : undefined,
        lines: payments,
        differencePence: changePence,
        totalPence,
      })),
      now: {
        label: file === null ? words.now : words.nowSent,
        lines: walk.now.payments,
        totalPence: walk.now.totalPence,
      },
    })}`;
}
