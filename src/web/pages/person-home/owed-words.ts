import type { Voice } from '../../../site/voice.ts';

export interface Owed {
  /** After "We promised to". */
  readonly promise: string;
  /** After a name and "will". */
  readonly next: string;
  /** After "late with". */
  readonly short: string;
}

const byKind: Readonly<Record<string, (v: Voice) => Owed>> = {
  'referrals.firstContact': (v) => ({
    promise: `look at what ${v.they} asked us`,
    next: `answer ${v.they}`,
    short: 'our answer',
  }),
  'referrals.followUp': (v) => ({ promise: 'be in touch again', next: `ring ${v.they}`, short: 'a call' }),
  'referrals.reablement': (v) => ({
    promise: 'look at how the first weeks of help went',
    next: `ring ${v.they} to hear how it went`,
    short: 'a look at how the first weeks of help went',
  }),
  'referrals.assessment': (v) => ({
    promise: `start to find out what ${v.they} need${v.isSelf ? '' : 's'}`,
    next: 'ring to agree a day',
    short: `the start of ${v.their} assessment`,
  }),
  'referrals.reassessment': (v) => ({
    promise: `look again at what ${v.they} need${v.isSelf ? '' : 's'}`,
    next: 'ring to agree a day',
    short: `a new look at what has changed`,
  }),
  'assessments.finish': (v) => ({
    promise: `finish ${v.their} assessment`,
    next: 'ring to agree a day',
    short: `${v.their} assessment`,
  }),
  'assessments.decide': (v) => ({
    promise: `decide what ${v.they} can get from us`,
    next: 'decide, and write with the reasons',
    short: 'our decision',
  }),
  'assessments.followUp': (v) => ({
    promise: 'be in touch again',
    next: `ring ${v.they} to hear how things are`,
    short: 'a call',
  }),
  indicativeBudgetChallenge: () => ({
    promise: 'answer that the first figure is not enough',
    next: 'answer, with reasons',
    short: 'our answer about the first figure',
  }),
  reviewRequest: (v) => ({
    promise: `answer that ${v.they} asked for a review`,
    next: 'answer, with a day',
    short: 'our answer about a review',
  }),
  'review.afterSignOff': (v) => ({
    promise: `have a first talk about how ${v.their} plan is going`,
    next: 'ring to agree a day',
    short: `the first talk about ${v.their} plan`,
  }),
  'review.followUp': (v) => ({
    promise: `have a second talk about how ${v.their} plan is going`,
    next: 'ring to agree a day',
    short: `the second talk about ${v.their} plan`,
  }),
  'review.directPayment': (v) => ({
    promise: `look at how ${v.their} direct payment is going`,
    next: 'ring to agree a day',
    short: `the look at ${v.their} direct payment`,
  }),
  'review.yearly': (v) => ({
    promise: `go through ${v.their} plan again after a year`,
    next: 'ring to agree a day',
    short: `the yearly look at ${v.their} plan`,
  }),
  'review.early': (v) => ({
    promise: `hold the review that ${v.they} asked for`,
    next: 'ring to agree a day',
    short: `the review that ${v.they} asked for`,
  }),
  letterCatchUp: (v) => ({
    promise: `send a letter in the way ${v.they} can use`,
    next: 'send it',
    short: 'a letter',
  }),
  complaintAcknowledgement: (v) => ({
    promise: `say that ${v.their} words have come`,
    next: 'write, and say who looks into it',
    short: 'a word that we have your complaint',
  }),
  complaintResponse: (v) => ({
    promise: `answer what ${v.they} told us`,
    next: 'answer, with reasons',
    short: 'an answer to a complaint',
  }),
  'payments.riskAssessment': () => ({
    promise: 'talk through what could go wrong with the direct payment',
    next: 'ring to agree a day',
    short: 'a talk about the direct payment',
  }),
  'payments.lookAgainAtPause': () => ({
    promise: 'look again at the payment that stopped for now',
    next: 'look at it and write',
    short: 'the payment that stopped for now',
  }),
};

/** What was promised, by the kind of its clock, as it is said to whoever reads. */
export function owedBy(kind: string, voice: Voice): Owed {
  return byKind[kind]?.(voice) ?? { promise: 'take the next step', next: 'take it', short: 'a next step' };
}
