import type { RefusalTable } from '../../../core/decision/decision.ts';

/** Every "no" that the rules of personal budgets can say. */
export const budgetRefusals = {
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
