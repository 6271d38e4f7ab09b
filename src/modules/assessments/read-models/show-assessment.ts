import { Type } from 'typebox';
import { allow, refuse } from '../../../core/decision/decision.ts';
import { Id, Input } from '../../../platform/schema/fields.ts';
import { type Context, defineQuestion, readWords, seesGuarded } from '../../audit/index.ts';
import { questionSetFor } from '../question-sets.ts';
import type { Answers } from '../rules/answers.ts';
import { listQuestions } from '../rules/question-set.ts';
import { assessmentRefusals } from '../rules/refusals.ts';
import { type AssessmentKind, type AssessmentRow, assessmentsTables, type KeptAnswers } from '../store.ts';

interface ShowAssessment {
  readonly personId: string;
  /** Without it the one started last is shown. */
  readonly assessmentId?: string;
}

export interface ShownAnswers {
  readonly answersId: string;
  readonly basedOn: number;
  readonly isSetAside: boolean;
  /** `self`, or as what someone entered it for the person. */
  readonly enteredAs: string;
  readonly enteredAt: string;
  readonly answers: Answers;
}

export interface ShownAssessment {
  readonly assessmentId: string;
  readonly kind: AssessmentKind;
  readonly version: number;
  readonly questionSet: string;
  readonly questionsVersion: number;
  readonly startedOn: string;
  readonly finishedOn: string | null;
  readonly helpedBy: string;
  readonly wishesSelfAssessment: boolean;
  /** Questions that the reader neither sees nor answers. */
  readonly hiddenQuestions: readonly string[];
  /** Each save, newest first: the first one that is not set aside is what stands. */
  readonly saves: readonly ShownAnswers[];
}

/** An assessment with its answers. Guarded answers are for the person and staff, not for who acts for the person. */
export const showAssessment = defineQuestion<ShowAssessment, ShownAssessment>({
  name: 'assessments.showAssessment',
  summary: 'Show a person’s assessment with what was answered, by whom and when.',
  input: Input({
    personId: Id({ words: 'Give the id of the person.' }),
    assessmentId: Type.Optional(Id({ words: 'Give the id of the assessment.' })),
  }),
  about: (input) => input.personId,
  answer: async (context, input) => {
    const assessment = await findOneOrLast(context, input);
    if (!assessment) return refuse(assessmentRefusals, 'assessmentNotFound');
    const hidden = hiddenQuestions(context, assessment.kind);
    return allow({
      assessmentId: assessment.id,
      kind: assessment.kind,
      version: assessment.version,
      questionSet: assessment.question_set,
      questionsVersion: assessment.question_set_version,
      startedOn: assessment.started_on,
      finishedOn: assessment.finished_on,
      helpedBy: assessment.helped_by,
      wishesSelfAssessment: assessment.wishes_self_assessment,
      hiddenQuestions: [...hidden],
      saves: await listSaves(context, assessment, hidden),
    });
  },
});

async function findOneOrLast(context: Context, input: ShowAssessment): Promise<AssessmentRow | undefined> {
  let query = assessmentsTables(context.tx)
    .selectFrom('assessments')
    .selectAll()
    .where('council_id', '=', context.councilId)
    .where('person_id', '=', input.personId)
    .orderBy('started_on', 'desc')
    .orderBy('id', 'desc')
    .limit(1);
  if (input.assessmentId !== undefined) query = query.where('id', '=', input.assessmentId);
  return await query.executeTakeFirst();
}

function hiddenQuestions(context: Context, kind: AssessmentKind): ReadonlySet<string> {
  if (seesGuarded(context.actor)) return new Set();
  const guarded = listQuestions(questionSetFor(context.policy, kind)).filter((question) => question.guarded);
  return new Set(guarded.map(({ id }) => id));
}

async function listSaves(
  context: Context,
  assessment: AssessmentRow,
  hidden: ReadonlySet<string>,
): Promise<readonly ShownAnswers[]> {
  const rows = await assessmentsTables(context.tx)
    .selectFrom('assessment_answers')
    .selectAll()
    .where('council_id', '=', context.councilId)
    .where('assessment_id', '=', assessment.id)
    .orderBy('entered_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const ids = rows.map((row) => row.words_ids as unknown as KeptAnswers['wordsIds']);
  const texts = await readWords(context, [...new Set(ids.flatMap((one) => Object.values(one)))]);
  return rows.map((row, place) => ({
    answersId: row.id,
    basedOn: row.based_on,
    isSetAside: row.is_set_aside,
    enteredAs: row.entered_as,
    enteredAt: row.entered_at,
    answers: Object.fromEntries(
      [
        ...Object.entries(row.choices as unknown as Answers),
        ...Object.entries(ids[place] ?? {}).map(([question, id]) => [question, texts.get(id) ?? ''] as const),
      ].filter(([question]) => !hidden.has(question)),
    ),
  }));
}
