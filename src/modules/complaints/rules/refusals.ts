import type { RefusalTable } from '../../../core/decision/decision.ts';

/** Every "no" about complaints, comments, compliments and appeals. */
export const complaintRefusals = {
  complaintNotFound: {
    status: 404,
    words: 'There is nothing of this kind from this person.',
    nextStep: 'Open the list of what they have told us.',
  },
  receivedOnDayToCome: {
    status: 422,
    words: 'This cannot have been received on a day to come.',
    nextStep: 'Enter the day on which it came.',
  },
  appealNeedsDecision: {
    status: 422,
    words: 'An appeal is about a decision.',
    nextStep: 'Choose the decision, or make it a complaint.',
  },
  complaintAcknowledgedBefore: {
    status: 409,
    words: 'This has been acknowledged.',
    nextStep: 'You do not need to do anything.',
  },
  answerDayWrong: {
    status: 422,
    words: 'An answer is promised for a day from today up to {latest}.',
    nextStep: 'Agree a day with the person, and enter it.',
  },
  acknowledgeFirst: {
    status: 409,
    words: 'Nobody has told the person yet that this was received.',
    nextStep: 'Acknowledge it first.',
  },
  complaintAnsweredBefore: {
    status: 409,
    words: 'This has been answered.',
    nextStep: 'Read the answer. A new complaint can be made at any time.',
  },
  outcomeWrong: {
    status: 422,
    words:
      'A complaint or an appeal is upheld, partly upheld or not upheld; a comment or a compliment is noted.',
    nextStep: 'Choose one of those.',
  },
  remedyMissing: {
    status: 422,
    words: 'Where something was wrong, say what is put right.',
    nextStep: 'Write what is done for the person, and for others.',
  },
} satisfies RefusalTable;
