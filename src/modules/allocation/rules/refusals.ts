import type { RefusalTable } from '../../../core/decision/decision.ts';

/** Every way in which the RAS can say no. */
export const allocationRefusals = {
  definitionFaulty: {
    status: 422,
    words: 'This RAS cannot be used yet: {count} to mend.',
    nextStep: 'Mend what is listed, each at its place in the document, and check it again.',
  },
  notInForce: {
    status: 409,
    words: '{title}, version {version}, does not apply on {day}.',
    nextStep: 'Choose the version that applies on that day, or another day.',
  },
  factsNeedMending: {
    status: 422,
    words: 'We need to know a little more before we can work out a figure.',
    nextStep: 'Fill in or mend what is listed.',
  },
  answersUnknown: {
    status: 422,
    words: 'Some answers are not among those that can be given.',
    nextStep: 'Look at the questions that are listed and choose one of their answers.',
  },
  answersMissing: {
    status: 422,
    words: 'We cannot work out a figure yet: some questions have no answer.',
    nextStep:
      'Answer the questions that are listed. A question without an answer is never counted as no need.',
  },
  figureOutOfRange: {
    status: 422,
    words: 'The rules gave a figure that cannot be right for “{label}”.',
    nextStep: 'Ask the people who look after this RAS to check its steps: a figure is never below nothing.',
  },
  figureBeforeEligibility: {
    status: 409,
    words: 'It has not been decided yet whether these needs are eligible.',
    nextStep: 'Record the eligibility decision first. Planning can begin while it is made.',
  },
  noEligibleNeeds: {
    status: 409,
    words: 'The last decision found no eligible needs, so there is no figure to plan with.',
    nextStep: 'Give advice on other support, or assess again where something has changed.',
  },
  noFormula: {
    status: 409,
    words: 'This council works out no first figure by points here: it decides each budget, with reasons.',
    nextStep: 'Write the plan; what it costs and why is looked at when it is signed off.',
  },
  rasUnknown: {
    status: 422,
    words: 'There is no RAS document called “{document}”.',
    nextStep: 'Choose one from the policy library, or add it there first.',
  },
  rasAudienceDiffers: {
    status: 422,
    words: 'This RAS is for another group: {audience}.',
    nextStep: 'Choose a RAS that is written for the people it is to be used for.',
  },
  rasChoiceInThePast: {
    status: 422,
    words: 'A choice of RAS counts from today or later: figures already given stay as they are.',
    nextStep: 'Choose a day from today on.',
  },
  rasChoiceStartsThatDay: {
    status: 409,
    words: 'Another choice already starts on that day.',
    nextStep: 'Choose another day.',
  },
  indicativeBudgetNotFound: {
    status: 404,
    words: 'No figure to plan with has been worked out for this person.',
    nextStep: 'Work out the indicative budget first.',
  },
  budgetChallengeNotFound: {
    status: 404,
    words: 'There is nothing here that still waits for an answer.',
    nextStep: 'Open the person’s indicative budget and choose from the list.',
  },
  answererCalculated: {
    status: 403,
    words: 'You worked out this figure, so someone else must answer.',
    nextStep: 'Send it to a colleague.',
  },
  answererRaised: {
    status: 403,
    words: 'Whoever wrote down that the figure is not enough cannot also answer it.',
    nextStep: 'Ask a colleague to answer it.',
  },
} as const satisfies RefusalTable;
