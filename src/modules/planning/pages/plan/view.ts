import { type CivilDate, formatDate, londonDate } from '../../../../core/calendar/civil-date.ts';
import { type Html, html, linkButton } from '../../../../platform/html/index.ts';
import { actions } from '../../../../site/components/actions.ts';
import { ownWords } from '../../../../site/components/own-words.ts';
import { panelBox } from '../../../../site/components/panel-box.ts';
import { sum } from '../../../../site/components/sum.ts';
import type { PageParts } from '../../../../site/layout.ts';
import { paths } from '../../../../site/paths.ts';
import type { ListedPlan } from '../../read-models/list-plans.ts';
import type { ShownPlan } from '../../read-models/show-plan.ts';
import { nameOutcome } from '../plan-content.ts';
import { planPageContent as words } from './content.ts';
import { comparedToFigure, linesView } from './lines-view.ts';

export interface PlanRead {
  readonly plan: ShownPlan;
  readonly plans: readonly ListedPlan[];
  readonly whose: { readonly councilId: string; readonly personId: string };
  readonly today: CivilDate;
  /** Whose it is, for staff; null for everyone who is spoken to as "you". */
  readonly forStaff: string | null;
}

export function noPlanView(forStaff: string | null, whose: PlanRead['whose']): PageParts {
  const title = forStaff === null ? words.title : words.titleFor(forStaff);
  const content = html`<h1 class="govuk-heading-xl">${title}</h1>
    <h2 class="govuk-heading-m">${words.none}</h2>
    <p class="govuk-body">${words.noneWords}</p>
    ${linkButton({ text: words.start, href: paths.startPlan(whose) })}`;
  return { title, content };
}

export function planView(read: PlanRead): PageParts {
  const { plan, forStaff } = read;
  const title = forStaff === null ? words.title : words.titleFor(forStaff);
  const content = html`<h1 class="govuk-heading-xl">${title}</h1>
    ${whereItStands(read)}
    ${ownWords({
      heading: words.matters,
      said: plan.words.whatMatters.text || words.notWritten,
      saidNote: plan.words.whatMatters.text && words.mattersNote,
    })}
    ${needs(plan)}
    <h2 class="govuk-heading-m site-after">${words.week}</h2>
    ${linesView(plan)}
    ${figure(read)}
    ${money(read)}
    ${text(words.family, plan.words.network.text)}
    ${text(words.advice, plan.words.advice.text)}
    ${decided(read)}
    ${agreement(plan)}
    ${thingsToDo(read)}`;
  return { title, content };
}

function whereItStands({ plan, plans, whose, today }: PlanRead): Html {
  const { signOff, state, planId, questions } = plan;
  const open = plans.find((one) => one.state !== 'signedOff' && one.planId !== planId);
  const goOn = (to: string) =>
    linkButton({ text: words.goOn, href: paths.buildPlan({ ...whose, planId: to }) });
  if (signOff !== null) {
    const day = formatDate(signOff.signedOffOn);
    const starts = formatDate(signOff.startsOn);
    return html`<p class="govuk-body-l">${signOff.startsOn <= today ? words.signedOff(day, starts) : words.willStart(day, starts)}</p>
      ${open && panelBox({ kind: 'outlined', heading: words.newPlan, content: html`<p class="govuk-body">${words.newPlanWords}</p>${goOn(open.planId)}` })}`;
  }
  const asked = questions.at(-1);
  return html`<p class="govuk-body-l">${state === 'sentBack' ? words.sentBack : words.draft}</p>
    ${
      state === 'sentBack' &&
      asked &&
      panelBox({
        kind: 'outlined',
        heading: words.question(asked.askedBy, formatDate(londonDate(asked.askedAt))),
        content: html`<p class="govuk-body">${asked.text}</p>`,
      })
    }
    ${goOn(planId)}`;
}

function needs({ needs: all }: ShownPlan): Html {
  return html`<h2 class="govuk-heading-m site-after">${words.needs}</h2>
    ${all.length === 0 && html`<p class="govuk-body">${words.notWritten}</p>`}
    <dl class="site-needs">${all.map(
      ({ id, words: need, how, eligible, councilWillMeet }) => html`<div>
      <dt>${nameOutcome(id)}</dt>
      <dd><strong>${need}</strong> ${how} ${eligible === false && words.notEligible} ${councilWillMeet === false && words.councilNot}</dd>
    </div>`,
    )}</dl>`;
}

