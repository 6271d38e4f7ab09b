declare const brand: unique symbol;

/** A day in the council's calendar, `2026-11-01`: no time, no zone. Texts of this shape sort by date. */
export type CivilDate = string & { readonly [brand]: 'civilDate' };

/** A moment in UTC, `2026-11-01T09:30:00.000Z`. */
export type Instant = string & { readonly [brand]: 'instant' };

/** From the first day up to, and not with, the last: `endsBefore` null means that no end is known. */
export interface Period {
  readonly startsOn: CivilDate;
  readonly endsBefore: CivilDate | null;
}

/** Takes `YYYY-MM-DD` of a day that exists, from the year 1 to 9999. Throws on anything else; use `parseCivilDate` for what people type. */
export function civilDate(text: string): CivilDate {
  const date = parseCivilDate(text);
  if (date === null) throw new RangeError(`Not a date: ${text}`);
  return date;
}

/** As `civilDate`, but gives null where the text is not a day that exists: 29 February of an ordinary year. */
export function parseCivilDate(text: string): CivilDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  try {
    return keep(Temporal.PlainDate.from(text, { overflow: 'reject' }));
  } catch {
    return null;
  }
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return keep(Temporal.PlainDate.from(date).add({ days }));
}

export function addWeeks(date: CivilDate, weeks: number): CivilDate {
  return addDays(date, weeks * 7);
}

/** The same day some months on, or the month's last day where there is none: 31 January + 1 month is 28 February. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  return keep(Temporal.PlainDate.from(date).add({ months }));
}

/** Whole days from one date to another; negative when the second is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
}

/** 1 is Monday, 7 is Sunday. */
export function dayOfWeek(date: CivilDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

export function isWithin(date: CivilDate, period: Period): boolean {
  return date >= period.startsOn && (period.endsBefore === null || date < period.endsBefore);
}

/** The Europe/London date at a moment: 23:30 UTC on 1 July is already 2 July in London. */
export function londonDate(at: Instant): CivilDate {
  return keep(Temporal.Instant.from(at).toZonedDateTimeISO('Europe/London').toPlainDate());
}

/** Takes a moment as ISO text and gives it in the one form in which moments are kept: UTC, whole milliseconds. */
export function instant(text: string): Instant {
  const kept = Temporal.Instant.from(text).toString({ smallestUnit: 'millisecond' });
  if (!/^\d{4}-/.test(kept)) throw new RangeError(`Outside the years that can be kept: ${kept}`);
  return kept as Instant;
}

/** Years beyond four figures are written with a sign and would no longer sort as text; year 0 is not in PostgreSQL. */
function keep(date: Temporal.PlainDate): CivilDate {
  if (date.year < 1 || date.year > 9999)
    throw new RangeError(`Outside the years that can be kept: ${date.toString()}`);
  return date.toString() as CivilDate;
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** 9 June 2026. */
export function formatDate(date: CivilDate): string {
  const { year, month, day } = Temporal.PlainDate.from(date);
  return `${day} ${months[month - 1]} ${year}`;
}
