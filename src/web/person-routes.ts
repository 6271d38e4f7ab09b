import type { Desk, Visitor } from '../modules/access/index.ts';
import type { Route } from '../platform/http/index.ts';
import type { Site } from '../site/site.ts';
import { bankLinesRoutes } from './pages/bank-lines/page.ts';
import { complaintsRoutes } from './pages/complaints/page.ts';
import { helpRoutes } from './pages/help/page.ts';
import { homeRoutes } from './pages/home/page.ts';
import { lettersRoutes } from './pages/letters/page.ts';
import { moneyRoutes } from './pages/money/page.ts';
import { detailsRoutes } from './pages/my-details/page.ts';
import { paymentsMadeRoutes } from './pages/payments-made/page.ts';
import { personHomeRoutes } from './pages/person-home/page.ts';
import { helpersRoutes } from './pages/who-helps/page.ts';
import { whoLookedRoutes } from './pages/who-looked/page.ts';
import { yearBudgetRoutes } from './pages/year-budget/page.ts';
import { yourSignInRoutes } from './pages/your-sign-in/page.ts';

/** The pages of a person, and of whoever helps them: their own side of everything. */
export function listPersonRoutes(desk: Desk, site: Site): readonly Route<Visitor>[] {
  return [
    ...homeRoutes(desk, site),
    ...yourSignInRoutes(site),
    ...personHomeRoutes(desk),
    ...moneyRoutes(desk),
    ...bankLinesRoutes(desk),
    ...yearBudgetRoutes(desk),
    ...lettersRoutes(desk),
    ...whoLookedRoutes(desk),
    ...complaintsRoutes(desk),
    ...helpersRoutes(desk),
    ...detailsRoutes(desk),
    ...helpRoutes(desk),
    ...paymentsMadeRoutes(desk),
  ];
}
