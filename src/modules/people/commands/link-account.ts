import { Type } from 'typebox';
import { allow, refuse } from '../../../core/decision/decision.ts';
import { Id, Input, Line, OneOf } from '../../../platform/schema/fields.ts';
import { findAccountOf, findOpenAccount, isOwnAccount, linkPerson } from '../../access/index.ts';
import { defineCommand, recordAct } from '../../audit/index.ts';
import { peopleRefusals } from '../rules/refusals.ts';
import { findPerson } from '../store.ts';

interface LinkAccount {
  readonly personId: string;
  /** One of the two says which account: staff know the address, and other systems the id. */
  readonly accountId?: string;
  readonly email?: string;
  readonly proofKind: string;
}

/**
 * Makes an account a person's own, once staff have checked who it is: until then a first contact opens no record,
 * because anyone could give anyone's name.
 */
export const linkAccount = defineCommand<LinkAccount, { accountId: string }>({
  name: 'people.linkAccount',
  summary: 'Make an account a person’s own, having checked who it is.',
  input: Input({
    personId: Id({ words: 'Give the id of the person.' }),
    accountId: Type.Optional(Id({ words: 'Give the id of the account.' })),
    email: Type.Optional(Line({ words: 'Enter the e-mail address of the account.', longest: 254 })),
    proofKind: OneOf(['calledBack', 'seenInPerson', 'identityDocument'], {
      words: 'Choose how you checked who it is.',
    }),
  }),
  about: (input) => input.personId,
  handle: async (context, input) => {
    const accountId = input.accountId ?? (await findAccountOf(context.tx, input.email ?? ''));
    if (accountId === context.actor.accountId) return refuse(peopleRefusals, 'ownTie');
    if (!(await findPerson(context, input.personId, 'lock'))) return refuse(peopleRefusals, 'personNotFound');
    if (accountId === null || !(await findOpenAccount(context.tx, accountId)))
      return refuse(peopleRefusals, 'accountToLinkUnknown');
    if (await isOwnAccount(context.tx, context.councilId, accountId, input.personId))
      return refuse(peopleRefusals, 'accountLinkedAlready');
    await linkPerson(
      context.tx,
      { accountId, personId: input.personId, councilId: context.councilId },
      context.now,
    );
    await recordAct(context, {
      action: 'people.linkAccount',
      personId: input.personId,
      subjectKind: 'account',
      subjectId: accountId,
      details: { proof: input.proofKind },
    });
    return allow({ accountId });
  },
});
