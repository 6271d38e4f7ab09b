import { civilDate } from '../../../../core/calendar/civil-date.ts';
import type { Route } from '../../../../platform/http/index.ts';
import { paths } from '../../../../site/paths.ts';
import { type Desk, formPage, type Visitor } from '../../../access/index.ts';
import { saveTerms } from '../../commands/save-terms.ts';
import { backToTasks, loadPlan, whichPlan } from '../on-plan.ts';
import { planTermsContent as words } from './content.ts';
import { everyChoices, planTermsView } from './view.ts';

/** Where a plan is told when it starts and how often money comes. */
export function planTermsRoutes(desk: Desk): readonly Route<Visitor>[] {
  return formPage(desk, {
    name: 'planTerms',
    path: paths.planTerms,
    command: saveTerms,
    load: loadPlan,
    read: (reader, _opened, visit) => {
      const startsOn = civilDate(reader.date('startsOn', words.startsOnWords));
      const every = reader.choice('directPaymentEvery', everyChoices, words.everyMissing);
      return {
        personId: visit.whose.personId,
        planId: visit.param('planId'),
        startsOn,
        ...(every !== 'none' && { directPaymentEvery: every }),
        version: reader.whole('version', words.changed),
      };
    },
    view: (opened, form, visit) => ({
      ...planTermsView(opened, form, visit.isStaff),
      back: backToTasks(visit),
      current: 'plan',
    }),
    done: (_saved, _opened, visit) => ({ to: paths.buildPlan(whichPlan(visit)), said: words.saved }),
  });
}
