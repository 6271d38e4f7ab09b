import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { architectureRules } from '../tools/architecture/check-architecture.ts';
import { checkCycles } from '../tools/architecture/cycles.ts';
import { drawMap, placeMap } from '../tools/architecture/map.ts';
import { floors } from '../tools/architecture/plan.ts';
import { checkPurity } from '../tools/architecture/purity.ts';
import { checkDomain, checkRooms } from '../tools/architecture/rooms.ts';
import { checkTableOwners } from '../tools/architecture/table-owners.ts';
import { isCode, readTree } from '../tools/source/source-tree.ts';
import { listImports } from '../tools/source/syntax.ts';
import { assertFinds, assertKept, plant } from './support/planted.ts';

const root = join(import.meta.dirname, '..');
const tree = readTree(root);

for (const [rule, check] of Object.entries(architectureRules)) {
  test(`in this house, ${rule}`, () => {
    assertKept(check(tree));
  });
}

test('every source file there is has been read, and its imports with it', () => {
  const read = [...tree.keys()].filter((path) => path.startsWith('src/') && isCode(path)).sort();
  const there = globSync('src/**/*.{ts,mjs}', { cwd: root }).map((path) => path.replaceAll('\\', '/'));
  assert.ok(read.length > 0);
  assert.deepEqual(read, there.sort());
  const imports = [...tree].flatMap(([path, text]) => (isCode(path) ? listImports(path, text) : []));
  assert.ok(imports.some(({ target }) => target === 'src/core/money/pence.ts'));
  for (const { target } of imports) {
    if (target?.startsWith('src/')) assert.ok(tree.has(target), `${target} is imported and was not read`);
  }
});

test('the map in ARCHITECTURE.md is up to date: node tools/write-reference.ts', () => {
  const page = tree.get('ARCHITECTURE.md') ?? '';
  assert.equal(page, placeMap(page, drawMap(tree)));
});

test('every room stands on one floor', () => {
  const rooms = floors.flat();
  assert.equal(new Set(rooms).size, rooms.length);
});

const planning = 'src/modules/planning';

const faultyImports: [what: string, file: string, text: string, words: RegExp][] = [
  [
    'a planted import past a door',
    `${planning}/commands/sign-off-plan.ts`,
    "import { findPerson } from '../../people/read-models/find-person.ts';",
    /past its door/,
  ],
  [
    'a planted import of types past a door',
    `${planning}/commands/sign-off-plan.ts`,
    "type Person = import('../../people/store.ts').Person;",
    /past its door/,
  ],
  [
    'a planted re-export past a door',
    `${planning}/index.ts`,
    "export * from '../people/store.ts';",
    /past its door/,
  ],
  [
    'a planted import() past a door, by a test outside src',
    'test/permissions.test.ts',
    "await import('../src/modules/people/store.ts');",
    /past its door/,
  ],
  [
    'a planted import against the flow',
    `${planning}/commands/sign-off-plan.ts`,
    "import { addBudget } from '../../budgets/index.ts';",
    /not below/,
  ],
  [
    'a planted import between rooms on one floor',
    'src/modules/reviews/store.ts',
    "import type { Complaint } from '../complaints/index.ts';",
    /not below/,
  ],
  [
    'a planted import of a module by the platform',
    'src/platform/db/pool.ts',
    "import { x } from '../../modules/audit/index.ts';",
    /not below/,
  ],
  [
    'a planted import of the site by a command',
    `${planning}/commands/sign-off-plan.ts`,
    "import { paths } from '../../../site/paths.ts';",
    /only pages and web/,
  ],
  [
    'a planted import of builders by the product',
    `${planning}/commands/sign-off-plan.ts`,
    "import { aPerson } from '../../people/testing.ts';",
    /for tests and the demonstration only/,
  ],
  [
    'a planted import of a test',
    `${planning}/store.ts`,
    "import { rows } from './store.db.test.ts';",
    /imports the test/,
  ],
  [
    'a planted import of test support by the product',
    'src/web/home.ts',
    "import { app } from '../../test/support/app.ts';",
    /not part of the product/,
  ],
  ['a planted room that is not in the plan', 'src/modules/cupboard/index.ts', '', /does not have/],
];

for (const [what, file, text, words] of faultyImports) {
  test(`finds ${what}`, () => assertFinds(checkRooms(plant({ [file]: text })), file, words));
}

