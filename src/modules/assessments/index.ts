export { type Eligibility, findEligibility } from './read-models/find-eligibility.ts';
export { type FinishedAnswers, findFinishedAnswers } from './read-models/find-finished-answers.ts';
export type { AssessmentKind } from './store.ts';
