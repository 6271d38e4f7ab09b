export const homeContent = {
  title: (name: string) => `Hello, ${name}`,
  rolesHeading: 'What you do here',
  role: (role: string) => {
    const spaced = role.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
    return spaced.charAt(0).toUpperCase() + spaced.slice(1);
  },
  roleAt: (role: string, council: string) => `${role}, ${council}`,
  ownRecord: 'This account opens your own record, and nobody else’s.',
  signOutEverywhere: 'End all my sessions',
  signOutEverywhereHelp:
    'If you left a computer signed in, or lost your phone, end every session of this account, this one too.',
  comingHere:
    'Your list of what is owed, to whom and by when will be on this page. Until then the same work is done from the command line.',
} as const;
