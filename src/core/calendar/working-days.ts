import { addDays, type CivilDate, civilDate, dayOfWeek } from './civil-date.ts';

/** The days on which banks do no business although they are not at a weekend. */
export type BankHolidays = ReadonlySet<CivilDate>;

/** Takes the rows of `policy/bank-holidays-england.json`. Throws when a row is not a date that exists. */
export function bankHolidaysFrom(rows: readonly { readonly on: string }[]): BankHolidays {
  return new Set(rows.map((row) => civilDate(row.on)));
}

/** Monday to Friday, bank holidays left out. Source: Bills of Exchange Act 1882 s.92. */
export function isWorkingDay(date: CivilDate, holidays: BankHolidays): boolean {
  return dayOfWeek(date) <= 5 && !holidays.has(date);
}

/** The last working day before this one: of Monday 7 September 2026 it is Friday 4 September. */
export function previousWorkingDay(date: CivilDate, holidays: BankHolidays): CivilDate {
  return addWorkingDays(date, -1, holidays);
}

/** This day when it is a working day, else the one before: money due on Easter Monday lands on Thursday. */
export function workingDayOnOrBefore(date: CivilDate, holidays: BankHolidays): CivilDate {
  return isWorkingDay(date, holidays) ? date : previousWorkingDay(date, holidays);
}

/** This day when it is a working day, else the next: the end of someone's notice never moves earlier. */
export function workingDayOnOrAfter(date: CivilDate, holidays: BankHolidays): CivilDate {
  return isWorkingDay(date, holidays) ? date : addWorkingDays(date, 1, holidays);
}

/**
 * Counts working days on from a date, and back when `days` is negative; the date itself is never counted.
 * Friday 4 September 2026 and one more is Monday 7 September. No days at all gives the date as it is.
 */
export function addWorkingDays(date: CivilDate, days: number, holidays: BankHolidays): CivilDate {
  if (!Number.isSafeInteger(days)) throw new RangeError(`Not a whole number of days: ${days}`);
  const step = days < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(days); left > 0; ) {
    day = addDays(day, step);
    if (isWorkingDay(day, holidays)) left -= 1;
  }
  return day;
}
