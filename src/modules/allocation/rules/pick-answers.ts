import type { GivenAnswers, RasDocument } from './definition-schema.ts';

/** An assessment asks more than a RAS does: only what the RAS asks is taken from it. */
export function pickAnswers({ questions }: RasDocument, answers: GivenAnswers): GivenAnswers {
  const asked = new Set(questions.map(({ id }) => id));
  return Object.fromEntries(Object.entries(answers).filter(([question]) => asked.has(question)));
}
