import { addWeeks, type CivilDate } from '../../core/calendar/civil-date.ts';
import { type Pence, sumPence } from '../../core/money/pence.ts';
import type { Context } from '../audit/index.ts';
import { type KeptBudget, listBudgetsOfMany } from '../budgets/index.ts';
import { settingOn } from '../councils/index.ts';
import { bankHolidaysOf, nextPayOnOf } from './next-payment.ts';
import { type BudgetTerm, listCandidates, roundingOf } from './rules/candidates.ts';
import { listDueDates } from './rules/schedule.ts';
import type { Agreement } from './store.ts';
import type { PaymentMade } from './store-runs.ts';

/** What the person's budgets say of direct payments, one after another. */
async function listBudgetTerms(context: Context, personId: string): Promise<readonly BudgetTerm[]> {
  return (await listBudgetTermsOfMany(context, [personId])).get(personId) ?? [];
}

/** The same of many people at once, by their id. */
export async function listBudgetTermsOfMany(
  context: Context,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, readonly BudgetTerm[]>> {
  const budgets = await listBudgetsOfMany(context, personIds);
  return new Map([...budgets].map(([personId, list]) => [personId, list.map(termOf)]));
}

function termOf({ startsOn, endsBefore, directPayment, contributionWeeklyPence }: KeptBudget): BudgetTerm {
  return {
    startsOn,
    endsBefore,
    directPaymentWeeklyPence: directPayment?.weeklyPence ?? null,
    contributionWeeklyPence,
  };
}

/**
 * On which day an agreement that nothing was paid for yet gets its first money, and how much. Where that day is past
 * already, it is the next pay day, with all that is due by then.
 */
export async function findFirstPayment(
  context: Context,
  agreement: Agreement,
): Promise<{ readonly firstPayOn: CivilDate; readonly amountPence: Pence }> {
  const { firstPaymentOn, everyWeeks } = agreement;
  const holidays = bankHolidaysOf(context);
  const within = { startsOn: firstPaymentOn, endsBefore: addWeeks(firstPaymentOn, everyWeeks) };
  const agreed = listDueDates(agreement, within, holidays)[0]?.payOn ?? firstPaymentOn;
  const firstPayOn = agreed >= context.today ? agreed : (nextPayOnOf(context, agreement) ?? context.today);
  return { firstPayOn, amountPence: await amountDueBy(context, agreement, firstPayOn, new Set()) };
}

/** When a running agreement's next money comes and how much, as things stand; null where none is to come. */
export async function findNextPayment(
  context: Context,
  agreement: Agreement,
  paid: readonly PaymentMade[],
): Promise<{ readonly payOn: CivilDate; readonly amountPence: Pence } | null> {
  if (agreement.state !== 'active') return null;
  const payOn = nextPayOnOf(context, agreement);
  if (payOn === null) return null;
  const taken = new Set(paid.map(({ agreementId, coversStartsOn }) => `${agreementId}/${coversStartsOn}`));
  return { payOn, amountPence: await amountDueBy(context, agreement, payOn, taken) };
}

/** All that is due to an agreement by a pay day, bar the days that are taken. */
async function amountDueBy(
  context: Context,
  agreement: Agreement,
  payOn: CivilDate,
  taken: ReadonlySet<string>,
): Promise<Pence> {
  const rounding = roundingOf((await settingOn(context, 'payments.partWeekRounding', payOn)).value);
  const due = listCandidates(
    {
      ...agreement,
      state: 'active',
      payee: null,
      diedOn: null,
      budgets: await listBudgetTerms(context, agreement.personId),
    },
    { payOn, holidays: bankHolidaysOf(context), rounding, taken },
  );
  return sumPence(due.map(({ amount }) => amount.payPence));
}
