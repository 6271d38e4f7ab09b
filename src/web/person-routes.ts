import type { Desk, Visitor } from '../modules/access/index.ts';
import type { Route } from '../platform/http/index.ts';
import type { Site } from '../site/site.ts';
import { homeRoutes } from './pages/home/page.ts';
import { personHomeRoutes } from './pages/person-home/page.ts';
import { yourSignInRoutes } from './pages/your-sign-in/page.ts';

/** The pages of a person, and of whoever helps them: their own side of everything. */
export function listPersonRoutes(desk: Desk, site: Site): readonly Route<Visitor>[] {
  return [...homeRoutes(desk, site), ...yourSignInRoutes(site), ...personHomeRoutes(desk)];
}
