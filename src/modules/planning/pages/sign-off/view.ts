import { formatDate } from '../../../../core/calendar/civil-date.ts';
import { formatPounds } from '../../../../core/money/pence.ts';
import { button, type Html, html } from '../../../../platform/html/index.ts';
import { checks } from '../../../../site/components/checks.ts';
import { ownWords } from '../../../../site/components/own-words.ts';
import { sum } from '../../../../site/components/sum.ts';
import type { FormState } from '../../../../site/form-state.ts';
import type { PageParts } from '../../../../site/layout.ts';
import { paths } from '../../../../site/paths.ts';
import type { ListedPlan } from '../../read-models/list-plans.ts';
import type { ShownPlan } from '../../read-models/show-plan.ts';
import { explainSignOffNeeds } from '../../rules/sign-off.ts';
import type { OpenedPlan, WhichPlan } from '../on-plan.ts';
import { comparedToFigure, linesView } from '../plan/lines-view.ts';
import { signOffContent as words } from './content.ts';

export interface PutForward extends OpenedPlan {
  readonly missing: readonly { readonly code: string; readonly missing: string }[];
  /** The plan that this one follows. */
  readonly before: ListedPlan | null;
  readonly which: WhichPlan;
}

export function signOffView(put: PutForward, form: FormState): PageParts {
  const { name, plan, which } = put;
  const why = plan.words.reasonsForDifference.text;
  const content = html`<span class="govuk-caption-l">${name}</span>
    <h1 class="govuk-heading-l">${words.title}</h1>
    ${plan.isOwnWork && html`<div class="site-bar"><p class="govuk-body"><strong>${words.own}</strong></p></div>`}
    ${ownWords({ heading: words.matters, said: plan.words.whatMatters.text, saidNote: '' })}
    <h2 class="govuk-heading-m site-after">${words.numbers}</h2>
    ${numbers(put)}
    <h2 class="govuk-heading-m">${words.figure}</h2>
    <p class="govuk-body">${comparedToFigure(plan.cost.weeklyPence, plan.indicativeWeeklyPence) ?? words.noFigure}</p>
    ${why !== '' && html`<h3 class="govuk-heading-s">${words.why}</h3><p class="govuk-body">${why}</p>`}
    ${before(put)}
    <h2 class="govuk-heading-m">${words.changed}</h2>
    ${linesView(plan)}
    <h2 class="govuk-heading-m">${words.agreement}</h2>
    <p class="govuk-body">${agreement(plan)}</p>
    ${conditions(put)}
    ${form.form(html`<p class="govuk-body">${words.after}</p>
      <div class="site-buttons">${button({ text: words.send })}<a class="govuk-link" href="${paths.sendBackPlan(which)}">${words.sendBack}</a></div>`)}`;
  return { title: words.title, content, density: 'staff' };
}

function numbers({ name, plan: { budget }, which }: PutForward): Html {
  if (budget === null) return html`<p class="govuk-body">${words.noNumbers}</p>`;
  return sum({
    caption: words.numbers,
    rows: [
      { label: words.person(name), pence: budget.personPence, href: paths.contribution(which) },
      { label: words.council, pence: budget.councilPence },
    ],
    total: { label: words.total, pence: budget.totalPence },
    large: true,
  });
}

function before({ before: plan, which }: PutForward): Html | null {
  if (!plan?.signOff) return null;
  const { totalWeeklyPence, startsOn } = plan.signOff;
  return html`<h2 class="govuk-heading-m">${words.before}</h2>
    <p class="govuk-body">${words.beforeWas(formatPounds(totalWeeklyPence), formatDate(startsOn))}
      <a class="govuk-link" href="${paths.onePlan({ ...which, planId: plan.planId })}">${words.readBefore}</a></p>`;
}

function agreement({ agreement: given }: ShownPlan): string {
  if (given === null) return words.nobodyAsked;
  if (given.state === 'agreed') return words.agreed(formatDate(given.on));
  return `${words.notAgreed(formatDate(given.on))} ${given.reason} ${given.steps}`;
}

/** Each thing that sign-off looks for, with whether it is there: the same list that decides. */
function conditions({ missing }: PutForward): Html {
  return html`<h2 class="govuk-heading-m">${words.conditions}</h2>
    ${missing.length === 0 && html`<p class="govuk-body">${words.nothingMissing}</p>`}
    ${checks(
      explainSignOffNeeds().map(({ code, words: needed }) => {
        const open = missing.find((one) => one.code === code);
        return open ? { result: 'notPassed', text: open.missing } : { result: 'passed', text: needed };
      }),
    )}`;
}
