import type { CivilDate } from '../../../../core/calendar/civil-date.ts';
import { speakDay } from '../../../../core/calendar/spoken-date.ts';
import { button, type Html, html } from '../../../../platform/html/index.ts';
import { dashList } from '../../../../site/components/dash-list.ts';
import { codesOf, fieldsOf } from '../../../../site/fields.ts';
import type { FormState } from '../../../../site/form-state.ts';
import type { PageParts } from '../../../../site/layout.ts';
import { fullNameOf, type Person } from '../../../people/index.ts';
import type { ReviewsShown } from '../../read-models/list-reviews.ts';
import { guardedTopics, reviewTopics, topicsNeeded } from '../../rules/visit-meets.ts';
import { reviewNames } from '../reviews/content.ts';
import { recordVisitContent as words } from './content.ts';

export function recordVisitView(
  person: Person,
  reviews: ReviewsShown,
  form: FormState,
  today: CivilDate,
): PageParts {
  const fields = fieldsOf(form);
  const content = html`<p class="govuk-body">${fullNameOf(person)}</p>
    <h1 class="govuk-heading-xl">${words.title}</h1>
    <p class="govuk-body-l">${words.lead}</p>
    <h2 class="govuk-heading-s">${words.due}</h2>
    ${whatIsDue(reviews, today)}
    ${form.form(html`
      ${fields.date('visitedOn', words.visitedOn, { onRecord: today })}
      ${codesOf(reviewTopics).map((topic) =>
        fields.area(topic, {
          label: reviewTopics[topic],
          ...(guardedTopics.includes(topic) && { hint: words.guarded }),
        }),
      )}
      ${fields.area('whatHappensNext', words.next)}
      ${button({ text: words.save })}`)}`;
  return { title: words.title, content };
}

function whatIsDue({ reviews }: ReviewsShown, today: CivilDate): Html {
  const open = reviews.filter(({ metOn, stoppedOn }) => metOn === null && stoppedOn === null);
  if (open.length === 0) return html`<p class="govuk-body">${words.noneDue}</p>`;
  return dashList(
    open.map(({ kind, dueOn }) =>
      words.needs(
        reviewNames[kind],
        speakDay(dueOn, today),
        topicsNeeded[kind].map((topic) => words.short[topic]).join(', '),
      ),
    ),
  );
}
