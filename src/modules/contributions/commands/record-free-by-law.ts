import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import { allow, refuse } from '../../../core/decision/decision.ts';
import { DateField, Id, Input, OneOf } from '../../../platform/schema/fields.ts';
import { defineCommand } from '../../audit/index.ts';
import { findPerson, peopleRefusals } from '../../people/index.ts';
import { type Charging, calculateFreeByLaw } from '../rules/contribution.ts';
import { type KeptContribution, keepContribution } from './keep-contribution.ts';

interface RecordFreeByLaw {
  readonly personId: string;
  readonly charging: Exclude<Charging, 'charged'>;
  readonly startsOn: CivilDate;
}

/** Support that the law makes free: nobody is asked about their money, and the contribution is nothing. */
export const recordFreeByLaw = defineCommand<RecordFreeByLaw, KeptContribution>({
  name: 'contributions.recordFreeByLaw',
  summary: 'Record that someone’s support is free by law, without asking about their money.',
  input: Input({
    personId: Id({ words: 'Give the id of the person.' }),
    charging: OneOf(['section117', 'reablement', 'carersOwnSupport'], {
      words: 'Choose why it is free: after-care under section 117, reablement, or a carer’s own support.',
    }),
    startsOn: DateField({ words: 'Enter the day from which it counts, as year-month-day.' }),
  }),
  about: (input) => input.personId,
  handle: async (context, { personId, charging, startsOn }) => {
    if (!(await findPerson(context, personId, 'lock'))) return refuse(peopleRefusals, 'personNotFound');
    return allow(
      await keepContribution(context, 'contributions.recordFreeByLaw', {
        personId,
        charging,
        startsOn,
        supportWeeklyPence: null,
        inputs: null,
        result: calculateFreeByLaw(charging),
      }),
    );
  },
});
