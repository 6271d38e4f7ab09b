import { type CivilDate, civilDate } from '../../core/calendar/civil-date.ts';
import type { Decision } from '../../core/decision/decision.ts';
import { checkDefinition, type RasDefinition } from './rules/definition.ts';
import type { RasDocument } from './rules/definition-schema.ts';

/** Definitions for tests and demonstration only. All are invented; none is a council's. */
const shared = {
  form: 1,
  version: '1',
  notice: 'Invented for a test, not any council’s.',
  source: 'Invented for a test.',
  startsOn: '2025-04-01',
  whatItIsNot: ['This is a first figure to plan with, not a limit.'],
  facts: [],
  scales: [],
} as const;

const needAnswers: RasDocument['questions'][number]['answers'] = [
  { code: 'none', text: 'I do not need help', points: 0 },
  { code: 'some', text: 'I need some help', points: 10 },
  { code: 'lots', text: 'I need a lot of help', points: 16 },
];

function aQuestion(id: string, outcome: string, answers = needAnswers): RasDocument['questions'][number] {
  return {
    id,
    outcome,
    lens: 'person',
    title: `About ${id}`,
    text: `How much help with ${id}?`,
    help: 'Think of a usual week.',
    required: true,
    answers: structuredClone(answers),
  };
}

/** So many pounds for each point: the way one council in the north-west did it. The price changes on 1 April 2026. */
export function poundPerPointDefinition(): RasDocument {
  return {
    ...shared,
    id: 'pound-per-point',
    title: 'Pounds per point',
    audience: 'adult',
    whatItIsNot: [...shared.whatItIsNot],
    facts: [],
    scales: [],
    outcomes: [
      { id: 'home', label: 'Home' },
      { id: 'out', label: 'Going out' },
    ],
    questions: [aQuestion('meals', 'home'), aQuestion('trips', 'out')],
    parameters: [
      {
        id: 'pencePerPoint',
        label: 'Pounds per point',
        unit: 'pence',
        values: [
          {
            version: '2025/26',
            startsOn: '2025-04-01',
            endsBefore: '2026-04-01',
            source: 'Invented.',
            value: 488,
          },
          { version: '2026/27', startsOn: '2026-04-01', source: 'Invented.', value: 510 },
        ],
      },
    ],
    steps: [
      {
        id: 'points',
        label: 'All points',
        unit: 'points',
        expression: { add: [{ points: 'meals' }, { points: 'trips' }] },
      },
      {
        id: 'money',
        label: 'Points times the price',
        unit: 'pence',
        expression: { multiply: [{ ref: 'points' }, { parameter: 'pencePerPoint' }] },
      },
    ],
    outputs: [
      {
        id: 'weekly',
        label: 'First figure',
        step: 'money',
        period: 'week',
        rounding: 'halfUp',
        toNearestPence: 1,
      },
    ],
    baseline: { label: 'no need', answers: { meals: 'none', trips: 'none' } },
    workedExamples: [
      {
        label: 'Some help with meals',
        on: '2025-06-01',
        answers: { meals: 'some', trips: 'none' },
        facts: {},
        expect: { weekly: 4880 },
      },
    ],
  };
}

/** A carer's yearly sum by bands of points: nothing below 10, £100 from 10, £175 from 20, £300 from 30. */
export function bandDefinition(): RasDocument {
  return {
    ...poundPerPointDefinition(),
    id: 'carer-bands',
    title: 'Bands for carers',
    audience: 'carer',
    parameters: [],
    steps: [
      {
        id: 'points',
        label: 'All points',
        unit: 'points',
        expression: { add: [{ points: 'meals' }, { points: 'trips' }] },
      },
      {
        id: 'band',
        label: 'The sum of the band',
        unit: 'pence',
        expression: {
          band: { ref: 'points' },
          in: {
            bands: [
              { below: 10, value: 0 },
              { from: 10, below: 20, value: 10000 },
              { from: 20, below: 30, value: 17500 },
              { from: 30, value: 30000 },
            ],
          },
        },
      },
    ],
    outputs: [
      {
        id: 'yearly',
        label: 'First figure',
        step: 'band',
        period: 'year',
        rounding: 'halfUp',
        toNearestPence: 1,
      },
    ],
    workedExamples: [
      {
        label: 'Lots of both',
        on: '2025-06-01',
        answers: { meals: 'lots', trips: 'lots' },
        facts: {},
        expect: { yearly: 30000 },
      },
    ],
  };
}

