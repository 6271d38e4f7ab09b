import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Check } from 'typebox/value';
import example from '../../../../policy/ras/example-adult.json' with { type: 'json' };
import { bandDefinition, outcomeDefinition, poundPerPointDefinition } from '../testing.ts';
import { checkDefinition, definitionSchema } from './definition.ts';
import type { RasDocument } from './definition-schema.ts';
import { allocationRefusals } from './refusals.ts';

function listFaults(document: unknown): readonly { field: string; words: string }[] {
  const decision = checkDefinition(document);
  if (decision.allowed) return [];
  assert.equal(decision.refusal.code, 'definitionFaulty');
  return decision.refusal.faults;
}

/** Plants each fault in a sound definition and expects it to be found at its path, and nothing else. */
function expectFaults(
  sound: () => RasDocument,
  rows: readonly (readonly [fault: string, plant: (document: RasDocument) => unknown, ...paths: string[]])[],
): void {
  assert.deepEqual(listFaults(sound()), []);
  for (const [fault, plant, ...paths] of rows) {
    const document = structuredClone(sound());
    plant(document);
    const found = listFaults(document);
    assert.deepEqual(
      found.map(({ field }) => field),
      paths,
      fault,
    );
    for (const { words } of found) assert.match(words, /\w.*[.?”]$/s, fault);
  }
}

/** Puts something of the wrong shape where the types would not let it. */
function put(target: object, key: string, value: unknown): void {
  Object.assign(target, { [key]: value });
}

test('the invented example, points, bands and outcomes are all sound definitions (Q74, Q117, Q118)', () => {
  for (const document of [example, poundPerPointDefinition(), bandDefinition(), outcomeDefinition()]) {
    assert.deepEqual(listFaults(document), []);
  }
  assert.match(example.notice, /invented/);
});

test('the published JSON Schema agrees about what has the right shape', () => {
  const sound = [example, poundPerPointDefinition(), bandDefinition(), outcomeDefinition()];
  for (const document of sound) assert.ok(Check(definitionSchema, document));
  const misshapen = poundPerPointDefinition();
  put(misshapen.steps[0]!, 'expression', { add: [1, { power: [2, 3] }] });
  assert.ok(!Check(definitionSchema, misshapen));
  assert.deepEqual(JSON.parse(JSON.stringify(definitionSchema)), definitionSchema);
});

test('what is not a definition at all is refused', () => {
  for (const junk of [null, 7, 'text', [], {}, { form: 2 }]) assert.notEqual(listFaults(junk).length, 0);
});

test('a fault of shape is found at its path', () => {
  expectFaults(poundPerPointDefinition, [
    ['a name that the form does not know', (it) => put(it, 'colour', 'red'), 'colour'],
    ['a missing text', (it) => put(it, 'title', undefined), 'title'],
    ['an empty text', (it) => put(it.questions[0]!, 'help', ''), 'questions[0].help'],
    [
      'a word where there are three to choose from',
      (it) => put(it.outputs[0]!, 'period', 'month'),
      'outputs[0].period',
    ],
    [
      'a rounding that is not named',
      (it) => put(it.outputs[0]!, 'rounding', 'nearest'),
      'outputs[0].rounding',
    ],
    [
      'an operator that is not there',
      (it) => put(it.steps[0]!, 'expression', { add: [1, { power: [2, 3] }] }),
      'steps[0].expression.add[1]',
    ],
    [
      'an operator without its other half',
      (it) => put(it.steps[0]!, 'expression', { band: 1 }),
      'steps[0].expression.in',
    ],
    ['code', (it) => put(it.steps[0]!, 'expression', '1 + 1'), 'steps[0].expression'],
    ['a number that is none', (it) => put(it.steps[0]!, 'expression', Number.NaN), 'steps[0].expression'],
    ['a name with a space', (it) => put(it.questions[0]!, 'id', 'my meals'), 'questions[0].id'],
    ['a list with too little in it', (it) => put(it, 'whatItIsNot', []), 'whatItIsNot'],
    [
      'points that are text',
      (it) =>
        put(Array.isArray(it.questions[0]!.answers) ? it.questions[0]!.answers[1]! : {}, 'points', '10'),
      'questions[0].answers[1].points',
    ],
  ]);
});

