import { allow, type Decision, refuse } from '../../../core/decision/decision.ts';
import { Id } from '../../../platform/schema/fields.ts';
import { type Context, recordAct } from '../../audit/index.ts';
import { planningRefusals } from '../rules/refusals.ts';
import { findPlan, type Plan } from '../store.ts';

/** What every act on a plan says first. */
export interface OnPlan {
  readonly personId: string;
  readonly planId: string;
}

export const onPlan = {
  personId: Id({ words: 'Give the id of the person.' }),
  planId: Id({ words: 'Give the id of the plan.' }),
};

/** The plan, locked, while it can still be written in. A signed-off plan stays as it is. */
export async function openPlan(context: Context, { personId, planId }: OnPlan): Promise<Decision<Plan>> {
  const plan = await findPlan(context, personId, planId, 'lock');
  if (plan === null) return refuse(planningRefusals, 'planNotFound');
  return plan.state === 'signedOff' ? refuse(planningRefusals, 'planIsSignedOff') : allow(plan);
}

/** An audit entry about a plan. */
export function recordPlanAct(
  context: Context,
  action: string,
  plan: Plan,
  more: {
    readonly details?: Readonly<Record<string, string | number | boolean | null>>;
    readonly ruleVersion?: string;
  } = {},
): Promise<void> {
  return recordAct(context, {
    action,
    personId: plan.person_id,
    subjectKind: 'plan',
    subjectId: plan.id,
    ...more,
  });
}
