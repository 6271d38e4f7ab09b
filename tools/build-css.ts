import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * Compiles the pages' stylesheet. The result is committed, so that nobody needs Sass to run the service;
 * its first line holds a digest of what it was made from, which a test compares.
 *
 * SASS names the compiler when it is not installed here.
 */
const folder = new URL('../src/site/assets/', import.meta.url);

/** The digest of all that the stylesheet is made from: our own sources and the release of GOV.UK Frontend. */
export function digestStylesheetSources(): string {
  const digest = createHash('sha256');
  for (const name of globSync('*.scss', { cwd: folder.pathname }).sort()) {
    digest.update(name).update(readFileSync(new URL(name, folder)));
  }
  const release = readFileSync(
    new URL('../node_modules/govuk-frontend/package.json', import.meta.url),
    'utf8',
  );
  digest.update((JSON.parse(release) as { version: string }).version);
  return digest.digest('hex').slice(0, 16);
}

function build(): void {
  const sass = process.env.SASS ?? new URL('../node_modules/.bin/sass', import.meta.url).pathname;
  if (!existsSync(sass))
    throw new Error(`No Sass compiler is at ${sass}. Install sass, or name one in SASS.`);
  const root = new URL('..', import.meta.url).pathname;
  const made = spawnSync(
    sass,
    ['--style=compressed', '--no-source-map', `--load-path=${root}node_modules`, 'src/site/assets/site.scss'],
    { cwd: root, encoding: 'utf8', maxBuffer: 10_000_000 },
  );
  if (made.status !== 0) throw new Error(made.stderr);
  const css = made.stdout.replace(/^\uFEFF/, '');
  writeFileSync(
    new URL('site.css', folder),
    `/* Made by tools/build-css.ts from sources ${digestStylesheetSources()}. */\n${css}`,
  );
}

if (import.meta.main) build();
