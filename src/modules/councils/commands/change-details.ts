import { Type } from 'typebox';
import { allow } from '../../../core/decision/decision.ts';
import { Input, Line } from '../../../platform/schema/fields.ts';
import { defineCommand, recordAct } from '../../audit/index.ts';
import { decideDetails } from '../rules/council-details.ts';
import { saveDetails } from '../store.ts';

interface ChangeDetails {
  readonly name: string;
  readonly accent: string;
  readonly phone: string;
  readonly hours: string;
  /** Left out where the council takes no text messages. */
  readonly textNumber?: string;
}

/** Changes what a council says of itself on every page: its name, its colour and how to reach it. */
export const changeDetails = defineCommand<ChangeDetails, { readonly name: string }>({
  name: 'councils.changeDetails',
  summary: 'Change what a council says of itself: its name, its colour and how to reach it.',
  input: Input({
    name: Line({ words: 'Enter the council’s name.', longest: 80 }),
    accent: Line({ words: 'Enter the colour, as # and six figures, like #0b5a5e.', longest: 7 }),
    phone: Line({ words: 'Enter the number that people ring.', longest: 30 }),
    hours: Line({ words: 'Enter when the number is answered.', longest: 100 }),
    textNumber: Type.Optional(Line({ words: 'Enter the number for text messages.', longest: 30 })),
  }),
  about: () => null,
  handle: async (context, { textNumber = null, ...input }) => {
    const decision = decideDetails({ ...input, textNumber });
    if (!decision.allowed) return decision;
    const { name, accent, phone, hours } = decision.value;
    await saveDetails(context, decision.value);
    await recordAct(context, {
      action: 'councils.changeDetails',
      personId: null,
      subjectKind: 'council',
      subjectId: context.councilId,
      details: { name, accent, phone, hours, textNumber: decision.value.textNumber },
    });
    return allow({ name });
  },
});