test('imports that keep to the plan are let be', () => {
  const findings = checkRooms(
    plant({
      [`${planning}/index.ts`]: "export { signOffPlan } from './commands/sign-off-plan.ts';",
      [`${planning}/commands/sign-off-plan.ts`]:
        "import { find } from '../../people/index.ts'; import { pence } from '../../../core/money/pence.ts';",
      [`${planning}/commands/sign-off-plan.db.test.ts`]:
        "import { aPerson } from '../../people/testing.ts'; import { app } from '../../../../test/support/app.ts';",
      [`${planning}/testing.ts`]: "import { aPerson } from '../people/testing.ts';",
      [`${planning}/pages/plan/page.ts`]: "import { paths } from '../../../../site/paths.ts';",
      'src/web/routes.ts': "import { planPage } from '../modules/planning/index.ts';",
      'src/main.ts': "import { routes } from './web/routes.ts'; import { fill } from '../demo/fill.ts';",
      'demo/fill.ts': "import { aPlan } from '../src/modules/planning/testing.ts';",
    }),
  );
  assert.deepEqual(findings, []);
});

const rule = `${planning}/rules/sign-off.ts`;

const impurities: [what: string, text: string, words: RegExp][] = [
  ['a part of Node', "import { readFileSync } from 'node:fs';", /node:fs/],
  ['a package', "import fastify from 'fastify';", /fastify/],
  ['the platform', "import { db } from '../../../platform/db/pool.ts';", /platform\/db/],
  ['the store', "import { savePlan } from '../store.ts';", /store\.ts/],
  ['the values of another room', "import { find } from '../../people/index.ts';", /save for its types/],
  ['the clock by Date.now', 'export const at = Date.now();', /Date\.now/],
  ['the clock by new Date()', 'export const at = new Date();', /new Date\(\)/],
  ['the clock by Date()', 'export const at = Date();', /Date\(\)/],
  ['the clock by Temporal.Now', 'export const at = Temporal.Now.instant();', /Temporal\.Now/],
  ['chance', 'export const x = Math.random();', /Math\.random/],
  ['chance by crypto', 'export const x = crypto.randomUUID();', /crypto/],
  ['waiting', 'export async function x() { await 1; }', /await/],
  ['the process', 'export const x = process.env.COUNCIL;', /process/],
  ['the stopwatch', 'export const x = performance.now();', /performance/],
];

for (const [what, text, words] of impurities) {
  test(`finds planted impurity: a rule that uses ${what}`, () =>
    assertFinds(checkPurity(plant({ [rule]: text })), rule, words));
}

test('finds planted impurity in core: an import of anything outside it', () => {
  const file = 'src/core/money/pence.ts';
  const text = "import type { Plan } from '../../modules/planning/index.ts';";
  assertFinds(checkPurity(plant({ [file]: text })), file, /in core/);
  assertFinds(checkPurity(plant({ [file]: "import { Type } from 'typebox';" })), file, /typebox/);
});

test('a pure rule, its test, and impure code elsewhere are let be', () => {
  const findings = checkPurity(
    plant({
      [rule]:
        "import { pence } from '../../../core/money/pence.ts'; import type { Person } from '../../people/index.ts'; " +
        "import { Check } from 'typebox/value'; " +
        'export const x = (step: { process: string }) => [step.process, new Date(0), { crypto: 1 }];',
      [`${planning}/rules/sign-off.test.ts`]: "import { test } from 'node:test';",
      [`${planning}/commands/sign-off-plan.ts`]: 'export const at = Date.now();',
    }),
  );
  assert.deepEqual(findings, []);
});

const migration = 'migrations/0005_create_planning.sql';
const ownedTables = {
  [migration]:
    '-- owner: planning\ncreate table plans (id uuid);\n-- owner: people\ncreate table people (id uuid);',
};

test('finds a planted table without an owner', () => {
  const files = { [migration]: '-- owner: planning\n\ncreate table plans (id uuid);' };
  assertFinds(checkTableOwners(plant(files)), migration, /without/);
});

test('finds a planted owner whom the plan does not have', () => {
  const files = { [migration]: '-- owner: cupboard\ncreate table plans (id uuid);' };
  assertFinds(checkTableOwners(plant(files)), migration, /cupboard/);
});

const foreignWrites: [what: string, text: string][] = [
  ['insertInto', "await db.insertInto('people').values(row).execute();"],
  ['updateTable', "await db.with('x', y).updateTable('people as p').execute();"],
  ['deleteFrom', "await db.deleteFrom('people').execute();"],
  ['mergeInto', "await db.mergeInto('people').execute();"],
  ['raw insert', 'await sql`insert into people (id) values (${id})`.execute(db);'],
  ['raw update', "await pool.query('update people as p set name = $1');"],
  ['raw delete', 'await pool.query(`\n  delete from only public."people" where id = $1`);'],
  ['raw merge', 'await sql`merge into people using x on true`.execute(db);'],
  ['raw copy', "client.query('copy people (id) from stdin');"],
  ['raw insert by sql.table', "await sql`insert into ${sql.table('people')} values (1)`.execute(db);"],
];

