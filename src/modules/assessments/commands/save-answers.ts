import { Type } from 'typebox';
import { allow, refuse } from '../../../core/decision/decision.ts';
import { Id, Input, Version } from '../../../platform/schema/fields.ts';
import {
  type Context,
  defineCommand,
  readWords,
  recordAct,
  saveWords,
  seesGuarded,
} from '../../audit/index.ts';
import { questionSetFor } from '../question-sets.ts';
import { type Answers, decideAnswers } from '../rules/answers.ts';
import { listQuestions, type QuestionSet } from '../rules/question-set.ts';
import { assessmentRefusals } from '../rules/refusals.ts';
import { addAnswers, changeAssessment, findAssessment, findKeptAnswers, type KeptAnswers } from '../store.ts';

interface SaveAnswers {
  readonly personId: string;
  readonly assessmentId: string;
  readonly version: number;
  readonly questionsVersion: number;
  /** Only what was answered now: the rest stays. An empty text or list takes an answer back. */
  readonly answers: Answers;
}

interface AnswersSaved {
  /** The version of the assessment as it stands now. */
  readonly version: number;
  readonly answersId: string;
  /** Someone else had saved in between: these answers are kept beside theirs and do not count until taken up. */
  readonly isSetAside: boolean;
}

/** Saves answers, by the person or by someone who enters them for the person; the record says which. */
export const saveAnswers = defineCommand<SaveAnswers, AnswersSaved>({
  name: 'assessments.saveAnswers',
  summary: 'Save answers to an assessment, to come back to or to finish.',
  input: Input({
    personId: Id({ words: 'Give the id of the person.' }),
    assessmentId: Id({ words: 'Give the id of the assessment.' }),
    version: Version(),
    questionsVersion: Type.Integer({
      words: 'Say which version of the questions you answered.',
      minimum: 1,
      maximum: 10_000,
    }),
    answers: Type.Record(
      Type.String({ maxLength: 100 }),
      Type.Union([
        Type.String({ maxLength: 20_000 }),
        Type.Array(Type.String({ maxLength: 60 }), { maxItems: 60 }),
      ]),
      { words: 'Answer in words or by the codes of the choices.' },
    ),
  }),
  about: (input) => input.personId,
  handle: async (context, input) => {
    const assessment = await findAssessment(context, input.personId, input.assessmentId, 'lock');
    if (!assessment) return refuse(assessmentRefusals, 'assessmentNotFound');
    if (assessment.finished_on !== null) return refuse(assessmentRefusals, 'assessmentFinished');
    const questions = questionSetFor(context.policy, assessment.kind);
    const guarded = listGuarded(context, questions).filter((id) => Object.hasOwn(input.answers, id));
    if (guarded.length > 0) {
      const words = 'Only the person themselves, or someone of the council with them, answers this.';
      return refuse(
        assessmentRefusals,
        'answersFaulty',
        {},
        guarded.map((field) => ({ field, words })),
      );
    }
    const before = await readAnswers(context, await findKeptAnswers(context, assessment.id));
    const given = { version: input.questionsVersion, answers: { ...before.answers, ...input.answers } };
    const decision = decideAnswers(questions, given, 'draft');
    if (!decision.allowed) return decision;
    const isSetAside = input.version !== assessment.version;
    const kept = await keepAnswers(
      context,
      input.personId,
      questions,
      before,
      isSetAside ? input.answers : decision.value,
    );
    const answersId = await addAnswers(context, {
      ...kept,
      personId: input.personId,
      assessmentId: assessment.id,
      basedOn: input.version,
      isSetAside,
    });
    const version = isSetAside ? assessment.version : assessment.version + 1;
    await changeAssessment(context, assessment.id, { version, question_set_version: questions.version });
    await recordAct(context, {
      action: 'assessments.saveAnswers',
      personId: input.personId,
      subjectKind: 'assessment',
      subjectId: assessment.id,
      ruleVersion: `${questions.key}@${questions.version}`,
      details: { version, isSetAside, answered: Object.keys(input.answers).length },
    });
    return allow({ version, answersId, isSetAside });
  },
});

/** Questions that whoever acts for the person may not answer: it might be them whom the person fears. */
function listGuarded(context: Context, questions: QuestionSet): readonly string[] {
  if (seesGuarded(context.actor)) return [];
  return listQuestions(questions)
    .filter(({ guarded }) => guarded)
    .map(({ id }) => id);
}

interface AnswersBefore {
  readonly answers: Answers;
  readonly wordsIds: KeptAnswers['wordsIds'];
}

async function readAnswers(context: Context, { choices, wordsIds }: KeptAnswers): Promise<AnswersBefore> {
  const texts = await readWords(context, Object.values(wordsIds));
  const words = Object.entries(wordsIds).map(([question, id]) => [question, texts.get(id) ?? '']);
  return { answers: { ...choices, ...(Object.fromEntries(words) as Answers) }, wordsIds };
}

/** Words that did not change keep their id, so that a save keeps nothing twice. */
async function keepAnswers(
  context: Context,
  personId: string,
  questions: QuestionSet,
  before: AnswersBefore,
  answers: Answers,
): Promise<KeptAnswers> {
  const choices: Record<string, string | readonly string[]> = {};
  const wordsIds: Record<string, string> = {};
  for (const { id, kind } of listQuestions(questions)) {
    const answer = Object.hasOwn(answers, id) ? answers[id] : undefined;
    if (answer === undefined || answer.length === 0) continue;
    const old = before.wordsIds[id];
    if (kind !== 'words' || typeof answer !== 'string') choices[id] = answer;
    else if (old !== undefined && before.answers[id] === answer) wordsIds[id] = old;
    else {
      wordsIds[id] = await saveWords(context, {
        personId,
        text: answer,
        sensitivity: 'special',
        retentionClass: 'careRecord',
      });
    }
  }
  return { choices, wordsIds };
}
