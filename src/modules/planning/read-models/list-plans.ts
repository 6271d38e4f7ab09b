import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import { allow } from '../../../core/decision/decision.ts';
import { Id, Input } from '../../../platform/schema/fields.ts';
import { defineQuestion } from '../../audit/index.ts';
import { listPlansOf, type Plan, type PlanKind } from '../store.ts';
import { type ShownSignOff, showSignOff } from './show-sign-off.ts';

export interface ListedPlan {
  readonly planId: string;
  readonly kind: PlanKind;
  readonly state: Plan['state'];
  readonly startedOn: CivilDate;
  readonly followsPlanId: string | null;
  readonly signOff: ShownSignOff | null;
}

/** A person's plans, newest first: one that is being written, and those that were signed off. */
export const listPlans = defineQuestion<
  { readonly personId: string },
  { readonly plans: readonly ListedPlan[] }
>({
  name: 'planning.listPlans',
  summary: 'A person’s plans, newest first, with what was signed off, when and by whom.',
  input: Input({ personId: Id({ words: 'Give the id of the person.' }) }),
  about: (input) => input.personId,
  answer: async (context, { personId }) => {
    const plans: ListedPlan[] = [];
    for (const plan of await listPlansOf(context, personId)) {
      plans.push({
        planId: plan.id,
        kind: plan.kind,
        state: plan.state,
        startedOn: plan.started_on,
        followsPlanId: plan.follows_plan_id,
        signOff: await showSignOff(context, personId, plan.id),
      });
    }
    return allow({ plans });
  },
});
