import type { Route } from '../../../../platform/http/index.ts';
import { paths } from '../../../../site/paths.ts';
import { listColleagues } from '../../read-models/list-colleagues.ts';
import { councilPage } from '../council-pages.ts';
import type { Desk } from '../visit.ts';
import type { Visitor } from '../visitor.ts';
import { colleaguesView } from './view.ts';

/** Who works for a council, as what, since when and on whose word. */
export function colleaguesRoutes(desk: Desk): readonly Route<Visitor>[] {
  return [
    councilPage(desk, {
      name: 'colleagues.show',
      path: paths.colleagues,
      show: async (visit) => {
        const { colleagues } = await visit.ask(listColleagues, {});
        const { councilId, today } = visit;
        const isAdministrator = visit.roles.includes('administrator');
        return visit.page({
          ...colleaguesView(colleagues, { councilId, today, isAdministrator }),
          current: 'colleagues',
        });
      },
    }),
  ];
}
