import { councilPage, type Desk, type Visitor } from '../../../modules/access/index.ts';
import { explainIndicativeBudget } from '../../../modules/allocation/index.ts';
import { showPerson, showTies } from '../../../modules/people/index.ts';
import type { Route } from '../../../platform/http/index.ts';
import { paths } from '../../../site/paths.ts';
import { mayDo, voiceFor } from '../whose-page.ts';
import { helpView } from './view.ts';

export function helpRoutes(desk: Desk): readonly Route<Visitor>[] {
  return [
    councilPage(desk, {
      name: 'help.show',
      path: paths.help,
      show: async (visit) => {
        const about = { personId: visit.param('personId') };
        const person = await visit.ask(showPerson, about);
        return visit.page(
          helpView({
            site: visit.site,
            whose: visit.whose,
            voice: voiceFor(visit, person),
            workers: (await visit.find(showTies, about))?.workers ?? [],
            hasFirstFigure: (await visit.find(explainIndicativeBudget, about)) !== null,
            mayAsk: await mayDo(visit, 'ask'),
          }),
        );
      },
    }),
  ];
}
