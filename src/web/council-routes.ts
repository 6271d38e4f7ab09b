import {
  colleagueRoutes,
  colleaguesRoutes,
  type Desk,
  firstSignInRoutes,
  newColleagueRoutes,
  type Visitor,
} from '../modules/access/index.ts';
import {
  acknowledgeRoutes,
  answerRoutes,
  complaintRoutes,
  complaintsHereRoutes,
} from '../modules/complaints/index.ts';
import type { Route } from '../platform/http/index.ts';
import type { Site } from '../site/site.ts';
import { councilRoutes } from './pages/council/page.ts';
import { councilDetailsRoutes } from './pages/council-details/page.ts';
import { figureRoutes } from './pages/figure/page.ts';
import { refusalsRoutes } from './pages/refusals/page.ts';
import { settingsRoutes } from './pages/settings/page.ts';

/** A council's own pages: what it is called, its figures, who works there, and what it refused or did wrong. */
export function listCouncilRoutes(desk: Desk, site: Site): readonly Route<Visitor>[] {
  return [
    ...firstSignInRoutes(desk.services, site),
    ...councilRoutes(desk),
    ...councilDetailsRoutes(desk),
    ...settingsRoutes(desk),
    ...figureRoutes(desk),
    ...colleaguesRoutes(desk),
    ...newColleagueRoutes(desk),
    ...colleagueRoutes(desk),
    ...refusalsRoutes(desk),
    ...complaintsHereRoutes(desk),
    ...complaintRoutes(desk),
    ...acknowledgeRoutes(desk),
    ...answerRoutes(desk),
  ];
}
