import { file, type Route } from '../../../../platform/http/index.ts';
import { paths } from '../../../../site/paths.ts';
import { councilPage, type Desk, type Visitor } from '../../../access/index.ts';
import { approveRun } from '../../commands/approve-run.ts';
import { returnRun } from '../../commands/return-run.ts';
import { sendRun } from '../../commands/send-run.ts';
import { sendRunForReview } from '../../commands/send-run-for-review.ts';
import { readFile } from '../../read-models/read-file.ts';
import { showRun } from '../../read-models/show-run.ts';
import { paymentRunView } from './view.ts';

/** One payment run: what is held, what changed and why, its checks, its file, and what can be done with it. */
export function paymentRunRoutes(desk: Desk): readonly Route<Visitor>[] {
  return [
    councilPage(desk, {
      name: 'paymentRun.show',
      path: paths.paymentRun,
      show: async (visit) => {
        const { councilId, today } = visit;
        const run = await visit.ask(showRun, { runId: visit.param('runId') });
        const may = {
          prepare: visit.may(sendRunForReview),
          approve: visit.may(approveRun),
          giveBack: visit.may(returnRun),
          send: visit.may(sendRun),
        };
        return visit.page({
          ...paymentRunView(run, { councilId, today, may }),
          current: 'payments',
          back: { href: paths.payments({ councilId }) },
        });
      },
    }),
    councilPage(desk, {
      name: 'paymentRun.file',
      path: paths.paymentRunFile,
      show: async (visit) => {
        const { text, fileName } = await visit.ask(readFile, { runId: visit.param('runId') });
        return file(text, 'application/xml', fileName);
      },
    }),
  ];
}
