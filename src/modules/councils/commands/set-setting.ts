import { type CivilDate, formatDate } from '../../../core/calendar/civil-date.ts';
import { allow, refuse } from '../../../core/decision/decision.ts';
import { Code, DateField, Input, Line, Whole } from '../../../platform/schema/fields.ts';
import { defineCommand, recordAct } from '../../audit/index.ts';
import { councilsRefusals } from '../rules/refusals.ts';
import { decideSetting } from '../rules/set-setting.ts';
import { saveSetting } from '../store.ts';

interface SetSetting {
  readonly key: string;
  readonly value: number;
  readonly startsOn: CivilDate;
  readonly source: string;
}

/** Puts a council's own figure in force from a day, with where it was decided (mechanism M1). */
export const setSetting = defineCommand<
  SetSetting,
  { settingId: string; value: number; startsOn: CivilDate }
>({
  name: 'councils.setSetting',
  summary: 'Set a figure, limit or interval for one council from a date, with its source.',
  input: Input({
    key: Code({ words: 'Enter the name of the setting.' }),
    value: Whole({
      words: 'Enter the value as a whole number, money in pence.',
      least: 0,
      most: 1_000_000_000,
    }),
    startsOn: DateField({ words: 'Enter the day from which it counts, as year-month-day.' }),
    source: Line({ words: 'Enter where this was decided, such as a committee minute and its date.' }),
  }),
  about: () => null,
  handle: async (context, input) => {
    const decision = decideSetting({
      ...input,
      figure: context.policy.figures.get(input.key),
      today: context.today,
      roles: context.actor.roles,
    });
    if (!decision.allowed) return decision;
    const settingId = await saveSetting(context, input);
    if (settingId === null) {
      const startsOn = formatDate(input.startsOn);
      return refuse(councilsRefusals, 'settingStartsThatDay', { key: input.key, startsOn }, [
        { field: 'startsOn', words: `A value starts on ${startsOn} already. Choose the day after it.` },
      ]);
    }
    await recordAct(context, {
      action: 'councils.setSetting',
      personId: null,
      subjectKind: 'setting',
      subjectId: settingId,
      details: { key: input.key, value: input.value, startsOn: input.startsOn },
    });
    return allow({ settingId, value: input.value, startsOn: input.startsOn });
  },
});
