import {
  accessCommands,
  accessQuestions,
  isOwnAccount,
  type Relationship,
  type Ties,
} from '../modules/access/index.ts';
import { allocationCommands, allocationQuestions } from '../modules/allocation/index.ts';
import { assessmentsCommands, assessmentsQuestions } from '../modules/assessments/index.ts';
import {
  auditCommands,
  auditQuestions,
  auditSources,
  type Command,
  type Context,
  type Listener,
  type Question,
  type SealedSource,
} from '../modules/audit/index.ts';
import { budgetsListeners, budgetsQuestions } from '../modules/budgets/index.ts';
import { complaintsCommands, complaintsQuestions } from '../modules/complaints/index.ts';
import { contributionsCommands, contributionsQuestions } from '../modules/contributions/index.ts';
import { councilsCommands, councilsQuestions } from '../modules/councils/index.ts';
import { ledgerSealedSources } from '../modules/ledger/index.ts';
import { lettersCommands, lettersQuestions } from '../modules/letters/index.ts';
import { monitoringCommands, monitoringQuestions } from '../modules/monitoring/index.ts';
import { paymentsCommands, paymentsListeners, paymentsQuestions } from '../modules/payments/index.ts';
import {
  findPerson,
  isAllocated,
  listAuthorities,
  peopleCommands,
  peopleQuestions,
} from '../modules/people/index.ts';
import { planningCommands, planningQuestions } from '../modules/planning/index.ts';
import { referralsCommands, referralsListeners, referralsQuestions } from '../modules/referrals/index.ts';
import { reviewsCommands, reviewsListeners, reviewsQuestions } from '../modules/reviews/index.ts';

/** Everything that can be done, over all modules. Names are unique: the permissions test holds them to it. */
export const commands: readonly Command[] = [
  ...auditCommands,
  ...councilsCommands,
  ...accessCommands,
  ...peopleCommands,
  ...lettersCommands,
  ...assessmentsCommands,
  ...referralsCommands,
  ...allocationCommands,
  ...contributionsCommands,
  ...planningCommands,
  ...paymentsCommands,
  ...monitoringCommands,
  ...reviewsCommands,
  ...complaintsCommands,
] as readonly Command<never, unknown>[] as readonly Command[];

/** Everything that can be asked. */
export const questions: readonly Question[] = [
  ...auditQuestions,
  ...councilsQuestions,
  ...accessQuestions,
  ...peopleQuestions,
  ...lettersQuestions,
  ...assessmentsQuestions,
  ...referralsQuestions,
  ...allocationQuestions,
  ...contributionsQuestions,
  ...planningQuestions,
  ...budgetsQuestions,
  ...paymentsQuestions,
  ...monitoringQuestions,
  ...reviewsQuestions,
  ...complaintsQuestions,
] as readonly Question<never, unknown>[] as readonly Question[];

/** Which module listens to which event of another. */
export const listeners: readonly Listener[] = [
  ...referralsListeners,
  ...budgetsListeners,
  ...paymentsListeners,
  ...reviewsListeners,
];

/** Every kind of row that goes into the sealed log. */
export const sealedSources: readonly SealedSource[] = [...auditSources, ...ledgerSealedSources];

/** What an account is to a person at this moment: themselves, someone who acts for them, or their worker. */
export async function findTies(context: Context, personId: string, accountId: string): Promise<Ties> {
  const isSelf = await isOwnAccount(context.tx, context.councilId, accountId, personId);
  const authorities = await listAuthorities(context, personId, accountId);
  const self: readonly Relationship[] = isSelf
    ? [{ kind: 'self', powers: ['see', 'ask', 'spend', 'decide'] }]
    : [];
  return {
    isKnown: (await findPerson(context, personId)) !== null,
    relationships: [...self, ...(authorities as readonly Relationship[])],
    isTheirWorker: await isAllocated(context, personId, accountId),
  };
}
