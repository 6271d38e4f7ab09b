import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import pg from 'pg';
import { Type } from 'typebox';
import { commands, questions } from '../src/composition/modules.ts';
import { allow, type RefusalTable, refuse } from '../src/core/decision/decision.ts';
import {
  accessCommands,
  ask,
  execute,
  linkPerson,
  permissions,
  type RelationshipKind,
  type Request,
  relationshipKinds,
  type Services,
  type StaffRole,
  staffRoles,
} from '../src/modules/access/index.ts';
import { auditQuestions, type Command, type Question } from '../src/modules/audit/index.ts';
import { addPerson } from '../src/modules/people/index.ts';
import type { Database } from '../src/platform/db/database.ts';
import { newId } from '../src/platform/ids/new-id.ts';
import { allowed, contextOf, makeWorld, refusalCode, type World } from './support/world.ts';

/**
 * Who may do what, written down apart from the table that decides it: `self`, staff roles (`?` where they must say
 * why), and `+see` for those who act for the person with that power.
 */
interface Expected {
  readonly powersOfKinds: Readonly<Record<string, string>>;
  readonly may: Readonly<Record<string, string>>;
}

const file = join(import.meta.dirname, 'permissions.expected.json');
const refresh = 'REFRESH_PERMISSIONS=1 node_modules/.bin/node --test test/permissions.db.test.ts';
const expected = JSON.parse(readFileSync(file, 'utf8')) as Expected;
const everything: readonly (Command | Question)[] = [...commands, ...questions].toSorted((a, b) =>
  a.name < b.name ? -1 : 1,
);
const powers = ['see', 'ask', 'spend', 'decide'] as const;
const helpers = relationshipKinds.filter((kind) => kind !== 'self');
const [giveRole, endRole] = accessCommands;
const [listLooks] = auditQuestions;

function commandNamed(name: string): Command {
  const command = commands.find((one) => one.name === name);
  assert.ok(command, name);
  return command;
}

/** Someone who tries everything: their account, and what they are. */
interface Actor {
  readonly name: string;
  readonly accountId: string;
  readonly what: 'staff' | 'self' | 'helper' | 'stranger';
  readonly powers: readonly string[];
}

let world: World;
let personId: string;
let theirWorker: string;
const actors: Actor[] = [];

/** A real authority row, whatever the rules would say of it: permissions go by what is in force. */
async function giveAuthority(
  kind: RelationshipKind,
  held: readonly string[],
  accountId: string,
): Promise<string> {
  const id = newId();
  const administrator = new pg.Client(world.test.administrator);
  await administrator.connect();
  await administrator.query(
    `insert into authorities (council_id, id, person_id, kind, holder_account_id, powers, in_force, proof_kind, proof_seen_on, recorded_by)
     values ('ashmere', $1, $2, $3, $4, $5, tstzrange('2026-01-01', null), 'personAgreed', '2026-01-01', $1)`,
    [id, personId, kind, accountId, held],
  );
  await administrator.end();
  return id;
}

async function makeActors(): Promise<void> {
  for (const role of staffRoles) {
    for (const councilId of ['ashmere', 'bexcombe']) {
      const what = councilId === 'ashmere' ? 'staff' : 'stranger';
      actors.push({ name: role, what, accountId: await world.accountOf(role, councilId), powers: [] });
    }
  }
  const own = await world.plainAccount('self');
  await world.database.transaction({ councilIds: ['ashmere'] }, (tx) =>
    linkPerson(tx, { councilId: 'ashmere', accountId: own, personId }, world.clock.now()),
  );
  actors.push({ name: 'self', what: 'self', accountId: own, powers });
  for (const kind of helpers) {
    const held = (expected.powersOfKinds[kind] ?? '').split(' ').filter(Boolean);
    const accountId = await world.plainAccount(kind);
    await giveAuthority(kind, held, accountId);
    actors.push({ name: kind, what: 'helper', accountId, powers: held });
  }
  for (const power of powers) {
    const accountId = await world.plainAccount(power);
    await giveAuthority('authorisedPerson', [power], accountId);
    actors.push({ name: `+${power}`, what: 'helper', accountId, powers: [power] });
  }
  actors.push({
    name: 'nobody',
    what: 'stranger',
    accountId: await world.plainAccount('nobody'),
    powers: [],
  });
}

