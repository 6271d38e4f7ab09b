import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { londonDate } from '../../core/calendar/civil-date.ts';
import type { Clock } from '../../core/calendar/clock.ts';
import { allow, type Decision, type Refused, refuse } from '../../core/decision/decision.ts';
import {
  abandon,
  type Database,
  runAbandonable,
  type Scope,
  type Transaction,
} from '../../platform/db/database.ts';
import { checkInput } from '../../platform/schema/check-input.ts';
import {
  type Command,
  type Context,
  isTraced,
  type Policy,
  type Question,
  recordAct,
} from '../audit/index.ts';
import { listFiguresOn } from '../councils/index.ts';
import { authorise } from './rules/authorise.ts';
import { permissions } from './rules/permissions.ts';
import { accessRefusals } from './rules/refusals.ts';
import { purposes, type Relationship, type StaffRole } from './rules/roles.ts';
import { findOpenAccount, listRoles } from './store.ts';
import { keepAnswer, takeKey } from './store-command-keys.ts';

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

/**
 * Does one command: input, permission, sameness, the command itself, all in one transaction. A refusal keeps
 * nothing of it; being turned away for want of permission is kept in the audit by itself.
 */
export async function execute<Input, Answer>(
  services: Services,
  command: Command<Input, Answer>,
  request: Request,
): Promise<Decision<Answer>> {
  const faults = checkInput(command.input, request.input);
  if (faults.length > 0) return refuse(accessRefusals, 'inputWrong', {}, faults);
  const input = request.input as Input;
  const decision = await runAbandonable<Decision<Answer>>(services.database, scopeOf(request), async (tx) => {
    const context = await admit(services, tx, command, input, request);
    const earlier = await claimKey(services, context, command.name, request);
    if (earlier !== null) return earlier as Decision<Answer>;
    const outcome = await command.handle(context, input);
    if (!outcome.allowed) return abandon(outcome);
    if (!isTraced(tx)) throw new Error(`${command.name} left no entry in the audit.`);
    await keepAnswer(context, request.key, outcome.value);
    return outcome;
  });
  if (!decision.allowed) await keepTurningAway(services, command, request, decision);
  return decision;
}

/** Answers one question and keeps the look, in one transaction: nothing about a person is shown unrecorded. */
export async function ask<Input, Answer>(
  services: Services,
  question: Question<Input, Answer>,
  request: Omit<Request, 'key'>,
): Promise<Decision<Answer>> {
  const faults = checkInput(question.input, request.input);
  if (faults.length > 0) return refuse(accessRefusals, 'inputWrong', {}, faults);
  const input = request.input as Input;
  const decision = await runAbandonable<Decision<Answer>>(services.database, scopeOf(request), async (tx) => {
    const context = await admit(services, tx, question, input, request);
    const outcome = await question.answer(context, input);
    if (!outcome.allowed) return abandon(outcome);
    const personId = question.about(input);
    if (personId !== null) {
      await recordAct(context, {
        action: question.name,
        kind: 'saw',
        personId,
        subjectKind: 'person',
        subjectId: personId,
      });
    }
    return outcome;
  });
  if (!decision.allowed) await keepTurningAway(services, question, request, decision);
  return decision;
}

function scopeOf(request: Pick<Request, 'councilId' | 'accountId'>): Scope {
  return { councilIds: [request.councilId], accountId: request.accountId };
}

type Asked = Pick<Command, 'name'> & { readonly about: (input: never) => string | null };

async function admit(
  services: Services,
  tx: Transaction,
  asked: Asked,
  input: unknown,
  request: Omit<Request, 'key'>,
): Promise<Context> {
  const visitor = contextFor(services, tx, request);
  const account = await findOpenAccount(tx, request.accountId);
  if (account === null) return abandon(refuse(accessRefusals, 'notFound'));
  const roles = (await listRoles(tx, request.accountId, visitor.now))
    .filter(({ councilId }) => councilId === request.councilId)
    .map(({ role }) => role);
  const personId = asked.about(input as never);
  const ties = personId === null ? noTies : await services.findTies(visitor, personId, request.accountId);
  if (personId !== null && !ties.isKnown) return abandon(refuse(accessRefusals, 'notFound'));
  const { purpose } = visitor.actor;
  const decision = authorise(permissions[asked.name], {
    roles,
    ...ties,
    purpose,
    isAboutNobody: personId === null,
  });
  if (!decision.allowed) return abandon(decision);
  return {
    ...visitor,
    actor: {
      accountId: request.accountId,
      actingAs: decision.value,
      roles,
      // Looks for some purposes are held back: only the council's own work may name one.
      purpose: (roles as readonly string[]).includes(decision.value) ? purpose : null,
      isSharedAccount: account.isShared,
    },
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

/** Takes the request's key, or gives what the same request was answered before. */
async function claimKey(
  services: Services,
  context: Context,
  command: string,
  request: Request,
): Promise<Decision<unknown> | null> {
  const bodyDigest = services.digest('sameness', `${command}\n${canonical(request.input)}`);
  const used = await takeKey(context, { key: request.key, command, bodyDigest });
  if (used === null) return null;
  if (used.bodyDigest !== bodyDigest) return abandon(refuse(accessRefusals, 'keyUsedForSomethingElse'));
  return allow(used.answer);
}

/** JSON with its names in order, so that the same input is the same text. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_name, item: unknown) =>
    item !== null && typeof item === 'object' && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
}

const turnedAway = new Set(['notAllowed', 'notFound', 'purposeMissing']);

async function keepTurningAway(
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
