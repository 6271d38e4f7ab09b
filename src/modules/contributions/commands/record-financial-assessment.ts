import { Type } from 'typebox';
import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import { allow, refuse } from '../../../core/decision/decision.ts';
import { type Pence, pence } from '../../../core/money/pence.ts';
import {
  DateField,
  Id,
  Input,
  Line,
  OneOf,
  PenceField,
  Whole,
  YesNo,
} from '../../../platform/schema/fields.ts';
import { defineCommand } from '../../audit/index.ts';
import { findSetting } from '../../councils/index.ts';
import { findPerson, peopleRefusals } from '../../people/index.ts';
import { decideContribution, type FinancialAssessment } from '../rules/contribution.ts';
import { type KeptContribution, keepContribution } from './keep-contribution.ts';

interface RecordFinancialAssessment extends FinancialAssessment {
  readonly personId: string;
  readonly startsOn: CivilDate;
  readonly supportWeeklyPence: Pence;
}

const costs = (words: string) =>
  Type.Array(
    Input({
      name: Line({ words }),
      weeklyPence: PenceField({ words: 'Enter what it costs a week, in pence.' }),
    }),
    { maxItems: 50 },
  );

const income = Type.Array(
  Input({
    name: Line({ words: 'Say what this income is.' }),
    weeklyPence: PenceField({ words: 'Enter what comes in a week, in pence.' }),
    leftOutPence: PenceField({ words: 'Enter what is left out of it, in pence, or 0.' }),
    whyLeftOut: Type.String({ words: 'Say why it is left out.', maxLength: 200 }),
  }),
  { maxItems: 50 },
);

const circumstances = Input({
  age: OneOf(['18to24', '25toPensionAge', 'pensionAge'], { words: 'Choose the age.' }),
  couple: YesNo({ words: 'Say whether they live as one of a couple.' }),
  children: Whole({ words: 'Give how many children, or 0.', least: 0, most: 30 }),
  disabilityPremium: YesNo({ words: 'Say whether the disability premium counts.' }),
  enhancedDisabilityPremium: YesNo({ words: 'Say whether the enhanced disability premium counts.' }),
  carerPremium: YesNo({ words: 'Say whether the carer premium counts.' }),
});

/** Works out from someone's means what they pay towards their support, and keeps every line of the working. */
export const recordFinancialAssessment = defineCommand<RecordFinancialAssessment, KeptContribution>({
  name: 'contributions.recordFinancialAssessment',
  summary:
    'Work out from someone’s means what they pay towards their support, with each line of the working.',
  input: Input({
    personId: Id({ words: 'Give the id of the person.' }),
    startsOn: DateField({ words: 'Enter the day from which it counts, as year-month-day.' }),
    supportWeeklyPence: PenceField({ words: 'Enter what the support costs a week, in pence.' }),
    circumstances,
    capitalPence: PenceField({
      words: 'Enter the savings that count, in pence. A home they live in does not.',
    }),
    choseFullCost: YesNo({ words: 'Say whether the person chose to give no figures and pay the full cost.' }),
    income,
    housingCosts: costs('Say what this cost of the home is.'),
    disabilityCosts: costs('Say what this cost because of disability is.'),
  }),
  about: (input) => input.personId,
  handle: async (context, input) => {
    const { personId, startsOn, supportWeeklyPence, ...assessment } = input;
    if (!(await findPerson(context, personId, 'lock'))) return refuse(peopleRefusals, 'personNotFound');
    const most = await findSetting(context, 'contribution.mostWeeklyPence', startsOn);
    const result = decideContribution(
      assessment,
      {
        charging: 'charged',
        weeklyPence: supportWeeklyPence,
        mostPence: most === null ? null : pence(most.value),
      },
      await context.figuresOn(startsOn),
    );
    if (!result.allowed) return result;
    return allow(
      await keepContribution(context, 'contributions.recordFinancialAssessment', {
        personId,
        charging: 'charged',
        startsOn,
        supportWeeklyPence,
        inputs: assessment,
        result: result.value,
      }),
    );
  },
});
