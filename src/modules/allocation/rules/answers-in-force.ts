import type {
  Answer,
  CodeTest,
  GivenAnswers,
  GivenFacts,
  Question,
  RasDocument,
} from './definition-schema.ts';

/** The answer that stands for a question, and why: it was given, was not given, or was not asked for. */
export interface AnswerInForce {
  readonly question: string;
  readonly code: string;
  readonly basis: 'given' | 'notAnswered' | 'notShown';
}

/** The answers that can be chosen: the question's own, or those of the scale that it shares. */
export function listAnswers(definition: RasDocument, question: Question): readonly Answer[] {
  if (Array.isArray(question.answers)) return question.answers;
  const { scale } = question.answers;
  return definition.scales.find(({ id }) => id === scale)?.answers ?? [];
}

/**
 * Goes through the questions in their order. A question that is not shown stands at its `notAnswered` answer,
 * whatever was once ticked there. `missing` are the required questions that were shown and not answered.
 */
export function resolveAnswers(
  definition: RasDocument,
  given: GivenAnswers,
  facts: GivenFacts,
): { readonly inForce: readonly AnswerInForce[]; readonly missing: readonly Question[] } {
  const codes = new Map<string, string>();
  const inForce: AnswerInForce[] = [];
  const missing: Question[] = [];
  for (const question of definition.questions) {
    const isShown = (question.shownIf ?? []).every((test) => holds(test, codes, facts));
    const own = isShown && Object.hasOwn(given, question.id) ? given[question.id] : undefined;
    const code = own ?? (isShown && question.required ? undefined : question.notAnswered);
    if (code === undefined) {
      missing.push(question);
      continue;
    }
    codes.set(question.id, code);
    inForce.push({
      question: question.id,
      code,
      basis: own !== undefined ? 'given' : isShown ? 'notAnswered' : 'notShown',
    });
  }
  return { inForce, missing };
}

function holds(test: CodeTest, codes: ReadonlyMap<string, string>, facts: GivenFacts): boolean {
  const code = 'answer' in test ? codes.get(test.answer) : facts[test.fact];
  return code !== undefined && test.is.includes(String(code));
}
