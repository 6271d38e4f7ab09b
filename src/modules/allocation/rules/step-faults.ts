import type { Fault } from '../../../core/decision/decision.ts';
import { listAnswers } from './answers-in-force.ts';
import { listCodes, listCodeTestFaults } from './definition-faults.ts';
import type { CodeRef, CodeTest, RasDocument, RowTable } from './definition-schema.ts';
import { listTableFaults, tableKind } from './parameter-faults.ts';

/** Any object inside an expression, and what its place in the expression is called. */
interface Place {
  readonly node: Readonly<Record<string, unknown>>;
  readonly key: string;
  readonly path: string;
}

/** Faults in the steps and outputs, and a fault for everything declared that no figure depends on. */
export function listStepFaults(definition: RasDocument): readonly Fault[] {
  const places = definition.steps.map(({ expression }, place) =>
    listPlaces(expression, 'expression', `steps[${place}].expression`),
  );
  return [
    ...places.flatMap((inStep, step) => inStep.flatMap((place) => listFaultsAt(definition, place, step))),
    ...definition.outputs.flatMap(({ step }, place) =>
      definition.steps.some(({ id }) => id === step)
        ? []
        : [{ field: `outputs[${place}].step`, words: `No step is called “${step}”.` }],
    ),
    ...listUnused(
      definition,
      places.flat().map(({ node }) => node),
    ),
  ];
}

function listPlaces(value: unknown, key: string, path: string): readonly Place[] {
  if (Array.isArray(value))
    return value.flatMap((inner, place) => listPlaces(inner, key, `${path}[${place}]`));
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Readonly<Record<string, unknown>>;
  return [
    { node, key, path },
    ...Object.entries(node).flatMap(([name, inner]) => listPlaces(inner, name, `${path}.${name}`)),
  ];
}

function listFaultsAt(definition: RasDocument, { node, key, path }: Place, step: number): readonly Fault[] {
  if ('ref' in node) return listRefFaults(definition, node.ref, `${path}.ref`, step);
  if ('points' in node) {
    const question = definition.questions.find(({ id }) => id === node.points);
    if (!question)
      return [{ field: `${path}.points`, words: `No question is called “${String(node.points)}”.` }];
    if (listAnswers(definition, question)[0]?.points !== undefined) return [];
    return [
      {
        field: `${path}.points`,
        words: `The answers to “${String(node.points)}” have no points: give them some, or use a table.`,
      },
    ];
  }
  // The keys of a table are codes, and `tableFaults` looks at them with their rows.
  if (key === 'table') return [];
  if ('is' in node && 'value' in node) return [];
  if ('is' in node) return listCodeTestFaults(definition, node as CodeTest, path);
  if ('fact' in node && !definition.facts.some(({ id, whole }) => id === node.fact && whole)) {
    return [{ field: `${path}.fact`, words: `No fact that is a number is called “${String(node.fact)}”.` }];
  }
  if ('parameter' in node && key !== 'in')
    return listParameterFaults(definition, node.parameter, 'number', `${path}.parameter`);
  if ('divide' in node) return listDivisionFaults(definition, node.divide, `${path}.divide[1]`);
  if ('firstMatch' in node) return listRuleFaults(node.firstMatch, `${path}.firstMatch`);
  if ('band' in node) return listLookUpFaults(definition, node.in, 'bands', `${path}.in`);
  if ('interpolate' in node) return listLookUpFaults(definition, node.in, 'knots', `${path}.in`);
  if ('table' in node) return listRowFaults(definition, node.table as readonly CodeRef[], node.in, path);
  return [];
}

/** A step may use only the steps before it, so it can be read from the top, and no circle can arise. */
function listRefFaults({ steps }: RasDocument, ref: unknown, field: string, step: number): readonly Fault[] {
  const used = steps.findIndex(({ id }) => id === ref);
  if (used === -1) return [{ field, words: `No step is called “${String(ref)}”.` }];
  if (used < step) return [];
  return [
    {
      field,
      words: `“${String(ref)}” is not worked out yet here. Use only earlier steps, so that steps never go round in a circle.`,
    },
  ];
}

function listParameterFaults(
  { parameters }: RasDocument,
  id: unknown,
  kind: string,
  field: string,
): readonly Fault[] {
  const found = parameters.find((parameter) => parameter.id === id);
  if (!found) return [{ field, words: `No parameter is called “${String(id)}”.` }];
  if (tableKind(found.values[0]?.value) === kind) return [];
  return [{ field, words: `“${String(id)}” does not hold ${kind === 'number' ? 'a number' : kind}.` }];
}

/** Only plain numbers and parameters may divide, so that nobody's answers can make the divisor nothing. */
function listDivisionFaults({ parameters }: RasDocument, operands: unknown, field: string): readonly Fault[] {
  const divisor: unknown = Array.isArray(operands) ? operands[1] : undefined;
  if (divisor === 0) return [{ field, words: 'Nothing can be divided by zero.' }];
  if (typeof divisor === 'number') return [];
  if (typeof divisor !== 'object' || divisor === null || !('parameter' in divisor)) {
    return [
      { field, words: 'Divide only by a number or a parameter, so that no answers can make this zero.' },
    ];
  }
  const values = parameters.find(({ id }) => id === divisor.parameter)?.values ?? [];
  return values.some(({ value }) => value === 0)
    ? [
        {
          field,
          words: `“${String(divisor.parameter)}” is zero on some days: nothing can be divided by zero.`,
        },
      ]
    : [];
}

