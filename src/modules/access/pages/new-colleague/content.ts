export const newColleagueContent = {
  title: 'Add a colleague',
  lead: 'You get a code for them. With it they choose their own password. You never see it.',
  name: { label: 'Their name' },
  nameMissing: 'Enter their name.',
  email: { label: 'Their work email address', hint: 'Each account has an address of its own.' },
  emailMissing: 'Enter their email address.',
  role: { label: 'What do they do here?', hint: 'You can give them more later.' },
  roleMissing: 'Choose what they do here.',
  send: 'Add them',
  codeTitle: (name: string) => `A code for ${name}`,
  codeLead:
    'It is shown this one time. Tell them yourself, by phone or face to face. Do not send it by email.',
  code: 'Their code',
  next: 'What they do',
  steps: (email: string) => [
    'They open this service, choose to sign in, and then “I work here and sign in for the first time”.',
    `They enter ${email} and the code. It lasts for seven days.`,
    'They choose a password and add a key to the app on their phone.',
  ],
  lost: 'If the code is lost, open their name under “People who work here” and make a new one.',
  all: 'People who work here',
} as const;
