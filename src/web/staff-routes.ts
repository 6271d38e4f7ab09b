import type { Desk, Visitor } from '../modules/access/index.ts';
import {
  assessmentRoutes,
  checkAnswersRoutes,
  decideEligibilityRoutes,
  eligibilityRoutes,
  startAssessmentRoutes,
  topicRoutes,
} from '../modules/assessments/index.ts';
import {
  duplicateRoutes,
  findPeopleRoutes,
  ownAccountRoutes,
  workerRoutes,
} from '../modules/people/index.ts';
import {
  askForHelpRoutes,
  logRoutes,
  queueRoutes,
  screeningRoutes,
  takeContactRoutes,
} from '../modules/referrals/index.ts';
import { decideRequestRoutes, recordVisitRoutes, reviewsRoutes } from '../modules/reviews/index.ts';
import type { Route } from '../platform/http/index.ts';
import { recordRoutes } from './pages/record/page.ts';

/** The pages on which staff work with people, from the queue to the review. */
export function listStaffRoutes(desk: Desk): readonly Route<Visitor>[] {
  return [
    ...queueRoutes(desk),
    ...recordRoutes(desk),
    ...findPeopleRoutes(desk),
    ...takeContactRoutes(desk),
    ...screeningRoutes(desk),
    ...logRoutes(desk),
    ...duplicateRoutes(desk),
    ...workerRoutes(desk),
    ...ownAccountRoutes(desk),
    ...askForHelpRoutes(desk),
    ...startAssessmentRoutes(desk),
    ...assessmentRoutes(desk),
    ...topicRoutes(desk),
    ...checkAnswersRoutes(desk),
    ...decideEligibilityRoutes(desk),
    ...eligibilityRoutes(desk),
    ...reviewsRoutes(desk),
    ...recordVisitRoutes(desk),
    ...decideRequestRoutes(desk),
  ];
}
