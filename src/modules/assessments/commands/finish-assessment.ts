import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import { allow, refuse } from '../../../core/decision/decision.ts';
import { Id, Input, Version } from '../../../platform/schema/fields.ts';
import { defineCommand, emitEvent, readWords, recordAct } from '../../audit/index.ts';
import { meetClock } from '../../councils/index.ts';
import { questionSetFor } from '../question-sets.ts';
import { decideAnswers } from '../rules/answers.ts';
import { assessmentRefusals } from '../rules/refusals.ts';
import { changeAssessment, findAssessment, findKeptAnswers } from '../store.ts';

interface FinishAssessment {
  readonly personId: string;
  readonly assessmentId: string;
  readonly version: number;
}

/** Finishes an assessment. It stays open, and each open question is named, while a required one has no answer. */
export const finishAssessment = defineCommand<
  FinishAssessment,
  { assessmentId: string; finishedOn: CivilDate }
>({
  name: 'assessments.finishAssessment',
  summary: 'Finish an assessment once every required question is answered.',
  input: Input({
    personId: Id({ words: 'Give the id of the person.' }),
    assessmentId: Id({ words: 'Give the id of the assessment.' }),
    version: Version(),
  }),
  about: (input) => input.personId,
  handle: async (context, input) => {
    const assessment = await findAssessment(context, input.personId, input.assessmentId, 'lock');
    if (!assessment) return refuse(assessmentRefusals, 'assessmentNotFound');
    if (assessment.finished_on !== null) return refuse(assessmentRefusals, 'assessmentFinished');
    if (assessment.version !== input.version) return refuse(assessmentRefusals, 'assessmentChanged');
    const { choices, wordsIds } = await findKeptAnswers(context, assessment.id);
    const texts = await readWords(context, Object.values(wordsIds));
    const words = Object.fromEntries(
      Object.entries(wordsIds).map(([id, wordsId]) => [id, texts.get(wordsId) ?? '']),
    );
    const decision = decideAnswers(
      questionSetFor(context.policy, assessment.kind),
      { version: assessment.question_set_version, answers: { ...choices, ...words } },
      'complete',
    );
    if (!decision.allowed) return decision;
    await changeAssessment(context, assessment.id, {
      version: assessment.version + 1,
      finished_by: context.actor.accountId,
      finished_on: context.today,
    });
    await meetClock(context, 'assessments.finish', assessment.id);
    await recordAct(context, {
      action: 'assessments.finishAssessment',
      personId: input.personId,
      subjectKind: 'assessment',
      subjectId: assessment.id,
    });
    await emitEvent(context, {
      type: 'assessment.finished',
      personId: input.personId,
      payload: { assessmentId: assessment.id, kind: assessment.kind },
    });
    return allow({ assessmentId: assessment.id, finishedOn: context.today });
  },
});
