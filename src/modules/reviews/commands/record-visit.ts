import { Type } from 'typebox';
import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import { allow, refuse } from '../../../core/decision/decision.ts';
import { DateField, Id, Input, OneOf, Words } from '../../../platform/schema/fields.ts';
import { type Context, defineCommand, emitEvent, recordAct, saveWords } from '../../audit/index.ts';
import { meetClock } from '../../councils/index.ts';
import { findPerson, peopleRefusals } from '../../people/index.ts';
import { reviewRefusals } from '../rules/refusals.ts';
import type { ReviewKind } from '../rules/review-dates.ts';
import { decideVisitMeets, type ReviewTopic, reviewTopics, type VisitMeets } from '../rules/visit-meets.ts';
import { datesFrom, startReview } from '../start-reviews.ts';
import { addVisit, lockOpenReviews, markMet, type OpenReview } from '../store.ts';

interface RecordVisit {
  readonly personId: string;
  readonly visitedOn: CivilDate;
  readonly answers: readonly { readonly topic: ReviewTopic; readonly words: string }[];
  readonly whatHappensNext?: string;
}

interface RecordedVisit {
  readonly visitId: string;
  readonly met: readonly { readonly reviewId: string; readonly kind: ReviewKind }[];
  readonly leaves: VisitMeets['leaves'];
  readonly next: readonly {
    readonly reviewId: string;
    readonly kind: ReviewKind;
    readonly dueOn: CivilDate;
  }[];
}

const answerFields = Input({
  topic: OneOf(Object.keys(reviewTopics) as readonly ReviewTopic[], { words: 'Choose the question.' }),
  words: Words({ words: 'Write what the person said, in their words.', longest: 5000 }),
});

/** Records a visit: what the person said to each question, which reviews it meets, and when the next ones are. */
export const recordVisit = defineCommand<RecordVisit, RecordedVisit>({
  name: 'reviews.recordVisit',
  summary: 'Record a visit at which the plan was talked about; one visit may meet several reviews.',
  input: Input({
    personId: Id({ words: 'Give the id of the person.' }),
    visitedOn: DateField({ words: 'Enter the day of the visit.' }),
    answers: Type.Array(answerFields, {
      words: 'Write what was said to at least one question, each once.',
      minItems: 1,
      maxItems: Object.keys(reviewTopics).length,
    }),
    whatHappensNext: Type.Optional(Words({ words: 'Write what was agreed to happen next.', longest: 5000 })),
  }),
  about: (input) => input.personId,
  handle: async (context, { personId, visitedOn, answers, whatHappensNext }) => {
    if (!(await findPerson(context, personId, 'lock'))) return refuse(peopleRefusals, 'personNotFound');
    const topics = answers.map(({ topic }) => topic);
    if (new Set(topics).size !== topics.length) return refuse(reviewRefusals, 'topicTwice');
    const open = await lockOpenReviews(context, personId);
    const figures = await context.figuresOn(context.today);
    const decision = decideVisitMeets({ on: visitedOn, topics }, open, context.today, figures);
    if (!decision.allowed) return decision;
    const { meets, leaves } = decision.value;
    const visitId = await keepVisit(context, { personId, visitedOn, answers, whatHappensNext });
    const met = open.filter(({ kind }) => meets.includes(kind));
    for (const { reviewId, kind } of met) {
      await markMet(context, reviewId, { visitId, on: visitedOn });
      await meetClock(context, `review.${kind}`, reviewId, visitedOn);
    }
    const next = await startNext(context, { personId, visitId, visitedOn }, met);
    await recordAct(context, {
      action: 'reviews.recordVisit',
      personId,
      subjectKind: 'reviewVisit',
      subjectId: visitId,
      details: { visitedOn, met: meets.join(' '), next: next.map(({ dueOn }) => dueOn).join(' ') },
    });
    await emitEvent(context, {
      type: 'review.held',
      personId,
      payload: { visitId, visitedOn, met: met.length },
    });
    return allow({ visitId, met: met.map(({ reviewId, kind }) => ({ reviewId, kind })), leaves, next });
  },
});

async function keepVisit(
  context: Context,
  visit: Omit<RecordVisit, 'whatHappensNext'> & { readonly whatHappensNext: string | undefined },
): Promise<string> {
  const { personId, whatHappensNext } = visit;
  const keep = (text: string) =>
    saveWords(context, { personId, text, sensitivity: 'special', retentionClass: 'review' });
  const answers: { topic: string; wordsId: string }[] = [];
  for (const { topic, words } of visit.answers) answers.push({ topic, wordsId: await keep(words) });
  const nextWordsId = whatHappensNext === undefined ? null : await keep(whatHappensNext);
  return addVisit(context, { personId, on: visit.visitedOn, nextWordsId, answers });
}

/** What comes round again starts from the day of the visit: within a year of it, by the law in force. */
async function startNext(
  context: Context,
  visit: { readonly personId: string; readonly visitId: string; readonly visitedOn: CivilDate },
  met: readonly OpenReview[],
): Promise<RecordedVisit['next']> {
  const { personId, visitId, visitedOn } = visit;
  const kinds = met.map(({ kind }) => kind);
  const due = await datesFrom(context, {
    signedOffOn: visitedOn,
    firstPaymentOn: visitedOn,
    lastMetOn: { afterSignOff: visitedOn, followUp: visitedOn, directPayment: visitedOn, yearly: visitedOn },
    endedOn: null,
  });
  const next: { reviewId: string; kind: ReviewKind; dueOn: CivilDate }[] = [];
  for (const one of due.filter(({ kind }) => kinds.includes(kind))) {
    const started = { ...one, personId, startedBecause: 'reviewMet', startedById: visitId } as const;
    next.push({ reviewId: await startReview(context, started), kind: one.kind, dueOn: one.dueOn });
  }
  return next;
}
