import pg from 'pg';

const everyMs = 2_000;

/** Jobs held by workers that have no session any more: they were killed, or their machine was. */
const freeJobsOfTheDead = `
  select graphile_worker.force_unlock_workers(array(
    select distinct locked_by from graphile_worker._private_jobs as job
    where locked_at < now() - interval '2 seconds'
      and not exists (select from pg_stat_activity where application_name = job.locked_by)))`;

/**
 * Shows the others that the worker of this name lives, by a session that carries the name, and frees what workers
 * without one hold: by itself the queue would leave it with them for four hours.
 */
export function watchOverJobs(connection: pg.ClientConfig, name: string): { stop(): Promise<void> } {
  let stopped = false;
  let wake = () => {};
  const watch = async (): Promise<void> => {
    while (!stopped) {
      const session = new pg.Client({ ...connection, application_name: name });
      session.on('error', () => {});
      try {
        await session.connect();
        while (!stopped) {
          await session.query(freeJobsOfTheDead);
          await pause();
        }
      } catch {
        // The database is away; the session is made again when it is back.
        await pause();
      }
      await session.end().catch(() => {});
    }
  };
  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, everyMs);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
      if (stopped) wake();
    });
  const watching = watch();
  return {
    stop: async () => {
      stopped = true;
      wake();
      await watching;
    },
  };
}
