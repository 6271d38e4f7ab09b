import { Type } from 'typebox';
import { type CivilDate, formatDate } from '../../../core/calendar/civil-date.ts';
import { allow, refuse } from '../../../core/decision/decision.ts';
import { DateField, Input, OneOf, Version } from '../../../platform/schema/fields.ts';
import { defineCommand } from '../../audit/index.ts';
import { planningRefusals } from '../rules/refusals.ts';
import { type DirectPaymentEvery, setTerms } from '../store.ts';
import { type OnPlan, onPlan, openPlan, recordPlanAct } from './open-plan.ts';

interface SaveTerms extends OnPlan {
  readonly startsOn: CivilDate;
  readonly directPaymentEvery?: DirectPaymentEvery;
  readonly version: number;
}

/** When the support starts, and how often a direct payment is made. Its amount and needs come from the lines. */
export const saveTerms = defineCommand<SaveTerms, { version: number }>({
  name: 'planning.saveTerms',
  summary: 'Say when the support in a plan starts, and how often a direct payment is made.',
  input: Input({
    ...onPlan,
    startsOn: DateField({ words: 'Enter the day on which the support starts.' }),
    directPaymentEvery: Type.Optional(
      OneOf(['week', 'fourWeeks'], { words: 'Choose how often a direct payment is made.' }),
    ),
    version: Version(),
  }),
  about: (input) => input.personId,
  handle: async (context, input) => {
    const opened = await openPlan(context, input);
    if (!opened.allowed) return opened;
    const plan = opened.value;
    if (plan.terms_version !== input.version) {
      const startsOn = plan.starts_on === null ? 'a day not yet said' : formatDate(plan.starts_on);
      return refuse(planningRefusals, 'planTermsChanged', { startsOn });
    }
    const { startsOn, directPaymentEvery = null } = input;
    const version = await setTerms(context, plan, { startsOn, directPaymentEvery });
    await recordPlanAct(context, 'planning.saveTerms', plan, { details: { startsOn, directPaymentEvery } });
    return allow({ version });
  },
});
