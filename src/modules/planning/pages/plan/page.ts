import type { Route } from '../../../../platform/http/index.ts';
import { paths } from '../../../../site/paths.ts';
import { councilPage, type Desk, type Visit, type Visitor } from '../../../access/index.ts';
import { fullNameOf, showPerson } from '../../../people/index.ts';
import { listPlans } from '../../read-models/list-plans.ts';
import { showPlan } from '../../read-models/show-plan.ts';
import { planPageContent as words } from './content.ts';
import { noPlanView, planView } from './view.ts';

/** A plan as the person reads it: the one in force, or any one of theirs. */
export function planRoutes(desk: Desk): readonly Route<Visitor>[] {
  return [
    councilPage(desk, { name: 'myPlan.show', path: paths.myPlan, show: (visit) => show(visit, null) }),
    councilPage(desk, {
      name: 'onePlan.show',
      path: paths.onePlan,
      show: (visit) => show(visit, visit.param('planId')),
    }),
  ];
}

async function show(visit: Visit, wanted: string | null) {
  const { personId } = visit.whose;
  const person = await visit.ask(showPerson, { personId });
  const { plans } = await visit.ask(listPlans, { personId });
  const planId = wanted ?? plans.find(({ signOff }) => signOff !== null)?.planId ?? plans[0]?.planId;
  const own = {
    current: 'plan' as const,
    ...(visit.isStaff && { back: { href: paths.record(visit.whose), text: words.backToRecord } }),
  };
  const forStaff = visit.isStaff ? fullNameOf(person) : null;
  if (planId === undefined) return visit.page({ ...noPlanView(forStaff, visit.whose), ...own });
  const plan = await visit.ask(showPlan, { personId, planId });
  return visit.page({
    ...planView({ plan, plans, whose: visit.whose, today: visit.today, forStaff }),
    ...own,
  });
}
