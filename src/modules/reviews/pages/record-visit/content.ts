import type { ReviewTopic } from '../../rules/visit-meets.ts';

export const recordVisitContent = {
  title: 'Record a visit',
  lead: 'Write what was said in the person’s words. Leave empty what you did not talk about.',
  due: 'Reviews that this visit may meet',
  needs: (review: string, day: string, topics: string) => `${review}, by ${day}. Talk about: ${topics}.`,
  noneDue: 'No review is due soon. The visit is kept all the same.',
  visitedOn: { label: 'On which day?', hint: 'For example, 27 3 2026.' },
  dateMissing: 'Enter the date as day, month, year, like 27 3 2026.',
  short: {
    managingMoney: 'looking after the money',
    needsMet: 'whether the support does what is needed',
    anythingWrong: 'anything that is not right',
    whatMatters: 'what matters',
    stillSuits: 'whether a direct payment still suits',
  } satisfies Record<ReviewTopic, string>,
  guarded: 'Nobody who acts for the person is shown this answer.',
  next: { label: 'What happens next?', hint: 'What you agreed with the person.' },
  nothingSaid: 'Write what was said to at least one question.',
  save: 'Save',
  done: (met: number) =>
    met === 0
      ? 'Saved. No review was met by this visit.'
      : met === 1
        ? 'Saved. One review is met, and the next has its day.'
        : `Saved. ${met} reviews are met, and the next have their days.`,
  left: (topics: string) => `Still to talk about for another review: ${topics}.`,
} as const;
