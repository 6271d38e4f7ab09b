/**
 * The rooms of the house from the ground up. A room imports from lower floors only; rooms on one floor do not
 * know each other. News goes the other way, as events. Source: our choice, see ARCHITECTURE.md.
 */
export const floors: readonly (readonly string[])[] = [
  ['core'],
  ['platform'],
  ['site'],
  ['audit'],
  ['councils'],
  ['access'],
  ['people'],
  ['letters'],
  ['assessments'],
  ['governance'],
  ['referrals'],
  ['allocation'],
  ['contributions'],
  ['planning'],
  ['safeguarding'],
  ['ledger'],
  ['budgets'],
  ['payments'],
  ['monitoring'],
  ['reviews', 'complaints', 'marketplace', 'workforce'],
  ['evaluation'],
  ['web'],
  ['main'],
];

/** The floor of a room, or -1 where the plan has no such room. */
export function floorOf(room: string): number {
  return floors.findIndex((rooms) => rooms.includes(room));
}

/** The packages that a rule may import, since they work on values alone, each with what a rule needs it for. */
export const purePackages: Readonly<Record<string, string>> = {
  typebox: 'Says what shape a definition must have, and tells where one has not.',
  'csv-parse/sync': 'Reads the text of a statement into rows.',
};

export interface Place {
  readonly room: string;
  /** A module has a door; `core`, `platform`, `site`, `web` and the files of `main.ts` are open inside src. */
  readonly isModule: boolean;
  /** Inside a module: `index.ts`, `store.ts`, or the folder: `rules`, `commands`, `pages`… */
  readonly part: string;
}

/** Where a file of src stands; null for files outside src. What wires the house together is one room: `main`. */
export function placeOf(path: string): Place | null {
  const steps = path.split('/');
  if (steps[0] !== 'src' || steps.length < 2) return null;
  if (steps[1] === 'composition') return { room: 'main', isModule: false, part: steps[2] ?? '' };
  if (steps.length === 2) return { room: 'main', isModule: false, part: steps[1] ?? '' };
  if (steps[1] !== 'modules') return { room: steps[1] ?? '', isModule: false, part: steps[2] ?? '' };
  return { room: steps[2] ?? '', isModule: true, part: steps[3] ?? '' };
}

/** `core/**` and each module's `rules/**`: code that can be replayed without a world around it. */
export function isPure(path: string): boolean {
  const place = placeOf(path);
  return place !== null && (place.room === 'core' || (place.isModule && place.part === 'rules'));
}

/** What a module does apart from how it is shown: all but its pages, its api and its door, which hands both on. */
export function isDomain(path: string): boolean {
  const place = placeOf(path);
  return place !== null && place.isModule && !['pages', 'api', 'index.ts', 'testing.ts'].includes(place.part);
}
