import { type CivilDate, civilDate } from '../../../../core/calendar/civil-date.ts';
import { speakDate } from '../../../../core/calendar/spoken-date.ts';
import { button, errorMessage, type Html, html, summaryList } from '../../../../platform/html/index.ts';
import type { FormState } from '../../../../site/form-state.ts';
import type { PageParts } from '../../../../site/layout.ts';
import { paths } from '../../../../site/paths.ts';
import type { ShownAssessment } from '../../read-models/show-assessment.ts';
import type { Answers } from '../../rules/answers.ts';
import type { Question, QuestionSet } from '../../rules/question-set.ts';
import { questionsShown, sayAnswer, standingAnswers, type Topic } from '../answers-shown.ts';
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
  const gaps = form.error('finish');
  const content = html`<h1 class="govuk-heading-xl">${words.title}</h1>
    <p class="govuk-body-l">${
      finishedOn === null ? words.lead : words.finished(speakDate(civilDate(finishedOn), here.today))
    }</p>
    ${set.domains.map((topic) => topicAnswers(topic, answers, assessment, here))}
    ${
      finishedOn === null &&
      form.form(html`
        <input type="hidden" name="version" value="${assessment.version}">
        <h2 class="govuk-heading-m">${words.next}</h2>
        <p class="govuk-body">${words.nextWords}</p>
        ${gaps && errorMessage({ id: 'finish-error', ...gaps })}
        ${button({
          text: words.finish,
          id: 'finish',
          ...(gaps && { attributes: { 'aria-describedby': 'finish-error' } }),
        })}`)
    }`;
  return { title: words.title, content };
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
