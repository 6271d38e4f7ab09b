import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { Check } from 'typebox/value';
import { walkPerson } from '../demo/people/walk-people.ts';
import { commands, questions } from '../src/composition/modules.ts';
import { type Decision, refuse } from '../src/core/decision/decision.ts';
import { ask, execute } from '../src/modules/access/index.ts';
import type { Command, Context, Question } from '../src/modules/audit/index.ts';
import { addPerson } from '../src/modules/people/index.ts';
import { newId } from '../src/platform/ids/new-id.ts';
import { within } from './support/a-person.ts';
import {
  extremeInputs,
  listTextPlaces,
  type MadeInput,
  type Shape,
  strangeInputs,
  withTexts,
  wrongInputs,
} from './support/bad-inputs.ts';
import { type Connection, connectTo } from './support/database.ts';
import { type AboutToHappen } from './support/watched-story.ts';
import { walkEverywhere } from './support/whole-walk.ts';
import { makeWorld, type World } from './support/world.ts';

/** Places where an id or a code is not looked up, with the reason. */
const notLookedUp: Readonly<Record<string, string>> = {
  'letters.sendLetter reasonSubject.id': 'Whatever a letter is about, of any module.',
  'letters.sendLetter reasonSubject.kind': 'Whatever a letter is about, of any module.',
  'payments.recordUnderstanding points.0': 'A list of the council’s own.',
  'complaints.listChallenges decisionIds.0': 'A decision that nobody challenged has nothing to list.',
};

/** Fields that may be empty on purpose, with the reason. */
const mayBeEmpty: Readonly<Record<string, string>> = {
  'referrals.screenContact outcome.personsWords': 'Someone may take the offer without a word.',
  'contributions.recordFinancialAssessment income.0.whyLeftOut': 'Nothing may be left out.',
  'payments.setBankDetails rollNumber': 'Few accounts have one.',
  'people.changePerson changes.address': 'Null takes it off the record.',
  'people.changePerson changes.safeContact': 'Null takes it off the record.',
};

/** What is kept encrypted until someone has looked at it, so that its words cannot be found in a table. */
const keptSealed = new Set(['monitoring.sendStatement']);

/** Texts whose every value a rule knows, though their form takes any. */
const known =
  /(^|\.)(routeOfAccess|language|ethnicity|primarySupportReason|accommodationStatus|proofKind|document|accountName|sortCode|accountNumber|rollNumber|file|accent|phone|textNumber|email|code)$/;

const problems = new Map<string, string[]>();
let world: World;
let administrator: Connection;
let ids: { nobody: string; elsewhere: string; another: string };
let digestSql: string;
let textSql: string;
let textsTried = 0;

const vectors = path.join(import.meta.dirname, '..', '..', 'shared', 'data', 'vectors');

/** A file of the shared vectors, or a few of our own where it is not at hand. */
function readVectors<Held>(name: string, own: Held): Held {
  const file = path.join(vectors, name);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Held) : own;
}

const texts = [
  ...["Robert'); drop table people;--", '<script>alert(1)</script>', '  its blanks  ', '🏳️‍🌈 עברית'],
  ...readVectors<readonly string[]>('blns_dev.json', []),
];
const names = readVectors('names_dev.json', {
  names: ["O'Brian, Patrick", 'Ó hAodha, Micheál', '习, 近平'],
}).names.flatMap((name) => name.split(', '));