const homePrices = [
  { is: ['there', 'alone'], value: 0 },
  { is: ['there', 'withOthers'], value: 0 },
  { is: ['near', 'alone'], value: 6000 },
  { is: ['near', 'withOthers'], value: 4500 },
  { is: ['far', 'alone'], value: 14000 },
  { is: ['far', 'withOthers'], value: 11000 },
];

const household: RasDocument['facts'][number] = {
  id: 'household',
  kind: 'household',
  label: 'Who you live with',
  source: 'The record.',
  values: [
    { code: 'alone', label: 'Alone' },
    { code: 'withOthers', label: 'With others' },
  ],
};

/** No points at all: each outcome that someone wants has a price of its own, by how far away it is and where they live. */
export function outcomeDefinition(): RasDocument {
  const answers = [
    { code: 'there', text: 'I have this in my life' },
    { code: 'near', text: 'I need some help to get there' },
    { code: 'far', text: 'I am a long way from it' },
  ];
  return {
    ...poundPerPointDefinition(),
    id: 'by-outcome',
    title: 'By outcome',
    facts: [household],
    questions: [aQuestion('meals', 'home', answers), aQuestion('trips', 'out', answers)],
    parameters: [],
    steps: [
      {
        id: 'home',
        label: 'For your home',
        unit: 'pence',
        expression: {
          table: [{ answer: 'meals' }, { fact: 'household' }],
          in: { rows: homePrices },
        },
      },
      {
        id: 'trips',
        label: 'For going out',
        unit: 'pence',
        expression: {
          firstMatch: [
            { when: { answer: 'trips', is: ['far'] }, then: 9000 },
            { when: { answer: 'trips', is: ['near'] }, then: 3500 },
          ],
          otherwise: 0,
        },
      },
      {
        id: 'both',
        label: 'Together',
        unit: 'pence',
        expression: { add: [{ ref: 'home' }, { ref: 'trips' }] },
      },
    ],
    outputs: [
      {
        id: 'weekly',
        label: 'First figure',
        step: 'both',
        period: 'week',
        rounding: 'halfUp',
        toNearestPence: 1,
      },
    ],
    baseline: { label: 'an outcome that is there', answers: { meals: 'there', trips: 'there' } },
    workedExamples: [
      {
        label: 'Some way to go',
        on: '2025-06-01',
        answers: { meals: 'near', trips: 'far' },
        facts: { household: 'alone' },
        expect: { weekly: 15000 },
      },
    ],
  };
}

/** One question with an answer for each amount of points; `expression` makes money of them, `firstPence` of the first. */
export function aFormula(
  expression: RasDocument['steps'][number]['expression'],
  points: readonly number[],
  firstPence: number,
): RasDocument {
  const answers = points.map((amount, place) => ({
    code: `answer${place}`,
    text: `Answer ${place}`,
    points: amount,
  }));
  return {
    ...poundPerPointDefinition(),
    id: 'formula',
    title: 'A formula',
    questions: [aQuestion('meals', 'home', answers)],
    parameters: [],
    steps: [{ id: 'money', label: 'Money', unit: 'pence', expression }],
    baseline: { label: 'the first answer', answers: { meals: 'answer0' } },
    workedExamples: [
      {
        label: 'The first answer',
        on: '2025-06-01',
        answers: { meals: 'answer0' },
        facts: {},
        expect: { weekly: firstPence },
      },
    ],
  };
}

/** The checked definition; a test that hands over a faulty one fails with its faults. */
export function checked(document: unknown): RasDefinition {
  return allowed(checkDefinition(document));
}

export function allowed<Value>(decision: Decision<Value>): Value {
  if (decision.allowed) return decision.value;
  throw new Error(JSON.stringify(decision.refusal, null, 1));
}

export const june2025: CivilDate = civilDate('2025-06-01');
export const june2026: CivilDate = civilDate('2026-06-01');
