import { Worker } from 'node:worker_threads';
import { type Decision, refuse } from '../../core/decision/decision.ts';
import { monitoringRefusals } from './rules/refusals.ts';
import type { Statement } from './rules/statement/statement-account.ts';

const limits = {
  /** The thread itself takes a second to start on a busy machine; a year of one account reads in less. */
  mostMs: 10_000,
  resourceLimits: { maxOldGenerationSizeMb: 256 },
};

/**
 * Reads a file in a thread of its own, so that one made to be slow holds nobody else up: it is stopped after some
 * seconds, or when it asks for too much memory, and refused in words.
 */
export async function readInWorker(bytes: Uint8Array, mostMs = limits.mostMs): Promise<Decision<Statement>> {
  const worker = new Worker(new URL('./statement-worker.ts', import.meta.url), {
    resourceLimits: limits.resourceLimits,
  });
  const tooSlow = refuse(monitoringRefusals, 'statementTooSlow');
  try {
    return await new Promise<Decision<Statement>>((resolve, reject) => {
      const stop = setTimeout(() => resolve(tooSlow), mostMs);
      worker.once('message', (decision: Decision<Statement>) => {
        clearTimeout(stop);
        resolve(decision);
      });
      worker.once('error', (error: NodeJS.ErrnoException) => {
        clearTimeout(stop);
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(tooSlow);
        else reject(error);
      });
      worker.postMessage(bytes);
    });
  } finally {
    await worker.terminate();
  }
}
