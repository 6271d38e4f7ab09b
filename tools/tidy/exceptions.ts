/** Files that may be longer than the limit, with the lines they may have. The list only shrinks. */
export const longFiles: Readonly<Record<string, number>> = {};

/** Files that may work with floats (`toFixed`, `parseFloat`, `/ 100`), because what they handle is not money. */
export const floatFiles: Readonly<Record<string, string>> = {};

/** Files that may spell a URL, with the reason why `src/site/paths.ts` cannot do it for them. */
export const urlFiles: Readonly<Record<string, string>> = {};

/** Files that must export a default, because whoever loads them asks for one. */
export const defaultExportFiles: Readonly<Record<string, string>> = {
  'tools/test-tally.ts': 'The test runner takes a reporter only as a default export.',
};

/** Where a refused word of LANGUAGE.md is the right one, by the beginning of the path. The term `*` is every word. */
export const wordExceptions: readonly {
  readonly term: string;
  readonly under: string;
  readonly reason: string;
}[] = [
  {
    term: 'client',
    under: 'src/platform/',
    reason: 'A program that asks a server is a client in HTTP and SQL.',
  },
  {
    term: 'client',
    under: 'src/composition/',
    reason: 'It opens the first connection to a database, and a driver calls that a client.',
  },
  {
    term: 'client',
    under: 'src/modules/access/',
    reason: 'A test opens a connection of its own, and the driver calls that a client.',
  },
  {
    term: 'client',
    under: 'journeys/support/gate/',
    reason: 'Browsers call the inner width of an element that.',
  },
  {
    term: '*',
    under: 'policy/codes/',
    reason: 'The values of the national data set are sent as they are; pages show our own words for them.',
  },
  {
    term: 'customer',
    under: 'src/modules/monitoring/rules/statement/',
    reason: 'Banks head a column of their statements "customer reference".',
  },
];
