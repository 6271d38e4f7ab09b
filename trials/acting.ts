import { createHash } from 'node:crypto';
import path from 'node:path';
import { commands, findTies, questions } from '../src/composition/modules.ts';
import type { Instant } from '../src/core/calendar/civil-date.ts';
import type { Decision } from '../src/core/decision/decision.ts';
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
} from '../src/modules/access/index.ts';
import { addCouncil, policyFiguresOn, readPolicyLibrary } from '../src/modules/councils/index.ts';
import { addPerson } from '../src/modules/people/index.ts';
import type { Database } from '../src/platform/db/database.ts';

export const councilIds = ['ashmere', 'bexcombe', 'calderwick'] as const;
export type CouncilId = (typeof councilIds)[number];

/** A clock that a trial moves by hand. */
export class TrialClock {
  #now = '2026-11-02T09:30:00.000Z' as Instant;

  now(): Instant {
    return this.#now;
  }

  set(at: string): void {
    this.#now = Temporal.Instant.from(at).toString({ smallestUnit: 'millisecond' }) as Instant;
  }
}

const library = readPolicyLibrary(path.join(import.meta.dirname, '..', 'policy'));

/** The product's own services with a clock and ids that a trial decides on. */
export async function makeServices(
  database: Database,
  clock: TrialClock,
  newId: () => string,
): Promise<Services> {
  const known = await library;
  return {
    database,
    clock,
    policy: {
      figuresOn: (date) => policyFiguresOn(known, date),
      figures: known.figures,
      document: (place) => {
        const document = known.documents.get(place);
        if (document === undefined) throw new Error(`policy/${place}.json is not there.`);
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

/** An id that words fix, with a moment in front so that ids sort in the order of their moments. */
export function idFrom(words: string, milliseconds = 0): string {
  const time = (0x0199_0000_0000 + milliseconds).toString(16).padStart(12, '0');
  const digest = createHash('sha256').update(words).digest('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${digest.slice(0, 3)}-8${digest.slice(3, 6)}-${digest.slice(6, 18)}`;
}

export function staffAccount(role: StaffRole): string {
  return idFrom(`account of ${role}`);
}

/** Three invented councils, an account for each staff role that holds it in all of them, and some people. */
export async function addInvented(services: Services, peoplePerCouncil: number): Promise<void> {
  const now = services.clock.now();
  await services.database.transaction({ councilIds }, async (tx) => {
    for (const councilId of councilIds) {
      await addCouncil(
        tx,
        { councilId, name: `${councilId} (invented)`, gssCode: null, isInvented: true },
        now,
      );
    }
    for (const role of staffRoles) {
      await addAccount(
        tx,
        {
          id: staffAccount(role),
          email: `${role.toLowerCase()}@example.org`,
          displayName: `${role} (invented)`,
          passwordHash: 'none',
          totpSecret: null,
          isInvented: true,
        },
        now,
      );
      for (const councilId of councilIds) {
        await addRole(tx, { councilId, role, accountId: staffAccount(role), givenBy: null }, now);
      }
    }
    for (const councilId of councilIds) {
      for (let number = 0; number < peoplePerCouncil; number += 1) {
        const context = systemContext(
          { ...services, newId: () => personOf(councilId, number) },
          tx,
          councilId,
          'invented',
        );
        await addPerson(context, { givenNames: 'Invented', familyName: `Person ${number}` }, true);
      }
    }
  });
}

export function personOf(councilId: string, number: number): string {
  return idFrom(`person ${number} of ${councilId}`);
}

/** One command or question as someone would send it. */
export interface Step {
  readonly name: string;
  readonly as: StaffRole;
  readonly councilId: string;
  readonly input: unknown;
  readonly key: string;
  readonly purpose?: string;
}

export async function take(services: Services, step: Step): Promise<Decision<unknown>> {
  const request: Request = {
    councilId: step.councilId,
    accountId: staffAccount(step.as),
    input: step.input,
    key: step.key,
    requestId: step.key,
    ...(step.purpose === undefined ? {} : { purpose: step.purpose }),
  };
  const command = commands.find(({ name }) => name === step.name);
  if (command) return await execute(services, command, request);
  const question = questions.find(({ name }) => name === step.name);
  if (question) return await ask(services, question, request);
  throw new Error(`Nothing is called ${step.name}.`);
}
