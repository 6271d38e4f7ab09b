import type { ReviewKind } from '../../rules/review-dates.ts';

/** What each kind of review is called, wherever one is named. */
export const reviewNames: Readonly<Record<ReviewKind, string>> = {
  afterSignOff: 'A first look at the plan',
  followUp: 'A talk three months on',
  directPayment: 'A look at the direct payment',
  yearly: 'The yearly review',
  early: 'The review that was asked for',
};

export const reviewsContent = {
  title: 'Your reviews',
  titleForStaff: (name: string) => `Reviews of ${name}’s plan`,
  toCome: 'To come',
  noneToCome: 'No review is dated. The days come when a plan is signed off.',
  late: (days: string) => `, ${days}`,
  by: (day: string) => `by ${day}`,
  asked: 'Asked for',
  noneAsked: 'No review has been asked for before its day.',
  askedOn: (day: string) => `Asked for on ${day}.`,
  waits: 'It waits for an answer.',
  held: (day: string) => `It is held by ${day}.`,
  notHeld: (day: string) => `It is not held. The next review is by ${day}.`,
  because: 'The reasons:',
  answer: 'Answer it',
  visits: 'What was said',
  noVisits: 'No visit is on record yet. What is said at a visit stands here in your own words.',
  visitOn: (day: string) => `On ${day}`,
  next: 'What was agreed to happen next',
  ask: 'Ask for a review',
  record: 'Record a visit',
} as const;
