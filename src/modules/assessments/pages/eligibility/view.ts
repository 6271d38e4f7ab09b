import type { CivilDate } from '../../../../core/calendar/civil-date.ts';
import { speakDate, speakDay } from '../../../../core/calendar/spoken-date.ts';
import { type Html, html, linkButton } from '../../../../platform/html/index.ts';
import { dashList } from '../../../../site/components/dash-list.ts';
import { link } from '../../../../site/components/link.ts';
import type { PageParts } from '../../../../site/layout.ts';
import { paths } from '../../../../site/paths.ts';
import { fullNameOf, type Person } from '../../../people/index.ts';
import type { ExplainedEligibility } from '../../read-models/explain-eligibility.ts';
import { adultOutcomes, carerOutcomes } from '../../rules/outcomes.ts';
import { eligibilityContent as words } from './content.ts';

interface Here {
  readonly councilId: string;
  readonly personId: string;
  readonly today: CivilDate;
  readonly isStaff: boolean;
}

export function eligibilityView(person: Person, decision: ExplainedEligibility, here: Here): PageParts {
  const { isStaff, today } = here;
  const { isEligible, decidedBy, decidedOn } = decision;
  const title = isStaff ? words.titleForStaff(fullNameOf(person)) : words.title;
  const answer = isStaff
    ? isEligible
      ? words.yesForStaff
      : words.noForStaff
    : isEligible
      ? words.yes
      : words.no;
  const content = html`<h1 class="govuk-heading-xl">${title}</h1>
    <p class="govuk-body-l">${answer}</p>
    ${decision.advice !== null && whatMayHelp(decision, here)}
    <h2 class="govuk-heading-m">${isStaff ? words.outcomesForStaff : words.outcomes}</h2>
    ${decision.outcomes.length > 0 ? dashList(decision.outcomes.map(nameOutcome)) : html`<p class="govuk-body">${words.none}</p>`}
    <h2 class="govuk-heading-m">${words.why}</h2>
    <p class="govuk-body">${words.decided(decidedBy, speakDate(decidedOn, today))} ${words.law}</p>
    <blockquote class="govuk-body">${decision.reasons.map((line) => html`<p>${line}</p>`)}</blockquote>
    <p class="govuk-body site-soft site-rules">${words.rules} ${decision.ruleVersions.join(', ')}</p>
    <p class="govuk-body">${link({ text: words.answers, href: paths.checkAnswers({ ...here, assessmentId: decision.assessmentId }) })}</p>
    ${!isStaff && howToChallenge(here)}`;
  return { title, content };
}

function whatMayHelp({ advice, followUpOn }: ExplainedEligibility, { today, isStaff }: Here): Html {
  const ring = isStaff ? words.ringForStaff : words.ring;
  return html`<h2 class="govuk-heading-m">${words.help}</h2>
    <blockquote class="govuk-body">${advice}</blockquote>
    ${followUpOn !== null && html`<p class="govuk-body">${ring(speakDay(followUpOn, today))}</p>`}`;
}

function howToChallenge(here: Here): Html {
  return html`<h2 class="govuk-heading-m">${words.wrong}</h2>
    <p class="govuk-body">${words.wrongWords}</p>
    <p class="govuk-body">${words.changed}</p>
    ${linkButton({ text: words.complain, href: paths.makeComplaint(here), classes: 'govuk-button--secondary' })}`;
}

function nameOutcome(outcome: string): string {
  const names: Readonly<Record<string, string>> = { ...adultOutcomes, ...carerOutcomes };
  const name = names[outcome] ?? outcome;
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
