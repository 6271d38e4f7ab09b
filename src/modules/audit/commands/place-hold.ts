import { allow } from '../../../core/decision/decision.ts';
import { Id, Input, OneOf } from '../../../platform/schema/fields.ts';
import { defineCommand } from '../context.ts';
import { recordAct } from '../store.ts';
import { addHold } from '../store-holds.ts';

interface PlaceHold {
  readonly personId: string;
  readonly because: string;
}

/** Keeps every word about a person, due or not, while a complaint, enquiry or court needs them. */
export const placeHold = defineCommand<PlaceHold, { holdId: string }>({
  name: 'audit.placeHold',
  summary: 'Keep all words about a person while a complaint, an enquiry or a court needs them.',
  input: Input({
    personId: Id({ words: 'Give the id of the person.' }),
    because: OneOf(['complaint', 'safeguardingEnquiry', 'courtOrder', 'publicInquiry'], {
      words: 'Choose why the words must be kept.',
    }),
  }),
  about: (input) => input.personId,
  handle: async (context, input) => {
    const holdId = await addHold(context, input.personId, input.because);
    await recordAct(context, {
      action: 'audit.placeHold',
      personId: input.personId,
      subjectKind: 'hold',
      subjectId: holdId,
    });
    return allow({ holdId });
  },
});
