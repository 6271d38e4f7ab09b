import type { Route } from '../../../../platform/http/index.ts';
import { paths } from '../../../../site/paths.ts';
import { councilPage, type Desk, type Visitor } from '../../../access/index.ts';
import { draftRun } from '../../commands/draft-run.ts';
import { setPayerAccount } from '../../commands/set-payer-account.ts';
import { showPayerAccount } from '../../read-models/show-payer-account.ts';
import { listRuns } from '../../read-models/show-run.ts';
import { paymentsView } from './view.ts';

/** Every payment run by its payday, who must act on it, and the account that pays. */
export function paymentsRoutes(desk: Desk): readonly Route<Visitor>[] {
  return [
    councilPage(desk, {
      name: 'payments.show',
      path: paths.payments,
      show: async (visit) => {
        const { runs } = await visit.ask(listRuns, {});
        const { account } = await visit.ask(showPayerAccount, {});
        const here = {
          councilId: visit.councilId,
          today: visit.today,
          mayDraft: visit.may(draftRun),
          maySetAccount: visit.may(setPayerAccount),
        };
        return visit.page({ ...paymentsView(runs, account, here), current: 'payments' });
      },
    }),
  ];
}
