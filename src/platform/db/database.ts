import { Kysely, type Transaction as KyselyTransaction, PostgresDialect, sql } from 'kysely';
import pg from 'pg';

/** One transaction. A module's store names its own tables with `tx.withTables<…>()`. */
// biome-ignore lint/complexity/noBannedTypes: no table belongs to the platform.
export type Transaction = KyselyTransaction<{}>;

/** Whose rows a transaction may touch: every table of a council's data shows only these councils. */
export interface Scope {
  readonly councilIds: readonly string[];
  /** Lets an account see its own roles over all councils. */
  readonly accountId?: string;
  /** Reads only, and everything as it stood at one moment. */
  readonly snapshot?: boolean;
}

export interface Database {
  /** Runs `work` in one transaction: all of it is kept, or none when it throws. */
  transaction<Result>(scope: Scope, work: (tx: Transaction) => Promise<Result>): Promise<Result>;
  /** Throws when the database does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** Thrown to leave a transaction without keeping anything; `value` is what the caller gets. */
class Abandoned<Value> extends Error {
  readonly value: Value;
  constructor(value: Value) {
    super('The transaction was given up on purpose.');
    this.value = value;
  }
}

/** Ends the transaction without keeping anything and makes `runAbandonable` give `value`. */
export function abandon<Value>(value: Value): never {
  throw new Abandoned(value);
}

/** Like `transaction`, but a call to `abandon` inside rolls back and becomes the result. */
export async function runAbandonable<Result>(
  database: Database,
  scope: Scope,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  try {
    return await database.transaction(scope, work);
  } catch (error) {
    if (error instanceof Abandoned) return error.value as Result;
    throw error;
  }
}

const dateOid = 1082;
const timestampOid = 1184;
const bigintOid = 20;

/** Dates stay ISO text, moments become ISO text in UTC, bigints become safe integers: no `Date` anywhere. */
function parserFor(oid: number, format?: string): (value: string) => unknown {
  if (oid === dateOid) return (value) => value;
  if (oid === timestampOid) {
    return (value) =>
      Temporal.Instant.from(value.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')).toString({
        smallestUnit: 'millisecond',
      });
  }
  if (oid === bigintOid) return (value) => safeInteger(value);
  return pg.types.getTypeParser(oid, format as 'text') as (value: string) => unknown;
}

function safeInteger(value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number))
    throw new RangeError(`The database holds ${value}, too large to count with.`);
  return number;
}

/** Beyond this many statements, of which there are a few hundred, a text comes too seldom to be worth keeping. */
const mostPrepared = 1000;
const statementNames = new Map<string, string>();

/** The name under which a connection keeps a statement, so that it is read and planned once and not each time. */
function nameOf(text: string): string | undefined {
  const known = statementNames.get(text);
  if (known !== undefined || statementNames.size >= mostPrepared) return known;
  const name = `statement_${statementNames.size}`;
  statementNames.set(text, name);
  return name;
}

class PreparingConnection extends pg.Client {
  override query(...given: readonly unknown[]): never {
    const query = super.query.bind(this) as (...all: readonly unknown[]) => never;
    const [text, values, ...more] = given;
    const name = typeof text === 'string' && Array.isArray(values) ? nameOf(text) : undefined;
    return name === undefined ? query(...given) : query({ name, text, values }, ...more);
  }
}

export function openDatabase(connection: pg.PoolConfig, onLost: (error: Error) => void): Database {
  const pool = new pg.Pool({
    max: 10,
    Client: PreparingConnection,
    // A time zone and date form of our own: what the server is set to must not change what is read.
    options: '-c TimeZone=UTC -c DateStyle=ISO,YMD -c idle_in_transaction_session_timeout=60000',
    types: { getTypeParser: parserFor as typeof pg.types.getTypeParser },
    ...connection,
  });
  pool.on('error', (error) => onLost(error));
  // A connection lost between two statements of a transaction has nobody else to tell; the next statement fails.
  pool.on('connect', (client) => client.on('error', () => {}));
  // biome-ignore lint/complexity/noBannedTypes: see Transaction.
  const kysely = new Kysely<{}>({ dialect: new PostgresDialect({ pool }) });
  return {
    transaction: (scope, work) => {
      const begin = kysely.transaction();
      const settled = scope.snapshot
        ? begin.setIsolationLevel('repeatable read').setAccessMode('read only')
        : begin;
      return settled.execute(async (tx) => {
        await enterScope(tx, scope);
        return await work(tx);
      });
    },
    ping: async () => {
      await pool.query('select 1');
    },
    close: () => kysely.destroy(),
  };
}

/**
 * Several transactions as one: all of them are kept when `work` ends well, or none. Each still enters its own scope.
 * For whoever does many acts in a row that must not be half done; one that gives up makes all the others give up.
 */
export async function asOne<Result>(
  database: Database,
  begun: (tx: Transaction) => void,
  work: (one: Database) => Promise<Result>,
): Promise<Result> {
  return await database.transaction({ councilIds: [] }, async (tx) => {
    let given: unknown = null;
    const result = await work({
      ...database,
      transaction: async (scope, act) => {
        // An object of its own for each act: what is remembered of one, such as its trace, is not of the next.
        const own: Transaction = tx.withTables();
        begun(own);
        await enterScope(own, scope);
        try {
          return await act(own);
        } catch (error) {
          given ??= error;
          throw error;
        }
      },
    });
    if (given !== null) throw given;
    return result;
  });
}

async function enterScope(tx: Transaction, scope: Scope): Promise<void> {
  for (const id of scope.councilIds) {
    if (!/^[a-z][a-z0-9-]+$/.test(id)) throw new RangeError(`Not a council: ${id}`);
  }
  await sql`select set_config('wherewithal.council_ids', ${scope.councilIds.join(',')}, true),
                   set_config('wherewithal.account_id', ${scope.accountId ?? ''}, true)`.execute(tx);
}
