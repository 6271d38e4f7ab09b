import { allow, refuse } from '../../../core/decision/decision.ts';
import { Id, Input, OneOf } from '../../../platform/schema/fields.ts';
import { defineCommand, recordAct } from '../../audit/index.ts';
import { peopleRefusals } from '../rules/refusals.ts';
import { settleDuplicateNow } from '../store.ts';

interface SettleDuplicate {
  readonly personId: string;
  readonly duplicateId: string;
  readonly settledAs: 'samePerson' | 'differentPeople';
}

/** Says whether two records are of one person. Nothing is merged: both stay as they are, and are seen together. */
export const settleDuplicate = defineCommand<SettleDuplicate, { otherPersonId: string }>({
  name: 'people.settleDuplicate',
  summary: 'Say whether two records are of one person.',
  input: Input({
    personId: Id({ words: 'Give the id of the person.' }),
    duplicateId: Id({ words: 'Give the id of the possible duplicate.' }),
    settledAs: OneOf(['samePerson', 'differentPeople'], { words: 'Say whether it is the same person.' }),
  }),
  about: (input) => input.personId,
  handle: async (context, input) => {
    const otherPersonId = await settleDuplicateNow(
      context,
      input.personId,
      input.duplicateId,
      input.settledAs,
    );
    if (otherPersonId === null) return refuse(peopleRefusals, 'duplicateNotFound');
    for (const personId of [input.personId, otherPersonId]) {
      await recordAct(context, {
        action: 'people.settleDuplicate',
        personId,
        subjectKind: 'duplicate',
        subjectId: input.duplicateId,
        details: { settledAs: input.settledAs },
      });
    }
    return allow({ otherPersonId });
  },
});
