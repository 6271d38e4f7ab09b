import type { Instant } from './civil-date.ts';

/** The only place time comes from. Rules take `now` and `today` as arguments; nothing else asks the machine. */
export interface Clock {
  now(): Instant;
}
