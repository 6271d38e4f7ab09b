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
} as const satisfies RefusalTable;
