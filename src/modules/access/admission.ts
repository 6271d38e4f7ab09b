import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { londonDate } from '../../core/calendar/civil-date.ts';
import type { Clock } from '../../core/calendar/clock.ts';
import { allow, type Decision, type Refused, refuse } from '../../core/decision/decision.ts';
import type { Database, Scope, Transaction } from '../../platform/db/database.ts';
import { type Command, type Context, type Policy, recordAct } from '../audit/index.ts';
import { listFiguresOn } from '../councils/index.ts';
import { authorise } from './rules/authorise.ts';
import { permissions } from './rules/permissions.ts';
import { accessRefusals } from './rules/refusals.ts';
import { purposes, type Relationship, type StaffRole } from './rules/roles.ts';
import { findOpenAccount, listRoles } from './store.ts';

/** What acting and asking need from outside: given once, where the product is put together. */
export interface Services {
  readonly database: Database;
  readonly clock: Clock;
  readonly policy: Policy;
  readonly newId: () => string;
  readonly encrypt: Context['encrypt'];
  readonly decrypt: Context['decrypt'];
  /** A keyed digest that the database alone cannot guess back. */
  readonly digest: (purpose: string, text: string) => string;
  /** What an account is to a person now: the people module's to know, and given in from above. */
  readonly findTies: (context: Context, personId: string, accountId: string) => Promise<Ties>;
}

/** What ties an account to a person. */
export interface Ties {
  /** The council has a record of the person. */
  readonly isKnown: boolean;
  readonly relationships: readonly Relationship[];
  /** The account is the person's own worker. */
  readonly isTheirWorker: boolean;
}

const noTies: Ties = { isKnown: false, relationships: [], isTheirWorker: false };

/** Someone's wish to do or to know something, as it comes from a page, the command line or another system. */
export interface Request {
  readonly councilId: string;
  readonly accountId: string;
  readonly input: unknown;
  /** The same key with the same input gets the same answer and is done once. */
  readonly key: string;
  readonly requestId?: string;
  readonly purpose?: string;
}

export function scopeOf(request: Pick<Request, 'councilId' | 'accountId'>): Scope {
  return { councilIds: [request.councilId], accountId: request.accountId };
}

export type Asked = Pick<Command, 'name'> & { readonly about: (input: never) => string | null };

/** Someone at the door of one council, in one transaction: who they are is looked up once, however much they ask. */
export interface Entrance {
  readonly visitor: Context;
  /** Lets them in to one command or question, or says why not. */
  admit(asked: Asked, input: unknown): Promise<Decision<Context>>;
}

export function openEntrance(
  services: Services,
  tx: Transaction,
  request: Omit<Request, 'key' | 'input'>,
): Entrance {
  const visitor = contextFor(services, tx, request);
  const found = once(async () => ({
    account: await findOpenAccount(tx, request.accountId),
    roles: (await listRoles(tx, request.accountId, visitor.now))
      .filter(({ councilId }) => councilId === request.councilId)
      .map(({ role }) => role),
  }));
  const tiesOf = new Map<string, Promise<Ties>>();
  const findTies = async (personId: string | null): Promise<Ties> => {
    if (personId === null) return noTies;
    const ties = tiesOf.get(personId) ?? services.findTies(visitor, personId, request.accountId);
    tiesOf.set(personId, ties);
    return await ties;
  };
  return {
    visitor,
    admit: async (asked, input) => {
      const { account, roles } = await found();
      if (account === null) return refuse(accessRefusals, 'notFound');
      const personId = asked.about(input as never);
      const ties = await findTies(personId);
      if (personId !== null && !ties.isKnown) return refuse(accessRefusals, 'notFound');
      const { purpose } = visitor.actor;
      const decision = authorise(permissions[asked.name], {
        roles,
        ...ties,
        purpose,
        isAboutNobody: personId === null,
      });
      if (!decision.allowed) return decision;
      const actor = {
        accountId: request.accountId,
        actingAs: decision.value,
        roles,
        // Looks for some purposes are held back: only the council's own work may name one.
        purpose: (roles as readonly string[]).includes(decision.value) ? purpose : null,
        isSharedAccount: account.isShared,
      };
      return allow({ ...visitor, actor });
    },
  };
}

function once<Value>(find: () => Promise<Value>): () => Promise<Value> {
  let found: Promise<Value> | undefined;
  return () => {
    found ??= find();
    return found;
  };
}

/** A context before anyone was let in: good for asking who it is, not for acting. */
function contextFor(services: Services, tx: Transaction, request: Omit<Request, 'key' | 'input'>): Context {
  const now = services.clock.now();
  const roles: readonly StaffRole[] = [];
  const context: Context = {
    tx,
    councilId: request.councilId,
    actor: {
      accountId: request.accountId,
      actingAs: 'visitor',
      roles,
      // The audit is sealed and cannot be erased: nothing but a word of the list reaches it.
      purpose: purposes.find((one) => one === request.purpose) ?? null,
      isSharedAccount: false,
    },
    now,
    today: londonDate(now),
    requestId: request.requestId ?? randomUUID(),
    policy: services.policy,
    figuresOn: (date) => listFiguresOn(context, date),
    newId: services.newId,
    encrypt: services.encrypt,
    decrypt: services.decrypt,
  };
  return context;
}

/** A context for the product's own work, such as acting on an event: no person's permission is involved. */
export function systemContext(
  services: Services,
  tx: Transaction,
  councilId: string,
  requestId: string,
): Context {
  const context = contextFor(services, tx, { councilId, accountId: systemAccountId, requestId });
  return { ...context, actor: { ...context.actor, actingAs: 'system' } };
}

/** Stands in the audit where the product itself acted, such as a listener or a timetable. */
const systemAccountId = '00000000-0000-7000-8000-000000000000';

const turnedAway = new Set(['notAllowed', 'notFound', 'purposeMissing']);

export async function keepTurningAway(
  services: Services,
  asked: Asked,
  request: Omit<Request, 'key'>,
  refused: Refused,
): Promise<void> {
  if (!turnedAway.has(refused.refusal.code)) return;
  await services.database.transaction(scopeOf(request), async (tx) => {
    const { rows } = await sql<{ known: boolean }>`
      select exists (select from councils where council_id = ${request.councilId}) as known`.execute(tx);
    if (!rows[0]?.known) return;
    await recordAct(contextFor(services, tx, request), {
      action: asked.name,
      kind: 'turnedAway',
      personId: asked.about(request.input as never),
      subjectKind: 'refusal',
      subjectId: refused.refusal.code,
    });
  });
}
