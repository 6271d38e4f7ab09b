import Type, { type Static, type TSchema } from 'typebox';

/** How a figure is worked out, as data. Every checked expression has a value for every full set of answers. */
export type Expression =
  | number
  | { readonly ref: string }
  | { readonly points: string }
  | { readonly fact: string }
  | { readonly parameter: string }
  | { readonly add: readonly Expression[] }
  | { readonly multiply: readonly Expression[] }
  | { readonly max: readonly Expression[] }
  | { readonly min: readonly Expression[] }
  | { readonly subtract: readonly [Expression, Expression] }
  | { readonly divide: readonly [Expression, Expression] }
  | { readonly if: Condition; readonly then: Expression; readonly else: Expression }
  | { readonly firstMatch: readonly Rule[]; readonly otherwise: Expression }
  | { readonly band: Expression; readonly in: BandTable | ParameterRef }
  | { readonly interpolate: Expression; readonly in: KnotTable | ParameterRef }
  | { readonly table: readonly CodeRef[]; readonly in: RowTable | ParameterRef };

export type Condition =
  | CodeTest
  | { readonly atLeast: readonly [Expression, Expression] }
  | { readonly moreThan: readonly [Expression, Expression] }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

export interface Rule {
  readonly when: Condition;
  readonly then: Expression;
}

export interface ParameterRef {
  readonly parameter: string;
}

/** A closed object: a name that the schema does not know is a fault, never ignored. */
const closed = <Properties extends Record<string, TSchema>>(properties: Properties) =>
  Type.Object(properties, { additionalProperties: false });

const name = Type.String({ pattern: '^[a-z][A-Za-z0-9]{0,59}$' });
const words = Type.String({ minLength: 1, maxLength: 2000 });
const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const amount = Type.Number({ minimum: -1e9, maximum: 1e9 });
const unit = Type.Union([
  Type.Literal('pence'),
  Type.Literal('points'),
  Type.Literal('share'),
  Type.Literal('number'),
]);

const answerTest = closed({ answer: name, is: Type.Array(name, { minItems: 1 }) });
const factTest = closed({ fact: name, is: Type.Array(name, { minItems: 1 }) });
const codeTest = Type.Union([answerTest, factTest]);
const codeRef = Type.Union([closed({ answer: name }), closed({ fact: name })]);

/** Half-open bands without a first or a last edge, so that every number falls into exactly one. */
const bandTable = closed({
  bands: Type.Array(closed({ from: Type.Optional(amount), below: Type.Optional(amount), value: amount }), {
    minItems: 1,
  }),
});
/** Straight lines between knots; before the first and after the last the value stays as it is there. */
const knotTable = closed({ knots: Type.Array(closed({ at: amount, value: amount }), { minItems: 2 }) });
/** One row for each way in which the keys can fall. */
const rowTable = closed({
  rows: Type.Array(closed({ is: Type.Array(name, { minItems: 1 }), value: amount }), { minItems: 1 }),
});

const expression = Type.Unsafe<Expression>({ $ref: '#/$defs/expression' });
const condition = Type.Unsafe<Condition>({ $ref: '#/$defs/condition' });
const pair = Type.Array(expression, { minItems: 2, maxItems: 2 });
const several = Type.Array(expression, { minItems: 1 });
const parameterRef = closed({ parameter: name });

const expressionSchema = Type.Union([
  amount,
  closed({ ref: name }),
  closed({ points: name }),
  closed({ fact: name }),
  parameterRef,
  closed({ add: several }),
  closed({ multiply: several }),
  closed({ max: several }),
  closed({ min: several }),
  closed({ subtract: pair }),
  closed({ divide: pair }),
  closed({ if: condition, then: expression, else: expression }),
  closed({
    firstMatch: Type.Array(closed({ when: condition, then: expression }), { minItems: 1 }),
    otherwise: expression,
  }),
  closed({ band: expression, in: Type.Union([bandTable, parameterRef]) }),
  closed({ interpolate: expression, in: Type.Union([knotTable, parameterRef]) }),
  closed({
    table: Type.Array(codeRef, { minItems: 1, maxItems: 4 }),
    in: Type.Union([rowTable, parameterRef]),
  }),
]);

const conditionSchema = Type.Union([
  answerTest,
  factTest,
  closed({ atLeast: pair }),
  closed({ moreThan: pair }),
  closed({ all: Type.Array(condition, { minItems: 1 }) }),
  closed({ any: Type.Array(condition, { minItems: 1 }) }),
  closed({ not: condition }),
]);

const answer = closed({
  code: name,
  text: words,
  /** What the answer counts for; left out when only tables look at the answer. */
  points: Type.Optional(
    Type.Union([amount, closed({ by: name, values: Type.Record(Type.String(), amount) })]),
  ),
  /** Our own words for what it counts for, where "8 points" would say little. */
  counts: Type.Optional(words),
});

