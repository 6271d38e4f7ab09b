import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import pg from 'pg';
import type { TSchema } from 'typebox';
import { Check } from 'typebox/value';
import { commands, questions } from '../src/composition/modules.ts';
import { linkPerson, permissions, type StaffRole } from '../src/modules/access/index.ts';
import type { Command, Question } from '../src/modules/audit/index.ts';
import { addPerson } from '../src/modules/people/index.ts';
import { contextOf, makeWorld, type World } from './support/world.ts';

/** Stands in every free text of every input. Its space keeps it out of fields that ask for a code. */
const canary = 'Qx7 Cnry';
const rounds = 12;
const seed = 20_261_102;

/** Columns of the class "open" in which someone's own words may stand, with the reason. */
const openWords: Readonly<Record<string, string>> = {
  'council_settings.source': 'Where a council decided a figure: a public minute.',
  'ras_choices.source': 'Where a council decided which RAS it uses: a public minute.',
};

/** The ways out of the record that anyone who runs the service may read: never someone's words. */
const waysOut = [
  'events.payload',
  'audit_entries.details',
  'audit_entries.subject_id',
  'audit_entries.purpose',
  'command_keys.answer',
  'decisions.outcome',
  'decisions.rule_version',
  'clocks.stopped_because',
];

type Shape = TSchema & {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
};

let world: World;
let administrator: pg.Client;
let personId: string;
let own: string;
/** Ids that answers have given so far, by their name: a later input of that name gets one of them. */
const known = new Map<string, string[]>();
let state = seed;

/** Numbers that look random and are the same in each run (the Lehmer generator). */
function upTo(count: number): number {
  state = (state * 48_271) % 2_147_483_647;
  return state % count;
}

function oneOf<Item>(items: readonly Item[]): Item {
  return items[upTo(items.length)] as Item;
}

/** Some input in the shape that is asked for, with the canary wherever any text may stand. */
function fill(shape: Shape, name: string): unknown {
  if (shape.const !== undefined) return shape.const;
  if (shape.enum) return oneOf(shape.enum);
  if (shape.anyOf) return fill(oneOf(shape.anyOf), name);
  if (shape.properties) {
    const wanted = Object.entries(shape.properties).filter(
      ([field]) => shape.required?.includes(field) || upTo(3) > 0,
    );
    return Object.fromEntries(wanted.map(([field, inner]) => [field, fill(inner, field)]));
  }
  if (shape.type === 'array') {
    const count = (shape.minItems ?? 0) + upTo(2);
    return Array.from({ length: count }, () => fill(shape.items ?? ({} as Shape), name));
  }
  if (shape.type === 'boolean') return upTo(2) === 0;
  if (shape.type === 'integer' || shape.type === 'number') {
    const least = shape.minimum ?? 0;
    return Math.min(shape.maximum ?? least + 3, least + upTo(3));
  }
  if (shape.type === 'string') return fillText(shape, name);
  return null;
}

function fillText(shape: Shape, name: string): string {
  const remembered = known.get(name);
  if (remembered && Check(shape, remembered[0])) return oneOf(remembered);
  const ids = known.get('personId') ?? [];
  const candidates = [
    canary,
    oneOf(ids),
    oneOf(['2026-11-02', '2026-11-01', '2026-11-20']),
    oneOf(['capital.lowerLimit', 'home']),
  ];
  return candidates.find((candidate) => Check(shape, candidate)) ?? canary;
}

/** Whether any field of an input takes free text. */
function takesText(asked: Command | Question): boolean {
  const search = (shape: Shape): boolean =>
    [
      ...Object.values(shape.properties ?? {}),
      ...(shape.anyOf ?? []),
      ...(shape.items ? [shape.items] : []),
    ].some(search) ||
    (shape.type === 'string' && !shape.enum && Check(shape, canary));
  return search(asked.input as Shape);
}

async function tryOut(asked: Command | Question): Promise<boolean> {
  const permission = permissions[asked.name];
  const as = permission?.staff.length ? (oneOf(permission.staff) as StaffRole) : { accountId: own };
  const input = fill(asked.input as Shape, asked.name) as never;
  const options = { purpose: 'complaint' };
  const decision =
    'handle' in asked
      ? await world.act(as, asked, input, options)
      : await world.ask(as, asked, input, options);
  if (!decision.allowed) return false;
  remember(decision.value);
  return true;
}

