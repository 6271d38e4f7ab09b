import type { CivilDate } from '../../../../core/calendar/civil-date.ts';
import { speakDate, speakDistance } from '../../../../core/calendar/spoken-date.ts';
import { type Html, html } from '../../../../platform/html/index.ts';
import { link } from '../../../../site/components/link.ts';
import { listTable } from '../../../../site/components/list-table.ts';
import { tabs } from '../../../../site/components/tabs.ts';
import type { PageParts } from '../../../../site/layout.ts';
import { paths } from '../../../../site/paths.ts';
import { fullNameOf } from '../../../people/index.ts';
import type { ComplaintCount } from '../../read-models/count-complaints.ts';
import type { ReceivedComplaint } from '../../read-models/list-received.ts';
import { complaintKindWords, outcomeWords, complaintsHereContent as words } from './content.ts';

export interface Received {
  readonly complaints: readonly ReceivedComplaint[];
  readonly open: number;
  readonly answered: number;
}

interface Here {
  readonly councilId: string;
  readonly today: CivilDate;
  readonly showsAnswered: boolean;
}

/** What waits for an answer, in the order in which it is owed, and the counts. Some roles see the counts alone. */
export function complaintsHereView(
  received: Received | null,
  counts: readonly ComplaintCount[],
  here: Here,
): PageParts {
  const content = html`<h1 class="govuk-heading-xl">${words.title}</h1>
    ${received && listOf(received, here)}
    ${countsOf(counts)}`;
  return { title: words.title, content };
}

function listOf(received: Received, here: Here): Html {
  const { complaints, open, answered } = received;
  const { councilId, today, showsAnswered } = here;
  const late = complaints.filter(({ owedOn }) => owedOn !== null && owedOn < today).length;
  const href = (answeredOnes: 'yes' | 'no') =>
    `${paths.complaintsHere({ councilId })}?answered=${answeredOnes}`;
  return html`${!showsAnswered && open > 0 && html`<p class="govuk-body-l">${words.lead(late)}</p>`}
    ${tabs(words.tabsLabel, [
      { text: words.open, href: href('no'), count: open, isCurrent: !showsAnswered },
      { text: words.answered, href: href('yes'), count: answered, isCurrent: showsAnswered },
    ])}
    ${
      complaints.length === 0
        ? html`<p class="govuk-body">${showsAnswered ? words.noneAnswered : words.noneOpen}</p>`
        : listTable({
            caption: words.caption,
            columns: (showsAnswered ? words.answeredColumns : words.columns).map((heading) => ({ heading })),
            groups: [{ rows: complaints.map((one) => rowOf(one, here)) }],
          })
    }`;
}

function rowOf(one: ReceivedComplaint, { councilId, today }: Here) {
  const { complaintId, personId, kind, theme, receivedOn, owedOn, acknowledgedOn, respondedOn, outcome } =
    one;
  const which = { councilId, personId, complaintId };
  const name = fullNameOf(one) || words.noName;
  const first = [
    html`<strong>${link({ text: name, href: paths.complaint(which) })}</strong>`,
    `${complaintKindWords[kind]}${theme === null ? '' : `: ${words.theme(theme)}`}`,
    speakDate(receivedOn, today),
  ];
  if (respondedOn !== null)
    return [...first, speakDate(respondedOn, today), outcome === null ? '' : outcomeWords[outcome]];
  const next =
    acknowledgedOn === null
      ? { text: words.tell, href: paths.acknowledgeComplaint(which) }
      : { text: words.answer, href: paths.answerComplaint(which) };
  const by = owedOn && html`<strong>${speakDate(owedOn, today)}</strong><br>${speakDistance(owedOn, today)}`;
  return [...first, by ?? '', link(next)];
}

function countsOf(counts: readonly ComplaintCount[]): Html {
  return html`<h2 class="govuk-heading-m">${words.countsHeading}</h2>
    ${
      counts.length === 0
        ? html`<p class="govuk-body">${words.noneCounted}</p>`
        : listTable({
            caption: words.countsCaption,
            columns: words.countsColumns.map((heading, place) => ({
              heading,
              isNumeric: place === 2 || place === 3,
            })),
            groups: [
              {
                rows: counts.map(({ theme, kind, count, acknowledgedInTime, outcome }) => [
                  theme === null ? words.noTheme : words.theme(theme),
                  complaintKindWords[kind],
                  String(count),
                  String(acknowledgedInTime),
                  outcome === null ? words.noAnswer : outcomeWords[outcome],
                ]),
              },
            ],
          })
    }`;
}
