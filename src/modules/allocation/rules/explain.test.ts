import assert from 'node:assert/strict';
import { test } from 'node:test';
import example from '../../../../policy/ras/example-adult.json' with { type: 'json' };
import { sumPence } from '../../../core/money/pence.ts';
import {
  allowed,
  checked,
  june2025,
  june2026,
  outcomeDefinition,
  poundPerPointDefinition,
} from '../testing.ts';
import { calculateIndicativeBudget } from './calculate.ts';
import type { GivenAnswers, RasDocument } from './definition-schema.ts';
import { type BudgetExplanation, explainBudget } from './explain.ts';
import { rational } from './rational.ts';
import { shareSignedPence, splitByShapley } from './shares.ts';

const moderate = example.workedExamples[0]!.answers as GivenAnswers;

function partsSum({ shares }: BudgetExplanation): readonly number[] {
  return shares.outputs.map(
    ({ baselinePence }, place) => baselinePence + sumPence(shares.parts.map(({ pence }) => pence[place]!)),
  );
}

test('exact parts become whole pence that sum, also where some take money away', () => {
  const rows = [
    [
      [
        [31n, 3n],
        [31n, 3n],
        [-8n, 3n],
      ],
      [11, 10, -3],
    ],
    [
      [
        [1n, 3n],
        [1n, 3n],
        [1n, 3n],
        [0n, 1n],
      ],
      [1, 0, 0, 0],
    ],
    [
      [
        [-1n, 2n],
        [-1n, 2n],
      ],
      [0, -1],
    ],
    [
      [
        [-7n, 2n],
        [7n, 2n],
        [0n, 1n],
      ],
      [-3, 3, 0],
    ],
    [
      [
        [5n, 1n],
        [-5n, 1n],
      ],
      [5, -5],
    ],
    [[], []],
  ] as const;
  for (const [parts, expected] of rows) {
    assert.deepEqual(shareSignedPence(parts.map(([top, bottom]) => rational(top, bottom))), expected);
  }
  assert.throws(() => shareSignedPence([rational(1n, 2n)]), /whole pence/);
});

test('what two answers only make together is shared half and half', () => {
  // Alone 10 and 20, together 50: the 20 that only both make is split 10 and 10.
  assert.deepEqual(splitByShapley(2, [0n, 10n, 20n, 50n]), [rational(20n), rational(30n)]);
  assert.deepEqual(splitByShapley(0, [7n]), []);
});

test('a person reads what they told us, what it counts for and what it adds, in that order (Q200)', () => {
  const definition = checked(poundPerPointDefinition());
  const { lines } = allowed(explainBudget(definition, { meals: 'some', trips: 'none' }, {}, june2025));
  assert.deepEqual(lines, [
    'Pounds per point, version 1. Invented for a test, not any council’s.',
    'Worked out for 1 June 2025.',
    'We start from “no need”, which comes to £0.00 a week.',
    'About meals. You told us: “I need some help”. This counts for 10 points. It adds £48.80 a week.',
    'About trips. You told us: “I do not need help”. This counts for 0 points. It adds nothing.',
    'Where answers work together, what they add is shared fairly between them.',
    'First figure: £48.80 a week.',
    'How we got there, step by step:',
    'All points: 10 points.',
    'Points times the price: £48.80.',
    'Prices and tables used: Pounds per point (2025/26, from 1 April 2025).',
    'This is a first figure to plan with, not a limit.',
  ]);
});

test('the parts of the invented example add up to the penny, and help from others takes money off (Q200)', () => {
  const explanation = allowed(explainBudget(checked(example), moderate, { home: 'ownHome' }, june2026));
  assert.equal(explanation.shares.splitBy, 'answer');
  assert.deepEqual(partsSum(explanation), [25058, 48000]);
  const share = (id: string) =>
    explanation.shares.parts.find(({ questions }) => questions.includes(id))?.pence;
  assert.deepEqual(share('meals'), [3689, 0]);
  assert.deepEqual(share('mealsHelp'), [-761, 0]);
  assert.deepEqual(share('toilet'), [0, 0]);
  assert.deepEqual(share('gettingStarted'), [0, 48000]);
  assert.ok(
    explanation.lines.some((line) =>
      line.includes('We count seven tenths of this. It takes off £7.61 a week.'),
    ),
  );
  assert.match(explanation.lines.join(' '), /not a limit/);
});

test('twelve answers are split one by one, thirteen by part of life, and the words say so', () => {
  const twelve = {
    ...moderate,
    toilet: 'some',
    people: 'most',
    work: 'some',
    children: 'some',
  };
  const run = (answers: GivenAnswers) =>
    allowed(explainBudget(checked(example), answers, { home: 'ownHome' }, june2026));
  const differing = (answers: GivenAnswers) =>
    Object.entries(answers).filter(([id, code]) => (example.baseline.answers as GivenAnswers)[id] !== code)
      .length;
  const byAnswer = run(twelve);
  assert.equal(differing(twelve), 12);
  assert.equal(byAnswer.shares.splitBy, 'answer');
  const thirteen = { ...twelve, nights: 'one' };
  const byOutcome = run(thirteen);
  assert.equal(byOutcome.shares.splitBy, 'outcome');
  assert.equal(byOutcome.shares.parts.length, 10);
  for (const each of [byAnswer, byOutcome]) {
    assert.deepEqual(
      partsSum(each),
      each.result.outputs.map(({ pence }) => pence),
    );
  }
  assert.ok(byOutcome.lines.some((line) => line.includes('each part of life')));
});

test('years later, with new prices and new tables added, the same inputs give the same pence and words (Q61, Q200)', () => {
  const before = checked(example);
  const facts = { home: 'extraCare' };
  const first = allowed(explainBudget(before, moderate, facts, june2026));
  const later = structuredClone(example) as unknown as RasDocument;
  for (const { values } of later.parameters) {
    const latest = values[1]!;
    values.push({ ...structuredClone(latest), version: '2028/29', startsOn: '2028-04-01' });
    latest.endsBefore = '2028-04-01';
  }
  assert.deepEqual(allowed(explainBudget(checked(later), moderate, facts, june2026)), first);
  assert.deepEqual(
    allowed(calculateIndicativeBudget(checked(later), moderate, facts, june2026)),
    first.result,
  );
});

test('a scheme by outcome is explained without points (Q118)', () => {
  const { lines } = allowed(
    explainBudget(
      checked(outcomeDefinition()),
      { meals: 'near', trips: 'there' },
      { household: 'alone' },
      june2025,
    ),
  );
  assert.ok(
    lines.includes(
      'About meals. You told us: “I need some help to get there”. This is looked up in a table. It adds £60.00 a week.',
    ),
  );
});

test('what cannot be calculated cannot be explained either', () => {
  const decision = explainBudget(checked(poundPerPointDefinition()), {}, {}, june2025);
  assert.equal(decision.allowed || decision.refusal.code, 'answersMissing');
});