test('names that lead nowhere, or twice to the same, are found', () => {
  const answersOf = (it: RasDocument) =>
    it.questions[0]!.answers as { code: string; text: string; points?: number }[];
  expectFaults(poundPerPointDefinition, [
    ['an unknown step', (it) => put(it.outputs[0]!, 'step', 'gold'), 'outputs[0].step', 'steps[1].id'],
    [
      'an unknown question',
      (it) =>
        put(it.steps[0]!, 'expression', {
          add: [{ points: 'meals' }, { points: 'trips' }, { points: 'gold' }],
        }),
      'steps[0].expression.add[2].points',
    ],
    [
      'an unknown parameter',
      (it) =>
        put(it.steps[1]!, 'expression', {
          multiply: [{ ref: 'points' }, { parameter: 'pencePerPoint' }, { parameter: 'gold' }],
        }),
      'steps[1].expression.multiply[2].parameter',
    ],
    ['an unknown outcome', (it) => put(it.questions[1]!, 'outcome', 'gold'), 'questions[1].outcome'],
    [
      'an unknown scale',
      (it) => put(it.questions[1]!, 'answers', { scale: 'gold' }),
      'questions[1].answers.scale',
      'baseline.answers.trips',
      'steps[0].expression.add[1].points',
    ],
    ['two questions of one name', (it) => it.questions.push(it.questions[0]!), 'questions[2].id'],
    [
      'two answers of one code',
      (it) => {
        answersOf(it)[2]!.code = 'some';
      },
      'questions[0].answers[2].code',
    ],
    [
      'two answers of the same words',
      (it) => {
        answersOf(it)[1]!.text = 'I do not need help';
      },
      'questions[0].answers[1].text',
    ],
    [
      'an answer without the points that its neighbours have',
      (it) => {
        delete answersOf(it)[1]!.points;
      },
      'questions[0].answers',
    ],
    [
      'a question left out of the baseline',
      (it) => put(it.baseline, 'answers', { meals: 'none' }),
      'baseline.answers.trips',
    ],
    [
      'a baseline answer that nobody can give',
      (it) => put(it.baseline.answers, 'meals', 'gold'),
      'baseline.answers.meals',
    ],
    [
      'a scale that no question uses',
      (it) => it.scales.push({ id: 'idle', answers: structuredClone(answersOf(it)) }),
      'scales[0].id',
    ],
    [
      'a step that no figure depends on',
      (it) => it.steps.push({ id: 'idle', label: 'Idle', unit: 'number', expression: 1 }),
      'steps[2].id',
    ],
    [
      'a question that no figure depends on',
      (it) => put(it.steps[0]!, 'expression', { points: 'meals' }),
      'questions[1].id',
    ],
  ]);
});

test('steps that go round in a circle are found, and nothing may divide by what could be zero', () => {
  expectFaults(poundPerPointDefinition, [
    [
      'a step that uses itself',
      (it) =>
        put(it.steps[1]!, 'expression', {
          multiply: [{ ref: 'points' }, { ref: 'money' }, { parameter: 'pencePerPoint' }],
        }),
      'steps[1].expression.multiply[1].ref',
    ],
    [
      'two steps that use each other',
      (it) =>
        put(it.steps[0]!, 'expression', {
          add: [{ points: 'meals' }, { points: 'trips' }, { ref: 'money' }],
        }),
      'steps[0].expression.add[2].ref',
    ],
    [
      'a division by zero',
      (it) =>
        put(it.steps[0]!, 'expression', { divide: [{ add: [{ points: 'meals' }, { points: 'trips' }] }, 0] }),
      'steps[0].expression.divide[1]',
    ],
    [
      'a division by a parameter that is zero one day',
      (it) => {
        it.steps[1]!.expression = { divide: [{ ref: 'points' }, { parameter: 'pencePerPoint' }] };
        it.parameters[0]!.values[1]!.value = 0;
      },
      'steps[1].expression.divide[1]',
    ],
    [
      'a division by answers',
      (it) => put(it.steps[0]!, 'expression', { divide: [{ points: 'meals' }, { points: 'trips' }] }),
      'steps[0].expression.divide[1]',
    ],
  ]);
});

