import type { Purpose } from '../../rules/roles.ts';

export const whyContent = {
  title: 'Why do you need to look at this record?',
  hint: 'The person can see who looked, and why.',
  missing: 'Choose why you need to look.',
  send: 'Go to the record',
  purposes: {
    myWork: 'I work with this person',
    cover: 'I stand in for a colleague',
    review: 'A review of their support',
    complaint: 'A complaint or a comment',
    payment: 'A payment to or from them',
    quality: 'Checking the quality of our work',
    safeguarding: 'Keeping someone safe',
    fraud: 'Looking into possible fraud',
    request: 'The person asked me to',
  } satisfies Record<Purpose, string>,
} as const;
