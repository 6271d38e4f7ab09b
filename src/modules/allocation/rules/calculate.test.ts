import assert from 'node:assert/strict';
import { test } from 'node:test';
import example from '../../../../policy/ras/example-adult.json' with { type: 'json' };
import { civilDate } from '../../../core/calendar/civil-date.ts';
import {
  aFormula,
  allowed,
  bandDefinition,
  checked,
  june2025,
  june2026,
  outcomeDefinition,
  poundPerPointDefinition,
} from '../testing.ts';
import { calculateIndicativeBudget } from './calculate.ts';
import type { Expression, GivenAnswers, RasDocument } from './definition-schema.ts';

function figure(document: RasDocument, answers: GivenAnswers, facts = {}, on = june2025): number | undefined {
  return allowed(calculateIndicativeBudget(checked(document), answers, facts, on)).outputs[0]?.pence;
}

/** What an expression makes of each amount of points, in pence. */
function figures(expression: Expression, points: readonly number[], expected: readonly number[]): void {
  const document = aFormula(expression, points, expected[0] ?? 0);
  const found = points.map((_points, place) => figure(document, { meals: `answer${place}` }));
  assert.deepEqual(found, expected);
}

test('so many pounds for each point: 26 points at £4.88 are £126.88 a week (Q117)', () => {
  const answers = { meals: 'some', trips: 'lots' };
  assert.equal(figure(poundPerPointDefinition(), answers), 12688);
  const result = allowed(
    calculateIndicativeBudget(checked(poundPerPointDefinition()), answers, {}, june2025),
  );
  assert.deepEqual(result.steps, [
    { id: 'points', label: 'All points', exact: '26', shown: '26 points' },
    { id: 'money', label: 'Points times the price', exact: '12688', shown: '£126.88' },
  ]);
  assert.deepEqual(result.outputs, [
    {
      id: 'weekly',
      label: 'First figure',
      period: 'week',
      pence: 12688,
      rounding: 'halfUp',
      toNearestPence: 1,
    },
  ]);
});

test('bands give one sum for all the points between their edges, at −1, at and +1 (Q74)', () => {
  const bands = [
    { below: 10, value: 0 },
    { from: 10, below: 20, value: 10000 },
    { from: 20, value: 17500 },
  ];
  figures(
    { band: { points: 'meals' }, in: { bands } },
    [-5, 9, 9.99, 10, 11, 19, 20, 21, 900],
    [0, 0, 0, 10000, 10000, 10000, 17500, 17500, 17500],
  );
  assert.equal(figure(bandDefinition(), { meals: 'some', trips: 'none' }), 10000);
  assert.equal(figure(bandDefinition(), { meals: 'none', trips: 'none' }), 0);
});

test('a scheme without points prices each outcome that someone wants (Q118)', () => {
  const answers = { meals: 'near', trips: 'near' };
  assert.equal(figure(outcomeDefinition(), answers, { household: 'alone' }), 9500);
  assert.equal(figure(outcomeDefinition(), answers, { household: 'withOthers' }), 8000);
  assert.equal(figure(outcomeDefinition(), { meals: 'there', trips: 'there' }, { household: 'alone' }), 0);
});

test('after the pounds per point change, an old case replays to the same pence (Q61)', () => {
  const answers = { meals: 'lots', trips: 'none' };
  const before = poundPerPointDefinition();
  before.parameters[0]!.values = [
    { version: '2025/26', startsOn: '2025-04-01', source: 'Invented.', value: 488 },
  ];
  const old = allowed(calculateIndicativeBudget(checked(before), answers, {}, june2025));
  const after = checked(poundPerPointDefinition());
  assert.deepEqual(allowed(calculateIndicativeBudget(after, answers, {}, june2025)), old);
  assert.equal(old.outputs[0]?.pence, 7808);
  const renewed = allowed(calculateIndicativeBudget(after, answers, {}, june2026));
  assert.equal(renewed.outputs[0]?.pence, 8160);
  assert.deepEqual(renewed.parameters, [
    { id: 'pencePerPoint', label: 'Pounds per point', version: '2026/27', startsOn: '2026-04-01' },
  ]);
  assert.equal(figure(poundPerPointDefinition(), answers, {}, civilDate('2026-03-31')), 7808);
  assert.equal(figure(poundPerPointDefinition(), answers, {}, civilDate('2026-04-01')), 8160);
});

test('straight lines run between knots and stay level beyond them', () => {
  const knots = [
    { at: 10, value: 1000 },
    { at: 20, value: 2000 },
    { at: 50, value: 2300 },
  ];
  figures(
    { interpolate: { points: 'meals' }, in: { knots } },
    [0, 9, 10, 11, 19, 20, 21, 49, 50, 51],
    [1000, 1000, 1000, 1100, 1900, 2000, 2010, 2290, 2300, 2300],
  );
});

test('each operator does what its name says', () => {
  const points: Expression = { points: 'meals' };
  const rows: readonly (readonly [Expression, readonly number[]])[] = [
    [{ subtract: [points, 1] }, [2, 9]],
    [{ divide: [{ multiply: [points, 100] }, 3] }, [100, 333]],
    [{ max: [points, 5] }, [5, 10]],
    [{ min: [points, 5] }, [3, 5]],
    [{ if: { moreThan: [points, 3] }, then: 1, else: 2 }, [2, 1]],
    [{ if: { atLeast: [points, 3] }, then: 1, else: 2 }, [1, 1]],
    [
      { if: { not: { answer: 'meals', is: ['answer0'] } }, then: { add: [points, points] }, else: 2 },
      [2, 20],
    ],
    [{ if: { all: [{ moreThan: [points, 1] }, { moreThan: [points, 5] }] }, then: points, else: 2 }, [2, 10]],
    [{ if: { any: [{ moreThan: [points, 1] }, { moreThan: [points, 5] }] }, then: points, else: 2 }, [3, 10]],
  ];
  for (const [expression, expected] of rows) figures(expression, [3, 10], expected);
});

