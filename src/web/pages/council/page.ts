import { councilPage, type Desk, listColleagues, type Visitor } from '../../../modules/access/index.ts';
import { listFigures, showDetails } from '../../../modules/councils/index.ts';
import type { Route } from '../../../platform/http/index.ts';
import { paths } from '../../../site/paths.ts';
import { councilView } from './view.ts';

/** Where an administrator starts: what the council still needs. */
export function councilRoutes(desk: Desk): readonly Route<Visitor>[] {
  return [
    councilPage(desk, {
      name: 'council.show',
      path: paths.council,
      show: async (visit) => {
        const details = await visit.ask(showDetails, {});
        const { figures } = await visit.ask(listFigures, {});
        const { colleagues } = await visit.ask(listColleagues, {});
        return visit.page({
          ...councilView({
            councilId: visit.councilId,
            site: visit.site,
            hasDetails: details.phone !== '',
            figuresToConfirm: figures.filter(({ isToConfirm }) => isToConfirm).length,
            colleagues: colleagues.filter(({ roles }) => roles.some(({ endedAt }) => endedAt === null))
              .length,
          }),
          current: 'council',
        });
      },
    }),
  ];
}
