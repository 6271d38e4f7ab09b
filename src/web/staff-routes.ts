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
import type { Route } from '../platform/http/index.ts';

/** The pages on which staff work with people, from the queue to the review. */
export function listStaffRoutes(desk: Desk): readonly Route<Visitor>[] {
  return [
    ...queueRoutes(desk),
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
  ];
}
