import { drawMap, placeMap } from '../architecture/map.ts';
import { writeCli } from './cli.ts';
import { writeCommands } from './commands.ts';
import { writeEvents } from './events.ts';
import type { ReferencePage } from './page.ts';
import { writePermissions } from './permissions.ts';
import { loadRefusals, writeRefusals } from './refusals.ts';
import { writeRequirements } from './requirements.ts';
import { writeRoutes } from './routes.ts';
import { writeSettings } from './settings.ts';
import { writeTables } from './tables.ts';

/**
 * Every page that is made from the sources. To add one, write its `make` and put it in this list: the
 * test and the command pick it up from here.
 */
export const referencePages: readonly ReferencePage[] = [
  {
    path: 'ARCHITECTURE.md',
    make: (tree) => placeMap(tree.get('ARCHITECTURE.md') ?? '', drawMap(tree)),
  },
  { path: 'docs/reference/requirements.md', make: writeRequirements },
  {
    path: 'docs/reference/refusals.md',
    make: async (tree, root) => writeRefusals(await loadRefusals(tree, root)),
  },
  { path: 'docs/reference/commands.md', make: writeCommands },
  { path: 'docs/reference/cli.md', make: writeCli },
  { path: 'docs/reference/events.md', make: writeEvents },
  { path: 'docs/reference/routes.md', make: writeRoutes },
  { path: 'docs/reference/permissions.md', make: writePermissions },
  { path: 'docs/reference/settings.md', make: writeSettings },
  { path: 'docs/reference/tables.md', make: writeTables },
];
