export const checkAnswersContent = {
  title: 'Check the answers',
  lead: 'Read through what is written. You can change any part before you finish.',
  finished: (day: string) => `Finished on ${day}.`,
  change: 'Change',
  none: 'Not answered',
  needed: 'Still needed',
  finish: 'Finish',
  next: 'What happens next',
  nextWords:
    'We look at your answers with you, and decide whether the law says that you qualify. We tell you why in writing.',
  doneForStaff: 'Finished. Now decide whether the law says that the person qualifies.',
  done: 'Thank you. Your answers are with us. We will be in touch about what comes next.',
  gaps: 'These parts still need an answer before you can finish',
  stale: 'Open this page again and look at the answers as they are now.',
} as const;
