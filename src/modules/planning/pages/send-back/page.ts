import type { Route } from '../../../../platform/http/index.ts';
import { paths } from '../../../../site/paths.ts';
import { type Desk, formPage, type Visitor } from '../../../access/index.ts';
import { sendBackPlan } from '../../commands/send-back-plan.ts';
import { loadPlan, whichPlan } from '../on-plan.ts';
import { sendBackContent as words } from './content.ts';
import { sendBackView } from './view.ts';

/** Where a plan is sent back with one clear question. */
export function sendBackRoutes(desk: Desk): readonly Route<Visitor>[] {
  return formPage(desk, {
    name: 'sendBackPlan',
    path: paths.sendBackPlan,
    command: sendBackPlan,
    load: loadPlan,
    read: (reader, _opened, visit) => ({
      personId: visit.whose.personId,
      planId: visit.param('planId'),
      question: reader.text('question', words.questionMissing),
    }),
    view: ({ name }, form, visit) => ({
      ...sendBackView(name, form),
      back: { href: paths.signOffPlan(whichPlan(visit)) },
    }),
    done: (_asked, _opened, visit) => ({ to: paths.buildPlan(whichPlan(visit)), said: words.done }),
  });
}
