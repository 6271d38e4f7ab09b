import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Where a run of many journeys keeps one loaded data folder; `npm test` sets it. */
const keptIn = process.env['WHEREWITHAL_JOURNEY_STORE'];

/**
 * A data folder of one's own with the invented people in it. Loading them takes ten seconds and more, copying them
 * less than one: where there is a store they are loaded once into it, and every journey file gets a copy.
 */
export async function makeLoadedFolder(bin: string, environment: NodeJS.ProcessEnv): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'wherewithal-journey-'));
  const load = (dataFolder: string) =>
    run(bin, ['demo', 'load'], { env: { ...environment, WHEREWITHAL_DATA: dataFolder } });
  try {
    if (keptIn === undefined) await load(folder);
    else {
      const kept = path.join(keptIn, 'loaded');
      if (!existsSync(kept)) await makeOnce(kept, load);
      // Not Node's own copy: files that PostgreSQL's user owns must stay that user's.
      await run('cp', ['-a', `${kept}/.`, folder]);
    }
    return folder;
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Moved to its place whole, so that a load that was broken off is never taken for a finished one. */
async function makeOnce(kept: string, load: (folder: string) => Promise<unknown>): Promise<void> {
  await mkdir(path.dirname(kept), { recursive: true, mode: 0o711 });
  const workplace = await mkdtemp(`${kept}-`);
  await load(workplace);
  await rename(workplace, kept).catch(async (error: unknown) => {
    await rm(workplace, { recursive: true, force: true });
    if (!existsSync(kept)) throw error;
  });
}
