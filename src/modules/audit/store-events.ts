import { sql } from 'kysely';
import type { Instant } from '../../core/calendar/civil-date.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { enqueue } from '../../platform/jobs/jobs.ts';
import type { Context, HappenedEvent } from './context.ts';

type EventsTables = {
  events: {
    council_id: string;
    id: string;
    type: string;
    person_id: string | null;
    payload: string;
    at: Instant;
    request_id: string;
  };
};

const eventsTables = (tx: Transaction) => tx.withTables<EventsTables>();

export interface NewEvent {
  /** `noun.happened`, such as `plan.signedOff`. */
  readonly type: string;
  readonly personId: string | null;
  /** Ids, codes, dates and figures; never names or free words. */
  readonly payload: Readonly<Record<string, string | number | null>>;
}

export const deliverEventTask = 'deliver-event';

/** Tells the other modules what happened, in the same transaction as its cause. */
export async function emitEvent(context: Context, event: NewEvent): Promise<string> {
  const id = context.newId();
  await eventsTables(context.tx)
    .insertInto('events')
    .values({
      council_id: context.councilId,
      id,
      type: event.type,
      person_id: event.personId,
      payload: JSON.stringify(event.payload),
      at: context.now,
      request_id: context.requestId,
    })
    .execute();
  await enqueue(context.tx, deliverEventTask, {
    councilId: context.councilId,
    eventId: id,
    requestId: context.requestId,
  });
  return id;
}

/** The event as it was told, or null when there is none of that id. */
export async function findEvent(
  context: Context,
  eventId: string,
): Promise<(HappenedEvent & { readonly at: Instant; readonly requestId: string }) | null> {
  const row = await eventsTables(context.tx)
    .selectFrom('events')
    .select(['id', 'type', 'person_id', 'payload', 'at', 'request_id'])
    .where('council_id', '=', context.councilId)
    .where('id', '=', eventId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    type: row.type,
    personId: row.person_id,
    payload: row.payload as unknown as HappenedEvent['payload'],
    at: row.at,
    requestId: row.request_id,
  };
}

/** Notes that a listener takes an event. Gives false where it has taken it before. */
export async function takeEvent(context: Context, eventId: string, listener: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into handled_events (council_id, event_id, listener, handled_at)
    values (${context.councilId}, ${eventId}, ${listener}, ${context.now})
    on conflict do nothing`.execute(context.tx);
  return Boolean(numAffectedRows);
}
