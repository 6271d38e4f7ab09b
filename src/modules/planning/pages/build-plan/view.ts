import { formatPounds } from '../../../../core/money/pence.ts';
import { type Html, html, linkButton, type TaskListItem, taskList } from '../../../../platform/html/index.ts';
import { dashList } from '../../../../site/components/dash-list.ts';
import { panelBox } from '../../../../site/components/panel-box.ts';
import type { PageParts } from '../../../../site/layout.ts';
import { paths } from '../../../../site/paths.ts';
import type { ShownPlan } from '../../read-models/show-plan.ts';
import type { WhichPlan } from '../on-plan.ts';
import { comparedToFigure, linesView } from '../plan/lines-view.ts';
import { nameOutcome } from '../plan-content.ts';
import { purposeWords, relationWords } from '../relation-content.ts';
import { buildPlanContent as words } from './content.ts';

export interface PlanBuilt {
  readonly plan: ShownPlan;
  readonly missing: readonly { readonly code: string; readonly missing: string }[];
  readonly which: WhichPlan;
  /** Whose it is, for staff; null for everyone who is spoken to as "you". */
  readonly forStaff: string | null;
  readonly canWriteNeeds: boolean;
  readonly canDecideRelative: boolean;
  readonly canSignOff: boolean;
}

export function buildPlanView(built: PlanBuilt): PageParts {
  const { plan, forStaff, which } = built;
  const title = forStaff === null ? words.title : words.titleFor(forStaff);
  const asked = plan.state === 'sentBack' ? plan.questions.at(-1) : undefined;
  const content = html`<h1 class="govuk-heading-xl">${title}</h1>
    <p class="govuk-body-l">${words.lead}</p>
    ${asked && panelBox({ kind: 'outlined', heading: words.sentBack(asked.askedBy), content: html`<p class="govuk-body">${asked.text}</p>` })}
    ${plan.alsoWritten.length > 0 && panelBox({ kind: 'outlined', heading: words.alsoWritten, content: html`<p class="govuk-body">${words.alsoWrittenWords}</p>` })}
    <h2 class="govuk-heading-m">${words.you}</h2>
    ${taskList({ items: firstTasks(built) })}
    ${built.canWriteNeeds && html`<p class="govuk-body"><a class="govuk-link" href="${paths.planNeed(which)}">${words.addNeed}</a></p>`}
    <h2 class="govuk-heading-m site-after">${words.week}</h2>
    ${week(built)}
    <h2 class="govuk-heading-m site-after">${words.end}</h2>
    ${taskList({ items: lastTasks(built), idPrefix: 'last' })}
    ${stillMissing(built)}
    ${relatives(built)}
    <p class="govuk-body"><a class="govuk-link" href="${paths.onePlan(which)}">${words.read}</a></p>`;
  return { title, content };
}

function isMissing({ missing }: PlanBuilt, ...codes: readonly string[]): boolean {
  return missing.some(({ code }) => codes.includes(code));
}

/** What is missing carries a tag, so that it stands out without a colour. */
function status(isOpen: boolean, otherwise: string): TaskListItem['status'] {
  return isOpen ? { tag: { text: words.missing } } : { text: otherwise };
}

function firstTasks(built: PlanBuilt): readonly TaskListItem[] {
  const { plan, which, canWriteNeeds } = built;
  return [
    {
      title: { text: words.whatMatters },
      href: paths.planWhatMatters(which),
      status: status(isMissing(built, 'whatMatters'), words.done),
    },
    {
      title: { text: words.family },
      href: paths.planFamilyHelp(which),
      status: { text: plan.words.network.text === '' ? words.optional : words.done },
    },
    ...(plan.needs.length === 0
      ? [
          {
            title: { text: words.needs },
            hint: { text: words.needsHint },
            ...(canWriteNeeds && { href: paths.planNeed(which) }),
            status: status(true, ''),
          },
        ]
      : []),
    ...plan.needs.map((need) => ({
      title: { text: nameOutcome(need.id) },
      hint: { text: `${need.words} ${need.how}` },
      ...(canWriteNeeds && { href: `${paths.planNeed(which)}?outcome=${need.id}` }),
      status: status(plan.unmetOutcomes.includes(need.id), words.done),
    })),
  ];
}

function week({ plan, which }: PlanBuilt): Html {
  const line = (lineId: string, what: string) => {
    const on = { ...which, lineId };
    const about = html`<span class="govuk-visually-hidden"> ${what}</span>`;
    return html`<a class="govuk-link" href="${paths.planLine(on)}">${words.change}${about}</a> <a class="govuk-link" href="${paths.removePlanLine(on)}">${words.remove}${about}</a>`;
  };
  return html`${linesView(plan, { heading: words.lineActions, of: ({ lineId, what }) => line(lineId, what) })}
    <p class="govuk-body"><strong>${words.running(formatPounds(plan.cost.weeklyPence))}</strong> ${comparedToFigure(plan.cost.weeklyPence, plan.indicativeWeeklyPence)} ${words.sendWords}</p>
    ${linkButton({ text: words.addLine, href: paths.addPlanLine(which), classes: 'govuk-button--secondary' })}`;
}

function lastTasks(built: PlanBuilt): readonly TaskListItem[] {
  const { plan, which, canWriteNeeds } = built;
  const needsReasons =
    plan.indicativeWeeklyPence !== null && plan.indicativeWeeklyPence !== plan.cost.weeklyPence;
  return [
    {
      title: { text: words.terms },
      href: paths.planTerms(which),
      status: status(isMissing(built, 'startsOn', 'directPayment'), words.done),
    },
    {
      title: { text: words.advice },
      ...(canWriteNeeds && { href: paths.planAdvice(which) }),
      status: status(isMissing(built, 'advice'), words.done),
    },
    {
      title: { text: words.difference },
      ...(canWriteNeeds && needsReasons && { href: paths.planDifference(which) }),
      status: status(isMissing(built, 'differenceExplained'), needsReasons ? words.done : words.notNeeded),
    },
    {
      title: { text: words.told },
      href: paths.contribution(which),
      status: status(isMissing(built, 'contributionTold', 'budget'), words.done),
    },
    {
      title: { text: words.agreement },
      href: paths.planAgreement(which),
      status: status(isMissing(built, 'agreement'), words.done),
    },
  ];
}

function stillMissing({ missing, canSignOff, which }: PlanBuilt): Html {
  if (missing.length > 0) {
    return html`<h2 class="govuk-heading-m site-after">${words.missingTitle}</h2>
      <p class="govuk-body">${words.missingLead}</p>
      ${dashList(missing.map((one) => one.missing))}
      ${canSignOff && html`<p class="govuk-body"><a class="govuk-link" href="${paths.signOffPlan(which)}">${words.signOff}</a></p>`}`;
  }
  return html`<p class="govuk-body site-after"><strong>${words.ready}</strong></p>
    ${canSignOff && linkButton({ text: words.signOff, href: paths.signOffPlan(which) })}`;
}

function relatives({ plan, canDecideRelative, which }: PlanBuilt): Html | null {
  if (plan.relativeDecisions.length === 0 && !canDecideRelative) return null;
  return html`<h2 class="govuk-heading-m site-after">${words.relativeTitle}</h2>
    ${dashList(
      plan.relativeDecisions.map(({ relation, purpose, isNecessary }) =>
        (isNecessary ? words.decidedYes : words.decidedNo)(relationWords[relation], purposeWords[purpose]),
      ),
    )}
    ${canDecideRelative && html`<p class="govuk-body"><a class="govuk-link" href="${paths.decideRelative(which)}">${words.relative}</a></p>`}`;
}
