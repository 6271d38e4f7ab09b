import { addDays, type CivilDate, formatDate } from '../../../core/calendar/civil-date.ts';
import type { FiguresOnDate } from '../../../core/calendar/dated-value.ts';
import { allow, type Decision, refuse } from '../../../core/decision/decision.ts';
import { refuseMissingFigure } from '../../../core/decision/refusals.ts';
import { reviewRefusals } from './refusals.ts';
import type { ReviewDue, ReviewKind } from './review-dates.ts';

/** What can be talked about at a visit, with the question as it is asked. */
export const reviewTopics = {
  managingMoney: 'How is looking after the money going?',
  needsMet: 'Is the support doing what you need?',
  anythingWrong: 'Is anything difficult, or not right?',
  whatMatters: 'Is what matters to you still the same?',
  stillSuits: 'Does a direct payment still suit you, and do you have the help you want with it?',
} as const;
export type ReviewTopic = keyof typeof reviewTopics;

/** What is said to these is for the person and the council: it may be about whoever acts for the person. */
export const guardedTopics: readonly string[] = ['anythingWrong'] satisfies readonly ReviewTopic[];

/**
 * What each kind of review cannot do without. The three-month one is a conversation and not an audit.
 * Source: source document 003 for the three questions at six weeks; SI 2014/2871 reg 7; guidance ch. 13.
 */
export const topicsNeeded: Readonly<Record<ReviewKind, readonly ReviewTopic[]>> = {
  afterSignOff: ['managingMoney', 'needsMet', 'anythingWrong'],
  followUp: ['anythingWrong'],
  directPayment: ['managingMoney', 'stillSuits'],
  yearly: ['needsMet', 'anythingWrong', 'whatMatters'],
  early: ['needsMet', 'anythingWrong'],
};

export interface Visit {
  readonly on: CivilDate;
  readonly topics: readonly ReviewTopic[];
}

export interface VisitMeets {
  readonly meets: readonly ReviewKind[];
  /** Reviews that it could have met, with the topics that were not talked about. */
  readonly leaves: readonly { readonly kind: ReviewKind; readonly topics: readonly ReviewTopic[] }[];
}

/**
 * Which of the reviews to come one visit meets: every one that is due, or soon enough (`review.visitEarliestDays`),
 * and whose topics were talked about. So a person is not visited twice for what one visit can do.
 */
export function decideVisitMeets(
  visit: Visit,
  due: readonly ReviewDue[],
  today: CivilDate,
  figures: FiguresOnDate,
): Decision<VisitMeets> {
  const earliest = figures['review.visitEarliestDays'];
  if (earliest === undefined) return refuseMissingFigure('review.visitEarliestDays');
  if (visit.on > today) return refuse(reviewRefusals, 'visitNotYet', { date: formatDate(visit.on) });
  const inTime = due
    .filter(({ dueOn }) => visit.on >= addDays(dueOn, -earliest.value))
    .map(({ kind }) => ({
      kind,
      topics: topicsNeeded[kind].filter((topic) => !visit.topics.includes(topic)),
    }));
  return allow({
    meets: inTime.filter(({ topics }) => topics.length === 0).map(({ kind }) => kind),
    leaves: inTime.filter(({ topics }) => topics.length > 0),
  });
}