test('ordered rules stop at the first that matches', () => {
  const rules = [
    { when: { atLeast: [{ points: 'meals' }, 20] }, then: 3 },
    { when: { atLeast: [{ points: 'meals' }, 10] }, then: 2 },
  ] as const;
  figures({ firstMatch: rules, otherwise: 1 }, [9, 10, 19, 20], [1, 2, 2, 3]);
});

test('points can differ by a fact about the person', () => {
  const document = outcomeDefinition();
  document.questions[1]!.answers = ['there', 'near', 'far'].map((code, place) => ({
    code,
    text: code,
    points: { by: 'household', values: { alone: place * 200, withOthers: place * 100 } },
  }));
  document.steps[1]!.expression = { points: 'trips' };
  document.workedExamples[0]!.expect.weekly = 6400;
  assert.equal(figure(document, { meals: 'there', trips: 'far' }, { household: 'withOthers' }), 200);
});

test('a missing required answer is refused by name and never counted as nothing', () => {
  const decision = calculateIndicativeBudget(
    checked(poundPerPointDefinition()),
    { meals: 'some' },
    {},
    june2025,
  );
  assert.ok(!decision.allowed);
  assert.equal(decision.refusal.code, 'answersMissing');
  assert.deepEqual(decision.refusal.faults, [{ field: 'answers.trips', words: 'How much help with trips?' }]);
});

test('a required question that hangs on another is needed when shown, and stands at its own answer when not', () => {
  const document = poundPerPointDefinition();
  Object.assign(document.questions[1]!, {
    notAnswered: 'none',
    shownIf: [{ answer: 'meals', is: ['lots'] }],
  });
  assert.equal(figure(document, { meals: 'some' }), 4880);
  const shown = calculateIndicativeBudget(checked(document), { meals: 'lots' }, {}, june2025);
  assert.equal(shown.allowed || shown.refusal.code, 'answersMissing');
});

test('help from a carer counts only when it was asked about and recorded', () => {
  const base = example.workedExamples[0]!.answers as GivenAnswers;
  const facts = { home: 'ownHome' };
  const run = (answers: GivenAnswers) =>
    allowed(calculateIndicativeBudget(checked(example), answers, facts, june2026));
  const { mealsHelp: _asked, ...notAsked } = base as Record<string, string>;
  assert.equal(run(notAsked).outputs[0]?.pence, run({ ...base, mealsHelp: 'none' }).outputs[0]?.pence);
  assert.ok(run(notAsked).outputs[0]!.pence > run(base).outputs[0]!.pence);
  assert.equal(run(notAsked).answers.find(({ question }) => question === 'mealsHelp')?.basis, 'notAnswered');
  const hidden = run({ ...base, meals: 'none', mealsHelp: 'all' });
  assert.deepEqual(
    hidden.answers.find(({ question }) => question === 'mealsHelp'),
    { question: 'mealsHelp', code: 'none', basis: 'notShown' },
  );
});

test('refusals come in order: the day, the facts, unknown answers, missing answers', () => {
  const definition = checked(outcomeDefinition());
  const rows = [
    ['2025-03-31', { planet: 'mars' }, { x: 'y' }, 'notInForce', []],
    ['2025-04-01', { planet: 'mars' }, { x: 'y' }, 'factsNeedMending', ['facts.planet', 'facts.household']],
    ['2025-04-01', { household: 'castle' }, { x: 'y' }, 'factsNeedMending', ['facts.household']],
    [
      '2025-04-01',
      { household: 'alone' },
      { x: 'y', meals: 'plenty' },
      'answersUnknown',
      ['answers.x', 'answers.meals'],
    ],
    ['2025-04-01', { household: 'alone' }, { meals: 'near' }, 'answersMissing', ['answers.trips']],
  ] as const;
  for (const [on, facts, answers, code, fields] of rows) {
    const decision = calculateIndicativeBudget(definition, answers, facts, civilDate(on));
    assert.ok(!decision.allowed);
    assert.equal(decision.refusal.code, code);
    assert.deepEqual(
      decision.refusal.faults.map(({ field }) => field),
      fields,
    );
  }
});

test('a figure below nothing is refused, not paid and not hidden', () => {
  const definition = checked(aFormula({ subtract: [{ points: 'meals' }, 5] }, [5, 4], 0));
  const decision = calculateIndicativeBudget(definition, { meals: 'answer1' }, {}, june2025);
  assert.equal(decision.allowed || decision.refusal.code, 'figureOutOfRange');
});

test('the invented example gives moderate needs £250.58 a week and high needs £798.23', () => {
  const found = example.workedExamples.map(({ answers, facts, on }) =>
    allowed(
      calculateIndicativeBudget(checked(example), answers as GivenAnswers, facts, civilDate(on)),
    ).outputs.map(({ pence }) => pence),
  );
  assert.deepEqual(found, [
    [25058, 48000],
    [79823, 0],
    [24090, 46000],
  ]);
});
