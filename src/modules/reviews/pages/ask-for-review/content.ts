import type { ReviewGround } from '../../rules/requested-review.ts';

export const askForReviewContent = {
  title: 'Ask for a review',
  lead: 'A review is a talk about how your support is going. You can ask for one at any time.',
  next: 'What happens next',
  nextWords: 'We answer you with a day and our reasons. Your support stays as it is until then.',
  ground: 'Why would you like a review?',
  grounds: {
    moreSupport: 'The support is not enough',
    needsChanged: 'Something has changed for me',
    request: 'I would like to talk about how it is going',
    conditionsInDoubt: 'The direct payment is hard to manage',
    capacityChanged: 'Someone finds it harder to decide about the direct payment',
    concernRaised: 'I am worried about how the direct payment is used',
  } satisfies Record<ReviewGround, string>,
  groundMissing: 'Choose why you would like a review.',
  words: 'What would you like us to know?',
  wordsHint: 'In your own words. A few are enough.',
  wordsMissing: 'Write in a few words what has happened or what you need.',
  send: 'Ask for a review',
  done: (answerBy: string) => `You have asked for a review. We will answer you by ${answerBy}.`,
} as const;
