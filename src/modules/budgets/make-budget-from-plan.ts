import type { Listener } from '../audit/index.ts';
import { findSignedOffPlan } from '../planning/index.ts';
import { addPersonalBudget } from './store.ts';

/** Makes the personal budget of a plan as soon as it is signed off. */
export const makeBudgetFromPlan: Listener = {
  name: 'budgets.makeBudgetFromPlan',
  eventType: 'plan.signedOff',
  handle: async (context, { personId, payload }) => {
    const planId = String(payload['planId']);
    const plan = personId === null ? null : await findSignedOffPlan(context, personId, planId);
    if (personId === null || plan === null) throw new Error(`Plan ${planId} is not signed off.`);
    // The plan was signed off again meanwhile: that event of its own makes the newer budget.
    if (plan.signOffId !== payload['signOffId']) return;
    await addPersonalBudget(context, {
      ...plan,
      personId,
      lines: plan.lines.map(({ lineId, ...line }) => ({ ...line, planLineId: lineId })),
    });
  },
};
