import type { CivilDate } from '../../../../core/calendar/civil-date.ts';
import { type Html, html, linkButton } from '../../../../platform/html/index.ts';
import { link } from '../../../../site/components/link.ts';
import { paths } from '../../../../site/paths.ts';
import type { ShownRun } from '../../read-models/show-run.ts';
import { paymentRunContent as words } from './content.ts';

/** What the roles of whoever looks let them do with runs. */
export interface Deeds {
  readonly prepare: boolean;
  readonly approve: boolean;
  readonly giveBack: boolean;
  readonly send: boolean;
}

/** Where a run is looked at, and by whom. */
export interface Here {
  readonly councilId: string;
  readonly today: CivilDate;
  readonly may: Deeds;
}

/** What whoever looks can do with the run now; who must act where they can do nothing. */
export function decisionOf(run: ShownRun, { councilId, may }: Here): Html {
  const { state, whyNotApprove } = run;
  const which = { councilId, runId: run.runId };
  const payments = words.payments(run.walk.now.payments);
  const giveBack = run.isDraftedByMe ? words.takeBack : words.giveBack(run.people.draftedBy);
  const back = may.giveBack && second(giveBack, paths.giveRunBack(which));
  const deeds: Readonly<Record<string, Html | false>> = {
    draft:
      may.prepare &&
      html`${run.walk.now.payments > 0 && first(words.sendForReview, paths.sendRunForReview(which))}
        ${second(words.workOutAgain, paths.workRunOutAgain(which))}
        <p class="govuk-body-s">${link({ text: words.giveUp, href: paths.cancelRun(which) })}</p>`,
    inReview: html`${may.approve && whyNotApprove === null && first(words.approve(payments), paths.approveRun(which))}${back}`,
    approved: html`${may.send && first(words.send(payments), paths.sendRun(which))}${back}`,
  };
  const isMine =
    (state === 'inReview' && may.approve && whyNotApprove === null) || (state === 'approved' && may.send);
  const why =
    state === 'inReview' && whyNotApprove !== null && `${whyNotApprove.words} ${whyNotApprove.nextStep}`;
  return html`<h2 class="govuk-heading-m">${isMine ? words.decision : words.next}</h2>
    <p class="govuk-body-s">${why || (isMine && words.yours[state]) || words.waitsFor[state]}</p>
    ${deeds[state]}`;
}

function first(text: string, href: string): Html {
  return linkButton({ text, href, classes: 'site-wide-button' });
}

function second(text: string, href: string): Html {
  return linkButton({ text, href, classes: 'site-wide-button govuk-button--secondary' });
}
