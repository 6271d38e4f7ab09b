import {
  councilPage,
  type Desk,
  permissions,
  type Visit,
  type Visitor,
} from '../../../modules/access/index.ts';
import { explainIndicativeBudget } from '../../../modules/allocation/index.ts';
import { explainContribution } from '../../../modules/contributions/index.ts';
import { fullNameOf, showPerson } from '../../../modules/people/index.ts';
import { listPlans } from '../../../modules/planning/index.ts';
import type { Route } from '../../../platform/http/index.ts';
import { paths } from '../../../site/paths.ts';
import { budgetContent as words } from './content.ts';
import { budgetView } from './view.ts';

/** How a first figure was worked out: one page for the person, for who helps them, and for staff. */
export function budgetRoute(desk: Desk): Route<Visitor> {
  return councilPage(desk, {
    name: 'budget.show',
    path: paths.budget,
    show: async (visit) => {
      const { personId } = visit.whose;
      const person = await visit.ask(showPerson, { personId });
      const budget = await visit.find(explainIndicativeBudget, { personId });
      const plans = await visit.find(listPlans, { personId });
      const contribution = await visit.find(explainContribution, { personId });
      const signedOff = plans?.plans.find(({ signOff }) => signOff !== null) ?? null;
      return visit.page({
        ...budgetView({
          budget,
          signedOff,
          contributionPence: contribution?.weeklyPence ?? null,
          whose: visit.whose,
          today: visit.today,
          forStaff: visit.isStaff ? fullNameOf(person) : null,
          canWorkOut: mayAsStaff(visit, 'allocation.calculateIndicativeBudget'),
          canAnswer: mayAsStaff(visit, 'allocation.answerNotEnough'),
        }),
        current: 'plan',
        back: visit.isStaff
          ? { href: paths.record(visit.whose), text: words.backToRecord }
          : { href: paths.myPlan(visit.whose), text: words.backToPlan },
      });
    },
  });
}

/** Whether a link to what one role does is any use to who is here. The command itself decides. */
function mayAsStaff({ roles }: Visit, name: string): boolean {
  return roles.some((role) => permissions[name]?.staff.includes(role));
}
