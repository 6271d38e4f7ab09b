import type { ShownAssessment } from '../read-models/show-assessment.ts';
import { type Answers, isShown } from '../rules/answers.ts';
import { listQuestions, type Question, type QuestionSet } from '../rules/question-set.ts';

export type Topic = QuestionSet['domains'][number];

/** The answers that stand: those of the latest save that was not set aside. */
export function standingAnswers({ saves }: Pick<ShownAssessment, 'saves'>): Answers {
  return saves.find(({ isSetAside }) => !isSetAside)?.answers ?? {};
}

/** The questions of a topic that the answers call for and the reader may see. */
export function questionsShown(
  topic: Topic,
  answers: Answers,
  hidden: readonly string[],
): readonly Question[] {
  return topic.questions.filter((question) => !hidden.includes(question.id) && isShown(question, answers));
}

/** How far a topic is: nothing answered, something, or all that is needed. */
export function stateOf(
  topic: Topic,
  answers: Answers,
  hidden: readonly string[],
): 'empty' | 'begun' | 'done' {
  const shown = questionsShown(topic, answers, hidden);
  const isAnswered = ({ id }: Question) => (answers[id] ?? '').length > 0;
  if (shown.every((question) => !question.required || isAnswered(question)))
    return shown.some(isAnswered) ? 'done' : 'empty';
  return shown.some(isAnswered) ? 'begun' : 'empty';
}

/** Whether a question that is needed, and that the reader may answer, has no answer yet. */
export function hasGap(
  topic: Topic,
  assessment: Pick<ShownAssessment, 'saves' | 'hiddenQuestions'>,
): boolean {
  const answers = standingAnswers(assessment);
  return questionsShown(topic, answers, assessment.hiddenQuestions).some(
    ({ id, required }) => required && (answers[id] ?? '').length === 0,
  );
}

/** An answer as people read it: their words, or the words of what they chose. */
export function sayAnswer(question: Question, answer: string | readonly string[] | undefined): string {
  if (answer === undefined || answer.length === 0) return '';
  if (question.kind === 'words') return String(answer);
  if (question.kind === 'yesNo') return answer === 'yes' ? 'Yes' : 'No';
  const codes = typeof answer === 'string' ? [answer] : answer;
  return codes.map((code) => question.options.find((one) => one.code === code)?.words ?? code).join(', ');
}

/** What was written at the same time as someone else saved, and stands nowhere yet, question by question. */
export function setAsideWords(
  set: QuestionSet,
  { saves }: Pick<ShownAssessment, 'saves'>,
): readonly { readonly question: Question; readonly said: string }[] {
  const standing = standingAnswers({ saves });
  return saves
    .filter(({ isSetAside }) => isSetAside)
    .flatMap(({ answers }) =>
      listQuestions(set)
        .filter(({ id }) => answers[id] !== undefined && String(answers[id]) !== String(standing[id] ?? ''))
        .map((question) => ({ question, said: sayAnswer(question, answers[question.id]) })),
    )
    .filter(({ said }) => said !== '');
}
