/** Source: Care Act 2014, sections 9 and 10: an assessment whatever the needs and whatever the money. */
export const startContent = {
  title: 'Your care and support',
  lead: 'See what happens next, who owes it to you and by when, and how every pound was worked out.',
  signIn: 'Sign in',
  helpHeading: 'Ask for help',
  help: [
    'You can ask for an assessment at any time, for yourself or because you look after someone. You do not pay for it, whatever money you have.',
    'You do not need an account to ask.',
  ],
  askForHelp: 'Ask for help',
  usesHeading: 'What you can do here',
  uses: [
    ['Say what matters to you', 'Your own words come first in your assessment, your plan and your review.'],
    [
      'See how your budget was worked out',
      'Each figure opens to the sum behind it and the rule that made it.',
    ],
    [
      'Choose how it is managed',
      'By you, by someone you trust, by the council, or a mix. You can change your mind.',
    ],
    ['Say that something is not right', 'Too little, too late, or not what was agreed: we answer by a date.'],
  ],
  dangerHeading: 'If someone is in danger',
  dangerNow: 'Ring 999 if it cannot wait.',
  danger: (phone: string) => `If you are worried that an adult is being hurt or neglected, ring ${phone}.`,
} as const;
