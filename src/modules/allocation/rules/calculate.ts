import { type CivilDate, formatDate, isWithin } from '../../../core/calendar/civil-date.ts';
import { allow, type Decision, type Fault, refuse } from '../../../core/decision/decision.ts';
import { formatPounds, type Pence, pence, type Rounding } from '../../../core/money/pence.ts';
import { type AnswerInForce, listAnswers, resolveAnswers } from './answers-in-force.ts';
import type {
  FactDefinition,
  GivenAnswers,
  GivenFacts,
  Output,
  ParameterVersion,
  RasDefinition,
  RasDocument,
  Unit,
} from './definition-schema.ts';
import { type Codes, compileExpression, type Surroundings, type Worked } from './formula.ts';
import { exactly, formatDecimal, formatExact, type Rational, roundTo, zero } from './rational.ts';
import { allocationRefusals } from './refusals.ts';

/** An indicative budget with everything needed to work it out again, to the penny, years later. */
export interface AllocationResult {
  readonly definition: { readonly id: string; readonly version: string; readonly title: string };
  readonly on: CivilDate;
  readonly answers: readonly AnswerInForce[];
  readonly facts: GivenFacts;
  readonly steps: readonly WorkedStep[];
  readonly outputs: readonly WorkedOutput[];
  readonly parameters: readonly UsedParameter[];
}

/** One step of the way: `exact` is the fraction itself, `shown` the same for people. */
export interface WorkedStep {
  readonly id: string;
  readonly label: string;
  readonly exact: string;
  readonly shown: string;
}

export interface WorkedOutput {
  readonly id: string;
  readonly label: string;
  readonly period: Output['period'];
  readonly pence: Pence;
  readonly rounding: Rounding;
  readonly toNearestPence: number;
}

export interface UsedParameter {
  readonly id: string;
  readonly label: string;
  readonly version: string;
  readonly startsOn: string;
}

/** One person's answers and facts, found to be in order, with the rules of the day ready to be tried on them. */
export interface Calculation {
  readonly answers: readonly AnswerInForce[];
  readonly parameters: ReadonlyMap<string, ParameterVersion>;
  readonly work: (codes: Codes) => Worked;
}

/** Far above any budget: what is larger is a mistake in the definition. */
const largestFigurePence = 1_000_000_000n;

/**
 * Works out the first figure to plan with. Ten points at £4.88 a point: £48.80 a week. Refuses a day on which it does not apply, facts or answers that are missing or unknown, and a
 * figure below nothing. A required question without an answer is refused by name, never counted as nothing.
 */
export function calculateIndicativeBudget(
  definition: RasDefinition,
  answers: GivenAnswers,
  facts: GivenFacts,
  on: CivilDate,
): Decision<AllocationResult> {
  const prepared = prepareCalculation(definition, answers, facts, on);
  if (!prepared.allowed) return prepared;
  const { parameters, work, answers: inForce } = prepared.value;
  const worked = work(toCodes(inForce));
  const outputs = definition.outputs.map((output) => ({ output, figure: roundOutput(output, worked) }));
  const wrong = outputs.find(({ figure }) => figure < 0n || figure > largestFigurePence)?.output;
  const tooLarge = definition.steps.find(({ id }) => isTooLarge(worked.get(id) ?? zero));
  if (wrong ?? tooLarge)
    return refuse(allocationRefusals, 'figureOutOfRange', { label: (wrong ?? tooLarge)?.label ?? '' });
  return allow({
    definition: { id: definition.id, version: definition.version, title: definition.title },
    on,
    answers: inForce,
    facts,
    steps: definition.steps.map(({ id, label, unit }) => {
      const value = worked.get(id) ?? zero;
      return { id, label, exact: formatExact(value), shown: formatValue(value, unit) };
    }),
    outputs: outputs.map(({ output: { id, label, period, rounding, toNearestPence }, figure }) => ({
      id,
      label,
      period,
      pence: pence(Number(figure)),
      rounding,
      toNearestPence,
    })),
    parameters: definition.parameters.map(({ id, label }) => {
      const { version = '', startsOn = '' } = parameters.get(id) ?? {};
      return { id, label, version, startsOn };
    }),
  });
}

