import { spawnSync } from 'node:child_process';
import { chown, lchown, readdir } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { EmbeddedPostgresFault } from './fault.ts';

/**
 * How a program of PostgreSQL's is started here. PostgreSQL refuses to run as root, so root steps down first;
 * and it must stop when we die, however we die, so that the next start finds the folder free.
 */
export interface Launcher {
  readonly way: 'direct' | 'user-namespace' | 'other-user';
  /** Put before the command; the last of them replaces itself by the command, so its process id is ours to signal. */
  readonly before: readonly string[];
  /** Hands a folder with all that is in it to the user that PostgreSQL runs as. */
  readonly handOver: (folder: string) => Promise<void>;
  /** Hands over the folder alone. */
  readonly handOverFolder: (folder: string) => Promise<void>;
}

const nobody = 65534;
const dieWithParent = ['--pdeathsig', 'INT'];

let chosen: Launcher | undefined;

export function chooseLauncher(): Launcher {
  chosen ??= choose();
  return chosen;
}

/**
 * Root without its powers is kept out by a closed folder of someone else's above ours, and PostgreSQL's own
 * complaint about that ("libicuuc.so.60 not found") would lead nobody to the cause.
 */
export function requireReach(launcher: Launcher, folders: readonly string[]): void {
  const [program, ...before] = launcher.before;
  if (launcher.way === 'direct' || program === undefined) return;
  const closed = folders.find(
    (folder) => spawnSync(program, [...before, 'test', '-x', folder], { cwd: '/' }).status !== 0,
  );
  if (closed === undefined) return;
  throw new EmbeddedPostgresFault(
    'not-allowed',
    `PostgreSQL does not run as root, and the user it runs as here cannot pass through a folder above ${closed}. Start Wherewithal as the user who owns that folder, or open the way ("chmod a+x" on each folder above it).`,
  );
}

function choose(): Launcher {
  const hasSetpriv = runs('setpriv', '--pdeathsig', 'INT', 'true');
  const mapped = ['--user', `--map-user=${nobody}`, `--map-group=${nobody}`];
  // A user without a name, as containers like to give, is refused by PostgreSQL as well, and seen as nobody is not.
  if (process.getuid?.() !== 0 && (hasName() || !hasSetpriv || !runs('unshare', ...mapped, 'true'))) {
    return { way: 'direct', before: hasSetpriv ? ['setpriv', ...dieWithParent] : [], ...keepsItsOwner };
  }
  if (hasSetpriv && runs('unshare', ...mapped, 'true')) {
    // Inside a user namespace we look like nobody to PostgreSQL while the files stay ours.
    return {
      way: 'user-namespace',
      before: ['unshare', ...mapped, 'setpriv', ...dieWithParent],
      ...keepsItsOwner,
    };
  }
  const stepDown = [`--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups'];
  if (hasSetpriv && runs('setpriv', ...stepDown, 'true')) {
    return {
      way: 'other-user',
      before: ['setpriv', ...stepDown, ...dieWithParent],
      handOver: chownDeep,
      handOverFolder: (folder) => chown(folder, nobody, nobody),
    };
  }
  throw new EmbeddedPostgresFault(
    'not-allowed',
    'PostgreSQL refuses to run as root, and "unshare" and "setpriv" (package util-linux) are missing or forbidden here. Start Wherewithal as an ordinary user, or give a PostgreSQL 18 of your own in DATABASE_URL.',
  );
}

function hasName(): boolean {
  try {
    return userInfo().username !== '';
  } catch {
    return false;
  }
}

function runs(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

const keepsItsOwner = { handOver: async () => undefined, handOverFolder: async () => undefined };

async function chownDeep(folder: string): Promise<void> {
  await chown(folder, nobody, nobody);
  const entries = await readdir(folder, { recursive: true });
  for (const entry of entries) await lchown(join(folder, entry), nobody, nobody);
}
