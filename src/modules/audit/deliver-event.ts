import { sql } from 'kysely';
import type { Context, HappenedEvent, Listener } from './context.ts';
import { auditTables } from './store.ts';

/** The event as it was told, or null when there is none of that id. */
export async function findEvent(
  context: Context,
  eventId: string,
): Promise<(HappenedEvent & { requestId: string }) | null> {
  const row = await auditTables(context.tx)
    .selectFrom('events')
    .select(['id', 'type', 'person_id', 'payload', 'request_id'])
    .where('council_id', '=', context.councilId)
    .where('id', '=', eventId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    type: row.type,
    personId: row.person_id,
    payload: row.payload as unknown as HappenedEvent['payload'],
    requestId: row.request_id,
  };
}

/** Lets one listener act on one event, once: told again, it does nothing. Gives whether it acted. */
export async function handleOnce(
  context: Context,
  listener: Listener,
  event: HappenedEvent,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into handled_events (council_id, event_id, listener, handled_at)
    values (${context.councilId}, ${event.id}, ${listener.name}, ${context.now})
    on conflict do nothing`.execute(context.tx);
  if (!numAffectedRows) return false;
  await listener.handle(context, event);
  return true;
}
