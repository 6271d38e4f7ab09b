import { type Static, Type } from 'typebox';
import { Value } from 'typebox/value';
import type { Fault } from '../../../core/decision/decision.ts';
import { adultOutcomes, carerOutcomes } from './outcomes.ts';

const text = Type.String({ minLength: 1, pattern: '\\S' });

const common = {
  id: Type.String({ pattern: '^[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)*$' }),
  text,
  hint: Type.Optional(text),
  required: Type.Boolean(),
  /** The answer is for the person and those who assess: nobody who acts for the person is shown it. */
  guarded: Type.Optional(Type.Boolean()),
  /** The question is asked only when an earlier choice was answered with one of these codes. */
  shownIf: Type.Optional(
    Type.Object(
      { question: Type.String(), anyOf: Type.Array(Type.String(), { minItems: 1 }) },
      { additionalProperties: false },
    ),
  ),
};

const option = Type.Object({ code: text, words: text }, { additionalProperties: false });
const options = Type.Array(option, { minItems: 2 });
const closed = { additionalProperties: false };

const questionSchema = Type.Union([
  Type.Object({ ...common, kind: Type.Literal('words'), maxLength: Type.Integer({ minimum: 1 }) }, closed),
  Type.Object({ ...common, kind: Type.Literal('oneOf'), options }, closed),
  Type.Object({ ...common, kind: Type.Literal('someOf'), options }, closed),
  Type.Object({ ...common, kind: Type.Literal('yesNo') }, closed),
]);

const domainSchema = Type.Object(
  {
    key: text,
    /** One of the outcomes for adults or carers, or null for a domain that is about none of them. */
    outcome: Type.Union([Type.String(), Type.Null()]),
    title: text,
    questions: Type.Array(questionSchema, { minItems: 1 }),
  },
  closed,
);

/** A set of questions as data: it serves assessments, surveys and forms alike. */
export const questionSetSchema = Type.Object(
  {
    key: text,
    version: Type.Integer({ minimum: 1 }),
    title: text,
    source: text,
    domains: Type.Array(domainSchema, { minItems: 1 }),
  },
  closed,
);

export type QuestionSet = Static<typeof questionSetSchema>;
export type Question = Static<typeof questionSchema>;

/** Takes the content of a file of questions. Throws where `checkQuestionSet` finds a fault. */
export function questionSet(content: unknown): QuestionSet {
  const faults = checkQuestionSet(content);
  if (faults.length > 0)
    throw new RangeError(faults.map(({ field, words }) => `${field}: ${words}`).join('\n'));
  return content as QuestionSet;
}

/**
 * What is wrong with a set of questions, by field. Each domain begins with the person's own words; ids and codes are
 * given once; a question is shown only by an earlier choice; every outcome named is one of the law's, for adults or for carers.
 * Source: Care Act 2014 s.1(3)(a), (b) for own words first.
 */
export function checkQuestionSet(content: unknown): readonly Fault[] {
  if (!Value.Check(questionSetSchema, content)) return explainShape(content);
  const earlier = new Map<string, Question>();
  return content.domains.flatMap((domain, place) => {
    const field = `domains[${place}]`;
    const faults: Fault[] = [];
    if (domain.outcome !== null && !Object.hasOwn({ ...adultOutcomes, ...carerOutcomes }, domain.outcome)) {
      faults.push({ field: `${field}.outcome`, words: 'This is not one of the outcomes of the law.' });
    }
    if (domain.questions[0]?.kind !== 'words') {
      faults.push({ field: `${field}.questions[0]`, words: 'Ask for the person’s own words first.' });
    }
    domain.questions.forEach((question, at) => {
      faults.push(...checkQuestion(question, `${field}.questions[${at}]`, earlier));
      earlier.set(question.id, question);
    });
    return faults;
  });
}

export function listQuestions(set: QuestionSet): readonly Question[] {
  return set.domains.flatMap(({ questions }) => questions);
}

/** The codes with which a question can be answered; null where it is answered in words. */
export function listCodes(question: Question): readonly string[] | null {
  switch (question.kind) {
    case 'words':
      return null;
    case 'yesNo':
      return ['yes', 'no'];
    case 'oneOf':
    case 'someOf':
      return question.options.map(({ code }) => code);
  }
}

/** Ids of questions that are new, gone, or not the same as in an earlier version. */
export function compareQuestionSets(before: QuestionSet, after: QuestionSet) {
  const old = new Map(listQuestions(before).map((question) => [question.id, JSON.stringify(question)]));
  const now = new Map(listQuestions(after).map((question) => [question.id, JSON.stringify(question)]));
  const ids = Array.from(now.keys());
  return {
    added: ids.filter((id) => !old.has(id)),
    removed: Array.from(old.keys()).filter((id) => !now.has(id)),
    changed: ids.filter((id) => old.has(id) && old.get(id) !== now.get(id)),
  };
}

function checkQuestion(
  question: Question,
  field: string,
  earlier: ReadonlyMap<string, Question>,
): readonly Fault[] {
  const faults: Fault[] = [];
  if (earlier.has(question.id)) {
    faults.push({ field: `${field}.id`, words: 'Another question has the same id.' });
  }
  const codes = listCodes(question);
  if (codes !== null && new Set(codes).size < codes.length) {
    faults.push({ field: `${field}.options`, words: 'Two options have the same code.' });
  }
  if (question.shownIf !== undefined) {
    const asked = earlier.get(question.shownIf.question);
    const possible = asked === undefined ? null : listCodes(asked);
    if (possible === null) {
      faults.push({ field: `${field}.shownIf.question`, words: 'Name an earlier question with choices.' });
    } else if (question.shownIf.anyOf.some((code) => !possible.includes(code))) {
      faults.push({ field: `${field}.shownIf.anyOf`, words: 'The earlier question has no such choice.' });
    }
  }
  return faults;
}

function explainShape(content: unknown): readonly Fault[] {
  const byField = new Map<string, Fault>();
  for (const { instancePath, message } of Value.Errors(questionSetSchema, content)) {
    const field = instancePath
      .slice(1)
      .replace(/\/(\d+)/g, '[$1]')
      .replaceAll('/', '.');
    if (!byField.has(field))
      byField.set(field, { field, words: `The questions are not well formed: ${message}.` });
  }
  return Array.from(byField.values());
}
