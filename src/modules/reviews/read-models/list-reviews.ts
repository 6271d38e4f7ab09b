import { allow } from '../../../core/decision/decision.ts';
import { Id, Input } from '../../../platform/schema/fields.ts';
import { type Context, defineQuestion, readWords, seesGuarded } from '../../audit/index.ts';
import { guardedTopics } from '../rules/visit-meets.ts';
import {
  type KeptRequest,
  type KeptReview,
  type KeptVisit,
  listKeptReviews,
  listRequests,
  listVisits,
} from '../store.ts';

export interface ReviewsShown {
  readonly reviews: readonly (KeptReview & { readonly isOverdue: boolean })[];
  readonly requests: readonly (Omit<KeptRequest, 'wordsId' | 'reasonsWordsId'> & {
    readonly words: string;
    readonly reasons: string | null;
  })[];
  readonly visits: readonly (Pick<KeptVisit, 'visitId' | 'on'> & {
    readonly whatHappensNext: string | null;
    readonly answers: readonly { readonly topic: string; readonly words: string }[];
  })[];
}

/** A person's reviews: the days to come, what was asked for and answered, and what was said at each visit. */
export const listReviews = defineQuestion<{ readonly personId: string }, ReviewsShown>({
  name: 'reviews.listReviews',
  summary: 'A person’s reviews: the days to come, what was asked for and answered, and what was said.',
  input: Input({ personId: Id({ words: 'Give the id of the person.' }) }),
  about: (input) => input.personId,
  answer: async (context, { personId }) => {
    const reviews = await listKeptReviews(context, personId);
    const requests = await listRequests(context, personId);
    const visits = (await listVisits(context, personId)).map((visit) => openTo(context, visit));
    const ids = [
      ...requests.flatMap(({ wordsId, reasonsWordsId }) => [wordsId, reasonsWordsId]),
      ...visits.flatMap(({ nextWordsId, answers }) => [
        nextWordsId,
        ...answers.map(({ wordsId }) => wordsId),
      ]),
    ];
    const words = await readWords(
      context,
      ids.filter((id) => id !== null),
    );
    const textOf = (id: string | null) => (id === null ? null : (words.get(id) ?? null));
    return allow({
      reviews: reviews.map((review) => ({
        ...review,
        isOverdue: review.metOn === null && review.stoppedOn === null && review.dueOn < context.today,
      })),
      requests: requests.map(({ wordsId, reasonsWordsId, ...request }) => ({
        ...request,
        words: textOf(wordsId) ?? '',
        reasons: textOf(reasonsWordsId),
      })),
      visits: visits.map(({ nextWordsId, answers, ...visit }) => ({
        ...visit,
        whatHappensNext: textOf(nextWordsId),
        answers: answers.map(({ topic, wordsId }) => ({ topic, words: textOf(wordsId) ?? '' })),
      })),
    });
  },
});

/** What someone says is wrong, and what follows from it, is not for the one who may be what is wrong. */
function openTo({ actor }: Context, visit: KeptVisit): KeptVisit {
  if (seesGuarded(actor)) return visit;
  const answers = visit.answers.filter(({ topic }) => !guardedTopics.includes(topic));
  return { ...visit, nextWordsId: null, answers };
}
