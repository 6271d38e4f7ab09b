import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { isTest, readTree } from '../tools/source/source-tree.ts';
import { tidyRules } from '../tools/tidy/check-tidy.ts';
import { wordExceptions } from '../tools/tidy/exceptions.ts';
import {
  checkExports,
  checkFileNames,
  checkLengths,
  checkMarks,
  checkModuleFolders,
} from '../tools/tidy/files.ts';
import { checkFloats } from '../tools/tidy/floats.ts';
import { checkTests } from '../tools/tidy/tests-assert.ts';
import { checkUrls } from '../tools/tidy/urls.ts';
import { checkWords, readRefusedWords } from '../tools/tidy/words.ts';
import { assertFinds, assertKept, plant } from './support/planted.ts';

const tree = readTree(join(import.meta.dirname, '..'));
const refusedWords = readRefusedWords(tree.get('LANGUAGE.md') ?? '');

for (const [rule, check] of Object.entries(tidyRules)) {
  test(`in this house, ${rule}`, () => {
    assertKept(check(tree));
  });
}

test('the checks have read the sources, the tests and the words', () => {
  const paths = [...tree.keys()];
  assert.ok(paths.includes('src/core/money/pence.ts'));
  assert.ok(paths.filter(isTest).length >= 5);
  assert.ok(refusedWords.length >= 15);
});

const budgets = 'src/modules/budgets';
const rule = `${budgets}/rules/parts.ts`;

for (const text of [
  'amount.toFixed(2)',
  'parseFloat(text)',
  'Number.parseFloat(text)',
  'weekly / 100',
  'weekly /= 100',
]) {
  test(`finds planted float arithmetic: ${text}`, () => {
    assertFinds(checkFloats(plant({ [rule]: `${text};` }), {}), rule, /core\/money/);
  });
}

test('floats are let be in core/money, in tests, where excused, and by other numbers', () => {
  const text = 'weekly / 100;';
  const files = {
    'src/core/money/pence.ts': text,
    [`${budgets}/rules/parts.test.ts`]: text,
    'src/x.ts': text,
    [rule]: 'weekly / 52;',
  };
  assert.deepEqual(checkFloats(plant(files), { 'src/x.ts': 'It is a share of an area.' }), []);
});

test('finds a planted source of 401 lines and a test of 601, and lets 400 and 600 be', () => {
  const lines = (count: number) => '// Line.\n'.repeat(count);
  assertFinds(checkLengths(plant({ 'src/a.ts': lines(401) }), {}), 'src/a.ts', /401 lines; 400/);
  assertFinds(checkLengths(plant({ 'src/a.test.ts': lines(601) }), {}), 'src/a.test.ts', /601 lines; 600/);
  assert.deepEqual(checkLengths(plant({ 'src/a.ts': lines(400), 'src/a.test.ts': lines(600) }), {}), []);
});

test('finds a planted exception for length that is outgrown, or no longer needed', () => {
  const excused = { 'src/a.ts': 450 };
  const lines = (count: number) => plant({ 'src/a.ts': '// Line.\n'.repeat(count) });
  assert.deepEqual(checkLengths(lines(450), excused), []);
  assertFinds(checkLengths(lines(451), excused), 'src/a.ts', /450 are allowed/);
  assertFinds(checkLengths(lines(400), excused), 'src/a.ts', /take it out/);
  assertFinds(checkLengths(plant({}), excused), 'src/a.ts', /take it out/);
});

const badNames: [path: string, words: RegExp][] = [
  ['src/core/utils.ts', /could hold anything/],
  ['src/core/money/helpers.test.ts', /could hold anything/],
  ['src/platform/common/log.ts', /could hold anything/],
  ['src/modules/budgets/types.ts', /could hold anything/],
  ['src/core/civilDate.ts', /kebab-case/],
  ['src/core/index.ts', /not the door/],
  ['src/modules/budgets/rules/index.ts', /not the door/],
];

for (const [path, words] of badNames) {
  test(`finds the planted file name ${path}`, () =>
    assertFinds(checkFileNames(plant({ [path]: '' })), path, words));
}

test('ordinary names and doors are let be', () => {
  const names = [
    `${budgets}/index.ts`,
    'src/platform/html/index.ts',
    `${budgets}/store.db.test.ts`,
    'tools/complete-lock.mjs',
  ];
  assert.deepEqual(checkFileNames(plant(Object.fromEntries(names.map((name) => [name, ''])))), []);
});

