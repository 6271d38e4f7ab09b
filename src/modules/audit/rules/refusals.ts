import type { RefusalTable } from '../../../core/decision/decision.ts';

export const auditRefusals = {
  wordsNotFound: {
    status: 404,
    words: 'There are no such words, or they were erased before.',
    nextStep: 'Check the id in the list of words that are due.',
  },
  wordsHeld: {
    status: 409,
    words: 'These words are kept for a complaint, an enquiry or a court.',
    nextStep: 'Ask who placed the hold. They can be erased once it is lifted.',
  },
  wordsNotDue: {
    status: 409,
    words: 'These words must be kept until {keepUntil}.',
    nextStep: 'Come back on that day, or have the council change how long words of this kind are kept.',
  },
  approverIsWriter: {
    status: 403,
    words: 'The person who wrote the words cannot also approve that they are erased.',
    nextStep: 'Ask a colleague to approve it.',
  },
  holdBackDayWrong: {
    status: 422,
    words: 'Looks are held back until a day after today, and until {latest} at the latest.',
    nextStep: 'Choose a day by then. If it is still not safe on that day, decide it anew.',
  },
} satisfies RefusalTable;
