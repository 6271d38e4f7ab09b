import type { CivilDate } from '../../core/calendar/civil-date.ts';
import type { Pence } from '../../core/money/pence.ts';
import type { Context, Listener } from '../audit/index.ts';
import { addPersonalBudget, type NewBudgetLine } from './store.ts';

/** A plan as its sign-off left it. */
export interface SignedOffPlan {
  readonly planId: string;
  readonly signOffId: string;
  readonly signedOffOn: CivilDate;
  readonly startsOn: CivilDate;
  readonly totalWeeklyPence: Pence;
  readonly contributionWeeklyPence: Pence;
  readonly councilWeeklyPence: Pence;
  readonly ruleVersion: string;
  readonly lines: readonly (Omit<NewBudgetLine, 'planLineId'> & { readonly lineId: string })[];
  readonly directPayment: { readonly weeklyPence: Pence; readonly everyWeeks: number } | null;
}

type FindSignedOffPlan = (
  context: Context,
  personId: string,
  planId: string,
) => Promise<SignedOffPlan | null>;

/** Makes the personal budget of a plan as soon as it is signed off. The finder is the plan's own door. */
export function makeBudgetFromPlan(findSignedOffPlan: FindSignedOffPlan): Listener {
  return {
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
}
