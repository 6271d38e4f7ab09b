import { Type } from 'typebox';
import { addDays, type CivilDate } from '../../../core/calendar/civil-date.ts';
import { allow, refuse } from '../../../core/decision/decision.ts';
import { DateField, Id, Input, OneOf, YesNo } from '../../../platform/schema/fields.ts';
import { defineCommand, emitEvent, recordAct } from '../../audit/index.ts';
import { settingOn, startClock } from '../../councils/index.ts';
import { findPerson } from '../../people/index.ts';
import { questionSetFor } from '../question-sets.ts';
import { assessmentRefusals } from '../rules/refusals.ts';
import { type AssessmentKind, addAssessment } from '../store.ts';

interface StartAssessment {
  readonly personId: string;
  readonly kind: AssessmentKind;
  readonly askedOn: CivilDate;
  readonly wishesSelfAssessment: boolean;
  readonly helpedBy: (typeof helpers)[number];
  readonly caresForPersonId?: string;
}

const helpers = [
  'nobody',
  'familyOrFriend',
  'practitioner',
  'independentAdvocate',
  'interpreter',
  'someoneElse',
] as const;

/**
 * Starts an adult's or a carer's assessment. That the person was asked whether they wish to assess themselves stands
 * first, with the day and the answer. Source: SI 2014/2827 reg 2.
 */
export const startAssessment = defineCommand<
  StartAssessment,
  { assessmentId: string; questionsVersion: number }
>({
  name: 'assessments.startAssessment',
  summary: 'Start an adult’s or a carer’s assessment, having asked whether they wish to assess themselves.',
  input: Input({
    personId: Id({ words: 'Give the id of the person.' }),
    kind: OneOf(['adult', 'carer'], { words: 'Choose an adult’s assessment or a carer’s.' }),
    askedOn: DateField({ words: 'Enter the day on which the person was asked about assessing themselves.' }),
    wishesSelfAssessment: YesNo({ words: 'Say whether the person wishes to assess themselves.' }),
    helpedBy: OneOf(helpers, { words: 'Choose who helps the person through it.' }),
    caresForPersonId: Type.Optional(Id({ words: 'Give the id of the person they care for.' })),
  }),
  about: (input) => input.personId,
  handle: async (context, input) => {
    if (!(await findPerson(context, input.personId, 'lock')))
      return refuse(assessmentRefusals, 'assessmentNotFound');
    if (input.askedOn > context.today)
      return refuse(assessmentRefusals, 'askedInTheFuture', {}, [
        { field: 'askedOn', words: 'The person cannot have been asked on a day to come.' },
      ]);
    const caresFor = input.caresForPersonId ?? null;
    if (caresFor !== null && !(await findPerson(context, caresFor)))
      return refuse(assessmentRefusals, 'caresForUnknown');
    const questions = questionSetFor(context.policy, input.kind);
    const assessmentId = await addAssessment(context, {
      personId: input.personId,
      kind: input.kind,
      caresForPersonId: caresFor,
      questionSet: questions.key,
      questionSetVersion: questions.version,
      askedOn: input.askedOn,
      wishesSelfAssessment: input.wishesSelfAssessment,
      helpedBy: input.helpedBy,
    });
    if (assessmentId === null) return refuse(assessmentRefusals, 'assessmentOpenAlready');
    const finishDays = await settingOn(context, 'assessment.finishDays');
    await startClock(context, {
      personId: input.personId,
      kind: 'assessments.finish',
      subjectKind: 'assessment',
      subjectId: assessmentId,
      dueOn: addDays(context.today, finishDays.value),
      actsNext: 'socialWorker',
    });
    await recordAct(context, {
      action: 'assessments.startAssessment',
      personId: input.personId,
      subjectKind: 'assessment',
      subjectId: assessmentId,
      ruleVersion: finishDays.version,
      details: {
        kind: input.kind,
        wishesSelfAssessment: input.wishesSelfAssessment,
        helpedBy: input.helpedBy,
      },
    });
    await emitEvent(context, {
      type: 'assessment.started',
      personId: input.personId,
      payload: { assessmentId, kind: input.kind },
    });
    return allow({ assessmentId, questionsVersion: questions.version });
  },
});