/** Everything that can be refused before any figure is worked out, in order: the day, the facts, the answers. */
export function prepareCalculation(
  definition: RasDefinition,
  answers: GivenAnswers,
  facts: GivenFacts,
  on: CivilDate,
): Decision<Calculation> {
  const { title, version } = definition;
  if (!isInForce(definition, on)) {
    return refuse(allocationRefusals, 'notInForce', { title, version, day: formatDate(on) });
  }
  const factFaults = listFactFaults(definition.facts, facts);
  if (factFaults.length > 0) return refuse(allocationRefusals, 'factsNeedMending', {}, factFaults);
  const unknown = listUnknownAnswers(definition, answers);
  if (unknown.length > 0) return refuse(allocationRefusals, 'answersUnknown', {}, unknown);
  const { inForce, missing } = resolveAnswers(definition, answers, facts);
  if (missing.length > 0) {
    const faults = missing.map(({ id, text }) => ({ field: `answers.${id}`, words: text }));
    return refuse(allocationRefusals, 'answersMissing', {}, faults);
  }
  const parameters = findParameters(definition, on);
  const within = { facts, parameters, points: readPoints(definition, facts) };
  return allow({ answers: inForce, parameters, work: compileSteps(definition, within) });
}

export function toCodes(answers: readonly AnswerInForce[]): Codes {
  return new Map(answers.map(({ question, code }) => [question, code]));
}

export function roundOutput({ step, toNearestPence, rounding }: Output, worked: Worked): bigint {
  return roundTo(worked.get(step) ?? zero, BigInt(toNearestPence), rounding);
}

function isTooLarge(value: Rational): boolean {
  const whole = roundTo(value, 1n, 'halfUp');
  return whole > largestFigurePence || whole < -largestFigurePence;
}

function compileSteps({ steps }: RasDocument, within: Surroundings): (codes: Codes) => Worked {
  const formulas = steps.map(({ id, expression }) => ({
    id,
    formula: compileExpression(expression, within),
  }));
  return (codes) => {
    const worked = new Map<string, Rational>();
    for (const { id, formula } of formulas) worked.set(id, formula(codes, worked));
    return worked;
  };
}

/** Each parameter as it stands on a day: the version that has started and has not ended. */
function findParameters({ parameters }: RasDocument, on: CivilDate): ReadonlyMap<string, ParameterVersion> {
  return new Map(
    parameters.flatMap(({ id, values }) => {
      const inForce = values.find((value) => isInForce(value, on));
      return inForce ? [[id, inForce] as const] : [];
    }),
  );
}

function isInForce(dated: { startsOn: string; endsBefore?: string }, on: CivilDate): boolean {
  // The check of the definition has made sure that these are days that exist.
  return isWithin(on, {
    startsOn: dated.startsOn as CivilDate,
    endsBefore: (dated.endsBefore ?? null) as CivilDate | null,
  });
}

function readPoints(definition: RasDocument, facts: GivenFacts): Surroundings['points'] {
  return new Map(
    definition.questions.map((question) => [
      question.id,
      new Map(
        listAnswers(definition, question).map(({ code, points = 0 }) => {
          const number = typeof points === 'number' ? points : points.values[String(facts[points.by])];
          return [code, exactly(number ?? 0)];
        }),
      ),
    ]),
  );
}

function listFactFaults(known: readonly FactDefinition[], facts: GivenFacts): readonly Fault[] {
  const unknown = Object.keys(facts).filter((id) => !known.some((fact) => fact.id === id));
  return [
    ...unknown.map((id) => ({
      field: `facts.${id}`,
      words: 'This RAS takes no account of it: take it out.',
    })),
    ...known.flatMap((fact) => {
      const words = factFault(fact, Object.hasOwn(facts, fact.id) ? facts[fact.id] : undefined);
      return words === null ? [] : [{ field: `facts.${fact.id}`, words: `${fact.label}: ${words}` }];
    }),
  ];
}

function factFault({ values, whole }: FactDefinition, value: string | number | undefined): string | null {
  if (value === undefined) return 'tell us this.';
  if (whole) {
    const fits =
      Number.isSafeInteger(value) && Number(value) >= whole.atLeast && Number(value) <= whole.atMost;
    return fits ? null : `give a whole number from ${whole.atLeast} to ${whole.atMost}.`;
  }
  if (values?.some(({ code }) => code === value)) return null;
  return `choose one of ${(values ?? []).map(({ label }) => label).join(', ')}.`;
}

function listUnknownAnswers(definition: RasDocument, answers: GivenAnswers): readonly Fault[] {
  return Object.entries(answers).flatMap(([id, code]) => {
    const question = definition.questions.find((candidate) => candidate.id === id);
    if (!question) return [{ field: `answers.${id}`, words: 'This RAS has no such question.' }];
    if (listAnswers(definition, question).some((answer) => answer.code === code)) return [];
    return [{ field: `answers.${id}`, words: `“${code}” is not an answer to “${question.text}”` }];
  });
}

function formatValue(value: Rational, unit: Unit): string {
  switch (unit) {
    case 'pence':
      return formatPounds(pence(Number(roundTo(value, 1n, 'halfUp'))));
    case 'points':
      return `${formatDecimal(value)} ${formatDecimal(value) === '1' ? 'point' : 'points'}`;
    case 'share':
    case 'number':
      return formatDecimal(value);
  }
}
