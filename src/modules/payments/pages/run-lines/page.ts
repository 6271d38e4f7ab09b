import type { Route } from '../../../../platform/http/index.ts';
import { paths } from '../../../../site/paths.ts';
import { councilPage, type Desk, type Visitor } from '../../../access/index.ts';
import { showRun } from '../../read-models/show-run.ts';
import { runLinesView } from './view.ts';

/** Every line of a run, page by page. */
export function runLinesRoutes(desk: Desk): readonly Route<Visitor>[] {
  return [
    councilPage(desk, {
      name: 'runLines.show',
      path: paths.paymentRunLines,
      show: async (visit) => {
        const { councilId, today, query } = visit;
        const runId = visit.param('runId');
        const run = await visit.ask(showRun, { runId });
        const page = /^[1-9]\d{0,4}$/.test(query.text('page')) ? Number(query.text('page')) : 1;
        return visit.page({
          ...runLinesView(run, { councilId, today, why: query.text('why'), page }),
          current: 'payments',
          back: { href: paths.paymentRun({ councilId, runId }) },
        });
      },
    }),
  ];
}
