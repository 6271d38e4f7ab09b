import type { RefusalTable } from '../../../core/decision/decision.ts';

/** Every "no" that the rules of reviews can say. */
export const reviewRefusals = {
  visitNotYet: {
    status: 422,
    words: 'A visit on {date} has not happened yet.',
    nextStep: 'Record it on the day or after.',
  },
  mustBeHeld: {
    status: 409,
    words: 'This review must be held: {why}.',
    nextStep: 'Agree a day with the person. What they have now goes on until then.',
  },
  answerIncomplete: {
    status: 422,
    words: 'Whoever asks for a review is answered with reasons, and with what happens next.',
    nextStep: 'Complete what is named below.',
  },
  reviewRequestNotFound: {
    status: 404,
    words: 'Nobody has asked for such a review of this person’s plan.',
    nextStep: 'Open the list of their reviews.',
  },
  reviewRequestAnswered: {
    status: 409,
    words: 'This request has been answered.',
    nextStep: 'Read the answer in the list of reviews. A new request can be made at any time.',
  },
  topicTwice: {
    status: 422,
    words: 'One question stands here twice.',
    nextStep: 'Put what was said to it together.',
  },
} satisfies RefusalTable;
