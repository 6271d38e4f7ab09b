import type { Route } from '../../../../platform/http/index.ts';
import { paths } from '../../../../site/paths.ts';
import { type Desk, formPage, type Visitor } from '../../../access/index.ts';
import { saveNeed } from '../../commands/save-need.ts';
import { backToTasks, loadPlan, whichPlan } from '../on-plan.ts';
import { planContent } from '../plan-content.ts';
import { planNeedContent as words } from './content.ts';
import { listOutcomesFor, planNeedView } from './view.ts';

/** Where a worker writes a need with the person: `?outcome=…` opens one that is there already. */
export function planNeedRoutes(desk: Desk): readonly Route<Visitor>[] {
  return formPage(desk, {
    name: 'planNeed',
    path: paths.planNeed,
    command: saveNeed,
    load: async (visit) => ({ ...(await loadPlan(visit)), outcome: visit.query.text('outcome') }),
    read: (reader, { plan }, visit) => {
      const how = reader.optionalText('how');
      return {
        personId: visit.whose.personId,
        planId: visit.param('planId'),
        outcome: reader.choice('outcome', listOutcomesFor(plan), words.outcomeMissing),
        words: reader.text('words', words.wordsMissing),
        isEligible: reader.yesOrNo('isEligible', words.isEligibleMissing),
        councilWillMeet: reader.yesOrNo('councilWillMeet', words.councilWillMeetMissing),
        ...(how !== undefined && { how }),
        version: reader.whole('version', words.outcomeMissing),
      };
    },
    view: (opened, form, visit) => ({
      ...planNeedView(opened, form),
      back: backToTasks(visit),
    }),
    done: ({ conflict }, { outcome }, visit) =>
      conflict === null
        ? { to: paths.buildPlan(whichPlan(visit)), said: words.saved }
        : {
            to: outcome
              ? `${paths.planNeed(whichPlan(visit))}?outcome=${encodeURIComponent(outcome)}`
              : paths.buildPlan(whichPlan(visit)),
            said: planContent.bothKept,
          },
  });
}
