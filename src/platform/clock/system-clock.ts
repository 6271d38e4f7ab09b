import { instant } from '../../core/calendar/civil-date.ts';
import type { Clock } from '../../core/calendar/clock.ts';

export const systemClock: Clock = {
  now: () => instant(Temporal.Now.instant().toString()),
};
