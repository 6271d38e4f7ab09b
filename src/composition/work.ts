import { deliverEventTask } from '../modules/audit/index.ts';
import { startWorker, type Worker } from '../platform/jobs/jobs.ts';
import { deliverEvents } from './deliver-events.ts';
import type { Product } from './open-product.ts';
import { sealNow } from './seal-now.ts';

/** Rows wait at most this long for their seal, and a little for the sealing itself: five seconds at the most. */
const sealEveryMs = 2_000;

/** Works the queue and seals what waits, until it is stopped. Any number of workers may run beside each other. */
export async function work(product: Product): Promise<Worker> {
  const queue = await startWorker({
    connection: product.jobsConnection,
    handlers: { [deliverEventTask]: deliverEvents(product.services) },
    concurrency: 4,
    onFailure: (task, error, { requestId }) =>
      product.log.error('job.failed', { code: nameOf(error), route: task, requestId }),
  });
  const sealing = sealUntilStopped(product);
  return {
    stop: async () => {
      await sealing.stop();
      await queue.stop();
    },
  };
}

function sealUntilStopped(product: Product): Worker {
  let stopped = false;
  let wake = () => {};
  const loop = async () => {
    while (!stopped) {
      try {
        await sealNow(product);
      } catch (error) {
        // The database may be starting again: rows wait, and are sealed on the next round.
        product.log.warn('sealing.failed', { code: nameOf(error) });
      }
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, sealEveryMs);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
        if (stopped) wake();
      });
    }
  };
  const running = loop();
  return {
    stop: async () => {
      stopped = true;
      wake();
      await running;
    },
  };
}

/** A fault's code or kind: its message could hold somebody's words. */
function nameOf(error: unknown): string {
  const { code, name } = error as NodeJS.ErrnoException;
  return code ?? name ?? 'unknown';
}
