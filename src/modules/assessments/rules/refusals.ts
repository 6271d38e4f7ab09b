import type { RefusalTable } from '../../../core/decision/decision.ts';

/** Every "no" that the rules of assessment can say. */
export const assessmentRefusals = {
  selfAssessmentNotAsked: {
    status: 409,
    words: 'Nobody has recorded asking the person whether they want to assess themselves with support.',
    nextStep: 'Ask, and record the answer and the day, then decide.',
  },
  carerHelpCounted: {
    status: 409,
    words: 'The findings still count help that a carer gives.',
    nextStep: 'Look again at each outcome as if no carer helped, then record apart what carers do.',
  },
  findingsIncomplete: {
    status: 422,
    words: 'Some findings are missing, so the law’s tests cannot be answered.',
    nextStep: 'Complete the findings named below.',
  },
  needsTwoOutcomes: {
    status: 409,
    words:
      'The law says an adult is eligible only when they cannot achieve at least {needed} of the ten outcomes; {found} found.',
    nextStep: 'Look at the outcomes again with the person. If the findings are right, record "not eligible".',
  },
  needsOneOutcome: {
    status: 409,
    words:
      'The law says a carer is eligible only when their health is at risk or they cannot achieve at least {needed} of the eight outcomes; {found} found.',
    nextStep:
      'Look at health and outcomes again with the carer. If the findings are right, record "not eligible".',
  },
  needsCause: {
    status: 409,
    words: 'The first test of the law is not met: {test}',
    nextStep: 'Look again at where the needs come from. If the findings are right, record "not eligible".',
  },
  needsWellbeing: {
    status: 409,
    words: 'No significant impact on wellbeing is recorded, in words, against any of the nine areas.',
    nextStep: 'Record which area of wellbeing is affected and how, or record "not eligible".',
  },
  differsWithoutReasons: {
    status: 422,
    words: 'Your decision differs from what the findings give, and no reasons are written.',
    nextStep: 'Write why, in words the person can read.',
  },
  adviceMissing: {
    status: 422,
    words:
      'Someone who is not eligible is owed advice on what can help, and a day on which they will be contacted.',
    nextStep: 'Write the advice, and choose a day no later than {latest}.',
  },
  challengeMissing: {
    status: 422,
    words: 'The decision does not say how it can be questioned.',
    nextStep: 'Say who to ask to look again and how to complain.',
  },
  questionSetUnsound: {
    status: 422,
    words: 'This set of questions cannot be used yet.',
    nextStep: 'Mend what is named below.',
  },
  answersForOtherVersion: {
    status: 409,
    words: 'These answers were given to version {given}; the questions are now version {current}.',
    nextStep: 'Show the questions that changed and ask the person to look at them again.',
  },
  answersFaulty: {
    status: 422,
    words: 'Some answers need another look.',
    nextStep: 'Your answers are kept. Look at the questions named below.',
  },
  assessmentNotFound: {
    status: 404,
    words: 'This person has no such assessment here.',
    nextStep: 'Open the person’s record and choose the assessment there.',
  },
  assessmentOpenAlready: {
    status: 409,
    words: 'An assessment of this kind is open for this person already.',
    nextStep: 'Go on with that one. Everything said so far is kept.',
  },
  assessmentFinished: {
    status: 409,
    words: 'This assessment is finished, so its answers stay as they are.',
    nextStep: 'If something has changed, start a new assessment.',
  },
  assessmentNotFinished: {
    status: 409,
    words: 'The assessment is not finished, so nobody can decide on it yet.',
    nextStep: 'Finish it with the person first.',
  },
  nothingDecidedYet: {
    status: 404,
    words: 'Nobody has decided yet whether this person qualifies.',
    nextStep: 'It is decided after an assessment is finished.',
  },
  assessmentChanged: {
    status: 409,
    words: 'Someone else saved answers while you had this open.',
    nextStep: 'Look at the answers as they are now, and finish again.',
  },
  askedInTheFuture: {
    status: 422,
    words: 'The person cannot have been asked on a day to come.',
    nextStep: 'Enter the day on which they were asked about assessing themselves.',
  },
  caresForUnknown: {
    status: 422,
    words: 'We cannot find the person they care for.',
    nextStep: 'Leave this empty if they are not known here.',
  },
} satisfies RefusalTable;