const badExports: [what: string, path: string, text: string, words: RegExp][] = [
  ['default export', rule, 'export default 1;', /default/],
  ['default export by another way', rule, 'const a = 1; export { a as default };', /default/],
  ['barrel', rule, "export * from './a.ts'; export { b } from './b.ts';", /only hands on/],
  ['logic in a door', `${budgets}/index.ts`, 'export const list = () => 1;', /holds logic/],
];

for (const [what, path, text, words] of badExports) {
  test(`finds a planted ${what}`, () => assertFinds(checkExports(plant({ [path]: text }), {}), path, words));
}

test('a door that hands on, with the type of a function, is let be', () => {
  const text = "export { list } from './read-models/list.ts'; export type Listen = () => void;";
  assert.deepEqual(checkExports(plant({ [`${budgets}/index.ts`]: text }), {}), []);
});

test('finds a planted module without a door, without a README, or with one that goes on', () => {
  const door = { [`${budgets}/index.ts`]: '' };
  const readme = { [`${budgets}/README.md`]: '# Budgets\n' };
  assertFinds(checkModuleFolders(plant(readme)), budgets, /no index/);
  assertFinds(checkModuleFolders(plant(door)), budgets, /no README/);
  const long = { [`${budgets}/README.md`]: 'Line.\n'.repeat(41) };
  assertFinds(checkModuleFolders(plant({ ...door, ...long })), `${budgets}/README.md`, /longer than 40/);
  const enough = { [`${budgets}/README.md`]: 'Line.\n'.repeat(40) };
  assert.deepEqual(checkModuleFolders(plant({ ...door, ...enough })), []);
});

test('finds planted marks of work left for later, in comments and not in words', () => {
  assertFinds(checkMarks(plant({ [rule]: '/* TODO: weeks */' })), rule, /later/);
  assertFinds(checkMarks(plant({ 'migrations/1.sql': 'select 1; -- FIXME' })), 'migrations/1.sql', /later/);
  assert.deepEqual(checkMarks(plant({ [rule]: "export const word = 'TODO'; // A todo list." })), []);
});

const page = `${budgets}/pages/budget/page.ts`;

for (const text of [
  'html`<a href="/budgets/1">`;',
  "html`<form method=post action='/budgets'>`;",
  'const words = \'<a href="/help">\';',
  "link({ href: '/budgets' });",
  'button({ action: `/budgets/${id}` });',
  "reply.redirect('/budgets', 303);",
  "app.get('/budgets/:id', show);",
  "app.route({ method: 'GET', url: '/budgets' });",
  "reply.header('location', '/budgets');",
]) {
  test(`finds a planted URL: ${text}`, () =>
    assertFinds(checkUrls(plant({ [page]: text }), {}), page, /spells a URL/));
}

test('built paths, addresses elsewhere, tests and excused files are let be', () => {
  const files = {
    [page]:
      'link({ href: paths.budget(id) }); html`<a href="${paths.home()}">`; html`<a href="//x.org">`; reply.header("a", "b/c");',
    'src/site/paths.ts': "export const a = { href: '/budgets' };",
    [`${budgets}/pages/budget/page.test.ts`]: "app.get('/budgets');",
    'src/platform/http/health.ts': "app.get('/health');",
  };
  assert.deepEqual(checkUrls(plant(files), { 'src/platform/http/health.ts': 'It has no page.' }), []);
});

const badWords: [what: string, path: string, text: string, term: RegExp][] = [
  ['the words of a page', page, "const words = 'Ask the service user.';", /service user/],
  ['a template', page, 'html`<p>Our Clients</p>`;', /client/],
  ['a name in code', rule, 'export const carePackages = 1;', /care package/],
  ['the name of a member', rule, 'export const x = (a: A) => a.customerId;', /customer/],
  ['a name in capitals', rule, 'export const checkedCRBNumber = 1;', /CRB/],
  ['the name of a file', `${budgets}/commands/start-clawback.ts`, '', /clawback/],
  ['a text of policy', 'policy/limits.json', '{ "words": "Non-compliant accounts" }', /non-compliant/],
  ['a column', 'migrations/0009_x.sql', 'create table x (preloaded_card text);', /pre-loaded card/],
  ['the demonstration', 'demo/fill.ts', "export const step = 'Diversion';", /diversion/],
];

