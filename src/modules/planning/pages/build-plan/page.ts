import type { Route } from '../../../../platform/http/index.ts';
import { paths } from '../../../../site/paths.ts';
import { councilPage, type Desk, permissions, type Visitor } from '../../../access/index.ts';
import { checkSignOff } from '../../read-models/check-sign-off.ts';
import { loadPlan, whichPlan } from '../on-plan.ts';
import { planContent } from '../plan-content.ts';
import { buildPlanView } from './view.ts';

/** What a plan holds so far, what it still needs, and the way to each part. */
export function buildPlanRoute(desk: Desk): Route<Visitor> {
  return councilPage(desk, {
    name: 'buildPlan.show',
    path: paths.buildPlan,
    show: async (visit) => {
      const which = whichPlan(visit);
      const { name, plan } = await loadPlan(visit);
      if (plan.signOff !== null) return visit.redirect(paths.onePlan(which));
      const { personId, planId } = which;
      const check = await visit.ask(checkSignOff, { personId, planId });
      const may = (command: string) => visit.roles.some((role) => permissions[command]?.staff.includes(role));
      return visit.page({
        ...buildPlanView({
          plan,
          missing: check.missing,
          which,
          forStaff: visit.isStaff ? name : null,
          canWriteNeeds: may('planning.saveNeed'),
          canDecideRelative: may('planning.decideRelative'),
          canSignOff: may('planning.signOffPlan'),
        }),
        current: 'plan',
        back: { href: paths.onePlan(which), text: planContent.back },
      });
    },
  });
}
