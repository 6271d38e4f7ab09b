import type { Route } from '../../../../platform/http/index.ts';
import { paths } from '../../../../site/paths.ts';
import { type Desk, formPage, type Visitor } from '../../../access/index.ts';
import { removeLine } from '../../commands/remove-line.ts';
import { backToTasks, loadPlan, whichPlan } from '../on-plan.ts';
import { removeLineContent as words } from './content.ts';
import { removeLineView } from './view.ts';

/** Where one thing is taken out of the week of a plan. */
export function removeLineRoutes(desk: Desk): readonly Route<Visitor>[] {
  return formPage(desk, {
    name: 'removePlanLine',
    path: paths.removePlanLine,
    command: removeLine,
    load: loadPlan,
    read: (reader, _opened, visit) => ({
      personId: visit.whose.personId,
      planId: visit.param('planId'),
      lineId: visit.param('lineId'),
      version: reader.whole('version', words.gone),
    }),
    view: (opened, form, visit) => ({
      ...removeLineView(opened, visit.param('lineId'), form, paths.buildPlan(whichPlan(visit))),
      back: backToTasks(visit),
      current: 'plan',
    }),
    done: (_removed, _opened, visit) => ({ to: paths.buildPlan(whichPlan(visit)), said: words.done }),
  });
}
