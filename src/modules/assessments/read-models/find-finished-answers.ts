import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import type { Context } from '../../audit/index.ts';
import { type AssessmentKind, assessmentsTables, findKeptAnswers } from '../store.ts';

export interface FinishedAnswers {
  readonly assessmentId: string;
  readonly kind: AssessmentKind;
  readonly questionSet: string;
  /** Question to the one code that was chosen; words and choices of several are left out. */
  readonly answers: Readonly<Record<string, string>>;
  readonly finishedOn: CivilDate;
}

/** The choices of the assessment finished last, of the kind or of either; null before the first. */
export async function findFinishedAnswers(
  context: Context,
  personId: string,
  kind?: AssessmentKind,
): Promise<FinishedAnswers | null> {
  let query = assessmentsTables(context.tx)
    .selectFrom('assessments')
    .select(['id', 'kind', 'question_set', 'finished_on'])
    .where('council_id', '=', context.councilId)
    .where('person_id', '=', personId)
    .where('finished_on', 'is not', null)
    .orderBy('finished_on', 'desc')
    .orderBy('id', 'desc')
    .limit(1);
  if (kind) query = query.where('kind', '=', kind);
  const row = await query.executeTakeFirst();
  if (!row?.finished_on) return null;
  const { choices } = await findKeptAnswers(context, row.id);
  return {
    assessmentId: row.id,
    kind: row.kind,
    questionSet: row.question_set,
    answers: Object.fromEntries(
      Object.entries(choices).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    ),
    finishedOn: row.finished_on,
  };
}
