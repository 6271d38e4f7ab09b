import { decideEligibility } from './commands/decide-eligibility.ts';
import { finishAssessment } from './commands/finish-assessment.ts';
import { saveAnswers } from './commands/save-answers.ts';
import { startAssessment } from './commands/start-assessment.ts';
import { explainEligibility } from './read-models/explain-eligibility.ts';
import { listAssessments } from './read-models/list-assessments.ts';
import { showAssessment } from './read-models/show-assessment.ts';
import { showEligibility } from './read-models/show-eligibility.ts';

export { standingAnswers } from './pages/answers-shown.ts';
export { assessmentRoutes } from './pages/assessment/page.ts';
export { checkAnswersRoutes } from './pages/check-answers/page.ts';
export { decideEligibilityRoutes } from './pages/decide-eligibility/page.ts';
export { eligibilityRoutes } from './pages/eligibility/page.ts';
export { startAssessmentRoutes } from './pages/start/page.ts';
export { topicRoutes } from './pages/topic/page.ts';
export { type Eligibility, findEligibility } from './read-models/find-eligibility.ts';
export { findFinishedAnswers } from './read-models/find-finished-answers.ts';
export type { ListedAssessment } from './read-models/list-assessments.ts';
export { adultOutcomes, carerOutcomes } from './rules/outcomes.ts';

export {
  decideEligibility,
  explainEligibility,
  finishAssessment,
  listAssessments,
  saveAnswers,
  showAssessment,
  showEligibility,
  startAssessment,
};

export const assessmentsCommands = [startAssessment, saveAnswers, finishAssessment, decideEligibility];
export const assessmentsQuestions = [explainEligibility, listAssessments, showAssessment, showEligibility];
