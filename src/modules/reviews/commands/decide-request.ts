import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import { allow, refuse } from '../../../core/decision/decision.ts';
import { DateField, Id, Input, Words, YesNo } from '../../../platform/schema/fields.ts';
import { defineCommand, emitEvent, recordAct, recordDecision } from '../../audit/index.ts';
import { meetClock } from '../../councils/index.ts';
import { reviewRefusals } from '../rules/refusals.ts';
import { decideRequestedReview } from '../rules/requested-review.ts';
import { startReview } from '../start-reviews.ts';
import { answerRequest, lockRequest } from '../store.ts';

interface DecideRequest {
  readonly personId: string;
  readonly requestId: string;
  readonly held: boolean;
  readonly reasons: string;
  readonly reviewOn: CivilDate;
}

/** Source: Care Act 2014 s.27(1)(b): a reasonable request is not turned down without reasons. */
const ruleVersion = 'reviews.requestedReview/1';

/** Answers a request for an early review with reasons and a day. A "no" joins the list of refusals. */
export const decideRequest = defineCommand<
  DecideRequest,
  { requestId: string; decisionId: string; reviewId: string | null }
>({
  name: 'reviews.decideRequest',
  summary: 'Answer a request for an early review, with reasons and a day.',
  input: Input({
    personId: Id({ words: 'Give the id of the person.' }),
    requestId: Id({ words: 'Choose the request.' }),
    held: YesNo({ words: 'Say whether the review will be held.' }),
    reasons: Words({ words: 'Write the reasons, in words the person can read.', longest: 5000 }),
    reviewOn: DateField({ words: 'Give the day of this review, or of the next one where it is not held.' }),
  }),
  about: (input) => input.personId,
  handle: async (context, { personId, requestId, held, reasons, reviewOn }) => {
    const request = await lockRequest(context, personId, requestId);
    if (request === null) return refuse(reviewRefusals, 'reviewRequestNotFound');
    if (request.held !== null) return refuse(reviewRefusals, 'reviewRequestAnswered');
    const howToChallenge = 'askAgainOrComplain';
    const decision = decideRequestedReview(request.ground, {
      held,
      reasons,
      decidedBy: context.actor.accountId,
      decidedOn: context.today,
      reviewOn,
      howToChallenge,
    });
    if (!decision.allowed) return decision;
    const decisionId = await recordDecision(context, {
      personId,
      kind: 'earlyReview',
      outcome: held ? 'held' : 'notHeld',
      subjectKind: 'reviewRequest',
      subjectId: requestId,
      reasons,
      sensitivity: 'special',
      ruleVersion,
      howToChallenge,
      reviewOn,
      isRefusal: !held,
    });
    await answerRequest(context, requestId, { held, reviewOn, decisionId });
    await meetClock(context, 'reviewRequest', requestId);
    const early = { kind: 'early', dueOn: reviewOn, version: ruleVersion } as const;
    const reviewId = held
      ? await startReview(context, {
          ...early,
          personId,
          startedBecause: 'requestAgreed',
          startedById: requestId,
        })
      : null;
    await recordAct(context, {
      action: 'reviews.decideRequest',
      personId,
      subjectKind: 'reviewRequest',
      subjectId: requestId,
      ruleVersion,
      details: { held, reviewOn, decision: decisionId },
    });
    await emitEvent(context, {
      type: 'review.decided',
      personId,
      payload: { requestId, held: held ? 1 : 0, reviewOn },
    });
    return allow({ requestId, decisionId, reviewId });
  },
});
