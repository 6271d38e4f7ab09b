import { addDays, addWeeks, type CivilDate } from '../../core/calendar/civil-date.ts';
import { bankHolidaysFrom } from '../../core/calendar/working-days.ts';
import type { Context } from '../audit/index.ts';
import { listDueDates } from './rules/schedule.ts';
import { type Agreement, findOpenAgreement } from './store.ts';

/** The days without bank business, as the policy folder has them. */
export function bankHolidaysOf(context: Context) {
  const document = context.policy.document('bank-holidays-england') as {
    readonly holidays: readonly { readonly on: string }[];
  };
  return bankHolidaysFrom(document.holidays);
}

/** When the agreement's next money lands after today; null when it has ended. */
export function nextPayOnOf(context: Context, agreement: Agreement): CivilDate | null {
  const after = addDays(context.today, 1);
  const startsOn = agreement.firstPaymentOn > after ? agreement.firstPaymentOn : after;
  const within = { startsOn, endsBefore: addWeeks(startsOn, 2 * agreement.everyWeeks) };
  const next = listDueDates(agreement, within, bankHolidaysOf(context)).find(
    ({ payOn }) => payOn > context.today,
  );
  return next !== undefined && (agreement.endsBefore === null || next.dueOn < agreement.endsBefore)
    ? next.payOn
    : null;
}

async function findNextPayOn(context: Context, personId: string): Promise<CivilDate | null> {
  const agreement = await findOpenAgreement(context, personId);
  return agreement === null ? null : nextPayOnOf(context, agreement);
}

/** The day from which a choice counts: the next payment, so that no wage falls between two ways; tomorrow where none is to come. */
export async function takesEffectOn(context: Context, personId: string): Promise<CivilDate> {
  return (await findNextPayOn(context, personId)) ?? addDays(context.today, 1);
}
