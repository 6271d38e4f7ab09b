export const accountContent = {
  title: (name: string) => `Give ${name} their own page`,
  lead: 'Once you know who it is, the account becomes the person’s own. They then read everything on their record by themselves.',
  email: {
    label: 'E-mail address of their account',
    hint: 'The address with which they sign in. Ask them; do not guess it.',
  },
  emailMissing: 'Enter the e-mail address of the account.',
  proofKind: { label: 'How did you check who it is?' },
  proofs: {
    calledBack: 'I rang back on a number that we had before',
    seenInPerson: 'I met them',
    identityDocument: 'I saw a document',
  },
  proofMissing: 'Choose how you checked who it is.',
  save: 'Make it theirs',
  done: 'Saved. The person can read their record with this account from now on.',
} as const;
