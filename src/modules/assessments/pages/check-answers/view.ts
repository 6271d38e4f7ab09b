import { type CivilDate, civilDate } from '../../../../core/calendar/civil-date.ts';
import { speakDate } from '../../../../core/calendar/spoken-date.ts';
import { button, type Html, html, summaryList } from '../../../../platform/html/index.ts';
import { dashList } from '../../../../site/components/dash-list.ts';
import { link } from '../../../../site/components/link.ts';
import type { FormState } from '../../../../site/form-state.ts';
import type { PageParts } from '../../../../site/layout.ts';
import { paths } from '../../../../site/paths.ts';
import type { ShownAssessment } from '../../read-models/show-assessment.ts';
import type { Answers } from '../../rules/answers.ts';
import type { Question, QuestionSet } from '../../rules/question-set.ts';
import { hasGap, questionsShown, sayAnswer, standingAnswers, type Topic } from '../answers-shown.ts';
import { checkAnswersContent as words } from './content.ts';

interface Here {
  readonly councilId: string;
  readonly personId: string;
  readonly assessmentId: string;
  readonly today: CivilDate;
}

export function checkAnswersView(
  set: QuestionSet,
  assessment: ShownAssessment,
  form: FormState,
  here: Here,
): PageParts {
  const answers = standingAnswers(assessment);
  const { finishedOn } = assessment;
  const gaps = set.domains.filter((topic) => hasGap(topic, assessment));
  const content = html`<h1 class="govuk-heading-xl">${words.title}</h1>
    <p class="govuk-body-l">${
      finishedOn === null ? words.lead : words.finished(speakDate(civilDate(finishedOn), here.today))
    }</p>
    ${set.domains.map((topic) => topicAnswers(topic, answers, assessment, here))}
    ${finishedOn === null && (gaps.length > 0 ? stillNeeded(gaps, here) : finish(assessment, form))}`;
  return { title: words.title, content };
}

/** Nobody can finish yet: each part that lacks an answer is a link to it. */
function stillNeeded(gaps: readonly Topic[], here: Here): Html {
  return html`<section class="site-bar" aria-labelledby="needed">
    <h2 class="govuk-heading-m" id="needed">${words.gaps}</h2>
    ${dashList(gaps.map(({ key, title }) => link({ text: title, href: paths.assessmentTopic({ ...here, topic: key }) })))}
  </section>`;
}

function finish({ version }: ShownAssessment, form: FormState): Html {
  return form.form(html`
    <input type="hidden" name="version" value="${version}">
    <h2 class="govuk-heading-m">${words.next}</h2>
    <p class="govuk-body">${words.nextWords}</p>
    ${button({ text: words.finish })}`);
}

function topicAnswers(
  topic: Topic,
  answers: Answers,
  { finishedOn, hiddenQuestions }: ShownAssessment,
  here: Here,
): Html {
  const href = paths.assessmentTopic({ ...here, topic: topic.key });
  return html`<h2 class="govuk-heading-m">${topic.title}</h2>
    ${summaryList({
      rows: questionsShown(topic, answers, hiddenQuestions).map((question) => ({
        key: { text: question.text },
        value: { text: answerOf(question, answers) },
        ...(finishedOn === null && {
          actions: { items: [{ text: words.change, href, visuallyHiddenText: question.text }] },
        }),
      })),
    })}`;
}

function answerOf(question: Question, answers: Answers): Html {
  const said = sayAnswer(question, answers[question.id]);
  if (said === '')
    return html`<span class="site-soft">${question.required ? words.needed : words.none}</span>`;
  return question.kind === 'words' ? html`<blockquote>${said}</blockquote>` : html`${said}`;
}