before(async () => {
  world = await makeWorld();
  personId = await world.database.transaction({ councilIds: ['ashmere'] }, (tx) =>
    addPerson(contextOf(world, tx, 'ashmere'), { familyName: 'Ward (invented)' }, true),
  );
  await makeActors();
  theirWorker = await world.plainAccount('their worker');
  for (const role of staffRoles) await world.giveRole({ accountId: theirWorker, role, councilId: 'ashmere' });
  const allocateWorker = commandNamed('people.allocateWorker');
  allowed(await world.act('teamManager', allocateWorker, { personId, workerAccountId: theirWorker }));
});
after(() => world.close());

/** What the door behind every command says: a refusal keeps nothing, and needs no entry in the audit. */
const letIn: RefusalTable = { letIn: { status: 409, words: 'You are in.', nextStep: 'Nothing.' } };

/** Whether someone is let in: the real way in, with a door behind it that opens for everyone. */
async function outcomeOf(
  asked: Command | Question,
  request: Partial<Request>,
  services = world.services,
): Promise<string> {
  const open = { ...asked, input: Type.Any() };
  const full = { councilId: 'ashmere', accountId: '', input: { personId }, key: newId(), ...request };
  const decision =
    'handle' in open
      ? await execute(services, { ...open, handle: async () => refuse(letIn, 'letIn') }, full)
      : await ask(services, { ...open, answer: async () => allow('in') }, full);
  if (decision.allowed || decision.refusal.code === 'letIn') return 'allowed';
  return decision.refusal.code;
}

function isAboutNobody(asked: Command | Question, input: unknown): boolean {
  return asked.about(input) === null;
}

interface Tried {
  readonly actor: Actor;
  readonly purpose?: string;
  readonly councilId: string;
}

/** What is tried for each command and question: with and without saying why, here and at another council. */
const tries = (): readonly Tried[] =>
  actors.flatMap((actor) => [
    { actor, councilId: 'ashmere' },
    ...(actor.what === 'stranger' ? [] : [{ actor, councilId: 'calderwick' }]),
    ...(actor.what === 'staff'
      ? [
          { actor, councilId: 'ashmere', purpose: 'complaint' },
          { actor, councilId: 'ashmere', purpose: 'curiosity' },
        ]
      : []),
  ]);

function expectedOf(asked: Command | Question, { actor, purpose, councilId }: Tried): string {
  const may = (expected.may[asked.name] ?? '').split(' ');
  const aboutNobody = isAboutNobody(asked, { personId });
  if (aboutNobody && may.includes('anyone')) return 'allowed';
  if (councilId !== 'ashmere' || actor.what === 'stranger') return 'notFound';
  if (actor.what === 'staff') {
    if (may.includes(actor.name)) return 'allowed';
    if (!may.includes(`${actor.name}?`)) return 'notAllowed';
    return purpose === 'complaint' ? 'allowed' : 'purposeMissing';
  }
  if (aboutNobody) return 'notFound';
  const isIn =
    actor.what === 'self' ? may.includes('self') : actor.powers.some((power) => may.includes(`+${power}`));
  return isIn ? 'allowed' : 'notAllowed';
}

class ThrownAway extends Error {}

/**
 * Lets the real way in run over and over in a few transactions that are thrown away at the end, instead of one or
 * two for each try: the same statements without ten thousand commits.
 */
