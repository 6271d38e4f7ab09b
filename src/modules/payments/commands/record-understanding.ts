import { Type } from 'typebox';
import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import { allow, refuse } from '../../../core/decision/decision.ts';
import { Code, DateField, Id, Input, Line, Words } from '../../../platform/schema/fields.ts';
import { defineCommand, recordAct, saveWords } from '../../audit/index.ts';
import { findPerson, peopleRefusals } from '../../people/index.ts';
import { paymentsRefusals } from '../rules/refusals.ts';
import { addUnderstandingCheck } from '../store.ts';

interface RecordUnderstanding {
  readonly personId: string;
  readonly checkedOn: CivilDate;
  readonly points: readonly string[];
  readonly toldInFormat: string;
  readonly helpWanted?: string;
}

/** Records that someone went through with the person how a direct payment works, and what they want help with. */
export const recordUnderstanding = defineCommand<RecordUnderstanding, { checkId: string }>({
  name: 'payments.recordUnderstanding',
  summary: 'Record that the person went through how a direct payment works, and what they want help with.',
  input: Input({
    personId: Id({ words: 'Give the id of the person.' }),
    checkedOn: DateField({ words: 'Enter the day on which it was gone through.' }),
    points: Type.Array(Code({ words: 'Choose what was gone through.' }), {
      minItems: 1,
      maxItems: 30,
      uniqueItems: true,
      words: 'Choose at least one thing that was gone through.',
    }),
    toldInFormat: Line({ words: 'Say in which form it was explained.', longest: 60 }),
    helpWanted: Type.Optional(Words({ words: 'Enter what the person would like help with.' })),
  }),
  about: (input) => input.personId,
  handle: async (context, input) => {
    const { personId } = input;
    if (!(await findPerson(context, personId))) return refuse(peopleRefusals, 'personNotFound');
    if (input.checkedOn > context.today) return refuse(paymentsRefusals, 'directPaymentDayToCome');
    const helpWantedWordsId = input.helpWanted
      ? await saveWords(context, {
          personId,
          text: input.helpWanted,
          sensitivity: 'special',
          retentionClass: 'supportRecord',
        })
      : null;
    const checkId = await addUnderstandingCheck(context, { ...input, helpWantedWordsId });
    await recordAct(context, {
      action: 'payments.recordUnderstanding',
      personId,
      subjectKind: 'understandingCheck',
      subjectId: checkId,
      details: { points: input.points.join(' ') },
    });
    return allow({ checkId });
  },
});
