import pg from 'pg';

/** At which statement of this process something is to be killed, and on which side of it. */
export interface KillPoint {
  readonly at: number;
  readonly when: 'before' | 'after';
}

interface Armed extends KillPoint {
  readonly kill: () => void;
}

const exempt = new WeakSet<object>();
let armed: Armed | null = null;
let counted = 0;

/** Starts to count the statements of every connection of this process; at the point asked for, `kill` is called. */
export function armStatements(point: KillPoint, kill: () => void): void {
  counted = 0;
  armed = { ...point, kill };
}

/** Ends counting. Gives how many statements there were. */
export function disarmStatements(): number {
  armed = null;
  return counted;
}

/** The trial's own looks at the database are not part of what it tries. */
export function exemptFromCounting(client: pg.Client): void {
  exempt.add(client);
}

type Query = (this: pg.Client, ...given: unknown[]) => unknown;

const send = Reflect.get(pg.Client.prototype, 'query') as Query;

pg.Client.prototype.query = function query(this: pg.Client, ...given: unknown[]): unknown {
  if (armed === null || exempt.has(this)) return send.apply(this, given);
  counted += 1;
  const { at, when, kill } = armed;
  if (counted !== at) return send.apply(this, given);
  if (when === 'before') {
    kill();
    return send.apply(this, given);
  }
  const last = given.at(-1);
  if (typeof last === 'function') {
    const tell = (...answer: unknown[]) => {
      kill();
      (last as (...answer: unknown[]) => void)(...answer);
    };
    return send.apply(this, [...given.slice(0, -1), tell]);
  }
  return (send.apply(this, given) as Promise<unknown>).then((answer) => {
    kill();
    return answer;
  });
} as unknown as typeof pg.Client.prototype.query;