test('bands with a gap or an overlap, and knots out of order, are found', () => {
  const bandsOf = (it: RasDocument) =>
    (it.steps[1]!.expression as { in: { bands: { from?: number; below?: number; value: number }[] } }).in
      .bands;
  const at = 'steps[1].expression.in.bands';
  expectFaults(bandDefinition, [
    [
      'a gap of one point',
      (it) => {
        bandsOf(it)[1]!.from = 11;
      },
      `${at}[1].from`,
    ],
    [
      'an overlap of one point',
      (it) => {
        bandsOf(it)[1]!.from = 9;
      },
      `${at}[1].from`,
    ],
    [
      'a first band that starts somewhere',
      (it) => {
        bandsOf(it)[0]!.from = 0;
      },
      `${at}[0].from`,
    ],
    [
      'a last band that ends somewhere',
      (it) => {
        bandsOf(it)[3]!.below = 99;
      },
      `${at}[3].below`,
    ],
    [
      'an empty band',
      (it) => {
        bandsOf(it)[1]!.below = 10;
        bandsOf(it)[2]!.from = 10;
      },
      `${at}[1].below`,
    ],
    [
      'two knots in one place',
      (it) =>
        put(it.steps[1]!, 'expression', {
          interpolate: { ref: 'points' },
          in: {
            knots: [
              { at: 1, value: 1 },
              { at: 1, value: 2 },
            ],
          },
        }),
      'steps[1].expression.in.knots[1].at',
    ],
  ]);
});

test('a table needs one row for each case, and rules none that is never reached', () => {
  const rowsOf = (it: RasDocument) =>
    (it.steps[0]!.expression as unknown as { in: { rows: { is: string[]; value: number }[] } }).in.rows;
  const rules = (it: RasDocument) =>
    (it.steps[1]!.expression as unknown as { firstMatch: { when: { answer: string; is: string[] } }[] })
      .firstMatch;
  const at = 'steps[0].expression.in.rows';
  expectFaults(outcomeDefinition, [
    ['a case without a row', (it) => rowsOf(it).pop(), at],
    ['a row twice', (it) => rowsOf(it).push({ is: ['near', 'alone'], value: 1 }), `${at}[6].is`],
    [
      'a row that is never the case',
      (it) => rowsOf(it).push({ is: ['near', 'gold'], value: 1 }),
      `${at}[6].is`,
    ],
    [
      'a rule like one before',
      (it) => {
        rules(it)[1]!.when.is = ['far'];
      },
      'steps[1].expression.firstMatch[1].when',
    ],
    [
      'an answer that cannot be given',
      (it) => {
        rules(it)[1]!.when.is = ['gold'];
      },
      'steps[1].expression.firstMatch[1].when.is[0]',
    ],
    [
      'points of a question without points',
      (it) => {
        it.steps[1]!.expression = { points: 'trips' };
      },
      'steps[1].expression.points',
    ],
    [
      'a fact taken as a number',
      (it) => {
        it.steps[2]!.expression = { add: [{ ref: 'home' }, { ref: 'trips' }, { fact: 'household' }] };
      },
      'steps[2].expression.add[2].fact',
    ],
  ]);
});

