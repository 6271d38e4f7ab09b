import { type CivilDate, parseCivilDate } from '../../core/calendar/civil-date.ts';
import type { Context, HappenedEvent, Listener } from '../audit/index.ts';
import { recordAct } from '../audit/index.ts';
import { sendLetter } from '../letters/index.ts';
import { findPerson } from '../people/index.ts';
import type { ReviewDue } from './rules/review-dates.ts';
import { datesFrom, startReview, stopReview } from './start-reviews.ts';
import { lockOpenReviews } from './store.ts';

/** Kinds that a new plan starts afresh; the direct payment's own clock goes on. */
const kindsOfPlan = ['afterSignOff', 'followUp', 'yearly'];

/** A signed-off plan has its six weeks, its three months and its year, and the person is told the days. */
const dateReviewsOfPlan: Listener = {
  name: 'reviews.dateReviewsOfPlan',
  eventType: 'plan.signedOff',
  handle: async (context, event) => {
    const personId = await findLiving(context, event);
    if (personId === null) return;
    const signOffId = String(event.payload['signOffId']);
    const signedOffOn = dateOf(event, 'signedOffOn') ?? context.today;
    for (const review of await lockOpenReviews(context, personId)) {
      if (kindsOfPlan.includes(review.kind)) await stopReview(context, review, 'newPlan');
    }
    const due = await datesFrom(context, { signedOffOn, firstPaymentOn: null, lastMetOn: {}, endedOn: null });
    for (const one of due) {
      await startReview(context, {
        ...one,
        personId,
        startedBecause: 'planSignedOff',
        startedById: signOffId,
      });
    }
    await tellDates(context, personId, signOffId, due);
    await recordAct(context, {
      action: 'reviews.dateReviewsOfPlan',
      personId,
      subjectKind: 'signOff',
      subjectId: signOffId,
      ruleVersion: due.map(({ version }) => version).join(' '),
    });
  },
};

/** The first direct payment starts that payment's own clock: within six months of it. */
const dateReviewOfPayment: Listener = {
  name: 'reviews.dateReviewOfPayment',
  eventType: 'payment.sent',
  handle: async (context, event) => {
    if (event.payload['isFirst'] !== 1) return;
    const personId = await findLiving(context, event);
    const firstPaymentOn = dateOf(event, 'payOn');
    if (personId === null || firstPaymentOn === null) return;
    const open = await lockOpenReviews(context, personId);
    if (open.some(({ kind }) => kind === 'directPayment')) return;
    const lineId = String(event.payload['lineId']);
    const due = await datesFrom(context, {
      signedOffOn: firstPaymentOn,
      firstPaymentOn,
      lastMetOn: {},
      endedOn: null,
    });
    for (const one of due.filter(({ kind }) => kind === 'directPayment')) {
      await startReview(context, { ...one, personId, startedBecause: 'firstPayment', startedById: lineId });
      await recordAct(context, {
        action: 'reviews.dateReviewOfPayment',
        personId,
        subjectKind: 'paymentLine',
        subjectId: lineId,
        ruleVersion: one.version,
      });
    }
  },
};

export const reviewsListeners: readonly Listener[] = [dateReviewsOfPlan, dateReviewOfPayment];

async function findLiving(context: Context, event: HappenedEvent): Promise<string | null> {
  if (event.personId === null) return null;
  const person = await findPerson(context, event.personId, 'lock');
  return person === null || person.diedOn !== null ? null : person.id;
}

function dateOf(event: HappenedEvent, name: string): CivilDate | null {
  return parseCivilDate(String(event.payload[name]));
}

async function tellDates(
  context: Context,
  personId: string,
  signOffId: string,
  due: readonly ReviewDue[],
): Promise<void> {
  const facts = Object.fromEntries(due.map(({ kind, dueOn }) => [`${kind}On`, dueOn]));
  const reasonSubject = { kind: 'signOff', id: signOffId };
  const sent = await sendLetter(context, { personId, template: 'reviewDates', facts, reasonSubject });
  if (!sent.allowed) throw new Error(sent.refusal.words);
}
