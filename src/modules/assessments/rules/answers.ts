import { allow, type Decision, type Fault, refuse } from '../../../core/decision/decision.ts';
import { listCodes, listQuestions, type Question, type QuestionSet } from './question-set.ts';
import { assessmentRefusals } from './refusals.ts';

/** Words, one code, or several codes. Nothing given is an empty text or an empty list. */
export type Answer = string | readonly string[];
export type Answers = Readonly<Record<string, Answer>>;

export interface AnswersGiven {
  readonly version: number;
  readonly answers: Answers;
}

/**
 * Takes answers to one version of the questions. A `draft` may have gaps, so that people can stop and come back;
 * `complete` needs every required question that is shown. Answers to questions that are no longer shown are left
 * out. Each fault names its question.
 * Source: our choice; the questions and their sources are in `policy/question-sets`.
 */
export function decideAnswers(
  set: QuestionSet,
  given: AnswersGiven,
  stage: 'draft' | 'complete',
): Decision<Answers> {
  if (given.version !== set.version) {
    return refuse(assessmentRefusals, 'answersForOtherVersion', {
      given: String(given.version),
      current: String(set.version),
    });
  }
  const questions = listQuestions(set);
  const ids = new Set(questions.map(({ id }) => id));
  const faults: Fault[] = Object.keys(given.answers)
    .filter((id) => !ids.has(id))
    .map((field) => ({ field, words: 'There is no such question.' }));
  const taken: Record<string, Answer> = {};
  for (const question of questions) {
    if (!isShown(question, taken)) continue;
    const answer = Object.hasOwn(given.answers, question.id) ? given.answers[question.id] : undefined;
    const words = isEmpty(answer) ? explainGap(question, stage) : explainFault(question, answer as Answer);
    if (words !== null) faults.push({ field: question.id, words });
    else if (!isEmpty(answer)) taken[question.id] = answer as Answer;
  }
  return faults.length > 0 ? refuse(assessmentRefusals, 'answersFaulty', {}, faults) : allow(taken);
}

/** Whether the choices so far call for a question. */
export function isShown(question: Question, taken: Answers): boolean {
  if (question.shownIf === undefined) return true;
  const answer = taken[question.shownIf.question];
  if (answer === undefined) return false;
  const codes = typeof answer === 'string' ? [answer] : answer;
  return codes.some((code) => question.shownIf?.anyOf.includes(code));
}

function isEmpty(answer: Answer | undefined): boolean {
  return answer === undefined || (typeof answer === 'string' ? answer.trim() === '' : answer.length === 0);
}

function explainGap(question: Question, stage: 'draft' | 'complete'): string | null {
  return question.required && stage === 'complete' ? `Answer this question: ${question.text}` : null;
}

function explainFault(question: Question, answer: Answer): string | null {
  if (question.kind === 'words') {
    if (typeof answer !== 'string') return 'Answer in words.';
    return Array.from(answer).length > question.maxLength
      ? `Use at most ${question.maxLength} characters.`
      : null;
  }
  if (question.kind === 'someOf') {
    if (typeof answer === 'string') return 'Choose from the list.';
    return hasOnly(answer, question) && new Set(answer).size === answer.length
      ? null
      : 'Choose from the list.';
  }
  return typeof answer === 'string' && hasOnly([answer], question) ? null : 'Choose one from the list.';
}

function hasOnly(codes: readonly string[], question: Question): boolean {
  const known = listCodes(question) ?? [];
  return codes.every((code) => known.includes(code));
}
