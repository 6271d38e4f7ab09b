import type { Route } from '../../../../platform/http/index.ts';
import { paths } from '../../../../site/paths.ts';
import { type Desk, formPage, type Visitor } from '../../../access/index.ts';
import { signOffPlan } from '../../commands/sign-off-plan.ts';
import { checkSignOff } from '../../read-models/check-sign-off.ts';
import { listPlans } from '../../read-models/list-plans.ts';
import { loadPlan, whichPlan } from '../on-plan.ts';
import { planContent } from '../plan-content.ts';
import { signOffContent as words } from './content.ts';
import { signOffView } from './view.ts';

/** Where someone who did not write a plan sees all that sign-off rests on, and signs it off in one step. */
export function signOffRoutes(desk: Desk): readonly Route<Visitor>[] {
  return formPage(desk, {
    name: 'signOffPlan',
    path: paths.signOffPlan,
    command: signOffPlan,
    load: async (visit) => {
      const { personId, planId } = whichPlan(visit);
      const opened = await loadPlan(visit);
      const { missing } = await visit.ask(checkSignOff, { personId, planId });
      const { plans } = await visit.ask(listPlans, { personId });
      const before = plans.find((plan) => plan.planId === opened.plan.followsPlanId) ?? null;
      return { ...opened, missing, before, which: whichPlan(visit) };
    },
    read: (_reader, _facts, visit) => ({ personId: visit.whose.personId, planId: visit.param('planId') }),
    view: (facts, form, visit) => ({
      ...signOffView(facts, form),
      back: { href: paths.buildPlan(whichPlan(visit)), text: planContent.backToTasks },
    }),
    done: (_signedOff, _facts, visit) => ({ to: paths.onePlan(whichPlan(visit)), said: words.done }),
  });
}