async function inTurns<Item>(
  items: readonly Item[],
  work: (item: Item, services: Services) => Promise<void>,
): Promise<void> {
  const waiting = items.values();
  const turn = () =>
    world.database.transaction({ councilIds: [] }, async (tx) => {
      const transaction: Database['transaction'] = async (scope, inner) => {
        await sql`select set_config('wherewithal.council_ids', ${scope.councilIds.join(',')}, true),
          set_config('wherewithal.account_id', ${scope.accountId ?? ''}, true)`.execute(tx);
        return await inner(tx);
      };
      const services = { ...world.services, database: { ...world.database, transaction } };
      for (const item of waiting) await work(item, services);
      throw new ThrownAway();
    });
  await Promise.all(
    Array.from({ length: 4 }, () =>
      turn().catch((error: unknown) => assert.ok(error instanceof ThrownAway, String(error))),
    ),
  );
}

/** Writes down who is let in as things stand. Read the difference before it is committed. */
async function writeExpected(): Promise<void> {
  const may: Record<string, string> = {};
  for (const asked of everything) {
    const names: string[] = [];
    for (const actor of actors.filter(
      ({ what, name }) => what !== 'stranger' && !helpers.includes(name as never),
    )) {
      const { accountId } = actor;
      if ((await outcomeOf(asked, { accountId })) === 'allowed') names.push(actor.name);
      else if ((await outcomeOf(asked, { accountId, purpose: 'complaint' })) === 'allowed')
        names.push(`${actor.name}?`);
    }
    const nobody = actors.at(-1)?.accountId ?? '';
    if ((await outcomeOf(asked, { accountId: nobody, input: {} })) === 'allowed') names.unshift('anyone');
    may[asked.name] = names.join(' ');
  }
  writeFileSync(file, `${JSON.stringify({ ...expected, may }, null, 2)}\n`);
}

describe('who may do what', () => {
  test('each command and question has a permission of its own, and each permission something to allow', () => {
    const names = everything.map(({ name }) => name);
    assert.equal(new Set(names).size, names.length, 'two of one name');
    assert.deepEqual(names, Object.keys(permissions).sort());
  });

  test('everyone is let in to what is written down for them, and to nothing else (Q135, Q185)', async () => {
    if (process.env['REFRESH_PERMISSIONS'] === '1') return await writeExpected();
    assert.deepEqual(
      Object.keys(expected.may),
      everything.map(({ name }) => name),
      `Refresh: ${refresh}`,
    );
    const wrong: string[] = [];
    const all = everything.flatMap((asked) => tries().map((tried) => ({ asked, tried })));
    await inTurns(all, async ({ asked, tried }, services) => {
      const { actor, purpose, councilId } = tried;
      const request = {
        accountId: actor.accountId,
        councilId,
        ...(purpose === undefined ? {} : { purpose }),
      };
      const outcome = await outcomeOf(asked, request, services);
      const wanted = expectedOf(asked, tried);
      if (outcome !== wanted)
        wrong.push(
          `${asked.name}: ${actor.what} ${actor.name} at ${councilId}, ${purpose ?? 'no reason'}: ${outcome}, not ${wanted}`,
        );
    });
    assert.deepEqual(wrong, [], `If it was meant, refresh and have it read: ${refresh}`);
    assert.ok(all.length >= everything.length * 100);
  });

  test('their own worker need not say why they look (Q90)', async () => {
    const withReason = everything.filter(
      (asked) => expected.may[asked.name]?.includes('?') && !isAboutNobody(asked, { personId }),
    );
    assert.ok(withReason.length > 0);
    for (const asked of withReason)
      assert.equal(await outcomeOf(asked, { accountId: theirWorker }), 'allowed', asked.name);
  });

  test('an officer who is also the person’s kin is let in as kin, and to no staff work', async () => {
    const accountId = await world.plainAccount('kin');
    for (const role of staffRoles) await world.giveRole({ accountId, role, councilId: 'ashmere' });
    await giveAuthority('carer', [], accountId);
    for (const asked of everything.filter((one) => !isAboutNobody(one, { personId })))
      assert.equal(await outcomeOf(asked, { accountId, purpose: 'cover' }), 'notAllowed', asked.name);
  });

  test('every try that was turned away is kept, with who tried and what (Q90)', async () => {
    const accountId = await world.plainAccount('curious');
    for (const asked of everything) await outcomeOf(asked, { accountId });
    const administrator = new pg.Client(world.test.administrator);
    await administrator.connect();
    const { rows } = await administrator.query<{ action: string }>(
      `select action from audit_entries where kind = 'turnedAway' and actor_account_id = $1 order by action collate "C"`,
      [accountId],
    );
    await administrator.end();
    const turnedAway = everything.filter(({ name }) => !(expected.may[name] ?? '').includes('anyone'));
    assert.deepEqual(
      rows.map(({ action }) => action).filter((action) => turnedAway.some(({ name }) => name === action)),
      turnedAway.map(({ name }) => name),
    );
  });

  test('each kind of helper can be given the powers written down and no more', async () => {
    const recordAuthority = commandNamed('people.recordAuthority');
    const proofs: Readonly<Record<string, string>> = {
      nominatedPerson: 'nomineeAgreement',
      authorisedPerson: 'authorisedPersonAgreement',
      attorney: 'courtOrder',
      independentAdvocate: 'advocacyReferral',
      provider: 'supportAgreement',
      personalAssistant: 'contractOfEmployment',
    };
    assert.deepEqual(Object.keys(expected.powersOfKinds).sort(), [...helpers].sort());
    for (const [kind, held] of Object.entries(expected.powersOfKinds)) {
      for (const power of powers) {
        const decision = await world.act('socialWorker', recordAuthority, {
          personId,
          kind,
          holderName: 'Someone (invented)',
          holderIsCouncilStaff: false,
          powers: [power],
          proofKind: proofs[kind] ?? 'personAgreed',
          proofSeenOn: '2026-11-01',
        });
        assert.equal(decision.allowed, held.split(' ').includes(power), `${kind} ${power}`);
      }
    }
  });
});

