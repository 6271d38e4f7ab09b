import { Type } from 'typebox';
import { type CivilDate, formatDate } from '../../../core/calendar/civil-date.ts';
import { allow, refuse } from '../../../core/decision/decision.ts';
import { DateField, Id, Input, OneOf } from '../../../platform/schema/fields.ts';
import { type Context, defineCommand, recordAct } from '../../audit/index.ts';
import { findPersonalBudget } from '../../budgets/index.ts';
import { findPerson, peopleRefusals } from '../../people/index.ts';
import { isWayChosen } from '../find-facts.ts';
import { paymentsRefusals } from '../rules/refusals.ts';
import type { PayMode } from '../rules/schedule.ts';
import type { ArrivesBy } from '../rules/ways-to-be-paid.ts';
import {
  addAgreement,
  type ContributionTakenFrom,
  findChoice,
  findConditions,
  findOpenAgreement,
  type PayeeKind,
} from '../store.ts';

interface MakeAgreement {
  readonly personId: string;
  readonly payMode: PayMode;
  readonly contributionTakenFrom: ContributionTakenFrom;
  readonly firstPaymentOn: CivilDate;
  readonly signedOn?: CivilDate;
}

/** Draws up the agreement from the budget and the person's own choices; it pays nothing until it is started. */
export const makeAgreement = defineCommand<MakeAgreement, { agreementId: string; version: number }>({
  name: 'payments.makeAgreement',
  summary: 'Draw up a direct payment agreement from the personal budget and the person’s choices.',
  input: Input({
    personId: Id({ words: 'Give the id of the person.' }),
    payMode: OneOf(['net', 'gross'], {
      words: 'Choose net (the contribution is kept back) or gross (all is paid and it is invoiced).',
    }),
    contributionTakenFrom: OneOf(['directPayment', 'otherPart'], {
      words: 'Name the one part of the budget from which the contribution is taken.',
    }),
    firstPaymentOn: DateField({ words: 'Enter the day from which the money pays for support.' }),
    signedOn: Type.Optional(DateField({ words: 'Enter the day on which the person signed.' })),
  }),
  about: (input) => input.personId,
  handle: async (context, input) => {
    const { personId, firstPaymentOn } = input;
    const person = await findPerson(context, personId, 'lock');
    if (!person) return refuse(peopleRefusals, 'personNotFound');
    if (person.diedOn !== null) return refuse(paymentsRefusals, 'directPaymentPersonDied');
    if (input.signedOn !== undefined && input.signedOn > context.today)
      return refuse(paymentsRefusals, 'directPaymentDayToCome');
    if (await findOpenAgreement(context, personId)) return refuse(paymentsRefusals, 'agreementOpen');
    const budget = await findPersonalBudget(context, personId, firstPaymentOn);
    if (budget === null || budget.directPayment === null) {
      return refuse(paymentsRefusals, 'noDirectPaymentInBudget', {
        firstPaymentOn: formatDate(firstPaymentOn),
      });
    }
    const way = await findWay(context, personId);
    if (way === null) return refuse(paymentsRefusals, 'noWayChosen');
    const agreementId = await addAgreement(context, {
      ...input,
      ...way,
      budgetId: budget.budgetId,
      everyWeeks: budget.directPayment.everyWeeks,
      signedOn: input.signedOn ?? null,
    });
    await recordAct(context, {
      action: 'payments.makeAgreement',
      personId,
      subjectKind: 'agreement',
      subjectId: agreementId,
      details: { budgetId: budget.budgetId, firstPaymentOn, payMode: input.payMode },
    });
    return allow({ agreementId, version: 1 });
  },
});

interface ChosenWay {
  readonly managedBy: 'person' | 'managedAccount';
  readonly arrivesBy: ArrivesBy | 'managedAccount';
  readonly payeeKind: PayeeKind;
}

/** The way that the person chose, and who therefore gets the money; null while they have not chosen. */
async function findWay(context: Context, personId: string): Promise<ChosenWay | null> {
  if (!(await isWayChosen(context, personId))) return null;
  const managedBy = await findChoice(context, personId, 'managedBy');
  if (managedBy?.chosen === 'managedAccount')
    return { managedBy: 'managedAccount', arrivesBy: 'managedAccount', payeeKind: 'managedAccount' };
  const arrivesBy = (await findChoice(context, personId, 'arrivesBy'))?.chosen as ArrivesBy;
  if (arrivesBy === 'nominatedPersonAccount')
    return { managedBy: 'person', arrivesBy, payeeKind: 'nominatedPerson' };
  const conditions = await findConditions(context, personId);
  const payeeKind = conditions?.section === 32 ? 'authorisedPerson' : 'person';
  return { managedBy: 'person', arrivesBy, payeeKind };
}
