import type { RefusalTable } from '../../../core/decision/decision.ts';

/** Every "no" that the rules about people can say. */
export const peopleRefusals = {
  personFaulty: {
    status: 422,
    words: 'Some of what you entered needs another look.',
    nextStep: 'What you entered is kept. Mend what is named below.',
  },
} satisfies RefusalTable;
