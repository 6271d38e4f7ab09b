import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import { type Pence, pence } from '../../../core/money/pence.ts';
import { type AnswerInForce, listAnswers } from './answers-in-force.ts';
import { type AllocationResult, calculateIndicativeBudget } from './calculate.ts';
import type { GivenAnswers, GivenFacts, Question, RasDefinition } from './definition-schema.ts';

/** One other answer, and what the figure would then be more, or less, by. */
export interface PossibleChange {
  readonly kind: 'helpStops' | 'needGrows' | 'needShrinks';
  readonly title: string;
  readonly answer: string;
  readonly differencePence: Pence;
}

/** Above this many, a list no longer tells anyone what matters most. */
const mostOfAKind = 2;

/**
 * What would change a figure most: all that other people give coming to an end, and, of the person's own answers, those
 * whose neighbours up and down the scale move the money furthest. Each is worked out by the same rules, on the same day,
 * with one answer changed. Source: our choice, so that a figure can be questioned one answer at a time.
 */
export function listChanges(
  definition: RasDefinition,
  answers: GivenAnswers,
  facts: GivenFacts,
  on: CivilDate,
): readonly PossibleChange[] {
  const now = calculateIndicativeBudget(definition, answers, facts, on);
  if (!now.allowed) return [];
  const tryOther = (question: Question, code: string | undefined, kind: PossibleChange['kind']) => {
    if (code === undefined) return [];
    const then = calculateIndicativeBudget(definition, { ...answers, [question.id]: code }, facts, on);
    if (!then.allowed) return [];
    const differencePence = pence(mainFigure(then.value) - mainFigure(now.value));
    const answer = listAnswers(definition, question).find((one) => one.code === code)?.text ?? code;
    return differencePence === 0 ? [] : [{ kind, title: question.title, answer, differencePence }];
  };
  const asked = now.value.answers.flatMap((inForce) => {
    const question = definition.questions.find(({ id }) => id === inForce.question);
    return question && inForce.basis !== 'notShown' ? [{ inForce, question }] : [];
  });
  const own = asked.filter(({ question }) => question.lens === 'person');
  const step = (by: 1 | -1, kind: PossibleChange['kind']) =>
    own.flatMap(({ inForce, question }) =>
      tryOther(question, neighbour(definition, question, inForce, by), kind),
    );
  return [
    ...asked.flatMap(({ inForce, question }) =>
      question.lens === 'carer' && inForce.code !== question.notAnswered
        ? tryOther(question, question.notAnswered, 'helpStops')
        : [],
    ),
    ...furthest(step(1, 'needGrows')),
    ...furthest(step(-1, 'needShrinks')),
  ];
}

/** The figure that a budget is planned with: the first that the definition names. */
function mainFigure({ outputs }: AllocationResult): Pence {
  return outputs[0]?.pence ?? pence(0);
}

function neighbour(
  definition: RasDefinition,
  question: Question,
  { code }: AnswerInForce,
  by: 1 | -1,
): string | undefined {
  const answers = listAnswers(definition, question);
  const place = answers.findIndex((one) => one.code === code);
  return place < 0 ? undefined : answers[place + by]?.code;
}

function furthest(changes: readonly PossibleChange[]): readonly PossibleChange[] {
  return changes
    .toSorted((a, b) => Math.abs(b.differencePence) - Math.abs(a.differencePence))
    .slice(0, mostOfAKind);
}