function figure({ plan, whose }: PlanRead): Html | null {
  const compared = comparedToFigure(plan.cost.weeklyPence, plan.indicativeWeeklyPence);
  if (compared === null) return null;
  const why = plan.words.reasonsForDifference.text;
  return html`<p class="govuk-body">${compared} <a class="govuk-link" href="${paths.budget(whose)}">${words.howFigure}</a></p>
    ${why !== '' && html`<h3 class="govuk-heading-s">${words.why}</h3><p class="govuk-body">${why}</p>`}`;
}

/** The three numbers: those of sign-off once there are any, so that they never change afterwards. */
function money({ plan: { signOff, budget }, whose }: PlanRead): Html | null {
  const three = signOff
    ? {
        totalPence: signOff.totalWeeklyPence,
        personPence: signOff.contributionWeeklyPence,
        councilPence: signOff.councilWeeklyPence,
      }
    : budget;
  if (three === null) return null;
  return html`<h2 class="govuk-heading-m site-after">${words.money}</h2>
    ${sum({
      caption: words.money,
      rows: [
        { label: words.youPay, pence: three.personPence, href: paths.contribution(whose) },
        { label: words.councilPays, pence: three.councilPence },
      ],
      total: { label: words.all, pence: three.totalPence },
      large: true,
    })}`;
}

function text(heading: string, written: string): Html | null {
  if (written === '') return null;
  return html`<h2 class="govuk-heading-m site-after">${heading}</h2><p class="govuk-body site-lines">${written}</p>`;
}

function decided({ plan: { signOff }, whose }: PlanRead): Html | null {
  if (signOff === null) return null;
  return html`<h2 class="govuk-heading-m site-after" id="decided">${words.decided}</h2>
    <p class="govuk-body">${words.decidedBy(signOff.signedOffBy, formatDate(signOff.signedOffOn))} ${signOff.reasons}</p>
    <p class="govuk-body">${words.complain} <a class="govuk-link" href="${paths.askForReview(whose)}">${words.askAgain}</a></p>`;
}

function agreement({ agreement: given, copy }: ShownPlan): Html {
  return html`<h2 class="govuk-heading-m site-after">${words.agreement}</h2>
    ${
      given === null
        ? html`<p class="govuk-body">${words.nobodyAsked}</p>`
        : html`<p class="govuk-body">${given.state === 'agreed' ? words.agreed(formatDate(given.on)) : words.notAgreed(formatDate(given.on))}
      ${copy && words.copy(formatDate(copy.givenOn))}</p>
      ${
        given.state === 'notAgreed' &&
        html`<h3 class="govuk-heading-s">${words.reason}</h3><p class="govuk-body">${given.reason}</p>
        <h3 class="govuk-heading-s">${words.steps}</h3><p class="govuk-body">${given.steps}</p>`
      }`
    }`;
}

function thingsToDo({ plan, plans, whose }: PlanRead): Html | null {
  if (plan.signOff === null) return null;
  const earlier = plans.filter(({ planId, signOff }) => signOff !== null && planId !== plan.planId);
  return html`<h2 class="govuk-heading-m site-after">${words.do}</h2>
    ${actions([
      { text: words.choose, href: paths.chooseManagedBy(whose), detail: words.chooseDetail },
      { text: words.directPayment, href: paths.directPayment(whose), detail: words.directPaymentDetail },
      { text: words.change, href: paths.startPlan(whose), detail: words.changeDetail },
      { text: words.review, href: paths.askForReview(whose), detail: words.reviewDetail },
    ])}
    ${
      earlier.length > 0 &&
      html`<h2 class="govuk-heading-m site-after">${words.earlier}</h2><ul class="govuk-list">${earlier.map(
        ({ planId, signOff }) =>
          signOff &&
          html`<li><a class="govuk-link" href="${paths.onePlan({ ...whose, planId })}">${words.earlierPlan(formatDate(signOff.signedOffOn))}</a></li>`,
      )}</ul>`
    }`;
}
