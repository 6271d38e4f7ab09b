export const yourSignInContent = {
  title: 'Your sign-in',
  lead: (name: string) => `You are signed in as ${name}.`,
  everywhereHeading: 'Signed in somewhere else?',
  everywhere:
    'If you left a computer signed in, or lost your phone, end every session of this account, this one too.',
  signOutEverywhere: 'End all my sessions',
  back: 'Back to the start',
} as const;
