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

  // What a person, or someone who helps them, sees and does
  yourSignIn: path('/your-sign-in'),
  yearBudget: path('/at/:councilId/people/:personId/money/budget'),
  contribution: path('/at/:councilId/people/:personId/money/contribution'),
  paymentsMade: path('/at/:councilId/people/:personId/money/payments'),
  bankLines: path('/at/:councilId/people/:personId/money/bank-lines'),
  bankLine: path('/at/:councilId/people/:personId/money/bank-lines/:transactionId'),
  bankLineWords: path('/at/:councilId/people/:personId/money/bank-lines/:transactionId/words'),
  statementUpload: path('/at/:councilId/people/:personId/money/statement'),
  letter: path('/at/:councilId/people/:personId/letters/:letterId'),
  letterPdf: path('/at/:councilId/people/:personId/letters/:letterId/pdf'),
  whoLooked: path('/at/:councilId/people/:personId/looks'),
  everythingHeld: path('/at/:councilId/people/:personId/everything-held'),
  notEnough: path('/at/:councilId/people/:personId/not-enough'),
  helpers: path('/at/:councilId/people/:personId/helpers'),
  endHelp: path('/at/:councilId/people/:personId/helpers/:authorityId/end'),
  details: path('/at/:councilId/people/:personId/details'),
  makeComplaint: path('/at/:councilId/people/:personId/complaints/new'),
  ownComplaints: path('/at/:councilId/people/:personId/complaints'),
} as const;
