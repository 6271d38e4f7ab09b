import type { Context, HappenedEvent, Listener } from './context.ts';
import { takeEvent } from './store-events.ts';

/** Lets one listener act on one event, once: told again, it does nothing. Gives whether it acted. */
export async function handleOnce(
  context: Context,
  listener: Listener,
  event: HappenedEvent,
): Promise<boolean> {
  if (!(await takeEvent(context, event.id, listener.name))) return false;
  await listener.handle(context, event);
  return true;
}
