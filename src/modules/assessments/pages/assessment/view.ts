import { type CivilDate, civilDate } from '../../../../core/calendar/civil-date.ts';
import { speakDate } from '../../../../core/calendar/spoken-date.ts';
import { html, linkButton, taskList } from '../../../../platform/html/index.ts';
import type { PageParts } from '../../../../site/layout.ts';
import { paths } from '../../../../site/paths.ts';
import type { ShownAssessment } from '../../read-models/show-assessment.ts';
import type { QuestionSet } from '../../rules/question-set.ts';
import { setAsideWords, standingAnswers, stateOf } from '../answers-shown.ts';
import { assessmentContent as words } from './content.ts';

interface Here {
  readonly councilId: string;
  readonly personId: string;
  readonly assessmentId: string;
  readonly today: CivilDate;
  readonly isStaff: boolean;
}

export function assessmentView(set: QuestionSet, assessment: ShownAssessment, here: Here): PageParts {
  const { finishedOn, hiddenQuestions } = assessment;
  const answers = standingAnswers(assessment);
  const states = set.domains.map((topic) => stateOf(topic, answers, hiddenQuestions));
  const aside = setAsideWords(set, assessment);
  const check = paths.checkAnswers(here);
  const content = html`<h1 class="govuk-heading-xl">${set.title}</h1>
    ${
      finishedOn === null
        ? html`<p class="govuk-body-l">${here.isStaff ? words.leadForStaff : words.lead}</p>
          <p class="govuk-body">${words.count(states.filter((state) => state === 'done').length, states.length)}</p>`
        : html`<p class="govuk-body-l">${words.finished(speakDate(civilDate(finishedOn), here.today))}</p>`
    }
    ${finishedOn === null && aside.length > 0 && asideWords(aside)}
    ${
      finishedOn === null &&
      taskList({
        idPrefix: 'topic',
        items: set.domains.map((topic, place) => ({
          title: { text: topic.title },
          href: paths.assessmentTopic({ ...here, topic: topic.key }),
          status: { text: words.states[states[place] ?? 'empty'] },
        })),
      })
    }
    <div class="site-buttons">
      ${linkButton({
        text: finishedOn === null ? (here.isStaff ? words.checkForStaff : words.check) : words.read,
        href: check,
        ...(finishedOn !== null && here.isStaff && { classes: 'govuk-button--secondary' }),
      })}
      ${finishedOn !== null && here.isStaff && linkButton({ text: words.decide, href: paths.decideEligibility(here) })}
    </div>`;
  return { title: set.title, content };
}

function asideWords(aside: ReturnType<typeof setAsideWords>) {
  return html`<section class="site-bar" aria-labelledby="aside">
    <h2 class="govuk-heading-m" id="aside">${words.aside}</h2>
    <p class="govuk-body">${words.asideWhy}</p>
    ${aside.map(
      ({ question, said }) => html`<h3 class="govuk-heading-s">${question.text}</h3>
        <blockquote class="govuk-body">${said}</blockquote>`,
    )}
  </section>`;
}
