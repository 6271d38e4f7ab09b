import type { RefusalTable } from '../../../core/decision/decision.ts';

/** Every "no" of the payments module: its status, its words, and what can be done next. */
export const paymentsRefusals = {
  directPaymentWaits: {
    status: 409,
    words: 'The direct payment cannot start yet. Still needed: {missing}',
    nextStep: '{nextStep}',
  },
  directPaymentConditionsNotMet: {
    status: 409,
    words: 'The law does not allow this direct payment today: {grounds}',
    nextStep:
      'Write to the person with the reasons, what would change this, and how to challenge it. Agree another way of being supported, so that nobody is left without care.',
  },
  waysNotAllShown: {
    status: 422,
    words: 'Not every lawful way was shown. Left out: {ways}.',
    nextStep: 'Show every way side by side, with what each asks and costs, and ask again.',
  },
  wayChosenBeforehand: {
    status: 422,
    words: 'One way was already ticked when the choice was shown: {way}.',
    nextStep: 'Show the ways with none ticked, and ask again.',
  },
  wayNotOffered: {
    status: 422,
    words: 'That is not one of the ways open to this person: {way}.',
    nextStep: 'Choose one of: {ways}.',
  },
  notMovedWithoutAgreement: {
    status: 409,
    words: 'Nobody is moved from a way that works for them without agreeing: {from} stays.',
    nextStep: 'Ask the person, in the way they like to be asked, and record their own answer.',
  },
  bankAccountRefusalNeedsReasons: {
    status: 422,
    words: 'Saying no to a bank account needs reasons about this person, in words.',
    nextStep: 'Write the reasons and who decided. The letter will say how to challenge them.',
  },
  runStepNotOpen: {
    status: 409,
    words: 'A payment run that is {state} cannot be {step}.',
    nextStep: 'Open the run to see what can be done with it now.',
  },
  approverPreparedRun: {
    status: 403,
    words: 'You drafted or changed this payment run, so someone else must approve it.',
    nextStep: 'Ask a colleague who has not worked on this run.',
  },
  approverCheckedPayees: {
    status: 403,
    words: 'You checked or changed bank details in this payment run, so someone else must approve it.',
    nextStep: 'Ask a colleague who has not worked on this run’s bank details.',
  },
  runChangedSinceReview: {
    status: 409,
    words: 'The run has changed since it was reviewed: it was {reviewed} and is now {current}.',
    nextStep: 'Return it to draft and review it again.',
  },
  overApprovalLimit: {
    status: 403,
    words: 'The run is {total}. Your role may approve up to {limit}.',
    nextStep: 'Ask someone whose limit covers the run.',
  },
  roleMayNotApprove: {
    status: 403,
    words: 'Your role has no limit for approving payment runs on this date.',
    nextStep: 'Ask someone whose role may approve payment runs.',
  },
  bankDetailsFaulty: {
    status: 422,
    words: 'Some of the bank details need another look.',
    nextStep:
      'Mend the fields that are marked. They are on the bank card, a statement, or in the bank’s app.',
  },
  paymentFileWrong: {
    status: 422,
    words: 'The payment file was not made, because a bank could not take what is in it.',
    nextStep:
      'Mend what is marked, or hold those lines. A name is the one on the bank account, in letters A to Z.',
  },
  paymentFileTotalDiffers: {
    status: 409,
    words: 'The lines come to {lines}, and the approved run is {approved}.',
    nextStep: 'Return the run to draft: no file is made from a run that does not add up.',
  },
  runNotApproved: {
    status: 409,
    words: 'A payment file is made from an approved run, and this one is {state}.',
    nextStep: 'Send the run for review and approval first.',
  },
} as const satisfies RefusalTable;
