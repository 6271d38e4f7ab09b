import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants, setPriority } from 'node:os';
import path from 'node:path';
import type { Product } from '../open-product.ts';
import { findEveryoneElse } from './demo.ts';

const mainFile = path.resolve(import.meta.dirname, '..', '..', 'main.ts');
const mostTries = 5;
const againAfterMs = 5_000;

/**
 * Loads everyone else of the demonstration beside a product that is served already: in a process of its own, which
 * gives way to everything else, so that pages come as fast as ever. Where it ends too soon, it goes on where it was.
 */
export async function loadInBackground(product: Product): Promise<{ stop(): Promise<void> }> {
  const stopping = new AbortController();
  const isWanted = (await findEveryoneElse(product)) !== null;
  const loading = isWanted ? keepLoading(product, stopping.signal) : Promise.resolve();
  return {
    stop: async () => {
      stopping.abort();
      await loading;
    },
  };
}

async function keepLoading({ log }: Product, stopping: AbortSignal): Promise<void> {
  for (let tries = 0; tries < mostTries && !stopping.aborted; tries += 1) {
    const child = spawn(process.execPath, [mainFile, 'demo', 'load'], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const stop = () => child.kill();
    stopping.addEventListener('abort', stop, { once: true });
    if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    const [code] = (await once(child, 'exit')) as [number | null];
    stopping.removeEventListener('abort', stop);
    if (code === 0) log.info('demo.loaded', {});
    if (code === 0 || stopping.aborted) return;
    log.warn('demo.loadEnded', { code: String(code) });
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, againAfterMs);
      stopping.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
    });
  }
}
