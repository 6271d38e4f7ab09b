import { speakDate } from '../../../core/calendar/spoken-date.ts';
import { formatPounds, pence } from '../../../core/money/pence.ts';
import type { OwnParts, Visit } from '../../../modules/access/index.ts';
import type { Question } from '../../../modules/audit/index.ts';
import type { explainContribution } from '../../../modules/contributions/index.ts';
import { details, type Html, html } from '../../../platform/html/index.ts';
import { link } from '../../../site/components/link.ts';
import { sum } from '../../../site/components/sum.ts';
import { paths } from '../../../site/paths.ts';
import { capital, type Voice } from '../../../site/voice.ts';
import { contributionContent as words } from './content.ts';

type Explained = typeof explainContribution extends Question<never, infer Answer> ? Answer : never;

export interface ContributionFacts {
  readonly where: { readonly councilId: string; readonly personId: string };
  readonly today: Visit['today'];
  readonly voice: Voice;
  readonly contribution: Explained | null;
  readonly mayAsk: boolean;
}

/** What someone pays, with each line of the working as it was on the day. */
export function contributionView(facts: ContributionFacts): OwnParts {
  const title = capital(words.title(facts.voice));
  const { contribution, where } = facts;
  const content = html`<h1 class="govuk-heading-xl">${title}</h1>
    ${contribution === null ? html`<p class="govuk-body">${words.none}</p>` : explained(facts, contribution)}`;
  return { title, content, current: 'money', back: { href: paths.money(where), text: words.back } };
}

function explained({ voice, today, where, mayAsk }: ContributionFacts, contribution: Explained): Html {
  const [before, amount, after] = words.lead(
    voice,
    formatPounds(contribution.weeklyPence),
    speakDate(contribution.startsOn, today),
  );
  const lead =
    contribution.weeklyPence === 0 ? words.free(voice) : html`${before}<strong>${amount}</strong>${after}`;
  // The last line is the answer itself: it says what the figure above it is held to.
  const rows = contribution.working.slice(0, -1);
  const last = contribution.working.at(-1);
  return html`<p class="govuk-body-l">${lead}</p>
    <h2 class="govuk-heading-m">${words.heading}</h2>
    ${sum({
      caption: words.caption,
      rows: rows.map((line) => ({ label: line.words, pence: pence(line.amountPence) })),
      total: { label: last?.words ?? words.aWeek, pence: contribution.weeklyPence },
      large: true,
    })}
    <p class="govuk-body">${words.notMore} ${contribution.toldOn && words.told(speakDate(contribution.toldOn, today))}</p>
    ${contribution.figureVersions.length > 0 && details({ summaryText: words.figures, text: html`<ul class="govuk-list govuk-list--bullet">${contribution.figureVersions.map((one) => html`<li>${one}</li>`)}</ul>` })}
    <h2 class="govuk-heading-m">${words.wrongHeading}</h2>
    <p class="govuk-body">${words.wrong}</p>
    ${mayAsk && html`<p class="govuk-body">${link({ text: words.tell, href: paths.makeComplaint(where) })}</p>`}`;
}
