import { councilPage, type Desk, type Visitor } from '../../../modules/access/index.ts';
import type { Route } from '../../../platform/http/index.ts';
import { paths } from '../../../site/paths.ts';
import { gatherHomeFacts } from './facts.ts';
import { personHomeView } from './view.ts';

/** A person's first page, for themselves and for whoever may see it. */
export function personHomeRoutes(desk: Desk): readonly Route<Visitor>[] {
  return [
    councilPage(desk, {
      name: 'personHome.show',
      path: paths.personHome,
      show: async (visit) => visit.page(await personHomeView(await gatherHomeFacts(visit))),
    }),
  ];
}
