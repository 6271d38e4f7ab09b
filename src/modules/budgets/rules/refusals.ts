import type { RefusalTable } from '../../../core/decision/decision.ts';

/** Every "no" that the rules of personal budgets and contributions can say. */
export const budgetRefusals = {
  financialAssessmentFaulty: {
    status: 422,
    words: 'Some of the amounts need another look.',
    nextStep: 'What you entered is kept. Mend what is named below.',
  },
  figureMissing: {
    status: 409,
    words:
      'The figure {figure} is not known for that day, and the contribution cannot be worked out without it.',
    nextStep:
      'Ask the person who keeps the council’s settings to enter it with its source. It is never worked out from last year’s.',
  },
  budgetLinesFaulty: {
    status: 422,
    words: 'The personal budget cannot be made up from these lines.',
    nextStep: 'Mend the lines named below.',
  },
  contributionAboveCost: {
    status: 409,
    words: 'A contribution of {contribution} is more than the {cost} that may be charged for.',
    nextStep: 'Work the contribution out again; it is never more than what the support costs.',
  },
} satisfies RefusalTable;
