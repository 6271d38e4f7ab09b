import { type CivilDate, civilDate, formatDate } from '../../../core/calendar/civil-date.ts';
import { allow, type Decision } from '../../../core/decision/decision.ts';
import { formatPounds, type Pence, pence } from '../../../core/money/pence.ts';
import { type AnswerInForce, listAnswers } from './answers-in-force.ts';
import { type AllocationResult, calculateIndicativeBudget, prepareCalculation } from './calculate.ts';
import type { GivenAnswers, GivenFacts, Output, Question, RasDefinition } from './definition-schema.ts';
import { exactly, formatDecimal } from './rational.ts';
import { type BudgetShares, calculateShares, type SharedPart } from './shares.ts';

/** An indicative budget with every pound accounted for: as data for a page, and as `lines` to print or read out. */
export interface BudgetExplanation {
  readonly result: AllocationResult;
  readonly shares: BudgetShares;
  readonly parts: readonly ExplainedPart[];
  readonly lines: readonly string[];
}

/** What you told us, what it counts for, what it adds. Several answers together when outcomes share the money. */
export interface ExplainedPart {
  readonly title: string;
  readonly answers: readonly ExplainedAnswer[];
  readonly adds: string;
  /** In the order of the outputs. */
  readonly pence: readonly Pence[];
}

export interface ExplainedAnswer {
  /** The words of the answer itself. */
  readonly answer: string;
  readonly isGiven: boolean;
  /** Whose answer it is, with its words. */
  readonly told: string;
  readonly counts: string;
  /** The same in a word or two, where it counts for points: `6 points`. */
  readonly points: string | null;
}

/**
 * Explains the figure that `calculateIndicativeBudget` gives, and refuses what that refuses. The same definition,
 * answers, facts and day give the same pence and the same words, whenever it is asked.
 */
export function explainBudget(
  definition: RasDefinition,
  answers: GivenAnswers,
  facts: GivenFacts,
  on: CivilDate,
): Decision<BudgetExplanation> {
  const result = calculateIndicativeBudget(definition, answers, facts, on);
  if (!result.allowed) return result;
  const prepared = prepareCalculation(definition, answers, facts, on);
  if (!prepared.allowed) return prepared;
  const shares = calculateShares(definition, prepared.value);
  const parts = explainParts(definition, result.value, shares);
  return allow({
    result: result.value,
    shares,
    parts,
    lines: explainLines(definition, result.value, shares, parts),
  });
}

/** The parts of a figure in words, from its result and shares as they were kept. */
export function explainParts(
  definition: RasDefinition,
  result: AllocationResult,
  shares: BudgetShares,
): readonly ExplainedPart[] {
  return shares.parts.flatMap((part) => explainPart(definition, result, shares, part));
}

function explainLines(
  definition: RasDefinition,
  result: AllocationResult,
  shares: BudgetShares,
  parts: readonly ExplainedPart[],
): readonly string[] {
  const prices = result.parameters.map(
    ({ label, version, startsOn }) => `${label} (${version}, from ${formatDate(civilDate(startsOn))})`,
  );
  const start = shares.outputs.map(({ baselinePence, period }) => formatAmount(baselinePence, period));
  return [
    `${definition.title}, version ${definition.version}. ${definition.notice}`,
    `Worked out for ${formatDate(result.on)}.`,
    `We start from “${definition.baseline.label}”, which comes to ${joinWords(start)}.`,
    ...(shares.splitBy === 'outcome'
      ? [
          'Many of your answers change the figure, so we show what each part of life adds, not each single answer.',
        ]
      : []),
    ...parts.map(
      ({ title, answers, adds }) =>
        `${title}. ${answers.map(({ told, counts }) => `${told} ${counts}`).join(' ')} ${adds}`,
    ),
    'Where answers work together, what they add is shared fairly between them.',
    ...result.outputs.map(({ label, pence: total, period }) => `${label}: ${formatAmount(total, period)}.`),
    'How we got there, step by step:',
    ...result.steps.map(({ label, shown }) => `${label}: ${shown}.`),
    ...(prices.length > 0 ? [`Prices and tables used: ${joinWords(prices)}.`] : []),
    ...definition.whatItIsNot,
  ];
}

/** Questions that were never shown to the person are left out, unless money hangs on them. */
function explainPart(
  definition: RasDefinition,
  result: AllocationResult,
  shares: BudgetShares,
  part: SharedPart,
): readonly ExplainedPart[] {
  const isNothing = part.pence.every((amount) => amount === 0);
  const answers = part.questions.flatMap((id) => {
    const question = definition.questions.find((candidate) => candidate.id === id);
    const answer = result.answers.find((candidate) => candidate.question === id);
    if (!question || !answer || (answer.basis === 'notShown' && isNothing)) return [];
    return [explainAnswer(definition, question, answer, result.facts)];
  });
  if (answers.length === 0) return [];
  const named =
    shares.splitBy === 'outcome'
      ? definition.outcomes.find(({ id }) => id === part.outcome)?.label
      : definition.questions.find(({ id }) => id === part.questions[0])?.title;
  const adds = shares.outputs.flatMap(({ period }, place) =>
    explainAmount(part.pence[place] ?? pence(0), period),
  );
  return [
    {
      title: named ?? part.outcome,
      answers,
      adds: adds.length > 0 ? adds.join(' ') : 'It adds nothing.',
      pence: part.pence,
    },
  ];
}

function explainAnswer(
  definition: RasDefinition,
  question: Question,
  { code, basis }: AnswerInForce,
  facts: GivenFacts,
): ExplainedAnswer {
  const answer = listAnswers(definition, question).find((candidate) => candidate.code === code);
  const who = basis === 'given' ? lensWords[question.lens] : 'This was not answered, so we used';
  const points =
    typeof answer?.points === 'object'
      ? answer.points.values[String(facts[answer.points.by])]
      : answer?.points;
  const shown = points === undefined || answer?.counts !== undefined ? null : formatPoints(points);
  return {
    answer: answer?.text ?? code,
    isGiven: basis === 'given',
    told: `${who}: “${answer?.text ?? code}”.`,
    counts:
      answer?.counts ?? (shown === null ? 'This is looked up in a table.' : `This counts for ${shown}.`),
    points: shown,
  };
}

const lensWords: Readonly<Record<Question['lens'], string>> = {
  person: 'You told us',
  carer: 'The people who help you told us',
  assessor: 'Your worker recorded',
};

const periodWords: Readonly<Record<Output['period'], string>> = {
  week: 'a week',
  year: 'a year',
  once: 'once',
};

function explainAmount(amount: Pence, period: Output['period']): readonly string[] {
  if (amount === 0) return [];
  if (amount > 0) return [`It adds ${formatAmount(amount, period)}.`];
  return [`It takes off ${formatAmount(pence(Math.abs(amount)), period)}.`];
}

function formatAmount(amount: Pence, period: Output['period']): string {
  return `${formatPounds(amount)} ${periodWords[period]}`;
}

function formatPoints(points: number): string {
  return `${formatDecimal(exactly(points))} ${points === 1 ? 'point' : 'points'}`;
}

function joinWords(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
