import { Type } from 'typebox';
import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import { allow, refuse } from '../../../core/decision/decision.ts';
import { DateField, Input, Line, OneOf } from '../../../platform/schema/fields.ts';
import { defineCommand, recordAct } from '../../audit/index.ts';
import { readDefinition } from '../read-models/find-definition.ts';
import { allocationRefusals } from '../rules/refusals.ts';
import { type Audience, saveChoice } from '../store.ts';

interface ChooseDefinition {
  readonly audience: Audience;
  readonly document?: string;
  readonly startsOn: CivilDate;
  readonly source: string;
}

/** Puts a RAS in force for a group from a day, or says that the council decides by discretion. */
export const chooseDefinition = defineCommand<ChooseDefinition, { startsOn: CivilDate }>({
  name: 'allocation.chooseDefinition',
  summary: 'Choose the RAS that a council uses from a date, or that it decides each budget by discretion.',
  input: Input({
    audience: OneOf(['adult', 'carer'], { words: 'Choose whom it is for.' }),
    document: Type.Optional(
      Line({ words: 'Name the document, or leave it out to decide by discretion.', longest: 100 }),
    ),
    startsOn: DateField({ words: 'Enter the day from which it counts, as year-month-day.' }),
    source: Line({ words: 'Enter where this was decided, such as a committee minute and its date.' }),
  }),
  about: () => null,
  handle: async (context, input) => {
    const { audience, startsOn, source } = input;
    if (startsOn < context.today) return refuse(allocationRefusals, 'rasChoiceInThePast');
    const document = input.document ?? null;
    if (document !== null) {
      const found = readDefinition(context, document);
      if (!found.allowed) return found;
      const writtenFor = found.value.definition.audience;
      if (writtenFor !== audience)
        return refuse(allocationRefusals, 'rasAudienceDiffers', { audience: writtenFor });
    }
    if (!(await saveChoice(context, { audience, document, startsOn, source })))
      return refuse(allocationRefusals, 'rasChoiceStartsThatDay');
    await recordAct(context, {
      action: 'allocation.chooseDefinition',
      personId: null,
      subjectKind: 'rasChoice',
      subjectId: `${audience}@${startsOn}`,
      details: { document, startsOn },
    });
    return allow({ startsOn });
  },
});
