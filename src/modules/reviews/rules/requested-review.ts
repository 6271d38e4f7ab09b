import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import { allow, type Decision, refuse } from '../../../core/decision/decision.ts';
import { reviewRefusals } from './refusals.ts';

/**
 * Why a review is asked for before its day. Some reasons leave nothing to decide, with the words that say so.
 * Source: Care Act 2014 s.27(1)(b) for requests; SI 2014/2871 reg 7 for the rest.
 */
const grounds = {
  request: null,
  moreSupport: null,
  needsChanged: 'needs or circumstances have changed in a way that affects the plan',
  conditionsInDoubt: 'there is a doubt whether the conditions of the direct payment are still met',
  capacityChanged: 'the person’s capacity to decide about the direct payment has changed',
  concernRaised: 'someone has told us of a concern about the direct payment',
} as const;
export type ReviewGround = keyof typeof grounds;
export const reviewGrounds = Object.keys(grounds) as readonly ReviewGround[];

export interface ReviewAnswer {
  readonly held: boolean;
  readonly reasons: string;
  readonly decidedBy: string;
  readonly decidedOn: CivilDate;
  /** The day of the review when it is held; otherwise the day of the next one. */
  readonly reviewOn: CivilDate | null;
  /** How to question a "no". */
  readonly howToChallenge: string;
}

/**
 * Answers a request for an early review, by the person or anyone for them. Either answer has reasons and a day; a
 * "no" also says how to question it, and is itself refused where the law says that the review must be held.
 */
export function decideRequestedReview(ground: ReviewGround, answer: ReviewAnswer): Decision<ReviewAnswer> {
  const why = grounds[ground];
  if (!answer.held && why !== null) return refuse(reviewRefusals, 'mustBeHeld', { why });
  const rows: readonly (readonly [boolean, string, string])[] = [
    [isBlank(answer.reasons), 'reasons', 'Write the reasons, in words the person can read.'],
    [
      answer.reviewOn === null || answer.reviewOn < answer.decidedOn,
      'reviewOn',
      'Give the day of this review or of the next.',
    ],
    [
      !answer.held && isBlank(answer.howToChallenge),
      'howToChallenge',
      'Say how the answer can be questioned.',
    ],
  ];
  const faults = rows.filter(([wrong]) => wrong).map(([, field, words]) => ({ field, words }));
  return faults.length > 0 ? refuse(reviewRefusals, 'answerIncomplete', {}, faults) : allow(answer);
}

function isBlank(words: string): boolean {
  return words.trim() === '';
}
