import { allow } from '../../../core/decision/decision.ts';
import { Input, Words } from '../../../platform/schema/fields.ts';
import { defineCommand, emitEvent } from '../../audit/index.ts';
import { keepPlanWords, setState } from '../store.ts';
import { addQuestion } from '../store-decisions.ts';
import { type OnPlan, onPlan, openPlan, recordPlanAct } from './open-plan.ts';

interface SendBackPlan extends OnPlan {
  readonly question: string;
}

/** Sends a plan back with one clear question, instead of leaving its author to guess. */
export const sendBackPlan = defineCommand<SendBackPlan, { questionId: string }>({
  name: 'planning.sendBackPlan',
  summary: 'Send a plan back to its author with one clear question.',
  input: Input({
    ...onPlan,
    question: Words({ words: 'Ask one clear question that can be answered.', longest: 1000 }),
  }),
  about: (input) => input.personId,
  handle: async (context, input) => {
    const opened = await openPlan(context, input);
    if (!opened.allowed) return opened;
    const plan = opened.value;
    const wordsId = await keepPlanWords(context, plan.person_id, input.question);
    const questionId = await addQuestion(context, plan, wordsId);
    await setState(context, plan.id, 'sentBack');
    await recordPlanAct(context, 'planning.sendBackPlan', plan, { details: { questionId } });
    await emitEvent(context, {
      type: 'plan.sentBack',
      personId: plan.person_id,
      payload: { planId: plan.id, questionId },
    });
    return allow({ questionId });
  },
});
