import { type CivilDate, formatDate } from '../../../core/calendar/civil-date.ts';
import { allow, refuse } from '../../../core/decision/decision.ts';
import { Code, DateField, Input, Line, Whole } from '../../../platform/schema/fields.ts';
import { defineCommand, recordAct } from '../../audit/index.ts';
import { councilsRefusals } from '../rules/refusals.ts';
import { saveSetting } from '../store.ts';

interface SetSetting {
  readonly key: string;
  readonly value: number;
  readonly startsOn: CivilDate;
  readonly source: string;
}

/** Puts a council's own figure in force from a day, with where it was decided (mechanism M1). */
export const setSetting = defineCommand<SetSetting, { settingId: string }>({
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
    if (!context.policy.knows(input.key)) {
      return refuse(councilsRefusals, 'settingUnknown', { key: input.key });
    }
    if (isLimitOf(input.key, context.actor.roles)) {
      return refuse(councilsRefusals, 'ownLimit', { key: input.key });
    }
    if (input.startsOn < context.today) {
      return refuse(councilsRefusals, 'settingInThePast', { startsOn: formatDate(input.startsOn) });
    }
    const settingId = await saveSetting(context, input);
    if (settingId === null) {
      return refuse(councilsRefusals, 'settingStartsThatDay', {
        key: input.key,
        startsOn: formatDate(input.startsOn),
      });
    }
    await recordAct(context, {
      action: 'councils.setSetting',
      personId: null,
      subjectKind: 'setting',
      subjectId: settingId,
      details: { key: input.key, value: input.value, startsOn: input.startsOn },
    });
    return allow({ settingId });
  },
});

/** Limits of approving and signing off are named after a role: nobody who holds it sets it. */
function isLimitOf(key: string, roles: readonly string[]): boolean {
  const role = /^(?:payments\.approvalLimit|signOff\.limit[A-Za-z]+)\.([A-Za-z]+)$/.exec(key)?.[1];
  return role !== undefined && roles.includes(role);
}
