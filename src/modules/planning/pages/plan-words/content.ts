export const planWordsContent = {
  save: 'Save',
  whatMatters: {
    title: 'What matters to you',
    hint: 'In your own words. Who and what makes a good day? What would you like to be able to do?',
    missing: 'Write a few words about what matters to you.',
    saved: 'What matters to you is saved.',
  },
  network: {
    title: 'Help from family and friends',
    hint: 'Who is there for you, and what do they want to do? Nobody has to help. It takes nothing off your budget by itself.',
    missing: 'Write who helps you, or that nobody does.',
    saved: 'What you wrote about family and friends is saved.',
  },
  advice: {
    title: 'Advice',
    hint: 'On needs that the council does not meet, and on what can help someone stay well.',
    missing: 'Write the advice.',
    saved: 'The advice is saved.',
  },
  reasonsForDifference: {
    title: 'Why it is more or less than the first figure',
    hint: 'Write about this person. They read it, and so does whoever signs the plan off.',
    missing: 'Write why it is more or less.',
    saved: 'The reasons are saved.',
  },
} as const;
