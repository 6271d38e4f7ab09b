import { Type } from 'typebox';
import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import { allow, refuse } from '../../../core/decision/decision.ts';
import { DateField, Id, Input, OneOf, Words } from '../../../platform/schema/fields.ts';
import { defineCommand, recordAct, saveWords } from '../../audit/index.ts';
import { meetClock } from '../../councils/index.ts';
import { findPerson, peopleRefusals } from '../../people/index.ts';
import { oweRiskAssessment } from '../find-facts.ts';
import type { RiskResult } from '../rules/gate.ts';
import { paymentsRefusals } from '../rules/refusals.ts';
import { completeRiskAssessment, findRiskAssessment, openRiskAssessment } from '../store.ts';

interface RecordRiskAssessment {
  readonly personId: string;
  readonly completedOn: CivilDate;
  readonly result: RiskResult;
  readonly helpAgreed: readonly string[];
}

/** Records what help the person needs and wants with a direct payment. Whatever it finds, it is never a no. */
export const recordRiskAssessment = defineCommand<RecordRiskAssessment, { assessmentId: string }>({
  name: 'payments.recordRiskAssessment',
  summary: 'Record the risk assessment of a direct payment and the help that was agreed.',
  input: Input({
    personId: Id({ words: 'Give the id of the person.' }),
    completedOn: DateField({ words: 'Enter the day on which it was done.' }),
    result: OneOf(['managesAlone', 'managesWithHelp', 'needsMoreHelp'], {
      words: 'Choose how much help is needed.',
    }),
    helpAgreed: Type.Array(Words({ words: 'Enter one kind of help that was agreed.', longest: 2000 }), {
      maxItems: 20,
    }),
  }),
  about: (input) => input.personId,
  handle: async (context, input) => {
    const { personId } = input;
    if (!(await findPerson(context, personId, 'lock'))) return refuse(peopleRefusals, 'personNotFound');
    if (input.completedOn > context.today) return refuse(paymentsRefusals, 'directPaymentDayToCome');
    const helpWordsIds: string[] = [];
    for (const text of input.helpAgreed)
      helpWordsIds.push(
        await saveWords(context, { personId, text, sensitivity: 'special', retentionClass: 'supportRecord' }),
      );
    let assessmentId = await oweRiskAssessment(context, personId);
    const found = await findRiskAssessment(context, personId);
    // The last one was done: this is another look, owed to nobody before today.
    if (found?.completedOn !== null)
      assessmentId = (await openRiskAssessment(context, personId, context.today)) ?? assessmentId;
    await completeRiskAssessment(context, assessmentId, { ...input, helpWordsIds });
    await meetClock(context, 'payments.riskAssessment', assessmentId, input.completedOn);
    await recordAct(context, {
      action: 'payments.recordRiskAssessment',
      personId,
      subjectKind: 'riskAssessment',
      subjectId: assessmentId,
      details: { result: input.result, helpAgreed: helpWordsIds.length },
    });
    return allow({ assessmentId });
  },
});
