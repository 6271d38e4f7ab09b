import type { Context, Listener } from '../audit/index.ts';
import { findSignedOffPlan, type SignedOffPlan } from '../planning/index.ts';
import { addPersonalBudget } from './store.ts';

/** Makes the personal budget of a plan as soon as it is signed off. */
const makeBudgetFromPlan: Listener = {
  name: 'budgets.makeBudgetFromPlan',
  eventType: 'plan.signedOff',
  handle: async (context, { personId, payload }) => {
    const planId = String(payload['planId']);
    const plan = personId === null ? null : await findSignedOffPlan(context, personId, planId);
    if (personId === null || plan === null) throw new Error(`Plan ${planId} is not signed off.`);
    // The plan was signed off again meanwhile: that event of its own makes the newer budget.
    if (plan.signOffId !== payload['signOffId']) return;
    await addBudgetOfPlan(context, personId, plan);
  },
};

/** A plan without anything paid as money has no direct payment, not one of nothing. */
export async function addBudgetOfPlan(
  context: Context,
  personId: string,
  plan: SignedOffPlan,
): Promise<string> {
  return await addPersonalBudget(context, {
    ...plan,
    personId,
    directPayment: plan.directPayment && plan.directPayment.weeklyPence > 0 ? plan.directPayment : null,
    lines: plan.lines.map(({ lineId, ...line }) => ({ ...line, planLineId: lineId })),
  });
}

export const budgetsListeners = [makeBudgetFromPlan];