/** One statement that answers the number and newest change of the rows of every table. */
async function makeQueries(): Promise<void> {
  const { rows } = await administrator.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('public', 'graphile_worker') order by 1`,
  );
  digestSql = rows
    .map(
      ({ name }) =>
        `select '${name}' as name, count(*) || ' ' || coalesce(sum(xmin::text::bigint), 0) as held from ${name}`,
    )
    .join(' union all ')
    .concat(' order by name');
  const { rows: readable } = await administrator.query<{ name: string }>(
    `select format('%I', relname) as name from pg_class
     where relkind = 'r' and relnamespace = 'public'::regnamespace and has_table_privilege('wherewithal_app', oid, 'select')`,
  );
  textSql = readable
    .map(
      ({ name }) =>
        `select to_jsonb(kept) as kept from ${name} as kept where kept.xmin = pg_current_xact_id()::xid`,
    )
    .join(' union all ');
}

async function digest(): Promise<string> {
  const { rows } = await administrator.query<{ name: string; held: string }>(digestSql);
  return rows.map(({ name, held }) => `${name} ${held}`).join('\n');
}

/** What stands instead of a yes, so that nothing of it is kept and the walk goes on as if nobody had asked. */
const table = { itWasAllowed: { status: 409, words: 'It was allowed.', nextStep: 'None.' } } as const;

interface Tried {
  readonly decision: Decision<unknown> | null;
  readonly thrown: unknown;
}

async function tryInput(
  { asked, accountId, story }: AboutToHappen,
  input: unknown,
  onAllowed: (context: Context) => Promise<void> = async () => {},
): Promise<Tried> {
  const request = { councilId: 'ashmere', accountId, input, key: newId(), purpose: 'myWork' };
  const undo = async (context: Context, decision: Decision<unknown>) => {
    if (!decision.allowed) return decision;
    await onAllowed(context);
    return refuse(table, 'itWasAllowed');
  };
  try {
    const decision =
      'handle' in asked
        ? await execute(
            story.services,
            {
              ...asked,
              handle: async (context, given) => undo(context, await asked.handle(context, given)),
            } as Command,
            request,
          )
        : await ask(
            story.services,
            {
              ...asked,
              answer: async (context, given) => undo(context, await asked.answer(context, given)),
            } as Question,
            request,
          );
    return { decision, thrown: null };
  } catch (thrown) {
    return { decision: null, thrown };
  }
}

const leaks =
  /undefined|\bnull\b|\[object|\bNaN\b|\bat .*:\d+|\b(select|insert|delete) .*\b(from|into)\b|relation "|violates|constraint|syntax error/i;

/** A fault that names the field, a refusal of some kind, or whatever is no fault of the program. */
type Wanted = 'fault' | 'refusal' | 'anything';

const firstOf = (field: string) => field.split(/[.[]/)[0] ?? '';

/** What is wrong with how an input was answered; nothing where it was refused as it should be. */
function faultIn(
  { decision, thrown }: Tried,
  wants: Wanted,
  { asked, field }: { readonly asked: Command | Question; readonly field: string },
): string | null {
  const isAsked = (name: string) =>
    firstOf(name) === 'input' || Object.hasOwn((asked.input as Shape).properties ?? {}, firstOf(name));
  if (decision === null) return `threw ${String(thrown).slice(0, 300)}`;
  if (decision.allowed) return 'was allowed and kept';
  const { code, words, nextStep, faults } = decision.refusal;
  if (code === 'itWasAllowed') return wants === 'anything' ? null : 'was allowed';
  const said = [words, nextStep, ...faults.flatMap((fault) => [fault.words])];
  if (said.some((text) => text.trim() === '' || leaks.test(text))) return `says ${JSON.stringify(said)}`;
  const stray = faults.find((fault) => wants !== 'fault' && !isAsked(fault.field));
  if (stray) return `names a field that is not asked for: ${stray.field}`;
  if (wants === 'fault' && !faults.some((fault) => firstOf(fault.field) === field))
    return `is refused as ${code} without naming ${field}: ${JSON.stringify(faults)}`;
  return null;
}

async function tryAll(
  about: AboutToHappen,
  made: Iterable<MadeInput>,
  wants: Wanted,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { why, field, input, at, isEmpty } of made) {
    const place = `${about.asked.name} ${at}`;
    if (wants === 'refusal' ? place in notLookedUp : isEmpty && place in mayBeEmpty) continue;
    const fault = faultIn(await tryInput(about, input), wants, { asked: about.asked, field });
    if (fault !== null) found.push(`${why}: ${fault}`);
  }
  return found;
}

/** Every text in rows, also inside a document that is kept as text, and behind the test's own encryption. */
function* leavesOf(value: unknown): Generator<string> {
  if (typeof value === 'string') {
    yield value;
    if (/^[[{]/.test(value)) {
      try {
        yield* leavesOf(JSON.parse(value));
      } catch {
        // It only looked like a document.
      }
    }
    if (/^[A-Za-z0-9+/]{8,}=*$/.test(value))
      yield Buffer.from(value, 'base64').toString().split('\n').slice(1).join('\n');
  } else if (value !== null && typeof value === 'object')
    for (const item of Object.values(value)) yield* leavesOf(item);
}

/** The next text, in turn over all commands, that a field of this form takes; a name where a name belongs. */
function nextText(at: readonly (string | number)[], shape: Shape): string {
  const wanted = /^(givenNames|familyName)$/.test(String(at.at(-1))) ? names : texts;
  for (;;) {
    textsTried += 1;
    const text = wanted[textsTried % wanted.length] as string;
    if (Check(shape, text) && text.trim() !== '') return text;
  }
}

/** Texts that are right although they look wrong are kept to the letter: some of them at each command, all of them over all. */
async function tryTexts(about: AboutToHappen): Promise<readonly string[]> {
  if (!('handle' in about.asked)) return [];
  const places = listTextPlaces(about.asked.input as Shape, about.input).filter(
    ({ path }) => !known.test(path.join('.')),
  );
  if (places.length === 0) return [];
  const found: string[] = [];
  for (let round = 0; round < 12; round += 1) {
    const chosen = places.map(({ path, shape }) => ({ path, text: nextText(path, shape) }));
    const tried = await tryInput(about, withTexts(about.input, chosen), async ({ tx }) => {
      const { rows } = await sql.raw<{ kept: unknown }>(textSql).execute(tx);
      const kept = [...leavesOf(rows)];
      for (const { path, text } of chosen)
        if (!keptSealed.has(about.asked.name) && !kept.some((one) => one.includes(text.trim())))
          found.push(`${path.join('.')}: ${JSON.stringify(text)} is not kept as it was written`);
    });
    const { decision } = tried;
    if (decision === null || decision.allowed || decision.refusal.code !== 'itWasAllowed')
      found.push(
        `${JSON.stringify(chosen)} ${decision === null ? String(tried.thrown) : JSON.stringify(decision)}`,
      );
  }
  return found;
}

async function examine(about: AboutToHappen): Promise<void> {
  const { asked, input } = about;
  const shape = asked.input as Shape;
  const found: string[] = [];
  const start = await digest();
  found.push(...(await tryAll(about, wrongInputs(shape, input), 'fault')));
  if ((await digest()) !== start) found.push('Something was written for a wrong input.');
  found.push(...(await tryAll(about, strangeInputs(shape, input, ids), 'refusal')));
  found.push(...(await tryAll(about, extremeInputs(shape, input), 'anything')));
  found.push(...(await tryTexts(about)));
  const end = await digest();
  const differ = end.split('\n').filter((line, place) => line !== start.split('\n')[place]);
  const unexpected = differ.filter((line) => !/^public\.(audit_entries|seal_queue) /.test(line));
  if (unexpected.length > 0) found.push(`Rows were written: ${unexpected.join('; ')}`);
  problems.set(asked.name, found);
}

describe('bad input', () => {
  before(async () => {
    world = await makeWorld();
    administrator = await connectTo(world.test.administrator);
    await makeQueries();
    world.clock.set('2024-01-08T09:00:00Z');
    const someoneOf = (councilId: string) =>
      within(world, (context) => addPerson(context, { familyName: 'Someone (invented)' }, true), councilId);
    ids = { nobody: newId(), elsewhere: await someoneOf('bexcombe'), another: await someoneOf('ashmere') };
    await walkEverywhere(world, walkPerson(0), examine);
  });
  after(async () => {
    await administrator.end();
    await world.close();
  });

  const skip = existsSync(vectors)
    ? false
    : 'skipped, because the vectors are not part of the repository: put them at ../shared/data/vectors';
  test('every naughty string that is someone’s right to write was kept by some command', { skip }, () => {
    assert.ok(textsTried > texts.length + names.length, `${textsTried} of ${texts.length + names.length}`);
  });

  for (const { name } of [...commands, ...questions]) {
    test(`${name} says what to do about each wrong input, and writes nothing`, () => {
      assert.deepEqual(problems.get(name), []);
    });
  }
});
