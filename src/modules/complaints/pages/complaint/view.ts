import { type CivilDate, formatDate } from '../../../../core/calendar/civil-date.ts';
import { speakDate, speakDistance } from '../../../../core/calendar/spoken-date.ts';
import { type Html, html, linkButton } from '../../../../platform/html/index.ts';
import { link } from '../../../../site/components/link.ts';
import { ownWords } from '../../../../site/components/own-words.ts';
import type { PageParts } from '../../../../site/layout.ts';
import { paths } from '../../../../site/paths.ts';
import { fullNameOf, type Person } from '../../../people/index.ts';
import type { ComplaintShown } from '../../read-models/list-complaints.ts';
import { complaintKindWords, outcomeWords } from '../complaints-here/content.ts';
import { complaintContent as words } from './content.ts';

export interface ComplaintHere {
  readonly councilId: string;
  readonly today: CivilDate;
  readonly person: Person;
  readonly complaint: ComplaintShown;
  /** Whether the reader answers complaints. */
  readonly mayAnswer: boolean;
}

export function complaintView({ councilId, today, person, complaint, mayAnswer }: ComplaintHere): PageParts {
  const { complaintId, kind, receivedOn, receivedBy, acknowledgedOn, respondedOn } = complaint;
  const title = words.title(complaintKindWords[kind], fullNameOf(person));
  const which = { councilId, personId: person.id, complaintId };
  const content = html`<h1 class="govuk-heading-xl">${title}</h1>
    ${respondedOn === null && owed(complaint, today)}
    ${ownWords({
      heading: words.said,
      said: complaint.words,
      saidNote: words.saidNote(speakDate(receivedOn, today), words.how[receivedBy]),
    })}
    ${respondedOn === null ? mayAnswer && nextStep(acknowledgedOn !== null, which) : answer(complaint, respondedOn, today)}
    <p class="govuk-body">${link({ text: words.record, href: paths.record(which) })}</p>`;
  return { title, content };
}

function owed({ acknowledgedOn, acknowledgeBy, respondBy }: ComplaintShown, today: CivilDate): Html {
  const by = acknowledgedOn === null ? acknowledgeBy : (respondBy ?? acknowledgeBy);
  const promise = acknowledgedOn === null ? words.tellBy(formatDate(by)) : words.answerBy(formatDate(by));
  return html`<p class="govuk-body-l">${by < today && html`<strong>${words.late(speakDistance(by, today))}</strong> `}${promise}</p>`;
}

function nextStep(isAcknowledged: boolean, which: Parameters<typeof paths.complaint>[0]): Html {
  return isAcknowledged
    ? linkButton({ text: words.answer, href: paths.answerComplaint(which) })
    : linkButton({ text: words.tell, href: paths.acknowledgeComplaint(which) });
}

function answer(complaint: ComplaintShown, respondedOn: CivilDate, today: CivilDate): Html {
  const { outcome, howConsidered, conclusions, remedy, howToChallenge } = complaint;
  const parts = [
    [words.considered, howConsidered],
    [words.conclusions, conclusions],
    [words.remedy, remedy],
  ] as const;
  return html`<h2 class="govuk-heading-m">${words.answered(speakDate(respondedOn, today))}</h2>
    <p class="govuk-body-l">${outcome && outcomeWords[outcome]}</p>
    ${parts.map(([heading, text]) => text && html`<h3 class="govuk-heading-s">${heading}</h3><blockquote>${text}</blockquote>`)}
    ${howToChallenge && html`<p class="govuk-body">${words.challenge}</p>`}`;
}
