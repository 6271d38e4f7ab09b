export const workerContent = {
  title: (name: string) => `Who works with ${name}?`,
  lead: 'The worker’s name shows on the person’s page. Promises to the person then wait for that worker.',
  now: (names: string) => `Works with them now: ${names}.`,
  nobody: 'Nobody works with them yet.',
  worker: { label: 'Choose a worker' },
  roles: {
    contactOfficer: 'contact officer',
    socialWorker: 'social worker',
    occupationalTherapist: 'occupational therapist',
    teamManager: 'team manager',
    principalSocialWorker: 'principal social worker',
    directPaymentAdviser: 'direct payment adviser',
  } as Readonly<Record<string, string>>,
  people: (count: number) => (count === 1 ? 'Works with 1 person' : `Works with ${count} people`),
  missing: 'Choose a worker.',
  save: 'Save',
  saved: 'Saved. The worker is told of this person in their queue.',
} as const;
