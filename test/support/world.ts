import { createHash } from 'node:crypto';
import path from 'node:path';
import { deliverEvents } from '../../src/composition/deliver-events.ts';
import { findTies } from '../../src/composition/modules.ts';
import type { Instant } from '../../src/core/calendar/civil-date.ts';
import type { Decision } from '../../src/core/decision/decision.ts';
import {
  addAccount,
  addRole,
  ask,
  execute,
  type Request,
  type Services,
  type StaffRole,
  staffRoles,
  systemContext,
} from '../../src/modules/access/index.ts';
import {
  type Command,
  type Context,
  deliverEventTask,
  type Question,
} from '../../src/modules/audit/index.ts';
import { addCouncil, policyFiguresOn, readPolicyLibrary } from '../../src/modules/councils/index.ts';
import { type Database, openDatabase, type Transaction } from '../../src/platform/db/database.ts';
import { newId } from '../../src/platform/ids/new-id.ts';
import { workUntilDone } from '../../src/platform/jobs/jobs.ts';
import { freshDatabase, type TestDatabase } from './database.ts';

/** A clock that stands still until a test moves it. */
export interface TestClock {
  now(): Instant;
  set(at: string): void;
}

/** Three invented councils on a database of the file's own, with an account of each staff role in the first two. */
export interface World {
  readonly test: TestDatabase;
  readonly database: Database;
  readonly services: Services;
  readonly clock: TestClock;
  /** The account that holds a role for a council, made when first asked for. */
  accountOf(role: StaffRole, councilId?: string): Promise<string>;
  /** An account without any role: a person's own, or a helper's. */
  plainAccount(name: string): Promise<string>;
  /** The account of someone who works for a council and signs in with a code, but has no role yet. */
  colleague(name: string): Promise<string>;
  /** Gives an account another role, or the same for another council. */
  giveRole(held: { accountId: string; role: StaffRole; councilId: string }): Promise<void>;
  act<Input, Answer>(
    as: StaffRole | { readonly accountId: string },
    command: Command<Input, Answer>,
    input: Input,
    options?: Partial<Request>,
  ): Promise<Decision<Answer>>;
  ask<Input, Answer>(
    as: StaffRole | { readonly accountId: string },
    question: Question<Input, Answer>,
    input: Input,
    options?: Partial<Request>,
  ): Promise<Decision<Answer>>;
  /** Lets every event be delivered that waits, at the world's own time or another. Throws when a listener failed. */
  deliver(at?: Services): Promise<void>;
  close(): Promise<void>;
}

export const councilIds = ['ashmere', 'bexcombe', 'calderwick'] as const;
const firstMoment = '2026-11-02T09:30:00.000Z';
const policyFolder = path.join(import.meta.dirname, '..', '..', 'policy');

export async function makeWorld(): Promise<World> {
  const test = await freshDatabase();
  const database = openDatabase(test.loginFor('wherewithal_app'), () => {});
  const clock = makeClock();
  const services = await makeServices(database, clock);
  await database.transaction({ councilIds }, async (tx) => {
    for (const councilId of councilIds) {
      await addCouncil(
        tx,
        { councilId, name: `${councilId} (invented)`, gssCode: null, isInvented: true },
        clock.now(),
      );
    }
  });
  const accounts = new Map<string, Promise<string>>();
  const accountOf = (role: StaffRole, councilId = 'ashmere') => {
    const name = `${role}.${councilId}`;
    const account = accounts.get(name) ?? makeAccount(services, name, { role, councilId });
    accounts.set(name, account);
    return account;
  };
  const requestOf = async (
    as: StaffRole | { readonly accountId: string },
    input: unknown,
    options: Partial<Request>,
  ): Promise<Request> => {
    const councilId = options.councilId ?? 'ashmere';
    const accountId = typeof as === 'string' ? await accountOf(as, councilId) : as.accountId;
    return { councilId, accountId, input, key: newId(), ...options };
  };
  return {
    test,
    database,
    services,
    clock,
    accountOf,
    plainAccount: (name) => makeAccount(services, name, null),
    colleague: (name) => makeAccount(services, name, null, 'a secret of nobody'),
    giveRole: (held) =>
      database.transaction({ councilIds: [held.councilId] }, (tx) =>
        addRole(tx, { ...held, givenBy: null }, clock.now()),
      ),
    act: async (as, command, input, options = {}) =>
      execute(services, command, await requestOf(as, input, options)),
    ask: async (as, question, input, options = {}) =>
      ask(services, question, await requestOf(as, input, options)),
    deliver: (at = services) => deliverAll(test, at),
    close: () => database.close(),
  };
}

function makeClock(): TestClock {
  let now = firstMoment as Instant;
  return {
    now: () => now,
    set: (at) => {
      now = Temporal.Instant.from(at).toString({ smallestUnit: 'millisecond' }) as Instant;
    },
  };
}

async function makeServices(database: Database, clock: TestClock): Promise<Services> {
  const library = await readPolicyLibrary(policyFolder);
  return {
    database,
    clock,
    policy: {
      figuresOn: (date) => policyFiguresOn(library, date),
      figures: library.figures,
      document: (place) => {
        const document = library.documents.get(place);
        if (document === undefined) throw new Error(`No policy document is called ${place}.`);
        return document;
      },
    },
    newId,
    encrypt: (text, belongsTo) => Buffer.from(`${belongsTo}\n${text}`).toString('base64'),
    decrypt: (encrypted, belongsTo) =>
      Buffer.from(encrypted, 'base64')
        .toString()
        .slice(belongsTo.length + 1),
    digest: (purpose, text) => createHash('sha256').update(`${purpose}\n${text}`).digest('hex'),
    findTies,
  };
}

async function makeAccount(
  services: Services,
  name: string,
  held: { role: StaffRole; councilId: string } | null,
  totpSecret: string | null = null,
): Promise<string> {
  const id = newId();
  const now = services.clock.now();
  await services.database.transaction(
    { councilIds: held ? [held.councilId] : [], accountId: id },
    async (tx) => {
      await addAccount(
        tx,
        {
          id,
          email: `${name}.${id}@example.org`.toLowerCase(),
          displayName: `${name} (invented)`,
          passwordHash: 'none',
          totpSecret,
          isInvented: true,
        },
        now,
      );
      if (held) await addRole(tx, { ...held, accountId: id, givenBy: null }, now);
    },
  );
  return id;
}

async function deliverAll(test: TestDatabase, services: Services): Promise<void> {
  const failures: unknown[] = [];
  await workUntilDone({
    connection: test.loginFor('wherewithal_jobs'),
    handlers: { [deliverEventTask]: deliverEvents(services) },
    onFailure: (_task, error) => failures.push(error),
  });
  if (failures.length > 0) throw new AggregateError(failures, 'A listener failed.');
}

/** A context of the product's own, to lay out rows with before a test. */
export function contextOf(world: World, tx: Transaction, councilId: string): Context {
  return systemContext(world.services, tx, councilId, newId());
}

/** The value of a decision that must have been a yes. */
export function allowed<Value>(decision: Decision<Value>): Value {
  if (!decision.allowed)
    throw new Error(
      `Refused: ${decision.refusal.code} ${decision.refusal.words} ${JSON.stringify(decision.refusal.faults)}`,
    );
  return decision.value;
}

/** The refusal of a decision that must have been a no: its code, for a test to compare. */
export function refusalCode(decision: Decision<unknown>): string {
  if (decision.allowed) throw new Error(`It was allowed: ${JSON.stringify(decision.value)}`);
  return decision.refusal.code;
}

export const everyStaffRole = staffRoles;