function remember(answer: unknown): void {
  for (const [name, value] of Object.entries(Object(answer))) {
    if (typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value))
      known.set(name, [...(known.get(name) ?? []), value]);
  }
}

/** Every column that can hold text, over the product's own tables and the queue of jobs, with its class. */
async function listColumns(): Promise<
  readonly { name: string; table: string; column: string; comment: string }[]
> {
  const { rows } = await administrator.query(`
    select relname || '.' || attname as name, attrelid::regclass::text as table, quote_ident(attname) as column,
      coalesce(col_description(attrelid, attnum), '') as comment
    from pg_attribute join pg_class on pg_class.oid = attrelid
    where relkind = 'r' and attnum > 0 and not attisdropped and relnamespace in ('public'::regnamespace, 'graphile_worker'::regnamespace)
      and format_type(atttypid, null) in ('text', 'jsonb', 'json', 'text[]', 'character varying') order by 1`);
  return rows;
}

describe('each class of data stays where it may be', () => {
  const reached = new Set<string>();
  before(async () => {
    world = await makeWorld();
    administrator = new pg.Client(world.test.administrator);
    administrator.on('error', () => {});
    await administrator.connect();
    own = await world.plainAccount('self');
    personId = await world.database.transaction({ councilIds: ['ashmere'] }, async (tx) => {
      const text = `${canary} (invented)`;
      const facts = {
        givenNames: text,
        familyName: text,
        address: text,
        email: text,
        phone: text,
        safeContact: text,
        language: text,
        contactFormat: text,
      };
      // One whom nothing below changes, and one about whom everything is tried.
      await addPerson(contextOf(world, tx, 'ashmere'), facts, true);
      const id = await addPerson(contextOf(world, tx, 'ashmere'), facts, true);
      await linkPerson(tx, { councilId: 'ashmere', accountId: own, personId: id }, world.clock.now());
      return id;
    });
    known.set('personId', [personId]);
    known.set('proofKind', ['personAgreed']);
    known.set('workerAccountId', [await world.accountOf('socialWorker')]);
    known.set('accountId', [await world.plainAccount('someone')]);
    known.set('holderAccountId', [await world.plainAccount('helper')]);
    for (let round = 0; round < rounds; round += 1) {
      for (const asked of [...commands, ...questions]) {
        // What nothing has got through to yet is tried more often, so that reaching it is no matter of luck.
        const tries = reached.has(asked.name) ? 1 : 3;
        for (let turn = 0; turn < tries; turn += 1) if (await tryOut(asked)) reached.add(asked.name);
      }
      await world.deliver();
    }
  });
  after(async () => {
    await administrator.end();
    await world.close();
  });

  test('words that people write stand only where their class allows, and in no way out', async (t) => {
    const found: string[] = [];
    const misplaced: string[] = [];
    for (const { name, table, column, comment } of await listColumns()) {
      const { rows } = await administrator.query(
        `select from ${table} where ${column}::text like $1 limit 1`,
        [`%${canary}%`],
      );
      if (rows.length === 0) continue;
      found.push(name);
      if (!/^(personal|special|restricted)/.test(comment) && !(name in openWords))
        misplaced.push(`${name}: "${comment}"`);
    }
    t.diagnostic(`The canary stands in ${found.join(', ')}.`);
    assert.deepEqual(misplaced, []);
    for (const name of ['words.text', 'people.family_name', 'people.safe_contact'])
      assert.ok(found.includes(name), name);
    for (const name of waysOut) assert.ok(!found.includes(name), name);
  });

  test('no job that waits, failed or is done carries anyone’s words', async () => {
    const { rows } = await administrator.query<{ jobs: string }>(
      `select coalesce(string_agg(to_jsonb(jobs)::text, ' '), '') as jobs from graphile_worker._private_jobs as jobs`,
    );
    assert.ok(!rows[0]?.jobs.includes(canary));
  });

  test('commands that take free text were reached, so that the search means something', (t) => {
    const withText = [...commands, ...questions].filter(takesText).map(({ name }) => name);
    const missed = withText.filter((name) => !reached.has(name));
    t.diagnostic(`Not reached: ${missed.join(', ') || 'none'}. Seed ${seed}.`);
    assert.ok(withText.length >= 3);
    assert.ok(reached.has('audit.holdBackLooks') && reached.has('people.recordAuthority'));
  });
});
