import { allow, refuse } from '../../../core/decision/decision.ts';
import { Id, Input, OneOf } from '../../../platform/schema/fields.ts';
import { findOpenAccount, isOwnAccount, linkPerson } from '../../access/index.ts';
import { defineCommand, recordAct } from '../../audit/index.ts';
import { peopleRefusals } from '../rules/refusals.ts';
import { findPerson } from '../store.ts';

interface LinkAccount {
  readonly personId: string;
  readonly accountId: string;
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
    accountId: Id({ words: 'Give the id of the account.' }),
    proofKind: OneOf(['calledBack', 'seenInPerson', 'identityDocument'], {
      words: 'Choose how you checked who it is.',
    }),
  }),
  about: (input) => input.personId,
  handle: async (context, input) => {
    if (input.accountId === context.actor.accountId) return refuse(peopleRefusals, 'ownTie');
    if (!(await findPerson(context, input.personId, 'lock'))) return refuse(peopleRefusals, 'personNotFound');
    if (!(await findOpenAccount(context.tx, input.accountId)))
      return refuse(peopleRefusals, 'accountToLinkUnknown');
    if (await isOwnAccount(context.tx, context.councilId, input.accountId, input.personId))
      return refuse(peopleRefusals, 'accountLinkedAlready');
    await linkPerson(context.tx, { ...input, councilId: context.councilId }, context.now);
    await recordAct(context, {
      action: 'people.linkAccount',
      personId: input.personId,
      subjectKind: 'account',
      subjectId: input.accountId,
      details: { proof: input.proofKind },
    });
    return allow({ accountId: input.accountId });
  },
});
