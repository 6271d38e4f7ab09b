import type { Desk, Visitor } from '../modules/access/index.ts';
import { answerNotEnoughRoutes, firstFigureRoutes, notEnoughRoutes } from '../modules/allocation/index.ts';
import {
  contributionRoute,
  financialAssessmentRoutes,
  freeByLawRoutes,
  tellContributionRoutes,
} from '../modules/contributions/index.ts';
import { directPaymentRoutes } from '../modules/payments/index.ts';
import { planningRoutes } from '../modules/planning/index.ts';
import type { Route } from '../platform/http/index.ts';
import { budgetRoute } from './pages/budget/page.ts';

/** The pages from a first figure to an agreed plan and how it is managed. */
export function listPlanRoutes(desk: Desk): readonly Route<Visitor>[] {
  return [
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
  ];
}
