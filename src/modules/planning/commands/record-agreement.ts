import { Type } from 'typebox';
import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import { allow, refuse } from '../../../core/decision/decision.ts';
import { DateField, Input, OneOf, Words } from '../../../platform/schema/fields.ts';
import { defineCommand } from '../../audit/index.ts';
import { planningRefusals } from '../rules/refusals.ts';
import { type AmountUnderstood, keepPlanWords } from '../store.ts';
import { addAgreement } from '../store-decisions.ts';
import { type OnPlan, onPlan, openPlan, recordPlanAct } from './open-plan.ts';

interface RecordAgreement extends OnPlan {
  readonly state: 'agreed' | 'notAgreed';
  readonly on: CivilDate;
  readonly reason?: string;
  readonly steps?: string;
  readonly amountUnderstood: AmountUnderstood;
  readonly copyGivenOn: CivilDate;
}

/** Whether the person agrees to the plan exactly as it stands; a change after it asks for their agreement again. */
export const recordAgreement = defineCommand<RecordAgreement, { agreementId: string }>({
  name: 'planning.recordAgreement',
  summary: 'Record whether the person agrees to the plan as it stands, and that they have a copy.',
  input: Input({
    ...onPlan,
    state: OneOf(['agreed', 'notAgreed'], { words: 'Say whether the person agrees.' }),
    on: DateField({ words: 'Enter the day on which they said so.' }),
    reason: Type.Optional(Words({ words: 'Write why they do not agree, in their words.', longest: 4000 })),
    steps: Type.Optional(Words({ words: 'Write which steps were taken to agree.', longest: 4000 })),
    amountUnderstood: OneOf(['yes', 'withHelp', 'notYet'], {
      words: 'Say whether the person, or those who help them, know how much there is.',
    }),
    copyGivenOn: DateField({ words: 'Enter the day on which they were given a copy.' }),
  }),
  about: (input) => input.personId,
  handle: async (context, input) => {
    const opened = await openPlan(context, input);
    if (!opened.allowed) return opened;
    const plan = opened.value;
    const { state, reason, steps } = input;
    if (input.on > context.today || input.copyGivenOn > context.today)
      return refuse(planningRefusals, 'agreementInTheFuture');
    if (state === 'notAgreed' && (reason === undefined || steps === undefined))
      return refuse(planningRefusals, 'disagreementUnexplained');
    if (state === 'agreed' && input.amountUnderstood === 'notYet')
      return refuse(planningRefusals, 'amountNotUnderstood');
    const keep = async (text: string | undefined) =>
      text === undefined ? null : await keepPlanWords(context, plan.person_id, text);
    const agreementId = await addAgreement(context, plan, {
      state,
      agreed_on: input.on,
      reason_words_id: await keep(reason),
      steps_words_id: await keep(steps),
      amount_understood: input.amountUnderstood,
      copy_given_on: input.copyGivenOn,
    });
    await recordPlanAct(context, 'planning.recordAgreement', plan, {
      details: { state, on: input.on, amountUnderstood: input.amountUnderstood, planVersion: plan.version },
    });
    return allow({ agreementId });
  },
});