const question = closed({
  id: name,
  outcome: name,
  /** Who answers: the person, the people who help them, or the worker who records what was seen. */
  lens: Type.Union([Type.Literal('person'), Type.Literal('carer'), Type.Literal('assessor')]),
  title: words,
  /** Asked before any box is ticked. It is the person's own account and no figure is taken from it. */
  ownWords: Type.Optional(words),
  text: words,
  help: words,
  easyRead: Type.Optional(words),
  required: Type.Boolean(),
  /** The answer that stands when the question was not asked or not answered. */
  notAnswered: Type.Optional(name),
  shownIf: Type.Optional(Type.Array(codeTest, { minItems: 1 })),
  answers: Type.Union([Type.Array(answer, { minItems: 2 }), closed({ scale: name })]),
});

const fact = closed({
  id: name,
  kind: name,
  label: words,
  source: words,
  values: Type.Optional(Type.Array(closed({ code: name, label: words }), { minItems: 1 })),
  whole: Type.Optional(closed({ atLeast: Type.Integer(), atMost: Type.Integer() })),
});

const parameter = closed({
  id: name,
  label: words,
  unit,
  values: Type.Array(
    closed({
      version: words,
      startsOn: day,
      endsBefore: Type.Optional(day),
      source: words,
      value: Type.Union([amount, bandTable, knotTable, rowTable]),
    }),
    { minItems: 1 },
  ),
});

const givenAnswers = Type.Record(Type.String(), name);
const givenFacts = Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]));

/** The published JSON Schema of a RAS definition, form 1. What a schema cannot say is checked by `checkDefinition`. */
export const definitionSchema = Type.Object(
  {
    form: Type.Literal(1),
    id: Type.String({ pattern: '^[a-z][a-z0-9-]{0,59}$' }),
    version: words,
    title: words,
    notice: words,
    audience: Type.Union([Type.Literal('adult'), Type.Literal('carer')]),
    source: words,
    startsOn: day,
    endsBefore: Type.Optional(day),
    whatItIsNot: Type.Array(words, { minItems: 1 }),
    /** At most 12, so that money can always be split exactly between them. */
    outcomes: Type.Array(closed({ id: name, label: words }), { minItems: 1, maxItems: 12 }),
    facts: Type.Array(fact),
    scales: Type.Array(closed({ id: name, answers: Type.Array(answer, { minItems: 2 }) })),
    questions: Type.Array(question, { minItems: 1 }),
    parameters: Type.Array(parameter),
    steps: Type.Array(closed({ id: name, label: words, unit, expression }), { minItems: 1 }),
    outputs: Type.Array(
      closed({
        id: name,
        label: words,
        step: name,
        period: Type.Union([Type.Literal('week'), Type.Literal('year'), Type.Literal('once')]),
        rounding: Type.Union([
          Type.Literal('down'),
          Type.Literal('up'),
          Type.Literal('halfUp'),
          Type.Literal('halfEven'),
        ]),
        toNearestPence: Type.Integer({ minimum: 1, maximum: 100_000 }),
      }),
      { minItems: 1 },
    ),
    baseline: closed({ label: words, answers: givenAnswers }),
    workedExamples: Type.Array(
      closed({
        label: words,
        on: day,
        answers: givenAnswers,
        facts: givenFacts,
        expect: Type.Record(Type.String(), Type.Integer()),
      }),
      { minItems: 1 },
    ),
  },
  {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:wherewithal:ras-definition:1',
    additionalProperties: false,
    $defs: { expression: expressionSchema, condition: conditionSchema },
  },
);

/** A RAS as written down, of the right shape but not yet checked for sense. */
export type RasDocument = Static<typeof definitionSchema>;

declare const checked: unique symbol;

/** A RAS that passed `checkDefinition`: it has a figure for every full set of answers on every day it applies. */
export type RasDefinition = RasDocument & { readonly [checked]: true };

export type Question = Static<typeof question>;
export type Answer = Static<typeof answer>;
export type FactDefinition = Static<typeof fact>;
export type Parameter = Static<typeof parameter>;
export type ParameterVersion = Parameter['values'][number];
export type Output = RasDocument['outputs'][number];
export type Unit = Static<typeof unit>;
export type CodeTest = Static<typeof codeTest>;
export type CodeRef = Static<typeof codeRef>;
export type BandTable = Static<typeof bandTable>;
export type KnotTable = Static<typeof knotTable>;
export type RowTable = Static<typeof rowTable>;
export type GivenAnswers = Readonly<Record<string, string>>;
export type GivenFacts = Readonly<Record<string, string | number>>;
