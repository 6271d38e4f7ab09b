import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { KnipConfig } from 'knip';

/** Until something wires the modules together, nothing in src can be told to be dead. */
const isWired = existsSync(join(import.meta.dirname, 'src/main.ts'));

const doors = [
  'src/main.ts',
  'src/core/**/*.ts',
  'src/modules/*/index.ts',
  'src/modules/*/testing.ts',
  'src/modules/*/rules/refusals.ts',
  'src/platform/*/index.ts',
  'test/support/*.ts',
];

const config: KnipConfig = {
  entry: [
    ...(isWired ? doors : ['src/**/*.ts', 'test/support/*.ts']),
    'bin/*',
    'tools/*.{ts,mjs}',
    '{bench,trials}/*.ts',
    'demo/*.ts',
    '{src,test,journeys,tools,bench,trials,demo}/**/*.test.ts',
  ],
  project: ['{src,test,journeys,tools,bench,trials,demo}/**/*.{ts,mjs}'],
  ignoreDependencies: ['@biomejs/biome', 'oxlint', 'oxlint-tsgolint', '@types/pg'],
  ignoreExportsUsedInFile: { interface: true, type: true },
  rules: { dependencies: 'warn', devDependencies: 'warn', duplicates: 'off' },
};

// knip takes its settings only as a default export.
// oxlint-disable-next-line import/no-default-export
export default config;
