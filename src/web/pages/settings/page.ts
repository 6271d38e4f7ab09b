import { councilPage, type Desk, type Visitor } from '../../../modules/access/index.ts';
import { listFigures } from '../../../modules/councils/index.ts';
import type { Route } from '../../../platform/http/index.ts';
import { paths } from '../../../site/paths.ts';
import { type Shown, settingsView } from './view.ts';

/** Every figure that counts for a council, for all who work there. */
export function settingsRoutes(desk: Desk): readonly Route<Visitor>[] {
  return [
    councilPage(desk, {
      name: 'settings.show',
      path: paths.settings,
      show: async (visit) => {
        const { figures } = await visit.ask(listFigures, {});
        const asked = visit.query.text('show');
        const shown: Shown = asked === 'own' || asked === 'confirm' ? asked : 'all';
        const { councilId, today } = visit;
        return visit.page({ ...settingsView(figures, { councilId, today, shown }), current: 'settings' });
      },
    }),
  ];
}
