import type { Fault } from '../../../core/decision/decision.ts';
import { listAnswers, resolveAnswers } from './answers-in-force.ts';
import type { Answer, CodeTest, FactDefinition, Question, RasDocument } from './definition-schema.ts';
import { listRepeats } from './list-repeats.ts';
import { listParameterFaults, listPeriodFaults } from './parameter-faults.ts';

/**
 * What a calculation may know about someone besides their answers: their own situation, and nothing else. How many
 * others ask, what the council can afford and what providers have to offer are not facts about a person's needs.
 * Source: Local Government Ombudsman on Wiltshire's matrix tool (supply or affordability in a person's calculation);
 * Care Act 2014 s.26; the list itself is our choice.
 */
const permittedFactKinds = [
  'ageGroup',
  'communicationNeed',
  'fundedElsewhere',
  'homeSetting',
  'household',
  'primarySupportReason',
] as const;

/** Faults in what a definition declares: names, days, questions, facts, parameters, baseline. Steps are apart. */
export function listDeclarationFaults(definition: RasDocument): readonly Fault[] {
  return [
    ...listNameFaults(definition),
    ...listPeriodFaults(definition, ''),
    ...definition.facts.flatMap((fact, place) => listFactFaults(fact, `facts[${place}]`)),
    ...definition.scales.flatMap(({ answers }, place) =>
      listAnswerFaults(definition, answers, `scales[${place}].answers`),
    ),
    ...definition.questions.flatMap((_question, place) => listQuestionFaults(definition, place)),
    ...definition.parameters.flatMap((_parameter, place) => listParameterFaults(definition, place)),
    ...listBaselineFaults(definition),
  ];
}

function listNameFaults(definition: RasDocument): readonly Fault[] {
  const lists = ['outcomes', 'facts', 'scales', 'questions', 'parameters', 'steps', 'outputs'] as const;
  return lists.flatMap((list) =>
    listRepeats(
      definition[list].map(({ id }) => id),
      (place) => `${list}[${place}].id`,
    ),
  );
}

function listFactFaults({ kind, values, whole }: FactDefinition, path: string): readonly Fault[] {
  const faults: Fault[] = [];
  if (!permittedFactKinds.some((permitted) => permitted === kind)) {
    faults.push({
      field: `${path}.kind`,
      words: `“${kind}” must not change anyone's figure. A figure may look only at the person's own situation: ${permittedFactKinds.join(', ')}.`,
    });
  }
  if ((values === undefined) === (whole === undefined)) {
    faults.push({
      field: path,
      words: 'Give either the values to choose from, or the whole numbers allowed.',
    });
  }
  if (whole && whole.atLeast > whole.atMost) {
    faults.push({
      field: `${path}.whole`,
      words: 'No number is allowed: make atMost at least as large as atLeast.',
    });
  }
  return [
    ...faults,
    ...listRepeats(
      (values ?? []).map(({ code }) => code),
      (place) => `${path}.values[${place}].code`,
    ),
  ];
}

function listAnswerFaults(
  definition: RasDocument,
  answers: readonly Answer[],
  path: string,
): readonly Fault[] {
  const scored = answers.filter(({ points }) => points !== undefined).length;
  return [
    ...listRepeats(
      answers.map(({ code }) => code),
      (place) => `${path}[${place}].code`,
    ),
    ...listRepeats(
      answers.map(({ text }) => text),
      (place) => `${path}[${place}].text`,
    ),
    ...(scored > 0 && scored < answers.length
      ? [
          {
            field: path,
            words: 'Give points to every answer here, 0 where it counts for nothing, or to none.',
          },
        ]
      : []),
    ...answers.flatMap(({ points }, place) => {
      if (points === undefined || typeof points === 'number') return [];
      const at = `${path}[${place}].points`;
      const codes = definition.facts.find(({ id }) => id === points.by)?.values?.map(({ code }) => code);
      if (!codes) return [{ field: `${at}.by`, words: `No fact with values is called “${points.by}”.` }];
      return [
        ...codes
          .filter((code) => !Object.hasOwn(points.values, code))
          .map((code) => ({
            field: `${at}.values.${code}`,
            words: 'This is missing: say what the answer counts for here too.',
          })),
        ...Object.keys(points.values)
          .filter((code) => !codes.includes(code))
          .map((code) => ({ field: `${at}.values.${code}`, words: `“${points.by}” has no such value.` })),
      ];
    }),
  ];
}

