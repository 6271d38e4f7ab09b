import { type CivilDate, instant, londonDate } from '../../../../core/calendar/civil-date.ts';
import { speakDate, speakDay, speakDistance } from '../../../../core/calendar/spoken-date.ts';
import { type Html, html, linkButton } from '../../../../platform/html/index.ts';
import { dashList } from '../../../../site/components/dash-list.ts';
import { link } from '../../../../site/components/link.ts';
import type { PageParts } from '../../../../site/layout.ts';
import { paths } from '../../../../site/paths.ts';
import { fullNameOf, type Person } from '../../../people/index.ts';
import type { ReviewsShown } from '../../read-models/list-reviews.ts';
import { reviewTopics } from '../../rules/visit-meets.ts';
import { reviewNames, reviewsContent as words } from './content.ts';

interface Here {
  readonly councilId: string;
  readonly personId: string;
  readonly today: CivilDate;
  readonly isStaff: boolean;
  readonly may: (name: string) => boolean;
}

export function reviewsView(person: Person, shown: ReviewsShown, here: Here): PageParts {
  const title = here.isStaff ? words.titleForStaff(fullNameOf(person)) : words.title;
  const content = html`<h1 class="govuk-heading-xl">${title}</h1>
    <h2 class="govuk-heading-m">${words.toCome}</h2>
    ${toCome(shown, here.today)}
    <h2 class="govuk-heading-m">${words.asked}</h2>
    ${shown.requests.length === 0 ? html`<p class="govuk-body">${words.noneAsked}</p>` : shown.requests.map((request) => asked(request, here))}
    <h2 class="govuk-heading-m">${words.visits}</h2>
    ${shown.visits.length === 0 ? html`<p class="govuk-body">${words.noVisits}</p>` : shown.visits.map((visit) => said(visit, here.today))}
    <div class="site-buttons">
      ${here.may('reviews.recordVisit') && linkButton({ text: words.record, href: paths.recordVisit(here) })}
      ${linkButton({ text: words.ask, href: paths.askForReview(here), classes: 'govuk-button--secondary' })}
    </div>`;
  return { title, content };
}

function toCome({ reviews }: ReviewsShown, today: CivilDate): Html {
  const open = reviews.filter(({ metOn, stoppedOn }) => metOn === null && stoppedOn === null);
  if (open.length === 0) return html`<p class="govuk-body">${words.noneToCome}</p>`;
  return dashList(
    open.map(
      ({ kind, dueOn, isOverdue }) =>
        html`${reviewNames[kind]}, <strong>${words.by(speakDay(dueOn, today))}</strong>${isOverdue && words.late(speakDistance(dueOn, today))}`,
    ),
  );
}

function asked(request: ReviewsShown['requests'][number], { today, may, ...where }: Here): Html {
  const { requestId, askedAt, held, reviewOn, reasons } = request;
  const day = reviewOn === null ? '' : speakDay(reviewOn, today);
  return html`<blockquote class="govuk-body">${request.words}</blockquote>
    <p class="govuk-body">${words.askedOn(speakDate(londonDate(instant(askedAt)), today))}
      ${held === null ? words.waits : held ? words.held(day) : words.notHeld(day)}
      ${held === null && may('reviews.decideRequest') && link({ text: words.answer, href: paths.decideReviewRequest({ ...where, requestId }) })}</p>
    ${reasons !== null && html`<p class="govuk-body">${words.because}</p><blockquote class="govuk-body">${reasons}</blockquote>`}`;
}

function said({ on, answers, whatHappensNext }: ReviewsShown['visits'][number], today: CivilDate): Html {
  const topics: Readonly<Record<string, string>> = reviewTopics;
  return html`<h3 class="govuk-heading-s">${words.visitOn(speakDate(on, today))}</h3>
    ${answers.map(
      ({ topic, words: answer }) =>
        html`<p class="govuk-body"><strong>${topics[topic] ?? topic}</strong></p>
          <blockquote class="govuk-body">${answer}</blockquote>`,
    )}
    ${
      whatHappensNext !== null &&
      html`<p class="govuk-body"><strong>${words.next}</strong></p>
        <blockquote class="govuk-body">${whatHappensNext}</blockquote>`
    }`;
}
