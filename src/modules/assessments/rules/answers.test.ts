import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type Answers, decideAnswers } from './answers.ts';
import { adultOutcomes, carerOutcomes } from './outcomes.ts';
import { checkQuestionSet, compareQuestionSets, type QuestionSet, questionSet } from './question-set.ts';

const selfAssessment = questionSet(readPolicy('question-sets/supported-self-assessment'));
const carersOwn = questionSet(readPolicy('question-sets/carers-self-assessment'));

function readPolicy(place: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../../policy/${place}.json`, import.meta.url), 'utf8'));
}

const small: QuestionSet = {
  key: 'small',
  version: 2,
  title: 'Meals',
  source: 'Invented for this test',
  domains: [
    {
      key: 'meals',
      outcome: 'nutrition',
      title: 'Meals',
      questions: [
        { id: 'own', kind: 'words', text: 'In your own words?', required: false, maxLength: 5 },
        {
          id: 'way',
          kind: 'oneOf',
          text: 'How?',
          required: true,
          options: [
            { code: 'alone', words: 'Alone' },
            { code: 'help', words: 'With help' },
          ],
        },
        {
          id: 'who',
          kind: 'someOf',
          text: 'Who?',
          required: true,
          shownIf: { question: 'way', anyOf: ['help'] },
          options: [
            { code: 'family', words: 'Family' },
            { code: 'paid', words: 'Paid' },
          ],
        },
        { id: 'talk', kind: 'yesNo', text: 'Talk alone?', required: false },
      ],
    },
  ],
};

function answer(answers: Answers, stage: 'draft' | 'complete' = 'complete', version = 2): string {
  const decision = decideAnswers(small, { version, answers }, stage);
  if (decision.allowed) return Object.keys(decision.value).join(' ');
  return [decision.refusal.code, ...decision.refusal.faults.map(({ field }) => field)].join(': ');
}

const rows: readonly (readonly [string, string, string])[] = [
  [
    'answers to another version are held back first',
    answer({ nonsense: 'x' }, 'complete', 1),
    'answersForOtherVersion',
  ],
  ['a required question must be answered in the end', answer({}), 'answersFaulty: way'],
  ['and may wait in a draft (Q108)', answer({}, 'draft'), ''],
  [
    'a question that is shown only with help is not asked of who does it alone',
    answer({ way: 'alone' }),
    'way',
  ],
  ['it is asked of who needs help', answer({ way: 'help' }), 'answersFaulty: who'],
  ['several may be chosen', answer({ way: 'help', who: ['family', 'paid'] }), 'way who'],
  ['an answer no longer shown is left out', answer({ way: 'alone', who: ['paid'] }), 'way'],
  ['an unknown choice is named', answer({ way: 'maybe' }), 'answersFaulty: way'],
  ['even in a draft', answer({ way: 'maybe' }, 'draft'), 'answersFaulty: way'],
  ['a choice cannot be made twice', answer({ way: 'help', who: ['paid', 'paid'] }), 'answersFaulty: who'],
  [
    'one choice where several are asked is not a list',
    answer({ way: 'help', who: 'paid' }),
    'answersFaulty: who',
  ],
  [
    'yes and no are the answers to a yes-or-no question',
    answer({ way: 'alone', talk: 'perhaps' }),
    'answersFaulty: talk',
  ],
  [
    'a question nobody asked is named',
    answer({ way: 'alone', constructor: 'x' }),
    'answersFaulty: constructor',
  ],
  ['four characters of five are taken', answer({ way: 'alone', own: 'abcd' }), 'own way'],
  ['five of five are taken', answer({ way: 'alone', own: 'abcde' }), 'own way'],
  ['six of five are too many', answer({ way: 'alone', own: 'abcdef' }), 'answersFaulty: own'],
];
for (const [sentence, given, expected] of rows) test(sentence, () => assert.equal(given, expected));

test('the supported self-assessment covers the ten outcomes, and asks each time for own words first', () => {
  const covered = selfAssessment.domains.flatMap(({ outcome }) => outcome ?? []);
  assert.deepEqual(covered.toSorted(), Object.keys(adultOutcomes).toSorted());
  for (const { questions } of selfAssessment.domains)
    assert.match(questions[0]?.text ?? '', /^In your own words/);
});

test('carers are asked about their own eight outcomes, and whether they are willing and able (Q210)', () => {
  const covered = carersOwn.domains.flatMap(({ outcome }) => outcome ?? []);
  assert.deepEqual(covered.toSorted(), Object.keys(carerOutcomes).toSorted());
  const ids = carersOwn.domains.flatMap(({ questions }) => questions.map(({ id }) => id));
  assert.ok(ids.includes('caring.willing') && ids.includes('caring.able'));
});

test('how much help is needed is asked in the RAS’s own questions, so that nobody answers twice (Q58)', () => {
  const ras = readPolicy('ras/example-adult') as {
    scales: { id: string; answers: { code: string }[] }[];
    questions: { id: string; lens: string; answers: { code: string }[] | { scale: string } }[];
  };
  const asked = new Map(
    selfAssessment.domains.flatMap(({ questions }) => questions.map((one) => [one.id, one])),
  );
  for (const { id, lens, answers } of ras.questions) {
    if (lens === 'assessor') continue;
    const codes = Array.isArray(answers)
      ? answers
      : ras.scales.find((scale) => scale.id === answers.scale)?.answers;
    const question = asked.get(id);
    assert.ok(question?.kind === 'oneOf', `${id} is asked`);
    assert.deepEqual(
      question.options.map(({ code }) => code),
      codes?.map(({ code }) => code),
    );
  }
});

test('what is hard is asked as if nobody helped (Q343 Q89)', () => {
  const asked = selfAssessment.domains
    .filter(({ outcome }) => outcome !== null)
    .map(({ questions }) => questions[1]);
  assert.equal(asked.length, 10);
  for (const question of asked) assert.match(question?.text ?? '', /if nobody helped you\?$/);
});

test('an unsound set of questions names each fault', () => {
  const [domain] = small.domains;
  assert.ok(domain);
  const [own, way, who, talk] = domain.questions;
  assert.ok(own && way && who && talk);
  const faults = (questions: QuestionSet['domains'][number]['questions'], outcome = 'nutrition') =>
    checkQuestionSet({ ...small, domains: [{ ...domain, outcome, questions }] }).map(({ field }) => field);
  assert.deepEqual(faults([own, way, who, talk]), []);
  assert.deepEqual(faults([way, own]), ['domains[0].questions[0]']);
  assert.deepEqual(faults([own, who, way]), ['domains[0].questions[1].shownIf.question']);
  assert.deepEqual(faults([own, own]), ['domains[0].questions[1].id']);
  assert.deepEqual(faults([own], 'shopping'), ['domains[0].outcome']);
  assert.deepEqual(faults([own, way, { ...who, shownIf: { question: 'way', anyOf: ['never'] } }]), [
    'domains[0].questions[2].shownIf.anyOf',
  ]);
  assert.ok(checkQuestionSet({ ...small, version: 0 }).some(({ field }) => field === 'version'));
  assert.throws(() => questionSet({}), /well formed/);
});

test('two versions can be laid side by side (Q58)', () => {
  const [domain] = small.domains;
  assert.ok(domain);
  const [own, way, , talk] = domain.questions;
  assert.ok(own && way && talk);
  const next = {
    ...small,
    version: 3,
    domains: [{ ...domain, questions: [own, { ...way, text: 'How now?' }, { ...talk, id: 'new' }] }],
  };
  assert.deepEqual(compareQuestionSets(small, next), {
    added: ['new'],
    removed: ['who', 'talk'],
    changed: ['way'],
  });
});
