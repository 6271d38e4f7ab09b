import {
  addDays,
  addWeeks,
  type CivilDate,
  daysBetween,
  type Period,
} from '../../../core/calendar/civil-date.ts';
import { type BankHolidays, workingDayOnOrBefore } from '../../../core/calendar/working-days.ts';
import { noPence, type Pence, pence, type Rounding, timesRatio } from '../../../core/money/pence.ts';

/** A payment every so many weeks from the first one. Councils mostly pay every 4 weeks, in advance. */
export interface PaymentCalendar {
  readonly firstPaymentOn: CivilDate;
  readonly everyWeeks: number;
}

/** A period whose end is known: `endsBefore` is the first day that is not in it. */
export interface ClosedPeriod extends Period {
  readonly endsBefore: CivilDate;
}

/** `dueOn` starts the weeks that the payment covers; `payOn` is when the money lands. */
export interface DueDate {
  readonly number: number;
  readonly dueOn: CivilDate;
  readonly payOn: CivilDate;
  readonly covers: ClosedPeriod;
}

/**
 * The due dates within a period, each with the day on which its money lands. A due date without bank business
 * is paid the working day before: due Monday 6 April 2026 (Easter Monday), paid Thursday 2 April.
 * A year has 13 four-weekly dates; a financial year that opens on a due date has 14.
 */
export function listDueDates(
  calendar: PaymentCalendar,
  within: ClosedPeriod,
  holidays: BankHolidays,
): readonly DueDate[] {
  const { firstPaymentOn, everyWeeks } = calendar;
  if (!Number.isSafeInteger(everyWeeks) || everyWeeks < 1) throw new RangeError(`Not weeks: ${everyWeeks}`);
  const skipped = Math.max(0, Math.ceil(daysBetween(firstPaymentOn, within.startsOn) / (everyWeeks * 7)));
  const dates: DueDate[] = [];
  for (let place = skipped; ; place += 1) {
    const dueOn = addWeeks(firstPaymentOn, place * everyWeeks);
    if (dueOn >= within.endsBefore) return dates;
    const covers = { startsOn: dueOn, endsBefore: addWeeks(dueOn, everyWeeks) };
    dates.push({ number: place + 1, dueOn, payOn: workingDayOnOrBefore(dueOn, holidays), covers });
  }
}

/** Whole weeks are exact: £417.98 a week is £1,671.92 every four weeks. */
export function calculateForWeeks(weeklyPence: Pence, weeks: number): Pence {
  return pence(weeklyPence * weeks);
}

/**
 * Part of a week by days: weekly ÷ 7 × days, rounded once. £417.98 for 10 days is £597.11 (halfUp).
 * Never year ÷ 365: a day in a leap year is worth the same. Source: our choice; `rounding` is a dated setting.
 */
export function calculateForDays(weeklyPence: Pence, days: number, rounding: Rounding): Pence {
  return timesRatio(weeklyPence, days, 7, rounding);
}

/** Net: the contribution is kept back and the person pays it in. Gross: all is paid and the contribution invoiced. */
export type PayMode = 'net' | 'gross';

/** The direct-payment part of a personal budget from a date, and what of the contribution is taken from it. */
export interface WeeklyTerms extends Period {
  readonly weeklyPence: Pence;
  readonly contributionWeeklyPence: Pence;
}

/**
 * What one payment is made of, to the penny: `totalPence` is the budget's part for those days and
 * `payPence` what the council sends. When the contribution is more than the total, nothing is sent and
 * `contributionNotCoveredPence` is what must be taken from another part of the budget.
 */
export interface PaymentAmount {
  readonly days: number;
  readonly totalPence: Pence;
  readonly contributionPence: Pence;
  readonly payPence: Pence;
  readonly contributionNotCoveredPence: Pence;
}

/**
 * The amount for the days of `covers` on which terms are in force; a change of rate counts from its own day,
 * and the days are added up before the one rounding. Amina's £479.13 a week less her £61.15 is £1,671.92
 * every four weeks, with £244.60 of her own. Throws when two terms cover one day.
 */
export function calculatePayment(
  terms: readonly WeeklyTerms[],
  covers: ClosedPeriod,
  mode: PayMode,
  rounding: Rounding,
): PaymentAmount {
  const parts = terms
    .map((term) => ({ term, days: daysShared(term, covers) }))
    .filter((part) => part.days > 0);
  for (const [place, { term }] of parts.entries()) {
    const overlaps = parts.slice(place + 1).some((other) => sharesADay(term, other.term));
    if (overlaps) throw new RangeError(`Two weekly amounts cover one day from ${term.startsOn}.`);
  }
  const forDays = (weeklyOf: (term: WeeklyTerms) => Pence): Pence => {
    const weeklyTimesDays = parts.reduce((sum, { term, days }) => sum + weeklyOf(term) * days, 0);
    return calculateForDays(pence(weeklyTimesDays), 1, rounding);
  };
  const totalPence = forDays((term) => term.weeklyPence);
  const contributionPence = forDays((term) => term.contributionWeeklyPence);
  const keptBack = mode === 'net' ? contributionPence : noPence;
  return {
    days: parts.reduce((sum, { days }) => sum + days, 0),
    totalPence,
    contributionPence,
    payPence: pence(Math.max(0, totalPence - keptBack)),
    contributionNotCoveredPence: pence(Math.max(0, keptBack - totalPence)),
  };
}

function daysShared(term: Period, covers: ClosedPeriod): number {
  const startsOn = term.startsOn > covers.startsOn ? term.startsOn : covers.startsOn;
  const ends =
    term.endsBefore === null || term.endsBefore > covers.endsBefore ? covers.endsBefore : term.endsBefore;
  return Math.max(0, daysBetween(startsOn, ends));
}

/** Whether two periods have a day in common. Half-open: one that ends where the other starts does not. */
export function sharesADay(one: Period, other: Period): boolean {
  const startsBeforeEnd = (a: Period, b: Period) => b.endsBefore === null || a.startsOn < b.endsBefore;
  return startsBeforeEnd(one, other) && startsBeforeEnd(other, one);
}

/** The last day that a payment pays for: for words on pages, where people read "2 to 29 October". */
export function lastDayCovered(covers: ClosedPeriod): CivilDate {
  return addDays(covers.endsBefore, -1);
}
