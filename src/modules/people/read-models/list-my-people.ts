import { allow } from '../../../core/decision/decision.ts';
import { Input } from '../../../platform/schema/fields.ts';
import { listOwnPeople } from '../../access/index.ts';
import { defineQuestion } from '../../audit/index.ts';
import { listPeopleTiedTo, type PersonTied } from '../store.ts';

/** Whose record the asker's account is tied to at a council: their own, and those of the people they help. */
export const listMyPeople = defineQuestion<Record<string, never>, { readonly people: readonly PersonTied[] }>(
  {
    name: 'people.listMyPeople',
    summary: 'Whose record is one’s own, and whom one helps.',
    input: Input({}),
    about: () => null,
    answer: async (context) => {
      const { accountId } = context.actor;
      const own = await listOwnPeople(context.tx, context.councilId, accountId);
      return allow({ people: await listPeopleTiedTo(context, accountId, own) });
    },
  },
);
