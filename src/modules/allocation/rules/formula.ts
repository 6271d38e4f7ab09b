import type {
  BandTable,
  CodeRef,
  Condition,
  Expression,
  GivenFacts,
  KnotTable,
  ParameterVersion,
  RowTable,
} from './definition-schema.ts';
import { add, compare, divide, exactly, multiply, one, type Rational, subtract, zero } from './rational.ts';

/** Which answer stands for each question. */
export type Codes = ReadonlyMap<string, string>;
/** The steps worked out so far. */
export type Worked = ReadonlyMap<string, Rational>;

export type Formula = (codes: Codes, worked: Worked) => Rational;
type Test = (codes: Codes, worked: Worked) => boolean;

/** What does not change while one person's answers are tried in different ways. */
export interface Surroundings {
  readonly facts: GivenFacts;
  readonly parameters: ReadonlyMap<string, ParameterVersion>;
  readonly points: ReadonlyMap<string, ReadonlyMap<string, Rational>>;
}

/** Makes a function of an expression, with the facts and the day's parameters already in it. */
export function compileExpression(expression: Expression, within: Surroundings): Formula {
  const compile = (inner: Expression): Formula => compileExpression(inner, within);
  if (typeof expression === 'number') return constant(exactly(expression));
  if ('ref' in expression) return (_codes, worked) => known(worked, expression.ref);
  if ('points' in expression) {
    const points = known(within.points, expression.points);
    return (codes) => known(points, known(codes, expression.points));
  }
  if ('fact' in expression) return constant(exactly(Number(within.facts[expression.fact])));
  if ('parameter' in expression)
    return constant(exactly(Number(known(within.parameters, expression.parameter).value)));
  if ('add' in expression) return fold(expression.add.map(compile), add, zero);
  if ('multiply' in expression) return fold(expression.multiply.map(compile), multiply, one);
  if ('max' in expression) return choose(expression.max.map(compile), (a, b) => compare(a, b) > 0n);
  if ('min' in expression) return choose(expression.min.map(compile), (a, b) => compare(a, b) < 0n);
  if ('subtract' in expression) return combine(expression.subtract, subtract, within);
  if ('divide' in expression) return combine(expression.divide, divide, within);
  if ('if' in expression) {
    return firstMatch([{ when: expression.if, then: expression.then }], expression.else, within);
  }
  if ('firstMatch' in expression) return firstMatch(expression.firstMatch, expression.otherwise, within);
  if ('band' in expression) return band(compile(expression.band), look<BandTable>(expression.in, within));
  if ('interpolate' in expression)
    return interpolate(compile(expression.interpolate), look<KnotTable>(expression.in, within));
  return table(expression.table, look<RowTable>(expression.in, within), within);
}

function compileCondition(condition: Condition, within: Surroundings): Test {
  if ('answer' in condition) return (codes) => condition.is.includes(known(codes, condition.answer));
  if ('fact' in condition) {
    const holds = condition.is.includes(String(within.facts[condition.fact]));
    return () => holds;
  }
  if ('atLeast' in condition) return comparison(condition.atLeast, (order) => order >= 0n, within);
  if ('moreThan' in condition) return comparison(condition.moreThan, (order) => order > 0n, within);
  if ('not' in condition) {
    const test = compileCondition(condition.not, within);
    return (codes, worked) => !test(codes, worked);
  }
  const tests = ('all' in condition ? condition.all : condition.any).map((inner) =>
    compileCondition(inner, within),
  );
  if ('all' in condition) return (codes, worked) => tests.every((test) => test(codes, worked));
  return (codes, worked) => tests.some((test) => test(codes, worked));
}

function comparison(
  [left, right]: readonly [Expression, Expression],
  holds: (order: bigint) => boolean,
  within: Surroundings,
): Test {
  const [a, b] = [compileExpression(left, within), compileExpression(right, within)];
  return (codes, worked) => holds(compare(a(codes, worked), b(codes, worked)));
}

function constant(value: Rational): Formula {
  return () => value;
}

function fold(
  formulas: readonly Formula[],
  join: (a: Rational, b: Rational) => Rational,
  start: Rational,
): Formula {
  return (codes, worked) => formulas.reduce((sum, formula) => join(sum, formula(codes, worked)), start);
}

function choose(formulas: readonly Formula[], isBetter: (a: Rational, b: Rational) => boolean): Formula {
  return (codes, worked) =>
    formulas
      .map((formula) => formula(codes, worked))
      .reduce((best, value) => (isBetter(value, best) ? value : best));
}

function combine(
  [left, right]: readonly [Expression, Expression],
  join: (a: Rational, b: Rational) => Rational,
  within: Surroundings,
): Formula {
  const [a, b] = [compileExpression(left, within), compileExpression(right, within)];
  return (codes, worked) => join(a(codes, worked), b(codes, worked));
}

function firstMatch(
  rules: readonly { readonly when: Condition; readonly then: Expression }[],
  otherwise: Expression,
  within: Surroundings,
): Formula {
  const compiled = rules.map(({ when, then }) => ({
    test: compileCondition(when, within),
    then: compileExpression(then, within),
  }));
  const last = compileExpression(otherwise, within);
  return (codes, worked) => (compiled.find(({ test }) => test(codes, worked))?.then ?? last)(codes, worked);
}

function band(of: Formula, { bands }: BandTable): Formula {
  const steps = bands.map(({ from, value }) => ({
    from: from === undefined ? null : exactly(from),
    value: exactly(value),
  }));
  return (codes, worked) => {
    const place = of(codes, worked);
    return existing(steps.findLast(({ from }) => from === null || compare(place, from) >= 0n)).value;
  };
}

function interpolate(of: Formula, { knots }: KnotTable): Formula {
  const exact = knots.map(({ at, value }) => ({ at: exactly(at), value: exactly(value) }));
  return (codes, worked) => {
    const place = of(codes, worked);
    const next = exact.findIndex(({ at }) => compare(place, at) < 0n);
    if (next === 0) return existing(exact[0]).value;
    if (next === -1) return existing(exact.at(-1)).value;
    const [low, high] = [existing(exact[next - 1]), existing(exact[next])];
    const along = divide(subtract(place, low.at), subtract(high.at, low.at));
    return add(low.value, multiply(along, subtract(high.value, low.value)));
  };
}

function table(keys: readonly CodeRef[], { rows }: RowTable, within: Surroundings): Formula {
  const values = new Map(rows.map(({ is, value }) => [is.join(' '), exactly(value)]));
  return (codes) => {
    const fallen = keys.map((key) =>
      'answer' in key ? known(codes, key.answer) : String(within.facts[key.fact]),
    );
    return known(values, fallen.join(' '));
  };
}

function look<Table extends object>(
  given: Table | { readonly parameter: string },
  within: Surroundings,
): Table {
  // The check of the definition has made sure that the parameter holds a table of this kind.
  return ('parameter' in given ? known(within.parameters, given.parameter).value : given) as Table;
}

function known<Value>(map: ReadonlyMap<string, Value>, key: string): Value {
  return existing(map.get(key), key);
}

/** Absent only when an unchecked definition got this far, which is a fault in the program. */
function existing<Value>(value: Value | undefined, key = 'a row'): Value {
  if (value === undefined) throw new Error(`The definition has no ${key}.`);
  return value;
}
