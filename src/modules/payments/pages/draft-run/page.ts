import { civilDate } from '../../../../core/calendar/civil-date.ts';
import type { Route } from '../../../../platform/http/index.ts';
import { paths } from '../../../../site/paths.ts';
import { type Desk, formPage, type Visitor } from '../../../access/index.ts';
import { draftRun } from '../../commands/draft-run.ts';
import { listRuns } from '../../read-models/show-run.ts';
import { paymentsContent } from '../payments/content.ts';
import { draftRunContent as words } from './content.ts';
import { draftRunView } from './view.ts';

/** Where a payments officer has the run of a day worked out. */
export function draftRunRoutes(desk: Desk): readonly Route<Visitor>[] {
  return formPage(desk, {
    name: 'draftRun',
    path: paths.draftRun,
    command: draftRun,
    load: (visit) => visit.ask(listRuns, {}),
    read: (reader) => ({ payOn: civilDate(reader.date('payOn', words.payOnMissing)) }),
    view: (_runs, form, { councilId }) => ({
      ...draftRunView(form),
      current: 'payments',
      back: { href: paths.payments({ councilId }) },
    }),
    done: ({ runId, toPay }, _runs, { councilId }) => ({
      to: paths.paymentRun({ councilId, runId }),
      said: words.done(paymentsContent.payments(toPay)),
    }),
  });
}
