import { askForReview } from './commands/ask-for-review.ts';
import { decideRequest } from './commands/decide-request.ts';
import { recordVisit } from './commands/record-visit.ts';
import { listReviews } from './read-models/list-reviews.ts';

export { reviewsListeners } from './listeners.ts';
export { askForReviewRoutes } from './pages/ask-for-review/page.ts';
export { decideRequestRoutes } from './pages/decide-request/page.ts';
export { recordVisitRoutes } from './pages/record-visit/page.ts';
export { reviewsRoutes } from './pages/reviews/page.ts';

export { askForReview, decideRequest, listReviews, recordVisit };

export const reviewsCommands = [askForReview, decideRequest, recordVisit];
export const reviewsQuestions = [listReviews];
