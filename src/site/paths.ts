import { path } from './path.ts';

/** Every address of the service. Nowhere else is one spelt out. */
export const paths = {
  start: path('/'),
  health: path('/health'),
  ready: path('/ready'),
  asset: path('/assets/:file'),

  signIn: path('/sign-in'),
  signInCode: path('/sign-in/code'),
  carryOn: path('/carry-on/:keptId'),
  signOut: path('/sign-out'),
  signOutEverywhere: path('/sign-out/everywhere'),
  home: path('/home'),
  setUp: path('/set-up'),

  askForHelp: path('/ask-for-help'),

  accessibility: path('/accessibility'),
  privacy: path('/privacy'),
  complaints: path('/complaints'),

  // The work of a council
  queue: path('/at/:councilId/queue'),
  people: path('/at/:councilId/people'),
  payments: path('/at/:councilId/payments'),
  settings: path('/at/:councilId/settings'),

  // One person, for whoever may see them
  record: path('/at/:councilId/people/:personId'),
  why: path('/at/:councilId/people/:personId/why'),
  personHome: path('/at/:councilId/people/:personId/home'),
  help: path('/at/:councilId/people/:personId/help'),
  letters: path('/at/:councilId/people/:personId/letters'),
  money: path('/at/:councilId/people/:personId/money'),
  askForReview: path('/at/:councilId/people/:personId/reviews/ask'),
  myPlan: path('/at/:councilId/people/:personId/plan'),

  // What staff do with a person, and what a person tells us of themselves
  newContact: path('/at/:councilId/contacts/new'),
  askForHelpHere: path('/at/:councilId/ask-for-help'),
  contactAgain: path('/at/:councilId/people/:personId/contacts/new'),
  contact: path('/at/:councilId/people/:personId/contacts/:contactId'),
  screening: path('/at/:councilId/people/:personId/contacts/:contactId/screening'),
  logContact: path('/at/:councilId/people/:personId/log'),
  keepPromise: path('/at/:councilId/people/:personId/promises/:promiseId'),
  duplicate: path('/at/:councilId/people/:personId/duplicates/:duplicateId'),
  worker: path('/at/:councilId/people/:personId/worker'),
  ownAccount: path('/at/:councilId/people/:personId/account'),
  startAssessment: path('/at/:councilId/people/:personId/assessments/start'),
  assessment: path('/at/:councilId/people/:personId/assessments/:assessmentId'),
  assessmentTopic: path('/at/:councilId/people/:personId/assessments/:assessmentId/topics/:topic'),
  checkAnswers: path('/at/:councilId/people/:personId/assessments/:assessmentId/check'),
  decideEligibility: path('/at/:councilId/people/:personId/assessments/:assessmentId/eligibility'),
  eligibility: path('/at/:councilId/people/:personId/eligibility'),
  reviews: path('/at/:councilId/people/:personId/reviews'),
  recordVisit: path('/at/:councilId/people/:personId/reviews/visit'),
  decideReviewRequest: path('/at/:councilId/people/:personId/reviews/requests/:requestId'),

  // Payments: runs, where money goes, statements
  payingAccount: path('/at/:councilId/payments/account'),
  draftRun: path('/at/:councilId/payments/runs/new'),
  paymentRun: path('/at/:councilId/payments/runs/:runId'),
  paymentRunLines: path('/at/:councilId/payments/runs/:runId/lines'),
  paymentRunFile: path('/at/:councilId/payments/runs/:runId/file'),
  workRunOutAgain: path('/at/:councilId/payments/runs/:runId/work-out-again'),
  sendRunForReview: path('/at/:councilId/payments/runs/:runId/review'),
  approveRun: path('/at/:councilId/payments/runs/:runId/approve'),
  giveRunBack: path('/at/:councilId/payments/runs/:runId/give-back'),
  sendRun: path('/at/:councilId/payments/runs/:runId/send'),
  cancelRun: path('/at/:councilId/payments/runs/:runId/give-up'),
} as const;
