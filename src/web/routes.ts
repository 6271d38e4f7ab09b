import {
  carryOnRoutes,
  type Desk,
  setUpRoutes,
  signInCodeRoutes,
  signInRoutes,
  type Visitor,
  whyRoutes,
} from '../modules/access/index.ts';
import { askForReviewRoutes } from '../modules/reviews/index.ts';
import type { Route } from '../platform/http/index.ts';
import { paths } from '../site/paths.ts';
import type { Site } from '../site/site.ts';
import { listCouncilRoutes } from './council-routes.ts';
import { startView } from './pages/start/view.ts';
import { plainPages } from './pages/words/content.ts';
import { wordsView } from './pages/words/view.ts';
import { listPaymentRoutes } from './payment-routes.ts';
import { listPersonRoutes } from './person-routes.ts';
import { listPlanRoutes } from './plan-routes.ts';
import { listStaffRoutes } from './staff-routes.ts';

/** Every page of the service, in one table. */
export function listRoutes(desk: Desk, site: Site, setUpCode: string | null): readonly Route<Visitor>[] {
  const { services } = desk;
  const plain = (['askForHelp', 'accessibility', 'privacy', 'complaints'] as const).map(
    (name): Route<Visitor> => ({
      method: 'GET',
      path: paths[name].pattern,
      name: `${name}.show`,
      handler: (context) => context.page(wordsView(site, plainPages[name])),
    }),
  );
  return [
    {
      method: 'GET',
      path: paths.start.pattern,
      name: 'start.show',
      handler: async (context) =>
        setUpCode !== null && (await desk.listSites()).size === 0
          ? context.redirect(paths.setUp())
          : context.page(startView(site)),
    },
    ...plain,
    ...setUpRoutes(desk, site, setUpCode),
    ...signInRoutes(services, site),
    ...signInCodeRoutes(services, site),
    ...carryOnRoutes(services, site),
    ...whyRoutes(desk),
    ...listPlanRoutes(desk),
    ...askForReviewRoutes(desk),
    ...listPersonRoutes(desk, site),
    ...listStaffRoutes(desk),
    ...listCouncilRoutes(desk, site),
    ...listPaymentRoutes(desk),
  ];
}
