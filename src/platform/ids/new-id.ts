import { randomBytes } from 'node:crypto';

let lastMillisecond = 0;
let counter = 0;

/**
 * A version 7 UUID: ids made later sort after, also within one process and millisecond, so that rows are read back
 * in the order in which they were written. Source: RFC 9562 section 5.7, method 1.
 */
export function newId(): string {
  const now = Math.max(Temporal.Now.instant().epochMilliseconds, lastMillisecond);
  counter = now === lastMillisecond ? counter + 1 : 0;
  lastMillisecond = counter > 0xfff ? now + 1 : now;
  if (counter > 0xfff) counter = 0;
  const time = lastMillisecond.toString(16).padStart(12, '0');
  const random = randomBytes(8);
  random[0] = (Number(random[0]) & 0x3f) | 0x80;
  const tail = random.toString('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter.toString(16).padStart(3, '0')}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}
