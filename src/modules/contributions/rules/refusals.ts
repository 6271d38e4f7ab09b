import type { RefusalTable } from '../../../core/decision/decision.ts';

/** Every "no" that the rules of contributions can say. */
export const contributionRefusals = {
  financialAssessmentFaulty: {
    status: 422,
    words: 'Some of the amounts need another look.',
    nextStep: 'What you entered is kept. Mend what is named below.',
  },
  contributionFigureMissing: {
    status: 409,
    words:
      'The figure {figure} is not known for that day, and the contribution cannot be worked out without it.',
    nextStep:
      'Ask the person who keeps the council’s settings to enter it with its source. It is never worked out from last year’s.',
  },
} satisfies RefusalTable;