for (const [what, path, text, term] of badWords) {
  test(`finds a planted refused word in ${what}`, () =>
    assertFinds(checkWords(plant({ [path]: text }), refusedWords, []), path, term));
}

test('words that only hold a refused word, comments, imports and excused places are let be', () => {
  const files = {
    [rule]:
      "import { x } from 'openid-client'; export const bespoke = 'diversity'; // The law says service user.",
    'migrations/0009_x.sql': '-- Once called clawback.\nselect 1;',
    'src/platform/db/pool.ts': 'const client = pool.connect();',
    'docs/decisions/0001.md': 'service user',
    'policy/codes/client-type.json': '["Service user"]',
  };
  assert.deepEqual(checkWords(plant(files), refusedWords, wordExceptions), []);
});

test('finds a planted LANGUAGE.md without its column of refused words', () => {
  assert.throws(() => readRefusedWords('| Say | Not |\n| --- | --- |\n| a | `b` |'), /Refused/);
  assert.throws(() => readRefusedWords(''), /Refused/);
});

test('every exception for a word is for a word that LANGUAGE.md refuses, and has a reason', () => {
  for (const { term, reason } of wordExceptions) {
    assert.ok(term === '*' || refusedWords.includes(term), term);
    assert.match(reason, /\.$/);
  }
});

const file = 'src/core/money/pence.test.ts';
const good = "test('b', () => assert.ok(1));";

const badTests: [what: string, text: string, words: RegExp][] = [
  ['a test that asserts nothing', "test('a', () => { sum([]); });", /asserts nothing/],
  [
    'an awaited test that asserts nothing',
    "await test('a', async (t) => { await sum(t); });",
    /asserts nothing/,
  ],
  ['a test whose own function asserts nothing', "test('a', () => look()); const look = () => 1;", /nothing/],
  ['a test without a body', "it('a');", /asserts nothing/],
  [
    'a part of a test that asserts nothing',
    "test('a', (t) => { assert.ok(1); t.test('b', () => {}); });",
    /nothing/,
  ],
  ['.only', "test.only('a', () => assert.ok(1));", /aside/],
  ['.skip', "test.skip('a', () => assert.ok(1));", /aside/],
  ['only: true', "test('a', { only: true }, () => assert.ok(1));", /aside/],
  ['a mocked module', "mock.module('x', {});", /mocks a module/],
  [
    'a mocked module of the context',
    "test('a', (t) => { t.mock.module('x'); assert.ok(1); });",
    /mocks a module/,
  ],
  [
    'a sleep',
    "test('a', async () => { await new Promise((go) => setTimeout(go, 5)); assert.ok(1); });",
    /sleeps/,
  ],
  [
    'a sleep in the browser',
    "test('a', async () => { await page.waitForTimeout(5); assert.ok(1); });",
    /sleeps/,
  ],
  ['a sleep by import', "import { setTimeout as wait } from 'node:timers/promises';", /sleeps/],
  ['a judged duration', "test('a', () => assert.ok(performance.now() - start < 50));", /how long/],
  ['a judged duration by name', "test('a', () => { assert(elapsedMs <= 50); });", /how long/],
];

for (const [what, text, words] of badTests) {
  test(`finds a planted test file with ${what}`, () =>
    assertFinds(checkTests(plant({ [file]: `${text}\n${good}` })), file, words));
}

test('finds a planted test file without a test', () => {
  assertFinds(
    checkTests(plant({ [file]: "import assert from 'node:assert/strict';" })),
    file,
    /holds no test/,
  );
});

test('tests that assert in their own ways are let be', () => {
  const texts = [
    "test('a', () => { assert.equal(1, 1); });",
    "test('a', { skip: !hasBrowser }, async () => { await expectHeading(page, 'Plans'); });",
    "test('a', (t) => t.assert.equal(1, 1));",
    "test('a', () => fc.assert(fc.property(amounts, () => true)));",
    "test('a', assertBalanced);",
    "test('a', () => figures([1], [2])); function figures(a, b) { same(a, b); } const same = (a, b) => assert.equal(a, b);",
    "describe('a', () => { it('b', () => { for (const row of rows) assert.ok(row); }); });",
    "test('a', () => assert.ok(daysBetween(a, b) < 5));",
  ];
  assert.deepEqual(checkTests(plant({ [file]: texts.join('\n') })), []);
});
