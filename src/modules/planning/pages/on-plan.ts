import { formatDate, londonDate } from '../../../core/calendar/civil-date.ts';
import { type Html, html } from '../../../platform/html/index.ts';
import { panelBox } from '../../../site/components/panel-box.ts';
import { paths } from '../../../site/paths.ts';
import type { Visit } from '../../access/index.ts';
import { fullNameOf, showPerson } from '../../people/index.ts';
import { type ShownPlan, showPlan } from '../read-models/show-plan.ts';
import { planContent as words } from './plan-content.ts';

/** The plan of the address, for the addresses of its other pages. */
export interface WhichPlan {
  readonly councilId: string;
  readonly personId: string;
  readonly planId: string;
}

export function whichPlan(visit: Visit): WhichPlan {
  return { ...visit.whose, planId: visit.param('planId') };
}

/** What every page about a plan shows: whose it is, and the plan as it stands. */
export interface OpenedPlan {
  readonly name: string;
  readonly plan: ShownPlan;
}

export async function loadPlan(visit: Visit): Promise<OpenedPlan> {
  const { personId, planId } = whichPlan(visit);
  const person = await visit.ask(showPerson, { personId });
  return { name: fullNameOf(person), plan: await visit.ask(showPlan, { personId, planId }) };
}

/** Back to the list of what the plan still needs. */
export function backToTasks(visit: Visit) {
  return { href: paths.buildPlan(whichPlan(visit)), text: words.backToTasks };
}

/** What someone else wrote about the same thing at the same time. */
export function alsoWritten({ alsoWritten: texts }: ShownPlan, about: string): Html {
  return html`${texts
    .filter((one) => one.about === about)
    .map(({ text, writtenAt, writtenBy }) =>
      panelBox({
        kind: 'outlined',
        heading: words.alsoWritten(writtenBy, formatDate(londonDate(writtenAt))),
        content: html`<p class="govuk-body site-lines">${text}</p><p class="govuk-body-s site-soft">${words.alsoWrittenNote}</p>`,
      }),
    )}`;
}
