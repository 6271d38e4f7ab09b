import type { RefusalTable } from '../../../core/decision/decision.ts';

/** Every "no" that the rules of planning can say. */
export const planningRefusals = {
  planLinesFaulty: {
    status: 422,
    words: 'Some lines of the plan need another look.',
    nextStep: 'The plan is kept. Mend the lines named below.',
  },
  jobFaulty: {
    status: 422,
    words: 'The job cannot be costed as it is written.',
    nextStep: 'Mend what is named below.',
  },
  belowMinimumWage: {
    status: 422,
    words: '{rate} an hour is less than the minimum wage of {minimum} for someone of {age}.',
    nextStep: 'Put the hourly pay at {minimum} or more.',
  },
  signerIsAuthor: {
    status: 403,
    words: 'You wrote this plan, so someone else must sign it off.',
    nextStep: 'Send it to a colleague who can sign off plans.',
  },
  signerHasNoLimit: {
    status: 403,
    words: 'Your role does not sign off plans.',
    nextStep: 'Send it to someone whose role does.',
  },
  planNotReady: {
    status: 409,
    words: 'The plan is not ready to be signed off.',
    nextStep: 'Complete what is named below; then one step signs it off.',
  },
  aboveSignersLimit: {
    status: 403,
    words: 'The plan comes to {amount}. You may sign off up to {limit}.',
    nextStep: 'Send it to someone with a higher limit. The plan itself need not change.',
  },
  relativeNotAllowed: {
    status: 409,
    words:
      'A direct payment may not pay {relation} for care unless the council decides that it is necessary.',
    nextStep:
      'Ask for that decision; it says why it is necessary, who decided, and when it is looked at again.',
  },
  relativeAdministrationNotAllowed: {
    status: 409,
    words:
      'A direct payment may pay {relation} for help to run it only when the council decides that it is necessary.',
    nextStep: 'Ask for that decision; it is a smaller one than for care.',
  },
  exceptionForOtherPurpose: {
    status: 409,
    words: 'The decision that is recorded is for {limb}, and this payment is for {purpose}.',
    nextStep: 'Ask for a decision on {purpose}.',
  },
  exceptionIncomplete: {
    status: 422,
    words:
      'A decision to pay a close relative says why it is necessary, who decided, and when it is looked at again.',
    nextStep: 'Complete what is named below.',
  },
  planNotFound: {
    status: 404,
    words: 'We cannot find this plan for this person.',
    nextStep: 'Open the person’s record and choose the plan from there.',
  },
  planIsSignedOff: {
    status: 409,
    words: 'This plan has been signed off and stays as it is.',
    nextStep: 'Start a new plan from it. It holds everything that is in this one.',
  },
  planOpenAlready: {
    status: 409,
    words: 'The person already has a plan that is being written.',
    nextStep: 'Go on with that plan.',
  },
  followedPlanNotSignedOff: {
    status: 409,
    words: 'Only a plan that was signed off can be followed by a new one.',
    nextStep: 'Go on with the plan itself.',
  },
  planLineNotFound: {
    status: 404,
    words: 'This line is not in the plan, or someone has taken it out.',
    nextStep: 'Look at the plan as it stands now.',
  },
  planTermsChanged: {
    status: 409,
    words: 'Someone changed the start or the direct payment in between: it now starts on {startsOn}.',
    nextStep: 'Look at what stands there now, and change it again if it is not right.',
  },
  relativeDecisionNotFound: {
    status: 404,
    words: 'There is no such decision about paying a close relative in this plan.',
    nextStep: 'Choose one of the decisions that are listed in the plan.',
  },
  disagreementUnexplained: {
    status: 422,
    words: 'Someone who does not agree has a reason, and steps were taken to agree.',
    nextStep: 'Write the reason in their words, and what was done about it.',
  },
  amountNotUnderstood: {
    status: 409,
    words: 'Someone who does not know yet how much there is cannot agree to it.',
    nextStep: 'Go through the amounts with the person, with someone they trust if they wish, and ask again.',
  },
  agreementInTheFuture: {
    status: 422,
    words: 'Nobody can have agreed, or been given a copy, on a day to come.',
    nextStep: 'Enter the day on which it was.',
  },
} satisfies RefusalTable;
