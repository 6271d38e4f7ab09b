import { type CivilDate, instant, londonDate, parseCivilDate } from '../../../../core/calendar/civil-date.ts';

/** What a date cell says, and what it shows about the order of day and month in the whole file. */
export interface StatementDate {
  /** Null when no day can be read, or when it could only be read month first. */
  readonly date: CivilDate | null;
  readonly order: 'dayFirst' | 'monthFirst' | 'either' | 'written' | 'unreadable';
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const unreadable: StatementDate = { date: null, order: 'unreadable' };

/**
 * Reads a date as UK banks write it: `05/09/2026`, `5.9.26`, `05-Sep-2026`, `5 September 2026`, `2026-09-05`,
 * `20260905`, any of them with a time behind. Figures are day first; a moment marked UTC counts as its London day.
 */
export function readStatementDate(text: string): StatementDate {
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/.test(text)) return readMoment(text);
  const day = text
    .replace(/[T ]\d{1,2}:\d\d.*$/, '')
    .replace(/^[a-z]{3,9},? +(?=\d)/i, (word) => (monthNumber(word) === null ? '' : word));
  const yearFirst = /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})$/.exec(day);
  if (yearFirst) {
    const [whole, year, between, month, dayOfMonth] = yearFirst;
    if (between === '' && whole.length !== 8) return unreadable;
    return written(year, Number(month), dayOfMonth);
  }
  const figures = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})$/.exec(day);
  if (figures) return readFigures(Number(figures[1]), Number(figures[3]), figures[4]);
  const named = /^(\d{1,2})(?:st|nd|rd|th)?[-/. ]*([a-z]{3,9})\.?,?[-/. ]*(\d{4}|\d{2})$/i.exec(day);
  if (named) return written(named[3], monthNumber(named[2]), named[1]);
  const monthNamed = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(day);
  if (monthNamed) return written(monthNamed[3], monthNumber(monthNamed[1]), monthNamed[2]);
  return unreadable;
}

function readMoment(text: string): StatementDate {
  try {
    return { date: londonDate(instant(text)), order: 'written' };
  } catch {
    return unreadable;
  }
}

function readFigures(first: number, second: number, year: string | undefined): StatementDate {
  if (second > 12) {
    return dayOf(year, first, second) === null ? unreadable : { date: null, order: 'monthFirst' };
  }
  const date = dayOf(year, second, first);
  if (date === null) return unreadable;
  return { date, order: first > 12 ? 'dayFirst' : 'either' };
}

function written(year: string | undefined, month: number | null, day: string | undefined): StatementDate {
  const date = month === null ? null : dayOf(year, month, Number(day));
  return date === null ? unreadable : { date, order: 'written' };
}

function dayOf(year = '', month: number, day: number): CivilDate | null {
  const fullYear = year.length === 2 ? `20${year}` : year;
  if (fullYear < '1990') return null;
  return parseCivilDate(`${fullYear}-${twoFigures(month)}-${twoFigures(day)}`);
}

function twoFigures(value: number): string {
  return value.toString().padStart(2, '0');
}

function monthNumber(word = ''): number | null {
  const place = monthNames.indexOf(word.trim().slice(0, 3).toLowerCase());
  return place === -1 ? null : place + 1;
}

/**
 * Whether the dates of a file, taken together, prove that it writes the month first: at least one can be read
 * only that way and none only the other. Source: our choice, since one row alone is more likely a slip.
 */
export function isMonthFirst(dates: readonly StatementDate[]): boolean {
  const orders = new Set(dates.map(({ order }) => order));
  return orders.has('monthFirst') && !orders.has('dayFirst') && !orders.has('written');
}
