import {
  carryOnRoutes,
  type Desk,
  setUpRoutes,
  signInCodeRoutes,
  signInRoutes,
  type Visitor,
  whyRoutes,
} from '../modules/access/index.ts';
import { answerNotEnoughRoutes, firstFigureRoutes, notEnoughRoutes } from '../modules/allocation/index.ts';
import {
  contributionRoute,
  financialAssessmentRoutes,
  freeByLawRoutes,
  tellContributionRoutes,
} from '../modules/contributions/index.ts';
import { listCouncils } from '../modules/councils/index.ts';
import { directPaymentRoutes } from '../modules/payments/index.ts';
import { planningRoutes } from '../modules/planning/index.ts';
import { queueRoutes } from '../modules/referrals/index.ts';
import { askForReviewRoutes } from '../modules/reviews/index.ts';
import { type Route, redirect } from '../platform/http/index.ts';
import { paths } from '../site/paths.ts';
import type { Site } from '../site/site.ts';
import { budgetRoute } from './pages/budget/page.ts';
import { homeView } from './pages/home/view.ts';
import { startView } from './pages/start/view.ts';
import { plainPages } from './pages/words/content.ts';
import { wordsView } from './pages/words/view.ts';

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
      handler: (context) =>
        setUpCode === null ? context.page(startView(site)) : context.redirect(paths.setUp()),
    },
    ...plain,
    ...setUpRoutes(services, site, setUpCode),
    ...signInRoutes(services, site),
    ...signInCodeRoutes(services, site),
    ...carryOnRoutes(services, site),
    ...whyRoutes(desk),
    budgetRoute(desk),
    ...firstFigureRoutes(desk),
    ...notEnoughRoutes(desk),
    ...answerNotEnoughRoutes(desk),
    contributionRoute(desk),
    ...financialAssessmentRoutes(desk),
    ...freeByLawRoutes(desk),
    ...tellContributionRoutes(desk),
    ...planningRoutes(desk),
    ...directPaymentRoutes(desk),
    ...askForReviewRoutes(desk),
    ...queueRoutes(desk),
    {
      method: 'GET',
      path: paths.home.pattern,
      name: 'home.show',
      handler: async (context) => {
        const { session } = context.visitor;
        if (session === null) return redirect(paths.signIn());
        const councils = await services.database.transaction({ councilIds: [] }, (tx) => listCouncils(tx));
        return context.page(
          homeView(
            site,
            session,
            context.visitor.csrfToken,
            new Map(councils.map(({ councilId, name }) => [councilId, name])),
          ),
        );
      },
    },
  ];
}
