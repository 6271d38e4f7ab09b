import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { civilDate } from '../src/core/calendar/civil-date.ts';
import { policyFiguresOn, readPolicyLibrary } from '../src/modules/councils/index.ts';
import { isCode, isForTrying, readTree, type SourceTree } from '../tools/source/source-tree.ts';
import { plant } from './support/planted.ts';

const root = join(import.meta.dirname, '..');
const library = await readPolicyLibrary(join(root, 'policy'));
const product = readTree(root, ['src']);
const today = civilDate('2026-11-02');

/** What a pattern finds in the product's own code, each once. */
function listNamed(tree: SourceTree, pattern: RegExp): readonly string[] {
  const names = new Set<string>();
  for (const [file, text] of tree) {
    if (!isCode(file) || isForTrying(file)) continue;
    for (const [, name] of text.matchAll(pattern)) if (name !== undefined) names.add(name);
  }
  return [...names].sort();
}

const retentionClass = /\bretentionClass:\s*'([^']+)'/g;
const settingKey = /\b(?:settingOn|findSetting)\(\s*\w+,\s*'([^']+)'/g;

test('every class of words that is kept has a dated figure that says how long', () => {
  const classes = listNamed(product, retentionClass);
  assert.ok(classes.length > 5, classes.join());
  const known = policyFiguresOn(library, today);
  assert.deepEqual(
    classes.filter((name) => known[`retention.${name}Months`] === undefined),
    [],
  );
});

test('every setting that the code asks for stands in policy, so that a council can set its own', () => {
  const keys = listNamed(product, settingKey);
  assert.ok(keys.includes('contribution.mostWeeklyPence'));
  assert.deepEqual(
    keys.filter((key) => !library.figures.has(key)),
    [],
  );
});

test('a planted class and a planted setting are found; those of tests are not', () => {
  const text = "saveWords(context, { retentionClass: 'secret' }); await settingOn(context, 'a.days');";
  const tree = plant({ 'src/modules/x/store.ts': text, 'src/modules/x/x.test.ts': "retentionClass: 'no'" });
  assert.deepEqual(
    [...listNamed(tree, retentionClass), ...listNamed(tree, settingKey)],
    ['secret', 'a.days'],
  );
});
