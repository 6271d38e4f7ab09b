import { decideEligibility } from './commands/decide-eligibility.ts';
import { finishAssessment } from './commands/finish-assessment.ts';
import { saveAnswers } from './commands/save-answers.ts';
import { startAssessment } from './commands/start-assessment.ts';
import { showAssessment } from './read-models/show-assessment.ts';
import { showEligibility } from './read-models/show-eligibility.ts';

export { type Eligibility, findEligibility } from './read-models/find-eligibility.ts';
export { findFinishedAnswers } from './read-models/find-finished-answers.ts';
export { adultOutcomes, carerOutcomes } from './rules/outcomes.ts';

export { decideEligibility, finishAssessment, saveAnswers, showAssessment, showEligibility, startAssessment };

export const assessmentsCommands = [startAssessment, saveAnswers, finishAssessment, decideEligibility];
export const assessmentsQuestions = [showAssessment, showEligibility];
