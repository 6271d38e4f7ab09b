import type { RefusalTable } from '../../../core/decision/decision.ts';

/** Every "no" of the ledger. */
export const ledgerRefusals = {
  transferOneSided: {
    status: 422,
    words: 'Money must leave one account and arrive in another.',
    nextStep: 'Say from where it comes and where it goes.',
  },
  transferNotBalanced: {
    status: 422,
    words: 'What leaves and what arrives differ by {difference}.',
    nextStep: 'Mend the amounts so that nothing appears and nothing is lost.',
  },
  transferMovesNothing: {
    status: 422,
    words: 'A part of the transfer moves no money, or the same account is in it twice.',
    nextStep: 'Give each account once, with an amount of at least a penny.',
  },
  transferNotFound: {
    status: 404,
    words: 'We cannot find this transfer in this council’s ledger.',
    nextStep: 'Open the account and choose the transfer from there.',
  },
  transferReversed: {
    status: 409,
    words: 'This transfer is reversed already, or is a reversal itself.',
    nextStep: 'Look at the account: both are in it. Record what happened next as a new transfer.',
  },
} as const satisfies RefusalTable;