for (const [what, text] of foreignWrites) {
  test(`finds a planted write to another module's table: ${what}`, () => {
    const file = `${planning}/store.ts`;
    assertFinds(checkTableOwners(plant({ ...ownedTables, [file]: text })), file, /only the store of people/);
  });
}

test("finds a planted write to a module's own table outside its store", () => {
  const file = `${planning}/commands/sign-off-plan.ts`;
  const files = { ...ownedTables, [file]: "db.insertInto('plans');" };
  assertFinds(checkTableOwners(plant(files)), file, /only the store of planning/);
});

test('finds a planted write to a table that nobody made, or that only the running program can name', () => {
  for (const text of ["db.insertInto('plnas');", 'db.insertInto(table);', 'sql`delete from ${name}`;']) {
    const file = `${planning}/store.ts`;
    assertFinds(checkTableOwners(plant({ ...ownedTables, [file]: text })), file, /no migration makes/);
  }
});

test("writes by the owner's store, reads by anyone, locks and prose are let be", () => {
  const findings = checkTableOwners(
    plant({
      ...ownedTables,
      [`${planning}/store.ts`]:
        "db.insertInto('plans'); sql`select 1 from people for update of people`; sql`insert into plans values (1) on conflict (id) do update set id = 1`;",
      [`${planning}/store-costs.ts`]: 'sql`update plans set id = 1`;',
      [`${planning}/read-models/find-plan.ts`]: "db.selectFrom('people');",
      [`${planning}/pages/plan/content.ts`]:
        "export const words = 'Update the plan. You can delete from the list.';",
    }),
  );
  assert.deepEqual(findings, []);
});

const shownInDomain: [what: string, text: string][] = [
  ['fastify', "import type { FastifyRequest } from 'fastify';"],
  ['a plugin of fastify', "import cookie from '@fastify/cookie';"],
  ['platform/http', "import { send } from '../../../platform/http/send.ts';"],
  ['platform/html', "import { html } from '../../../platform/html/html.ts';"],
  ['a schema of its api', "import type { PlanBody } from '../api/plan-schema.ts';"],
  ['a page', "import { words } from '../pages/plan/content.ts';"],
];

for (const [what, text] of shownInDomain) {
  test(`finds a planted import of ${what} by a command`, () => {
    const file = `${planning}/commands/sign-off-plan.ts`;
    assertFinds(checkDomain(plant({ [file]: text })), file, /only pages and api/);
  });
}

test('pages, api and the door may know how a module is shown', () => {
  const text = "import type { FastifyRequest } from 'fastify';";
  const door = "export { planPage } from './pages/plan/page.ts';";
  const files = {
    [`${planning}/pages/plan/page.ts`]: text,
    [`${planning}/api/plan.ts`]: text,
    [`${planning}/index.ts`]: door,
  };
  assert.deepEqual(checkDomain(plant(files)), []);
});

test('finds a planted circle of imports, types included, and tells it once', () => {
  const files = {
    'src/core/a.ts': "import { b } from './b.ts';",
    'src/core/b.ts': "import type { C } from './c.ts';",
    'src/core/c.ts': "export * from './a.ts';",
    'src/core/d.ts': "import { a } from './a.ts';",
  };
  assertFinds(
    checkCycles(plant(files)),
    'src/core/a.ts',
    /src\/core\/b\.ts → src\/core\/c\.ts → src\/core\/a\.ts/,
  );
  assert.deepEqual(checkCycles(plant({ ...files, 'src/core/c.ts': '' })), []);
});

test('finds a planted file that is not TypeScript: nothing goes unread', () => {
  assert.throws(() => checkRooms(plant({ 'src/core/a.ts': 'export const = ;' })), SyntaxError);
});

test('finds a planted change that the map does not show', () => {
  const files = {
    'src/modules/planning/index.ts': "import { x } from '../people/index.ts';",
    'src/modules/people/index.ts': "import type { Pence } from '../../core/money/pence.ts';",
    'src/core/money/pence.ts': '',
  };
  const page = 'Before.\n<!-- map:begin -->\n<!-- map:end -->\nAfter.';
  const drawn = placeMap(page, drawMap(plant(files))).split('\n');
  assert.deepEqual(drawn.slice(0, 2), ['Before.', '<!-- map:begin -->']);
  assert.equal(drawn[2], 'From the ground up: `core` → `people` → `planning`.');
  assert.match(drawn[4] ?? '', /not built: `platform`, .*`reviews`, `complaints`.*, `main`\.$/);
  assert.deepEqual(drawn.slice(5), [
    '',
    '| Room | Imports | Is imported by |',
    '| --- | --- | --- |',
    '| core | – | people |',
    '| people | core | planning |',
    '| planning | people | – |',
    '<!-- map:end -->',
    'After.',
  ]);
  assert.throws(() => placeMap('No markers.', ''), /markers/);
});
