import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { referencePages } from './reference/generators.ts';
import { readTree } from './source/source-tree.ts';

const root = join(import.meta.dirname, '..');
const tree = readTree(root);

for (const { path, make } of referencePages) {
  const text = await make(tree, root);
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  console.log(path);
}
