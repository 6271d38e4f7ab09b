import { allow, refuse } from '../../../core/decision/decision.ts';
import { listMissing } from '../../../core/decision/gate.ts';
import { Id, Input } from '../../../platform/schema/fields.ts';
import { defineQuestion } from '../../audit/index.ts';
import { calculatePlanCost } from '../rules/plan-cost.ts';
import { planningRefusals } from '../rules/refusals.ts';
import { signOffConditions } from '../rules/sign-off-conditions.ts';
import { findPlan } from '../store.ts';
import { readPlan } from './read-plan.ts';

interface SignOffCheck {
  readonly isReady: boolean;
  readonly isSignedOff: boolean;
  /** Everything that is still missing, in words for whoever must act. */
  readonly missing: readonly { readonly code: string; readonly missing: string }[];
  readonly weeklyPence: number;
  readonly oncePence: number;
}

/** What a plan still needs before it can be signed off. The same list decides in the end; nothing is added to it. */
export const checkSignOff = defineQuestion<
  { readonly personId: string; readonly planId: string },
  SignOffCheck
>({
  name: 'planning.checkSignOff',
  summary: 'What a plan still needs before it can be signed off.',
  input: Input({
    personId: Id({ words: 'Give the id of the person.' }),
    planId: Id({ words: 'Give the id of the plan.' }),
  }),
  about: (input) => input.personId,
  answer: async (context, { personId, planId }) => {
    const plan = await findPlan(context, personId, planId);
    if (plan === null) return refuse(planningRefusals, 'planNotFound');
    const { forSignOff } = await readPlan(context, plan);
    const missing = listMissing(signOffConditions, forSignOff);
    const { weeklyPence, oncePence } = calculatePlanCost(forSignOff.lines);
    const isSignedOff = plan.state === 'signedOff';
    return allow({
      isReady: !isSignedOff && missing.length === 0,
      isSignedOff,
      missing: isSignedOff ? [] : missing,
      weeklyPence,
      oncePence,
    });
  },
});