function listRuleFaults(rules: unknown, path: string): readonly Fault[] {
  if (!Array.isArray(rules)) return [];
  const conditions = rules.map(({ when }: { when: unknown }) => JSON.stringify(when));
  return conditions.flatMap((condition, place) =>
    conditions.indexOf(condition) < place
      ? [
          {
            field: `${path}[${place}].when`,
            words: 'An earlier rule has the same condition, so this one is never reached.',
          },
        ]
      : [],
  );
}

function listLookUpFaults(
  definition: RasDocument,
  table: unknown,
  kind: string,
  path: string,
): readonly Fault[] {
  if (typeof table !== 'object' || table === null) return [];
  if ('parameter' in table)
    return listParameterFaults(definition, table.parameter, kind, `${path}.parameter`);
  return listTableFaults(table, path);
}

function listRowFaults(
  definition: RasDocument,
  keys: readonly CodeRef[],
  given: unknown,
  path: string,
): readonly Fault[] {
  const faults = keys.flatMap((key, place) =>
    listCodes(definition, key) === null
      ? [
          {
            field: `${path}.table[${place}]`,
            words: `There is no question or fact with values called “${'answer' in key ? key.answer : key.fact}”.`,
          },
        ]
      : [],
  );
  const look = listLookUpFaults(definition, given, 'rows', `${path}.in`);
  if (faults.length > 0 || look.length > 0) return [...faults, ...look];
  const ways = keys.reduce<readonly (readonly string[])[]>(
    (soFar, key) => soFar.flatMap((way) => (listCodes(definition, key) ?? []).map((code) => [...way, code])),
    [[]],
  );
  return listRowTables(definition, given as RowTable | { parameter: string }, `${path}.in`).flatMap(
    ({ rows, at }) =>
      listUncovered(
        rows,
        ways.map((way) => way.join(' ')),
        at,
      ),
  );
}

function listRowTables(
  { parameters }: RasDocument,
  given: RowTable | { parameter: string },
  path: string,
): readonly { readonly rows: RowTable['rows']; readonly at: string }[] {
  if ('rows' in given) return [{ rows: given.rows, at: `${path}.rows` }];
  const place = parameters.findIndex(({ id }) => id === given.parameter);
  return (parameters[place]?.values ?? []).flatMap(({ value }, index) =>
    typeof value === 'object' && 'rows' in value
      ? [{ rows: value.rows, at: `parameters[${place}].values[${index}].value.rows` }]
      : [],
  );
}

function listUncovered(rows: RowTable['rows'], ways: readonly string[], path: string): readonly Fault[] {
  const fallen = rows.map(({ is }) => is.join(' '));
  return [
    ...ways
      .filter((way) => !fallen.includes(way))
      .map((way) => ({ field: path, words: `No row is for “${way}”: add one.` })),
    ...fallen.flatMap((way, place) => {
      if (!ways.includes(way))
        return [
          {
            field: `${path}[${place}].is`,
            words: `“${way}” can never be the case: mend it, or take the row out.`,
          },
        ];
      return fallen.indexOf(way) < place
        ? [{ field: `${path}[${place}].is`, words: `A row before this one is already for “${way}”.` }]
        : [];
    }),
  ];
}

/** Nobody is asked what no figure depends on, and no step or price stands there that does nothing. */
function listUnused(
  definition: RasDocument,
  nodes: readonly Readonly<Record<string, unknown>>[],
): readonly Fault[] {
  const shownIf = definition.questions.flatMap((question) => question.shownIf ?? []);
  const by = [...definition.scales, ...definition.questions]
    .flatMap(({ answers }) => (Array.isArray(answers) ? answers : []))
    .map(({ points }) => (typeof points === 'object' ? { fact: points.by } : {}));
  const scaled = definition.questions.flatMap(({ answers }) => (Array.isArray(answers) ? [] : [answers]));
  const all: readonly Readonly<Record<string, unknown>>[] = [...nodes, ...shownIf, ...by, ...scaled];
  const uses = (names: readonly string[], id: string): boolean =>
    all.some((node) => names.some((name) => node[name] === id));
  const outputs = definition.outputs.map(({ step }) => step);
  const report = (
    list: 'scales' | 'questions' | 'facts' | 'parameters' | 'steps',
    names: readonly string[],
  ): readonly Fault[] =>
    definition[list].flatMap(({ id }, place) =>
      uses(names, id) || (list === 'steps' && outputs.includes(id))
        ? []
        : [{ field: `${list}[${place}].id`, words: `No figure depends on “${id}”: use it, or take it out.` }],
    );
  return [
    ...report('scales', ['scale']),
    ...report('questions', ['points', 'answer']),
    ...report('facts', ['fact']),
    ...report('parameters', ['parameter']),
    ...report('steps', ['ref']),
  ];
}
