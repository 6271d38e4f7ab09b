import { path } from './path.ts';

/** Every address of the service. Nowhere else is one spelt out. */
export const paths = {
  start: path('/'),
  health: path('/health'),
  ready: path('/ready'),
  asset: path('/assets/:file'),

  signIn: path('/sign-in'),
  signInCode: path('/sign-in/code'),
  signOut: path('/sign-out'),
  signOutEverywhere: path('/sign-out/everywhere'),
  home: path('/home'),
  setUp: path('/set-up'),

  askForHelp: path('/ask-for-help'),

  accessibility: path('/accessibility'),
  privacy: path('/privacy'),
  complaints: path('/complaints'),
} as const;