function listQuestionFaults(definition: RasDocument, place: number): readonly Fault[] {
  const question = definition.questions[place];
  if (!question) return [];
  const path = `questions[${place}]`;
  const faults: Fault[] = [];
  if (!definition.outcomes.some(({ id }) => id === question.outcome)) {
    faults.push({ field: `${path}.outcome`, words: `No outcome is called “${question.outcome}”.` });
  }
  if (Array.isArray(question.answers))
    faults.push(...listAnswerFaults(definition, question.answers, `${path}.answers`));
  else if (listAnswers(definition, question).length === 0) {
    faults.push({ field: `${path}.answers.scale`, words: `No scale is called “${question.answers.scale}”.` });
  }
  const stands = question.notAnswered;
  if (stands === undefined && (!question.required || question.shownIf)) {
    faults.push({
      field: `${path}.notAnswered`,
      words: 'Say which answer stands when this question is not asked.',
    });
  }
  if (stands !== undefined && !listAnswers(definition, question).some(({ code }) => code === stands)) {
    faults.push({ field: `${path}.notAnswered`, words: `The question has no answer “${stands}”.` });
  }
  return [...faults, ...listShownIfFaults(definition, question, place)];
}

function listShownIfFaults(definition: RasDocument, question: Question, place: number): readonly Fault[] {
  const path = `questions[${place}].shownIf`;
  const earlier = { ...definition, questions: definition.questions.slice(0, place) };
  const faults = (question.shownIf ?? []).flatMap((test, index) =>
    listCodeTestFaults(earlier, test, `${path}[${index}]`),
  );
  if (faults.length > 0 || !question.shownIf || canBeShown(definition, question)) return faults;
  return [
    {
      field: path,
      words: 'No answers and facts ever show this question: mend the condition, or take the question out.',
    },
  ];
}

/** Faults of looking at an answer or a fact; only the questions of the definition given may be looked at. */
export function listCodeTestFaults(definition: RasDocument, test: CodeTest, path: string): readonly Fault[] {
  const codes = listCodes(definition, test);
  if (codes === null) {
    return 'answer' in test
      ? [{ field: `${path}.answer`, words: `No question “${test.answer}” comes before this.` }]
      : [{ field: `${path}.fact`, words: `No fact with values is called “${test.fact}”.` }];
  }
  return test.is.flatMap((code, place) =>
    codes.includes(code)
      ? []
      : [
          {
            field: `${path}.is[${place}]`,
            words: `“${code}” can never be the case. Use ${codes.join(', ')}.`,
          },
        ],
  );
}

/** The codes that an answer or a fact can have; null when there is no such question or fact. */
export function listCodes(
  definition: RasDocument,
  of: { answer: string } | { fact: string },
): readonly string[] | null {
  if ('fact' in of)
    return definition.facts.find(({ id }) => id === of.fact)?.values?.map(({ code }) => code) ?? null;
  const question = definition.questions.find(({ id }) => id === of.answer);
  return question ? listAnswers(definition, question).map(({ code }) => code) : null;
}

/** Tries every way in which the answers and facts that the question hangs on, directly or not, can fall. */
function canBeShown(definition: RasDocument, question: Question): boolean {
  const tests = new Map<string, CodeTest>();
  const collect = (asked: Question): void => {
    for (const test of asked.shownIf ?? []) {
      const key = 'answer' in test ? `answer ${test.answer}` : `fact ${test.fact}`;
      if (tests.has(key)) continue;
      tests.set(key, test);
      const behind = 'answer' in test ? definition.questions.find(({ id }) => id === test.answer) : undefined;
      if (behind) collect(behind);
    }
  };
  collect(question);
  const ways = [...tests.values()].reduce<
    readonly { answers: Record<string, string>; facts: Record<string, string> }[]
  >(
    (soFar, test) =>
      soFar.length > 10_000
        ? soFar
        : soFar.flatMap((way) =>
            (listCodes(definition, test) ?? []).map((code) =>
              'answer' in test
                ? { ...way, answers: { ...way.answers, [test.answer]: code } }
                : { ...way, facts: { ...way.facts, [test.fact]: code } },
            ),
          ),
    [{ answers: {}, facts: {} }],
  );
  // Beyond ten thousand ways we do not search, and take the author's word.
  return (
    ways.length > 10_000 ||
    ways.some(
      ({ answers, facts }) =>
        resolveAnswers(definition, answers, facts).inForce.some(
          ({ question: id, basis }) => id === question.id && basis !== 'notShown',
        ) || resolveAnswers(definition, answers, facts).missing.some(({ id }) => id === question.id),
    )
  );
}

function listBaselineFaults(definition: RasDocument): readonly Fault[] {
  const { answers } = definition.baseline;
  const unknown = Object.keys(answers).filter(
    (id) => !definition.questions.some((question) => question.id === id),
  );
  return [
    ...unknown.map((id) => ({ field: `baseline.answers.${id}`, words: 'There is no such question.' })),
    ...definition.questions.flatMap((question) => {
      const code = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
      if (listAnswers(definition, question).some((answer) => answer.code === code)) return [];
      return [
        {
          field: `baseline.answers.${question.id}`,
          words:
            code === undefined
              ? 'Say from which answer this question is explained.'
              : `The question has no answer “${code}”.`,
        },
      ];
    }),
  ];
}
