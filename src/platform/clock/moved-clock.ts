import { readFileSync, statSync } from 'node:fs';
import { instant } from '../../core/calendar/civil-date.ts';
import type { Clock } from '../../core/calendar/clock.ts';

/** What the file holds: how many whole days the clock is ahead; below nothing, behind. */
export interface MovedBy {
  readonly days: number;
}

/**
 * A clock that is as many whole days ahead as a file says, at the same time of day in London; without the file it
 * keeps the time. The file is read again when it changes, so that a running product follows. Throws where the file
 * is there and says no whole number of days.
 */
export function movedClock(real: Clock, file: string): Clock {
  let read = { stamp: '', days: 0 };
  return {
    now: () => {
      const found = statSync(file, { throwIfNoEntry: false });
      if (found === undefined) return real.now();
      const stamp = `${found.ino} ${found.mtimeMs} ${found.size}`;
      if (stamp !== read.stamp) read = { stamp, days: readDays(file) };
      const moved = Temporal.Instant.from(real.now())
        .toZonedDateTimeISO('Europe/London')
        .add({ days: read.days });
      return instant(moved.toInstant().toString());
    },
  };
}

function readDays(file: string): number {
  const text = readFileSync(file, 'utf8');
  const days = /^\{"days":-?\d{1,7}\}$/.test(text.trim()) ? (JSON.parse(text) as MovedBy).days : null;
  if (days === null) throw new Error(`${file} does not say by how many days the clock is moved. Delete it.`);
  return days;
}
