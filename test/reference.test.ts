import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkEvents, writeEvents } from '../tools/reference/events.ts';
import { referencePages } from '../tools/reference/generators.ts';
import { refreshCommand } from '../tools/reference/page.ts';
import { checkRefusals, loadRefusals, writeRefusals } from '../tools/reference/refusals.ts';
import { checkTestIds, writeRequirements } from '../tools/reference/requirements.ts';
import { writeTables } from '../tools/reference/tables.ts';
import { describeFindings } from '../tools/source/finding.ts';
import { readTree } from '../tools/source/source-tree.ts';
import { assertFinds, assertKept, plant } from './support/planted.ts';

const root = join(import.meta.dirname, '..');
const tree = readTree(root);

for (const { path, make } of referencePages) {
  test(`${path} is up to date`, async () => {
    const committed = existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '';
    assert.equal(committed, await make(tree, root), `${path} is out of date. Run: ${refreshCommand}`);
  });
}

test('in this house, no test carries more than three requirements', () => {
  assertKept(checkTestIds(tree));
});

test('in this house, every refusal has a code of its own, a status, words and a next step', async () => {
  const modules = await loadRefusals(tree, root);
  const files = [...tree.keys()].filter((path) => path.startsWith('src/') && path.endsWith('/refusals.ts'));
  assert.deepEqual(new Set(modules.map(({ file }) => file)), new Set(files));
  assertKept(checkRefusals(modules));
});

test('in this house, every event is named where it is told, and nobody listens for what is never told', () => {
  assertKept(checkEvents(tree));
});

const tells = (type: string) =>
  plant({
    'src/modules/plans/store.ts': `emitEvent(context, { type: ${type}, payload: { planId, on: day } });`,
  });

test('an event stands with who tells it and what it carries', () => {
  assert.match(writeEvents(tells("'plan.drawn'")), /\n\| `plan\.drawn` \| plans \| `planId`, `on` \| – \|\n/);
});

test('finds a planted event without a name, and a listener for one that is never told', () => {
  assertFinds(checkEvents(tells('kind'), []), 'src/modules/plans/store.ts', /not written out/);
  const listening = [{ name: 'plans.hear', eventType: 'plan.lost' }];
  assertFinds(
    checkEvents(tells("'plan.drawn'"), listening),
    'src/composition/modules.ts',
    /plans\.hear listen for plan\.lost, which nobody tells/,
  );
});

test('a requirement is found in the name of a test, in a part of one and in a row that names one', () => {
  const text = [
    "test('fares stay two (Q21)', () => assert.ok(1));",
    "test('Q3: the plan is kept', (t) => t.test(`of ${name} (Q21, Q4)`, () => assert.ok(1)));",
    "const rows = [['a row says so (Q100)', 1], ['see Q5 of the list', 2]];",
    "const words = 'Q6';",
  ].join('\n');
  const page = writeRequirements(plant({ 'src/core/a.test.ts': text, 'src/core/a.ts': "test('no (Q9)');" }));
  const rows = page.split('\n').filter((line) => line.startsWith('| Q'));
  assert.deepEqual(rows, [
    '| Q3 | Q3: the plan is kept | `src/core/a.test.ts` |',
    '| Q4 | of … | `src/core/a.test.ts` |',
    '| Q21 | fares stay two | `src/core/a.test.ts` |',
    '| Q21 | of … | `src/core/a.test.ts` |',
    '| Q100 | a row says so | `src/core/a.test.ts` |',
  ]);
  assert.match(page, /\nRequirements: 4\. Tests: 4\./);
});

test('finds a planted test that carries four requirements, and lets three be', () => {
  const planted = (ids: string) =>
    plant({ 'src/core/a.test.ts': `test('one (${ids})', () => assert.ok(1));` });
  const [finding, ...more] = checkTestIds(planted('Q1, Q2, Q3, Q4'));
  assert.match(finding?.words ?? '', /carries 4 requirements/);
  assert.deepEqual(more, []);
  assert.deepEqual(checkTestIds(planted('Q1, Q2, Q3')), []);
});

const row = { status: 409, words: 'The plan is signed off.', nextStep: 'Start a new one.' } as const;
const of = (module: string, rows: Record<string, object>) => ({
  module,
  file: `src/modules/${module}/rules/refusals.ts`,
  rows,
});

const badRefusals: [what: string, rows: Record<string, object>, words: RegExp][] = [
  ['table that is missing', {}, /no table/],
  ['status that means nothing here', { a: { ...row, status: 400 } }, /status 400/],
  ['refusal without words', { a: { ...row, words: '' } }, /words that do not end/],
  ['refusal whose words break off', { a: { ...row, words: 'The plan' } }, /words that do not end/],
  ['refusal without a next step', { a: { ...row, nextStep: undefined } }, /no next step/],
];

for (const [what, rows, words] of badRefusals) {
  test(`finds a planted ${what}`, () => {
    const findings = checkRefusals([of('planning', rows)]);
    assertFinds(findings, 'src/modules/planning/rules/refusals.ts', words);
  });
}

test('finds a planted code that two modules use', () => {
  const findings = checkRefusals([of('planning', { signedOff: row }), of('budgets', { signedOff: row })]);
  assert.match(describeFindings(findings), /^src\/modules\/budgets.*signedOff, which planning has\.$/);
  assert.deepEqual(checkRefusals([of('planning', { a: row }), of('budgets', { b: row })]), []);
});

test('words may end in a fact that is itself a sentence', () => {
  const rows = { a: { ...row, words: 'Still needed: {missing}', nextStep: '{nextStep}' } };
  assert.deepEqual(checkRefusals([of('payments', rows)]), []);
});

test('refusals are written as a table, with nothing in the words that breaks it', () => {
  const page = writeRefusals([of('planning', { a: { ...row, words: 'One | two.' } })]);
  assert.match(page, /\n\| planning \| `a` \| 409 \| One \\\| two\. \| Start a new one\. \|\n/);
});

test('tables are written under their owner, with their columns and what the database says of them', () => {
  const sql = `-- owner: people
create table people (
  council_id text not null references councils, -- always first, (see 13)
  id uuid not null default uuidv7(),
  born_on date check (born_on > date '1880-01-01'),
  primary key (council_id, id)
);
comment on table people is 'Everyone who draws
  on support; it''s the start of every key.';
comment on column people.born_on is 'personal: a civil date';
-- owner: councils
create table councils (id text primary key);`;
  const page = writeTables(plant({ 'migrations/0001_create_people.sql': sql }));
  const from = page.indexOf('## councils');
  assert.equal(
    page.slice(from),
    `## councils

### councils

| Column | Class of data, and what it holds |
| --- | --- |
| \`id\` |  |

## people

### people

Everyone who draws on support; it's the start of every key.

| Column | Class of data, and what it holds |
| --- | --- |
| \`council_id\` |  |
| \`id\` |  |
| \`born_on\` | personal: a civil date |
`,
  );
});
