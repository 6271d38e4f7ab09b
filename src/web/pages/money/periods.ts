import { addDays, addWeeks, type CivilDate } from '../../../core/calendar/civil-date.ts';
import { speakDate } from '../../../core/calendar/spoken-date.ts';

export interface SpendingPeriod {
  readonly from: CivilDate;
  readonly before: CivilDate;
}

/**
 * The spans that spending is told in, newest first: as long as what a payment covers, from the budget's first day, so
 * that a span holds one payment and what it was for. A budget still to come has its first span.
 */
export function listPeriods(
  budget: { readonly startsOn: CivilDate; readonly directPayment: { readonly everyWeeks: number } | null },
  today: CivilDate,
): readonly SpendingPeriod[] {
  const weeks = budget.directPayment?.everyWeeks ?? 4;
  const periods: SpendingPeriod[] = [];
  let from = budget.startsOn;
  do {
    const before = addWeeks(from, weeks);
    periods.unshift({ from, before });
    from = before;
  } while (from <= today);
  return periods;
}

/** The span that was asked for; or else the newest in which the bank told of something; or else the newest. */
export function choosePeriod(
  periods: readonly SpendingPeriod[],
  asked: string,
  lastMovedOn: CivilDate | null,
): SpendingPeriod | null {
  const holds = ({ from, before }: SpendingPeriod) =>
    lastMovedOn !== null && lastMovedOn >= from && lastMovedOn < before;
  return periods.find(({ from }) => from === asked) ?? periods.find(holds) ?? periods[0] ?? null;
}

function lastDayOf({ before }: SpendingPeriod): CivilDate {
  return addDays(before, -1);
}

/** `2 to 29 October`, `4 September to 1 October`. */
export function speakPeriod(period: SpendingPeriod, today: CivilDate): string {
  const last = lastDayOf(period);
  const isOneMonth = period.from.slice(0, 7) === last.slice(0, 7);
  const first = speakDate(period.from, today);
  return `${isOneMonth ? first.split(' ')[0] : first} to ${speakDate(last, today)}`;
}
