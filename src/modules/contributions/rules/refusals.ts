import type { RefusalTable } from '../../../core/decision/decision.ts';

/** Every "no" that the rules of contributions can say. */
export const contributionRefusals = {
  financialAssessmentFaulty: {
    status: 422,
    words: 'Some of the amounts need another look.',
    nextStep: 'What you entered is kept. Mend what is named below.',
  },
  contributionNotFound: {
    status: 404,
    words: 'No contribution has been worked out for this person and this day.',
    nextStep: 'Ask for a financial assessment, or record that the support is free by law.',
  },
  toldInTheFuture: {
    status: 422,
    words: 'Nobody can have been told on a day to come.',
    nextStep: 'Enter the day on which the person was told.',
  },
} satisfies RefusalTable;
