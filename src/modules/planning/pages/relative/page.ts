import { civilDate } from '../../../../core/calendar/civil-date.ts';
import type { Route } from '../../../../platform/http/index.ts';
import { paths } from '../../../../site/paths.ts';
import { type Desk, formPage, type Visitor } from '../../../access/index.ts';
import { decideRelative } from '../../commands/decide-relative.ts';
import { relationsToPerson } from '../../rules/paying-relative.ts';
import { backToTasks, loadPlan, whichPlan } from '../on-plan.ts';
import { relativeContent as words } from './content.ts';
import { relativeView } from './view.ts';

/** Where a manager decides whether paying a close relative is necessary. */
export function relativeRoutes(desk: Desk): readonly Route<Visitor>[] {
  return formPage(desk, {
    name: 'decideRelative',
    path: paths.decideRelative,
    command: decideRelative,
    load: loadPlan,
    read: (reader, _opened, visit) => {
      const relation = reader.choice('relation', relationsToPerson, words.relationMissing);
      const sameHousehold = reader.yesOrNo('sameHousehold', words.yesOrNoMissing);
      const purpose = reader.choice('purpose', ['care', 'administration'], words.purposeMissing);
      const isNecessary = reader.yesOrNo('isNecessary', words.yesOrNoMissing);
      const reasons = reader.text('reasons', words.reasonsMissing);
      const reviewOn = reader.optionalDate('reviewOn', words.reviewOnWords);
      return {
        personId: visit.whose.personId,
        planId: visit.param('planId'),
        relation,
        sameHousehold,
        purpose,
        isNecessary,
        reasons,
        ...(reviewOn !== undefined && { reviewOn: civilDate(reviewOn) }),
      };
    },
    view: ({ name }, form, visit) => ({ ...relativeView(name, form), back: backToTasks(visit) }),
    done: (_decided, _opened, visit) => ({ to: paths.buildPlan(whichPlan(visit)), said: words.done }),
  });
}
