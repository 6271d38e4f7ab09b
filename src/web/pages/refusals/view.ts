import { type CivilDate, instant, londonDate } from '../../../core/calendar/civil-date.ts';
import { speakDate } from '../../../core/calendar/spoken-date.ts';
import type { ListedRefusal, Refusals } from '../../../modules/audit/index.ts';
import type { Challenge } from '../../../modules/complaints/index.ts';
import { button, type Html, html, input, select } from '../../../platform/html/index.ts';
import { link } from '../../../site/components/link.ts';
import { listTable } from '../../../site/components/list-table.ts';
import type { PageParts } from '../../../site/layout.ts';
import { paths } from '../../../site/paths.ts';
import { refusalsContent as words } from './content.ts';

export interface RefusalsFacts extends Refusals {
  readonly councilId: string;
  readonly today: CivilDate;
  readonly challenges: readonly Challenge[];
  readonly asked: { readonly kind: string; readonly month: string; readonly isMonthWrong: boolean };
}

/** Every "no" of a council in one list, with its ground, who decided, and what became of it. */
export function refusalsView(facts: RefusalsFacts): PageParts {
  const { refusals, total, kinds, asked } = facts;
  const content = html`<h1 class="govuk-heading-xl">${words.title}</h1>
    ${filter(facts)}
    <p class="govuk-body-l">${total === 0 ? words.none : words.lead(total)}</p>
    ${
      total > 0 &&
      html`<h2 class="govuk-heading-m">${words.countsHeading}</h2>
      ${listTable({
        caption: words.countsCaption,
        columns: words.countsColumns.map((heading, place) => ({ heading, isNumeric: place === 1 })),
        groups: [
          {
            rows: kinds
              .filter(({ kind }) => asked.kind === '' || kind === asked.kind)
              .map(({ kind, count }) => [sayKind(kind), String(count)]),
          },
        ],
      })}
      <h2 class="govuk-heading-m">${words.listHeading}</h2>
      ${total > refusals.length && html`<p class="govuk-body">${words.more}</p>`}
      ${refusals.map((one) => oneRefusal(one, facts))}`
    }`;
  const faults = asked.isMonthWrong ? [{ field: 'month', words: words.monthWrong }] : [];
  return { title: words.title, content, faults };
}

function filter({ kinds, asked }: RefusalsFacts): Html {
  const named = asked.kind === '' || kinds.some(({ kind }) => kind === asked.kind);
  const all = named ? kinds.map(({ kind }) => kind) : [asked.kind, ...kinds.map(({ kind }) => kind)];
  return html`<form class="site-form" method="get">
    ${select({
      name: 'kind',
      label: { text: words.kind, classes: 'govuk-label--s' },
      value: asked.kind,
      items: [
        { value: '', text: words.allKinds },
        ...all.map((kind) => ({ value: kind, text: sayKind(kind) })),
      ],
    })}
    ${input({
      name: 'month',
      label: { text: words.month, classes: 'govuk-label--s' },
      hint: { text: words.monthHint },
      value: asked.month,
      classes: 'govuk-input--width-10',
      errorMessage: asked.isMonthWrong ? { text: words.monthWrong } : undefined,
    })}
    ${button({ text: words.show, classes: 'govuk-button--secondary' })}
  </form>`;
}

function oneRefusal(refusal: ListedRefusal, { councilId, today, challenges }: RefusalsFacts): Html {
  const { decisionId, personId, kind, decidedAt, decidedBy, ground, ruleVersion, howToChallenge } = refusal;
  const day = (at: string) => speakDate(londonDate(instant(at)), today);
  return html`<section class="site-panel site-panel--pale">
    <h3 class="govuk-heading-s">${sayKind(kind)}</h3>
    <p class="govuk-body">${words.decided(day(decidedAt), decidedBy || words.someone)}. ${words.rule(ruleVersion)}</p>
    ${ground === null ? html`<p class="govuk-body">${words.noGround}</p>` : html`<p class="govuk-body"><strong>${words.ground}</strong></p><blockquote>${ground}</blockquote>`}
    <p class="govuk-body"><strong>${words.challengeHeading}.</strong> ${words.challenges[howToChallenge] ?? howToChallenge}</p>
    <p class="govuk-body"><strong>${words.becameHeading}.</strong> ${became(
      refusal,
      challenges.filter((one) => one.decisionId === decisionId),
      today,
    )}</p>
    ${personId !== null && html`<p class="govuk-body">${link({ text: words.record, href: paths.record({ councilId, personId }) })}</p>`}
  </section>`;
}

function became({ later }: ListedRefusal, challenges: readonly Challenge[], today: CivilDate): string {
  const lines = challenges.map(
    ({ kind, receivedOn, outcome }) =>
      `${words.challenged(words.challengeKinds[kind], speakDate(receivedOn, today))}: ${outcome === null ? words.waits : sayOutcome(outcome)}.`,
  );
  if (later !== null)
    lines.push(
      words.later(sayOutcome(later.outcome), speakDate(londonDate(instant(later.decidedAt)), today)),
    );
  return lines.length === 0 ? words.nothingSince : lines.join(' ');
}

function sayKind(kind: string): string {
  return words.kinds[kind] ?? kind;
}

function sayOutcome(outcome: string): string {
  const [code = ''] = outcome.split(':');
  return words.outcomes[code] ?? code;
}
