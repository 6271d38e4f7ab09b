import { type CivilDate, type Instant, londonDate } from './civil-date.ts';

/** The only place time comes from. Rules take `now` and `today` as arguments; nothing else asks the machine. */
export interface Clock {
  now(): Instant;
}

/** Today in Europe/London, which is the day that promises, payments and periods count by. */
export function todayOf(clock: Clock): CivilDate {
  return londonDate(clock.now());
}
