import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The texts of files by their path from the root, with forward slashes: read from disk or planted by a test. */
export type SourceTree = ReadonlyMap<string, string>;

/** The folders that hold what people of this house write and the checks read. */
const folders = [
  'src',
  'test',
  'journeys',
  'demo',
  'bench',
  'trials',
  'tools',
  'migrations',
  'policy',
] as const;

const endings = ['.ts', '.mjs', '.sql', '.json', '.md', '.html'];

/** Reads every text of the given folders, and the Markdown pages at the root. A folder that is not there is empty. */
export function readTree(root: string, wanted: readonly string[] = folders): SourceTree {
  const tree = new Map<string, string>();
  const paths = wanted.flatMap((folder) => listFiles(root, folder));
  const pages = readdirSync(root).filter((name) => name.endsWith('.md'));
  for (const path of [...pages, ...paths]) {
    if (endings.some((ending) => path.endsWith(ending)))
      tree.set(path, readFileSync(join(root, path), 'utf8'));
  }
  return tree;
}

function listFiles(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : listFiles(root, path);
      return [path];
    });
}

export function isCode(path: string): boolean {
  return path.endsWith('.ts') || path.endsWith('.mjs');
}

export function isTest(path: string): boolean {
  return path.endsWith('.test.ts');
}

/** Files that only tests, demonstrations and measurements run; none of them is part of the product. */
export function isForTrying(path: string): boolean {
  return (
    isTest(path) || /^(?:test|journeys|demo|bench|trials)\//.test(path) || /^src\/.*\/testing\.ts$/.test(path)
  );
}
