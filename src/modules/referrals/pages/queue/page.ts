import type { Route } from '../../../../platform/http/index.ts';
import { paths } from '../../../../site/paths.ts';
import { councilPage, type Desk, type Visitor } from '../../../access/index.ts';
import { listQueue } from '../../read-models/list-queue.ts';
import { noQueueView, queueView } from './view.ts';

/** Where a working day starts: who is waiting, since when, and the one thing to do about each. */
export function queueRoutes(desk: Desk): readonly Route<Visitor>[] {
  return [
    councilPage(desk, {
      name: 'queue.show',
      path: paths.queue,
      show: async (visit) => {
        const whose = visit.query.text('whose') === 'everyone' ? 'everyone' : 'mine';
        const page = Number.parseInt(visit.query.text('page'), 10) || 1;
        const { councilId, today } = visit;
        const here = { councilId, today, whose } as const;
        const asked = { whose, page: Math.min(Math.max(page, 1), 10_000) } as const;
        if (!visit.isStaff) await visit.ask(listQueue, asked);
        const queue = await visit.find(listQueue, asked);
        const view = queue === null ? noQueueView() : queueView(queue, here);
        return visit.page({ ...view, current: 'queue', density: 'staff' });
      },
    }),
  ];
}
