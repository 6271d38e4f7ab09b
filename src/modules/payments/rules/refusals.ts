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
  directPaymentPersonDied: {
    status: 409,
    words: 'This person has died. Nothing new starts from that day.',
    nextStep:
      'Write to nobody at this address. Ask the executor or family once, kindly, what is still owed to others.',
  },
  directPaymentDayToCome: {
    status: 422,
    words: 'This cannot have been done on a day to come.',
    nextStep: 'Enter the day on which it was done.',
  },
  conditionNotOfSection: {
    status: 422,
    words: 'Section {section} does not ask this: {conditions}.',
    nextStep: 'Answer the conditions of the section under which the person asks.',
  },
  noWayChosen: {
    status: 409,
    words: 'The person has not chosen a direct payment, or not how it comes.',
    nextStep: 'Show every way side by side with none ticked, and record their own answer.',
  },
  noDirectPaymentInBudget: {
    status: 409,
    words: 'No part of the personal budget in force on {firstPaymentOn} is a direct payment.',
    nextStep:
      'Choose a first payment day on which the budget is in force, or change the plan with the person.',
  },
  agreementOpen: {
    status: 409,
    words: 'This person has an open agreement already.',
    nextStep: 'Go on with that one, or end it first.',
  },
  agreementNotFound: {
    status: 404,
    words: 'We cannot find this agreement for this person.',
    nextStep: 'Open the person’s direct payment and start from there.',
  },
  agreementStepNotOpen: {
    status: 409,
    words: 'This cannot be done with an agreement that is {state}.',
    nextStep: 'Open the agreement to see what can be done with it now.',
  },
  lawDoesNotRefuse: {
    status: 409,
    words: 'No condition of the law has been answered no with what shows it, so there is nothing to refuse.',
    nextStep: 'Do what is still missing. Where all the conditions are met, the council must pay.',
  },
  changedMeanwhile: {
    status: 409,
    words: 'Someone changed this since you opened it. Nothing of yours has been lost or saved.',
    nextStep: 'Open it again, look at what changed, and decide again.',
  },
  noDetailsToCheck: {
    status: 409,
    words: 'There are no bank details that wait for a check.',
    nextStep: 'Ask the person where the money is to go.',
  },
  checkerChangedDetails: {
    status: 403,
    words: 'You entered these bank details, so someone else must check them.',
    nextStep: 'Ask a colleague to ring the person on the number already held.',
  },
  payDateNotOpen: {
    status: 422,
    words: 'Banks do no business on {payOn}, or that day has passed.',
    nextStep: 'Choose a working day from today on.',
  },
  runThatDayOpen: {
    status: 409,
    words: 'A payment run for {payOn} is under way already.',
    nextStep: 'Open that one. It can be worked out again while it is a draft.',
  },
  runNotFound: {
    status: 404,
    words: 'We cannot find this payment run.',
    nextStep: 'Open the list of payment runs.',
  },
  runEmpty: {
    status: 409,
    words: 'There is nothing to pay in this run.',
    nextStep: 'Look at the held lines: each says who must act.',
  },
  payerAccountMissing: {
    status: 409,
    words: 'The council’s own bank account that pays is not set.',
    nextStep: 'Ask an administrator to enter it.',
  },
  paymentFileNotFound: {
    status: 404,
    words: 'This run has no payment file.',
    nextStep: 'A file is made when an approved run is sent.',
  },
} as const satisfies RefusalTable;
