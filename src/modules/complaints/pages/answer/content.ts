export const answerContent = {
  title: 'Answer it',
  lead: 'The person reads your answer as you write it, with the way to the Ombudsman.',
  said: 'In their own words',
  saidNote: (day: string) => `Came on ${day}.`,
  considered: { label: 'How did you look into it?', hint: 'What you read, and whom you asked.' },
  consideredMissing: 'Write how it was looked into.',
  outcome: { label: 'What came of it?' },
  outcomeMissing: 'Choose what came of it.',
  conclusions: { label: 'What did you find, and why?' },
  conclusionsMissing: 'Write what was found, and why.',
  remedy: {
    label: 'What is put right?',
    hint: 'For the person, and for others. Needed where they were right.',
  },
  send: 'Send the answer',
  done: 'Sent. The person can read the answer now.',
} as const;
