import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { digestStylesheetSources } from './build-css.ts';

test('the stylesheet is made of its sources as they are now (else run tools/build-css.ts)', () => {
  const css = readFileSync(new URL('../src/site/assets/site.css', import.meta.url), 'utf8');
  assert.equal(/sources (\w+)\./.exec(css)?.[1], digestStylesheetSources());
});
