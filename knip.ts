import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  entry: [
    // A door hands on its module's commands, whether or not a page of another module calls them yet.
    'src/modules/*/index.ts',
    // A part of the platform is used as a whole, like a package; a component is shown before a page needs it.
    'src/platform/*/index.ts',
    // Loaded by their place: tables of refusals, for the page of refusals.
    'src/{core,modules}/**/refusals.ts',
    'test/support/*.ts',
    'bin/*',
    'tools/*.{ts,mjs}',
    '{bench,trials}/*.ts',
    'demo/*.ts',
    '{src,test,journeys,tools,bench,trials,demo}/**/*.test.ts',
  ],
  project: ['{src,test,journeys,tools,bench,trials,demo}/**/*.{ts,mjs}'],
  ignoreDependencies: ['@biomejs/biome', 'oxlint', 'oxlint-tsgolint'],
  ignoreExportsUsedInFile: { interface: true, type: true },
  rules: { duplicates: 'off' },
};

// knip takes its settings only as a default export.
// oxlint-disable-next-line import/no-default-export
export default config;
