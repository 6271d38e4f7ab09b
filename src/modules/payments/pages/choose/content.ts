export const chooseContent = {
  managedBy: {
    title: 'Choose how this is managed',
    legend: 'How would you like your support to be managed?',
    lead: 'This is about the money in your plan. You can change your mind at any time.',
    missing: 'Choose how you would like it to be managed.',
  },
  arrivesBy: {
    title: 'Choose how the money comes',
    legend: 'How would you like the money to come?',
    lead: 'This is about a direct payment. You can change your mind at any time.',
    missing: 'Choose how you would like the money to come.',
  },
  order: (count: number) =>
    `There are ${count} ways, in A to Z order. No way is better for us. What you pay towards your support is the same in each.`,
  now: (name: string) => `You now have: ${name}.`,
  headings: [
    'What you do',
    'What it costs a year',
    'Who helps',
    'If it goes wrong',
    'If you change your mind',
  ],
  aYear: (amount: string) => `${amount} from your budget.`,
  notKnown: 'We do not know the amount for you yet.',
  change: (day: string) =>
    `Tell us. It changes on your next payment day, or the day after you tell us. Today that is ${day}.`,
  from: (day: string) => `If you choose today, it starts on ${day}.`,
  untilThen: 'Until then nothing changes.',
  ownWords: 'Is there anything that you would like to say?',
  ownWordsHint: 'You need not say why.',
  agreed: 'Is this the person’s own answer?',
  agreedWords: 'Choose yes or no.',
  format: 'How was it explained to them?',
  formatHint: 'For example: talked through, Easy Read, with an interpreter.',
  formatWords: 'Say how it was explained.',
  continue: 'Continue',
  keep: 'Keep it as it is',
  talk: 'Talk to someone first',
  cannot:
    'If you choose a way and we think that it cannot work, we must write you our reasons. You can ask us to look again.',
  done: (day: string) => `Your choice is saved. It starts on ${day}.`,
} as const;
