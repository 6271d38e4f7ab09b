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
} as const;
