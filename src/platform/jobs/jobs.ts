import { run, runOnce } from 'graphile-worker';
import { sql } from 'kysely';
import pg from 'pg';
import type { Transaction } from '../db/database.ts';
import { quietLogger } from './quiet-logger.ts';

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
  await sql`select graphile_worker.enqueue_for_app(${task}, ${JSON.stringify(payload)}::json,
    ${options.key ?? null}::text, ${options.runAt ?? null}::timestamptz)`.execute(tx);
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
  return pool;
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

/** Starts to work the queue. A job whose worker dies is taken up again by another. */
export async function startWorker(options: WorkerOptions): Promise<Worker> {
  const pgPool = openJobsPool(options.connection, options.concurrency + 2);
  const runner = await run({
    pgPool,
    logger: quietLogger,
    concurrency: options.concurrency,
    noHandleSignals: true,
    pollInterval: 1000,
    taskList: taskListOf(options),
  });
  return {
    stop: async () => {
      await runner.stop();
      await pgPool.end();
    },
  };
}
