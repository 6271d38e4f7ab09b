import { type Services, systemContext } from '../modules/access/index.ts';
import { findEvent, handleOnce } from '../modules/audit/index.ts';
import { listCouncils } from '../modules/councils/index.ts';
import type { JobHandler } from '../platform/jobs/jobs.ts';
import { listeners } from './modules.ts';

/**
 * The job behind every event: each listener acts in a transaction of its own, once. When one fails, the others'
 * work stays and the job is tried again for the one that is left. Stories about invented people have a day of their
 * own, and any worker may be the one who delivers their news: among invented councils it is heard when it happened.
 */
export function deliverEvents(services: Services): JobHandler {
  return async (payload) => {
    const councilId = String(payload['councilId']);
    const eventId = String(payload['eventId']);
    const scope = { councilIds: [councilId] };
    const { event, council } = await services.database.transaction(scope, async (tx) => ({
      event: await findEvent(systemContext(services, tx, councilId, eventId), eventId),
      council: (await listCouncils(tx)).find((one) => one.councilId === councilId),
    }));
    if (event === null) throw new Error(`Event ${eventId} is not there.`);
    const then = council?.isInvented ? { ...services, clock: { now: () => event.at } } : services;
    const failures: unknown[] = [];
    for (const listener of listeners.filter(({ eventType }) => eventType === event.type)) {
      try {
        await services.database.transaction(scope, (tx) =>
          handleOnce(systemContext(then, tx, councilId, event.requestId), listener, event),
        );
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0)
      throw new AggregateError(failures, `${failures.length} listeners could not act on ${event.type}.`);
  };
}
