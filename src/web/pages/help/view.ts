import type { OwnParts, Visit } from '../../../modules/access/index.ts';
import { html } from '../../../platform/html/index.ts';
import { type Action, actions } from '../../../site/components/actions.ts';
import { link } from '../../../site/components/link.ts';
import { paths } from '../../../site/paths.ts';
import type { Site } from '../../../site/site.ts';
import type { Voice } from '../../../site/voice.ts';
import { helpContent as words } from './content.ts';

export interface HelpFacts {
  readonly site: Site;
  readonly whose: Visit['whose'];
  readonly voice: Voice;
  readonly workers: readonly string[];
  readonly hasFirstFigure: boolean;
  readonly mayAsk: boolean;
}

/** Whom to ring, and everything that can be done here. */
export function helpView(facts: HelpFacts): OwnParts {
  const { site, whose, voice, workers, mayAsk } = facts;
  const { phone, hours, textNumber } = site.contact;
  const content = html`<h1 class="govuk-heading-xl">${words.title}</h1>
    <p class="govuk-body-l">${words.lead}</p>
    <h2 class="govuk-heading-m">${words.ringHeading}</h2>
    <p class="govuk-body"><strong>${words.ring(phone, hours)}</strong> ${textNumber && words.text(textNumber)} ${voice.isSelf && workers[0] && words.workers(workers[0])}</p>
    <p class="govuk-body">${words.interpreter}</p>
    <h2 class="govuk-heading-m">${words.dangerHeading}</h2>
    <p class="govuk-body">${words.danger} ${mayAsk && link({ text: words.worry, href: paths.askForHelpHere(whose) })}</p>
    <h2 class="govuk-heading-m">${words.canHeading}</h2>
    ${actions(listActions(facts))}
    <h2 class="govuk-heading-m">${words.freeHeading}</h2>
    <p class="govuk-body">${words.free}</p>`;
  return { title: words.title, content, current: 'help' };
}

function listActions({ whose, voice, hasFirstFigure, mayAsk }: HelpFacts): readonly Action[] {
  const asking: readonly Action[] = [
    { text: words.review, href: paths.askForReview(whose), detail: words.reviewDetail },
    ...(hasFirstFigure
      ? [{ text: words.notEnough, href: paths.notEnough(whose), detail: words.notEnoughDetail }]
      : []),
    { text: words.complain, href: paths.makeComplaint(whose), detail: words.complainDetail },
  ];
  const own: readonly Action[] = [
    { text: words.helpers, href: paths.helpers(whose), detail: words.helpersDetail },
    { text: words.details, href: paths.details(whose), detail: words.detailsDetail },
    { text: words.held, href: paths.everythingHeld(whose), detail: words.heldDetail },
  ];
  return [
    ...(mayAsk ? asking : []),
    { text: words.told(voice), href: paths.ownComplaints(whose), detail: words.toldDetail },
    { text: words.looks, href: paths.whoLooked(whose), detail: words.looksDetail },
    ...(voice.isSelf ? own : []),
    { text: words.signIn, href: paths.yourSignIn(), detail: words.signInDetail },
  ];
}
