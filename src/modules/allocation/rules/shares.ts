import { type Pence, pence } from '../../../core/money/pence.ts';
import { type Calculation, roundOutput, toCodes } from './calculate.ts';
import type { Output, RasDefinition } from './definition-schema.ts';
import { add, compare, type Rational, rational, subtract, zero } from './rational.ts';

/** Up to here every way of taking the answers is tried (4,096 of them); above it outcomes share the money. */
const mostAnswersSplit = 12;

/** What each answer, or each outcome with all its answers, does to each output. */
export interface BudgetShares {
  readonly splitBy: 'answer' | 'outcome';
  readonly outputs: readonly OutputShares[];
  readonly parts: readonly SharedPart[];
}

export interface OutputShares {
  readonly output: string;
  readonly period: Output['period'];
  readonly totalPence: Pence;
  readonly baselinePence: Pence;
}

/** `pence` are in the order of the outputs; they are below nothing where an answer takes money away. */
export interface SharedPart {
  readonly outcome: string;
  readonly questions: readonly string[];
  readonly pence: readonly Pence[];
}

/**
 * Splits the money between the answers that differ from the definition's baseline, by Shapley's rule: an answer
 * gets what it adds, averaged over all orders in which the answers could have been given. So the parts and the
 * baseline sum to the figure to the penny, an answer that changes nothing gets nothing, and answers that do the
 * same get the same (to the penny that cannot be cut in two: it goes to the earlier question).
 * Source: L. S. Shapley, "A value for n-person games" (1953); that money is split this way is our choice.
 */
export function calculateShares(definition: RasDefinition, calculation: Calculation): BudgetShares {
  const actual = toCodes(calculation.answers);
  const baseline = new Map(Object.entries(definition.baseline.answers));
  const differs = (id: string): boolean => actual.get(id) !== baseline.get(id);
  const splitBy =
    definition.questions.filter(({ id }) => differs(id)).length > mostAnswersSplit ? 'outcome' : 'answer';
  const groups = groupQuestions(definition, splitBy);
  const players = groups.filter(({ questions }) => questions.some(differs));
  const figures = tryEveryWay(players.length, (isIn) => {
    const codes = new Map(baseline);
    players.forEach(({ questions }, place) => {
      if (isIn(place)) for (const id of questions) codes.set(id, actual.get(id) ?? '');
    });
    const worked = calculation.work(codes);
    return definition.outputs.map((output) => roundOutput(output, worked));
  });
  const split = definition.outputs.map((_output, place) =>
    shareSignedPence(
      splitByShapley(
        players.length,
        figures.map((figure) => figure[place] ?? 0n),
      ),
    ),
  );
  return {
    splitBy,
    outputs: definition.outputs.map(({ id, period }, place) => ({
      output: id,
      period,
      totalPence: toPence(figures.at(-1)?.[place]),
      baselinePence: toPence(figures[0]?.[place]),
    })),
    parts: groups.map((group) => {
      const player = players.indexOf(group);
      return { ...group, pence: split.map((parts) => parts[player] ?? toPence(0n)) };
    }),
  };
}

function groupQuestions(
  { outcomes, questions }: RasDefinition,
  splitBy: BudgetShares['splitBy'],
): readonly { readonly outcome: string; readonly questions: readonly string[] }[] {
  if (splitBy === 'answer') return questions.map(({ id, outcome }) => ({ outcome, questions: [id] }));
  return outcomes
    .map(({ id }) => ({
      outcome: id,
      questions: questions.filter(({ outcome }) => outcome === id).map((question) => question.id),
    }))
    .filter((group) => group.questions.length > 0);
}

/** One value for each set of players; set number 5 holds players 0 and 2. The last set holds everyone. */
function tryEveryWay<Value>(
  players: number,
  valueOf: (isIn: (player: number) => boolean) => Value,
): readonly Value[] {
  return Array.from({ length: 2 ** players }, (_nothing, set) =>
    valueOf((player) => (set & (1 << player)) !== 0),
  );
}

/** Each player's exact share. They sum to what everyone together adds to the empty set. */
export function splitByShapley(players: number, figures: readonly bigint[]): readonly Rational[] {
  const factorials = Array.from({ length: players + 1 }, (_nothing, n) => factorial(n));
  const size = (set: number): number => set.toString(2).replaceAll('0', '').length;
  const weights = Array.from(
    { length: players },
    (_nothing, n) => (factorials[n] ?? 1n) * (factorials[players - n - 1] ?? 1n),
  );
  return Array.from({ length: players }, (_nothing, player) => {
    const own = 1 << player;
    let sum = 0n;
    figures.forEach((without, set) => {
      if ((set & own) !== 0) return;
      sum += (weights[size(set)] ?? 0n) * ((figures[set | own] ?? 0n) - without);
    });
    return rational(sum, factorials[players]);
  });
}

/**
 * Whole pence for exact parts that together are a whole number: each is rounded down (−3.3 to −4), and the pence
 * left over go to the largest remainders, first come first. 10⅓, 10⅓, −2⅔ become 11, 10, −3. A part that is
 * whole already stays as it is, so nothing remains nothing.
 */
export function shareSignedPence(parts: readonly Rational[]): readonly Pence[] {
  const whole = parts.map(floor);
  const remainders = parts.map((part, place) => subtract(part, rational(whole[place] ?? 0n)));
  const left = remainders.reduce(add, zero);
  if (left.bottom !== 1n) throw new RangeError('The parts do not sum to whole pence.');
  const largestFirst = remainders
    .map((remainder, place) => ({ remainder, place }))
    .toSorted((a, b) => Number(compare(b.remainder, a.remainder)) || a.place - b.place);
  const luckier = new Set(largestFirst.slice(0, Number(left.top)).map(({ place }) => place));
  return whole.map((part, place) => toPence(luckier.has(place) ? part + 1n : part));
}

function floor({ top, bottom }: Rational): bigint {
  const towardsZero = top / bottom;
  return top % bottom < 0n ? towardsZero - 1n : towardsZero;
}

function factorial(n: number): bigint {
  return n < 2 ? 1n : BigInt(n) * factorial(n - 1);
}

function toPence(amount: bigint | undefined): Pence {
  return pence(Number(amount ?? 0n));
}
