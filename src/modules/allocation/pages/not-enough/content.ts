export const notEnoughContent = {
  title: 'This is not enough',
  lead: (amount: string) =>
    `Your first figure to plan with is ${amount}. If it cannot meet your needs, tell us why.`,
  words: 'Why is it not enough?',
  wordsHint: 'In your own words. For example, what your support really costs, or what we have left out.',
  wordsMissing: 'Write in a few words why it is not enough.',
  next: 'What happens next',
  nextWords:
    'A team manager who did not work it out looks at it. They write to you with an answer and reasons. Your support stays as it is meanwhile.',
  notALimit: 'You can go on planning now. The figure is not a limit on your plan.',
  send: 'Tell us',
  done: (day: string) => `Thank you. We will answer you by ${day}. Your support stays as it is.`,
} as const;
