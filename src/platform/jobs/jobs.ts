import { EventEmitter } from 'node:events';
import { run, runOnce, type WorkerEvents } from 'graphile-worker';
import { sql } from 'kysely';
import pg from 'pg';
import type { Transaction } from '../db/database.ts';
import { quietLogger } from './quiet-logger.ts';
import { watchOverJobs } from './watch-over-jobs.ts';

/** What a job carries: ids, codes and dates only. The words stay in the tables that the job then reads. */
export type JobPayload = Readonly<Record<string, string | number>>;

export type JobHandler = (payload: JobPayload) => Promise<void>;

export interface JobOptions {
  /** A job with the same key that still waits is replaced and not doubled. */
  readonly key?: string;
  readonly runAt?: string;
}

/** Puts a job in the queue in the caller's own transaction: it exists if, and only if, its cause does. */
export async function enqueue(
  tx: Transaction,
  task: string,
  payload: JobPayload,
  options: JobOptions = {},
): Promise<void> {
  const kept = keptJobs.get(tx);
  if (kept !== undefined) {
    kept.push(payload);
    return;
  }
  await sql`select graphile_worker.enqueue_for_app(${task}, ${JSON.stringify(payload)}::json,
    ${options.key ?? null}::text, ${options.runAt ?? null}::timestamptz)`.execute(tx);
}

const keptJobs = new WeakMap<Transaction, JobPayload[]>();

/** From now on the jobs of a transaction do not go to the queue but to its owner, who does them before it ends. */
export function keepJobs(tx: Transaction, into: JobPayload[]): void {
  keptJobs.set(tx, into);
}

export interface Worker {
  stop(): Promise<void>;
}

export interface WorkerOptions {
  readonly connection: pg.PoolConfig;
  readonly handlers: Readonly<Record<string, JobHandler>>;
  readonly concurrency: number;
  /** Told of each job that failed: it stays in the queue and is tried again. */
  readonly onFailure: (task: string, error: unknown, payload: JobPayload) => void;
}

/** Works until no job is due, then returns: for commands that must see their own news arrive, and for tests. */
export async function workUntilDone(options: Omit<WorkerOptions, 'concurrency'>): Promise<void> {
  const pgPool = openJobsPool(options.connection, 3);
  try {
    await runOnce({
      pgPool,
      logger: quietLogger,
      concurrency: 1,
      noHandleSignals: true,
      taskList: taskListOf(options),
    });
  } finally {
    await pgPool.end();
  }
}

function openJobsPool(connection: pg.PoolConfig, max: number): pg.Pool {
  const pool = new pg.Pool({ ...connection, max });
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  forgiveSecondRelease(pool);
  return pool;
}

type Taken = (error: Error | undefined, client: pg.PoolClient | undefined, release: Release) => void;
type Release = (destroy?: Error | boolean) => void;

/**
 * The queue gives a connection back a second time when the database went away while it was letting go of it, and
 * the pool would end the whole process for that: here the second time does nothing.
 */
function forgiveSecondRelease(pool: pg.Pool): void {
  const connect = pool.connect.bind(pool) as { (): Promise<pg.PoolClient>; (taken: Taken): void };
  const forgiving = (taken?: Taken): Promise<pg.PoolClient> | undefined => {
    if (taken !== undefined) {
      connect((error, client, release) => taken(error, client, once(release)));
      return undefined;
    }
    return connect().then((client) => {
      client.release = once(client.release.bind(client));
      return client;
    });
  };
  pool.connect = forgiving as typeof pool.connect;
}

function once(release: Release): Release {
  let done = false;
  return (destroy) => {
    if (done) return;
    done = true;
    release(destroy);
  };
}

/** Each handler tells of its own failure, so that a failure is never silent, and then fails so as to be tried again. */
function taskListOf({ handlers, onFailure }: Pick<WorkerOptions, 'handlers' | 'onFailure'>) {
  return Object.fromEntries(
    Object.entries(handlers).map(([task, handle]) => [
      task,
      async (payload: unknown) => {
        try {
          await handle(payload as JobPayload);
        } catch (error) {
          onFailure(task, error, payload as JobPayload);
          throw error;
        }
      },
    ]),
  );
}

/**
 * Starts to work the queue, and goes on when the database went away and came back. A job whose worker died is taken
 * up again by another within seconds, so a job may be tried twice: its handler makes sure that it is done once.
 */
export async function startWorker(options: WorkerOptions): Promise<Worker> {
  const pgPool = openJobsPool(options.connection, options.concurrency + 2);
  let stopping = false;
  let runner = await startRunner(pgPool, options);
  const goOn = async (): Promise<void> => {
    for (;;) {
      await runner.ended;
      if (stopping) return;
      const next = await startRunner(pgPool, options).catch(() => null);
      if (next === null) await pause(startAgainMs);
      else runner = next;
    }
  };
  const going = goOn();
  return {
    stop: async () => {
      stopping = true;
      await runner.stop();
      await going;
      await pgPool.end();
    },
  };
}

const startAgainMs = 200;

interface Running {
  /** Settles when it has ended, whatever ended it. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

async function startRunner(pgPool: pg.Pool, options: WorkerOptions): Promise<Running> {
  const events: WorkerEvents = new EventEmitter();
  let poolId = '';
  events.once('pool:create', ({ workerPool }) => {
    poolId = workerPool.id;
  });
  const runner = await run({
    pgPool,
    events,
    logger: quietLogger,
    noHandleSignals: true,
    taskList: taskListOf(options),
    preset: {
      worker: {
        concurrentJobs: options.concurrency,
        pollInterval: 1000,
        // Without these, a job that ends while the database is away ends the whole process.
        completeJobBatchDelay: 0,
        failJobBatchDelay: 0,
      },
    },
  });
  // The queue remembers some answers for good, and a lost connection among them: better to begin anew.
  events.on('worker:getJob:error', () => void runner.stop().catch(() => {}));
  const watch = watchOverJobs(options.connection, poolId);
  return {
    ended: runner.promise.catch(() => {}).then(() => watch.stop()),
    stop: () => runner.stop().catch(() => {}),
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
