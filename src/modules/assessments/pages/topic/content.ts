export const topicContent = {
  optional: (text: string) => `${text} (you can leave this out)`,
  yesNo: { yes: 'Yes', no: 'No' },
  guarded: 'Nobody who acts for you is shown this answer.',
  save: 'Save and continue',
  more: 'Saved. Your answer leads to a few more questions here.',
  saved: (topic: string) => `Saved: ${topic}.`,
  aside:
    'Someone else saved at the same time. Your words are kept, and stand on the list of parts until they are taken up.',
  stale: 'Start from the list of parts again.',
} as const;
