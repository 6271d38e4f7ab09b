import type { Route } from '../../../../platform/http/index.ts';
import { paths } from '../../../../site/paths.ts';
import { type Desk, formPage, type Visitor } from '../../../access/index.ts';
import { fullNameOf, showPerson } from '../../../people/index.ts';
import { startPlan } from '../../commands/start-plan.ts';
import { listPlans } from '../../read-models/list-plans.ts';
import { startPlanContent as words } from './content.ts';
import { kinds, startPlanView } from './view.ts';

/** Where a plan is begun, having read what it will need to be agreed. */
export function startPlanRoutes(desk: Desk): readonly Route<Visitor>[] {
  return formPage(desk, {
    name: 'startPlan',
    path: paths.startPlan,
    command: startPlan,
    load: async (visit) => {
      const { personId } = visit.whose;
      const person = await visit.ask(showPerson, { personId });
      const { plans } = await visit.ask(listPlans, { personId });
      return { name: fullNameOf(person), agreed: plans.filter(({ signOff }) => signOff !== null) };
    },
    read: (reader, { agreed }, visit) => {
      const kind = reader.choice('kind', kinds, words.kindMissing);
      const before = agreed.find((plan) => plan.kind === kind);
      const isFollowing =
        agreed.length > 0 &&
        reader.choice('from', ['agreed', 'nothing'], words.fromMissing) === 'agreed' &&
        before !== undefined;
      return {
        personId: visit.whose.personId,
        kind,
        ...(isFollowing && { followsPlanId: before.planId }),
      };
    },
    view: ({ name, agreed }, form, visit) => ({
      ...startPlanView(visit.isStaff ? name : null, agreed.length > 0, form),
      back: { href: paths.myPlan(visit.whose) },
      current: 'plan',
    }),
    done: ({ planId }, _facts, visit) => ({
      to: paths.buildPlan({ ...visit.whose, planId }),
      said: words.done,
    }),
  });
}
