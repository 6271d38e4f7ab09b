import type { Context } from '../audit/index.ts';
import { startClock, stopClock } from '../councils/index.ts';
import {
  calculateReviewDates,
  decideReviewIntervals,
  type ReviewDue,
  type ReviewFacts,
} from './rules/review-dates.ts';
import { addReview, markStopped, type NewReview, type OpenReview } from './store.ts';

/** The reviews to come by the intervals in force today. Throws where a figure of the law is not known at all. */
export async function datesFrom(context: Context, facts: ReviewFacts): Promise<readonly ReviewDue[]> {
  const intervals = decideReviewIntervals(await context.figuresOn(context.today));
  if (!intervals.allowed) throw new Error(intervals.refusal.words);
  return calculateReviewDates(facts, intervals.value);
}

/** Adds a review that is due and starts its clock. */
export async function startReview(context: Context, review: NewReview): Promise<string> {
  const reviewId = await addReview(context, review);
  await startClock(context, {
    personId: review.personId,
    kind: `review.${review.kind}`,
    subjectKind: 'review',
    subjectId: reviewId,
    dueOn: review.dueOn,
    actsNext: review.kind === 'directPayment' ? 'directPaymentAdviser' : 'socialWorker',
  });
  return reviewId;
}

/** Ends a review that no longer applies, with its clock. */
export async function stopReview(context: Context, review: OpenReview, because: string): Promise<void> {
  await markStopped(context, review.reviewId, because);
  await stopClock(context, `review.${review.kind}`, review.reviewId, because);
}
