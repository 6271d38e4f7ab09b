import { type CivilDate, instant, londonDate } from '../../../../core/calendar/civil-date.ts';
import { speakDate } from '../../../../core/calendar/spoken-date.ts';
import { button, html } from '../../../../platform/html/index.ts';
import { choicesOf, fieldsOf } from '../../../../site/fields.ts';
import type { FormState } from '../../../../site/form-state.ts';
import type { PageParts } from '../../../../site/layout.ts';
import { fullNameOf, type Person } from '../../../people/index.ts';
import type { ReviewsShown } from '../../read-models/list-reviews.ts';
import { askForReviewContent } from '../ask-for-review/content.ts';
import { decideRequestContent as words } from './content.ts';

export function decideRequestView(
  person: Person,
  request: ReviewsShown['requests'][number] | undefined,
  form: FormState,
  today: CivilDate,
): PageParts {
  const heading = html`<p class="govuk-body">${fullNameOf(person)}</p>
    <h1 class="govuk-heading-xl">${words.title}</h1>`;
  if (request === undefined || request.held !== null)
    return { title: words.title, content: html`${heading}<p class="govuk-body-l">${words.gone}</p>` };
  const fields = fieldsOf(form);
  const content = html`${heading}
    <h2 class="govuk-heading-s">${words.asked(speakDate(londonDate(instant(request.askedAt)), today))}</h2>
    <blockquote class="site-words__said">${request.words}</blockquote>
    <p class="govuk-body">${askForReviewContent.grounds[request.ground]}.</p>
    ${form.form(html`
      ${fields.choose('held', words.held, choicesOf(words.helds))}
      ${fields.area('reasons', words.reasons)}
      ${fields.date('reviewOn', words.reviewOn)}
      <p class="govuk-body">${words.next}</p>
      ${button({ text: words.save })}`)}`;
  return { title: words.title, content };
}
