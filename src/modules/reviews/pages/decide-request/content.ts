export const decideRequestContent = {
  title: 'Answer the request for a review',
  asked: (day: string) => `Asked for on ${day}`,
  gone: 'This request has been answered already.',
  held: {
    label: 'Will the review be held?',
    hint: 'Where the law says that it must be, a “no” is not taken.',
  },
  helds: { yes: 'Yes, we hold it', no: 'No, not before its day' },
  heldMissing: 'Choose whether the review is held.',
  reasons: { label: 'Why?', hint: 'The person reads this. Write it to them.' },
  reasonsMissing: 'Write the reasons, in words the person can read.',
  reviewOn: { label: 'On which day?', hint: 'Of this review, or of the next where it is not held.' },
  dateMissing: 'Enter the date as day, month, year, like 27 3 2027.',
  next: 'The person reads the answer and the reasons on their page. A “no” can be questioned.',
  save: 'Answer',
  done: 'Answered. The person can read it, with the reasons.',
} as const;
