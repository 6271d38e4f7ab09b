import { keepRoot, rootsFile, sealWaitingRows } from '../modules/audit/index.ts';
import { sealedSources } from './modules.ts';
import type { Product } from './open-product.ts';

/** Seals what waits, in this process. Does nothing where another is at it. Gives how many rows were sealed. */
export async function sealNow(product: Product): Promise<number> {
  const file = rootsFile(product.config.dataFolder);
  return await sealWaitingRows({
    database: product.database,
    clock: product.services.clock,
    sources: sealedSources,
    keepRoot: (position, root) => keepRoot(file, position, root),
  });
}