test('a question that nothing can show, or that stands at nothing when not asked, is found', () => {
  expectFaults(poundPerPointDefinition, [
    ['no answer that stands', (it) => put(it.questions[1]!, 'required', false), 'questions[1].notAnswered'],
    [
      'an unknown answer that stands',
      (it) => put(it.questions[1]!, 'notAnswered', 'gold'),
      'questions[1].notAnswered',
    ],
    [
      'shown by a later question',
      (it) =>
        Object.assign(it.questions[0]!, {
          notAnswered: 'none',
          shownIf: [{ answer: 'trips', is: ['some'] }],
        }),
      'questions[0].shownIf[0].answer',
    ],
    [
      'shown by an answer that cannot be given',
      (it) =>
        Object.assign(it.questions[1]!, {
          notAnswered: 'none',
          shownIf: [{ answer: 'meals', is: ['gold'] }],
        }),
      'questions[1].shownIf[0].is[0]',
    ],
    [
      'shown by two answers to one question at once',
      (it) =>
        Object.assign(it.questions[1]!, {
          notAnswered: 'none',
          shownIf: [
            { answer: 'meals', is: ['some'] },
            { answer: 'meals', is: ['lots'] },
          ],
        }),
      'questions[1].shownIf',
    ],
  ]);
});

test('a parameter needs exactly one value on each day on which the RAS applies', () => {
  const valuesOf = (it: RasDocument) => it.parameters[0]!.values;
  const at = 'parameters[0].values';
  expectFaults(poundPerPointDefinition, [
    [
      'no value in the first month',
      (it) => {
        valuesOf(it)[0]!.startsOn = '2025-05-01';
      },
      `${at}[0].startsOn`,
    ],
    [
      'no value on one day',
      (it) => {
        valuesOf(it)[0]!.endsBefore = '2026-03-31';
      },
      `${at}[0].endsBefore`,
    ],
    [
      'two values on one day',
      (it) => {
        valuesOf(it)[0]!.endsBefore = '2026-04-02';
      },
      `${at}[0].endsBefore`,
    ],
    [
      'no value in the end',
      (it) => {
        valuesOf(it)[1]!.endsBefore = '2027-04-01';
      },
      `${at}[1].endsBefore`,
    ],
    [
      'a day that does not exist',
      (it) => {
        valuesOf(it)[1]!.startsOn = '2026-02-30';
      },
      `${at}[1].startsOn`,
    ],
    [
      'one version twice',
      (it) => {
        valuesOf(it)[1]!.version = '2025/26';
      },
      `${at}[1].version`,
    ],
    [
      'a number that becomes a table',
      (it) => {
        valuesOf(it)[1]!.value = { bands: [{ value: 1 }] };
      },
      `${at}[1].value`,
    ],
    ['a RAS that ends before it starts', (it) => put(it, 'endsBefore', '2025-04-01'), 'endsBefore'],
  ]);
});

test('facts about the cohort, what the council can afford or what providers offer are refused', () => {
  const kinds = [
    'cohort',
    'affordability',
    'budgetPressure',
    'bedAvailability',
    'supply',
    'waitingList',
    'savings',
  ];
  expectFaults(
    outcomeDefinition,
    kinds.map(
      (kind) =>
        [
          kind,
          (it: RasDocument) => {
            it.facts[0]!.kind = kind;
          },
          'facts[0].kind',
        ] as const,
    ),
  );
});

test('a definition must reproduce its own worked examples to the penny', () => {
  expectFaults(poundPerPointDefinition, [
    [
      'a penny too much',
      (it) => {
        it.workedExamples[0]!.expect.weekly = 4881;
      },
      'workedExamples[0].expect.weekly',
    ],
    [
      'a figure that is not given',
      (it) => put(it.workedExamples[0]!, 'expect', { gold: 1 }),
      'workedExamples[0].expect.gold',
      'workedExamples[0].expect.weekly',
    ],
    [
      'an answer left out',
      (it) => put(it.workedExamples[0]!, 'answers', { meals: 'some' }),
      'workedExamples[0].answers.trips',
    ],
    [
      'a day before the RAS applies',
      (it) => put(it.workedExamples[0]!, 'on', '2020-01-01'),
      'workedExamples[0]',
    ],
  ]);
});

test('every refusal has words and a next step', () => {
  for (const { words, nextStep } of Object.values(allocationRefusals)) {
    assert.match(words, /\.$/);
    assert.match(nextStep, /\.$/);
  }
});
