import { sql } from 'kysely';
import type { CivilDate, Instant } from '../../core/calendar/civil-date.ts';
import { type Context, seesGuarded } from '../audit/index.ts';
import type { ReviewGround } from './rules/requested-review.ts';
import type { ReviewDue, ReviewKind } from './rules/review-dates.ts';

export type StartedBecause = 'planSignedOff' | 'firstPayment' | 'reviewMet' | 'requestAgreed';

export interface NewReview extends ReviewDue {
  readonly personId: string;
  readonly startedBecause: StartedBecause;
  readonly startedById: string;
}

/** Adds a review that is due. */
export async function addReview(context: Context, review: NewReview): Promise<string> {
  const id = context.newId();
  await sql`insert into reviews (council_id, id, person_id, kind, due_on, started_because, started_by_id,
      rule_version, started_at)
    values (${context.councilId}, ${id}, ${review.personId}, ${review.kind}, ${review.dueOn},
      ${review.startedBecause}, ${review.startedById}, ${review.version}, ${context.now})`.execute(
    context.tx,
  );
  return id;
}

export interface OpenReview extends ReviewDue {
  readonly reviewId: string;
}

/** The reviews that are still to come, soonest first, kept from others until this is done. */
export async function lockOpenReviews(context: Context, personId: string): Promise<readonly OpenReview[]> {
  const { rows } = await sql<OpenReview>`
    select id as "reviewId", kind, due_on as "dueOn", rule_version as version from reviews
    where council_id = ${context.councilId} and person_id = ${personId} and met_on is null and stopped_on is null
    order by due_on, id for update`.execute(context.tx);
  return rows;
}

export async function markMet(
  context: Context,
  reviewId: string,
  visit: { readonly visitId: string; readonly on: CivilDate },
): Promise<void> {
  await sql`update reviews set met_on = ${visit.on}, visit_id = ${visit.visitId}
    where council_id = ${context.councilId} and id = ${reviewId}`.execute(context.tx);
}

export async function markStopped(context: Context, reviewId: string, because: string): Promise<void> {
  await sql`update reviews set stopped_on = ${context.today}, stopped_because = ${because}
    where council_id = ${context.councilId} and id = ${reviewId}`.execute(context.tx);
}

export interface NewVisit {
  readonly personId: string;
  readonly on: CivilDate;
  readonly nextWordsId: string | null;
  readonly answers: readonly { readonly topic: string; readonly wordsId: string }[];
}

export async function addVisit(context: Context, visit: NewVisit): Promise<string> {
  const { councilId, tx } = context;
  const id = context.newId();
  await sql`insert into review_visits (council_id, id, person_id, visited_on, next_words_id, recorded_by, recorded_at)
    values (${councilId}, ${id}, ${visit.personId}, ${visit.on}, ${visit.nextWordsId},
      ${context.actor.accountId}, ${context.now})`.execute(tx);
  for (const { topic, wordsId } of visit.answers) {
    await sql`insert into review_answers (council_id, id, visit_id, topic, words_id)
      values (${councilId}, ${context.newId()}, ${id}, ${topic}, ${wordsId})`.execute(tx);
  }
  return id;
}

export async function addRequest(
  context: Context,
  request: { readonly personId: string; readonly ground: ReviewGround; readonly wordsId: string },
): Promise<string> {
  const id = context.newId();
  await sql`insert into review_requests (council_id, id, person_id, ground, words_id, asked_as, asked_by, asked_at)
    values (${context.councilId}, ${id}, ${request.personId}, ${request.ground}, ${request.wordsId},
      ${context.actor.actingAs}, ${context.actor.accountId}, ${context.now})`.execute(context.tx);
  return id;
}

export interface KeptRequest {
  readonly requestId: string;
  readonly ground: ReviewGround;
  readonly wordsId: string;
  readonly askedAs: string;
  readonly askedAt: Instant;
  readonly held: boolean | null;
  readonly reviewOn: CivilDate | null;
  readonly reasonsWordsId: string | null;
}

const keptRequest = sql`
  select request.id as "requestId", ground, words_id as "wordsId", asked_as as "askedAs", asked_at as "askedAt", held,
    request.review_on as "reviewOn", decisions.reasons_words_id as "reasonsWordsId"
  from review_requests as request
  left join decisions on decisions.council_id = request.council_id and decisions.id = request.decision_id`;

/** A request, kept from others until this is done; null where the person has none of that id. */
export async function lockRequest(
  context: Context,
  personId: string,
  requestId: string,
): Promise<KeptRequest | null> {
  const { rows } = await sql<KeptRequest>`${keptRequest}
    where request.council_id = ${context.councilId} and request.person_id = ${personId} and request.id = ${requestId}
    for update of request`.execute(context.tx);
  return rows[0] ?? null;
}

/** Everyone's requests about a person, newest first. Those who act for them see what they asked themselves. */
export async function listRequests(context: Context, personId: string): Promise<readonly KeptRequest[]> {
  const { rows } = await sql<KeptRequest>`${keptRequest}
    where request.council_id = ${context.councilId} and request.person_id = ${personId}
      and (${seesGuarded(context.actor)} or request.asked_by = ${context.actor.accountId})
    order by asked_at desc, request.id desc`.execute(context.tx);
  return rows;
}

export async function answerRequest(
  context: Context,
  requestId: string,
  answer: { readonly held: boolean; readonly reviewOn: CivilDate; readonly decisionId: string },
): Promise<void> {
  await sql`update review_requests set held = ${answer.held}, review_on = ${answer.reviewOn},
      decision_id = ${answer.decisionId}, decided_at = ${context.now}
    where council_id = ${context.councilId} and id = ${requestId}`.execute(context.tx);
}

export interface KeptReview {
  readonly reviewId: string;
  readonly kind: ReviewKind;
  readonly dueOn: CivilDate;
  readonly startedBecause: StartedBecause;
  readonly ruleVersion: string;
  readonly metOn: CivilDate | null;
  readonly visitId: string | null;
  readonly stoppedOn: CivilDate | null;
  readonly stoppedBecause: string | null;
}

export async function listKeptReviews(context: Context, personId: string): Promise<readonly KeptReview[]> {
  const { rows } = await sql<KeptReview>`
    select id as "reviewId", kind, due_on as "dueOn", started_because as "startedBecause",
      rule_version as "ruleVersion", met_on as "metOn", visit_id as "visitId", stopped_on as "stoppedOn",
      stopped_because as "stoppedBecause"
    from reviews where council_id = ${context.councilId} and person_id = ${personId} order by due_on, id`.execute(
    context.tx,
  );
  return rows;
}

export interface KeptVisit {
  readonly visitId: string;
  readonly on: CivilDate;
  readonly nextWordsId: string | null;
  readonly answers: readonly { readonly topic: string; readonly wordsId: string }[];
}

export async function listVisits(context: Context, personId: string): Promise<readonly KeptVisit[]> {
  const { rows } = await sql<KeptVisit>`
    select visit.id as "visitId", visited_on as "on", next_words_id as "nextWordsId",
      (select json_agg(json_build_object('topic', topic, 'wordsId', words_id) order by answer.id)
        from review_answers as answer
        where answer.council_id = visit.council_id and answer.visit_id = visit.id) as answers
    from review_visits as visit
    where visit.council_id = ${context.councilId} and visit.person_id = ${personId}
    order by visited_on desc, visit.id desc`.execute(context.tx);
  return rows;
}
