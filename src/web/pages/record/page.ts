import { councilPage, type Desk, type Visitor } from '../../../modules/access/index.ts';
import type { Route } from '../../../platform/http/index.ts';
import { paths } from '../../../site/paths.ts';
import { gatherRecordFacts } from './facts.ts';
import { recordView } from './view.ts';

/** One person's record, as staff read it: like a story, with what is owed first. */
export function recordRoutes(desk: Desk): readonly Route<Visitor>[] {
  return [
    councilPage(desk, {
      name: 'record.show',
      path: paths.record,
      show: async (visit) => {
        // The person and those who help them have a page of their own, with the same facts.
        if (!visit.isStaff)
          return visit.redirect(
            paths.personHome({ councilId: visit.councilId, personId: visit.param('personId') }),
          );
        return visit.page({
          ...recordView(await gatherRecordFacts(visit)),
          current: 'people',
          density: 'staff',
          back: { href: paths.queue({ councilId: visit.councilId }), text: 'My queue' },
        });
      },
    }),
  ];
}