describe('what ends, ends with the very next request', () => {
  const role: StaffRole = 'complaintsManager';
  const look = (accountId: string) =>
    world.ask({ accountId }, listLooks, { personId }, { purpose: 'complaint' });

  test('a role that an administrator ended', async () => {
    const accountId = await world.colleague('leaver');
    assert.equal(refusalCode(await look(accountId)), 'notFound');
    allowed(await world.act('administrator', giveRole, { accountId, role }));
    allowed(await look(accountId));
    allowed(await world.act('administrator', endRole, { accountId, role }));
    world.clock.set('2026-11-02T09:30:00.001Z');
    assert.equal(refusalCode(await look(accountId)), 'notFound');
  });

  test('an authority that the person ended', async () => {
    const accountId = await world.plainAccount('former friend');
    const authorityId = await giveAuthority('supporter', ['see'], accountId);
    allowed(await look(accountId));
    const self = actors.find(({ what }) => what === 'self')!;
    const endAuthority = commandNamed('people.endAuthority');
    allowed(await world.act(self, endAuthority, { personId, authorityId }));
    assert.equal(refusalCode(await look(accountId)), 'notFound');
  });

  test('an account that was closed, whatever it held', async () => {
    const administrator = new pg.Client(world.test.administrator);
    await administrator.connect();
    const staff = await world.plainAccount('closed staff');
    await world.giveRole({ accountId: staff, role, councilId: 'ashmere' });
    const helper = await world.plainAccount('closed helper');
    await giveAuthority('attorney', ['see'], helper);
    const own = await world.plainAccount('closed self');
    await world.database.transaction({ councilIds: ['ashmere'] }, (tx) =>
      linkPerson(tx, { councilId: 'ashmere', accountId: own, personId }, world.clock.now()),
    );
    for (const accountId of [staff, helper, own]) {
      allowed(await look(accountId));
      await administrator.query('update accounts set closed_at = $1 where id = $2', [
        world.clock.now(),
        accountId,
      ]);
      assert.equal(refusalCode(await look(accountId)), 'notFound');
    }
    await administrator.end();
  });
});
