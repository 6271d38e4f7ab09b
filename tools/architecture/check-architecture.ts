import type { Finding } from '../source/finding.ts';
import type { SourceTree } from '../source/source-tree.ts';
import { checkCycles } from './cycles.ts';
import { checkPurity } from './purity.ts';
import { checkDomain, checkRooms } from './rooms.ts';
import { checkTableOwners } from './table-owners.ts';

/** The rules of ARCHITECTURE.md that can be read off the sources, by name. Each takes files, planted or real. */
export const architectureRules: Readonly<Record<string, (tree: SourceTree) => readonly Finding[]>> = {
  'a module is entered by its door, and imports go down the floors': checkRooms,
  'core and rules are pure': checkPurity,
  'a table is written by its owner alone': checkTableOwners,
  'what a module does knows no HTTP, HTML or API': checkDomain,
  'no file imports itself by way of others': checkCycles,
};
