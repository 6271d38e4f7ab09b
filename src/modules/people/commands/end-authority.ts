import { allow, refuse } from '../../../core/decision/decision.ts';
import { Id, Input } from '../../../platform/schema/fields.ts';
import { defineCommand, recordAct } from '../../audit/index.ts';
import { peopleRefusals } from '../rules/refusals.ts';
import { endAuthorityNow } from '../store.ts';

interface EndAuthority {
  readonly personId: string;
  readonly authorityId: string;
}

/** Ends someone's authority at once: the very next thing they try is refused. */
export const endAuthority = defineCommand<EndAuthority, { authorityId: string }>({
  name: 'people.endAuthority',
  summary: 'End someone’s authority to act for a person, at once.',
  input: Input({
    personId: Id({ words: 'Give the id of the person.' }),
    authorityId: Id({ words: 'Give the id of the authority.' }),
  }),
  about: (input) => input.personId,
  handle: async (context, input) => {
    if (!(await endAuthorityNow(context, input.personId, input.authorityId)))
      return refuse(peopleRefusals, 'authorityNotFound');
    await recordAct(context, {
      action: 'people.endAuthority',
      personId: input.personId,
      subjectKind: 'authority',
      subjectId: input.authorityId,
    });
    return allow({ authorityId: input.authorityId });
  },
});
