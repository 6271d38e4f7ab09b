import type { Fault } from '../decision/decision.ts';
import { type CivilDate, parseCivilDate } from './civil-date.ts';

/**
 * One figure of law or policy with each value that it has had. A row whose value is null says that from
 * that day the figure is not known: nobody may go on with the one before it.
 */
export interface DatedFigure {
  readonly key: string;
  readonly unit: string;
  readonly source: string;
  /** True while nobody has checked the figure against the law itself. */
  readonly confirm?: boolean;
  /** The least and the most that a council may set for itself. Where it is absent the law decides, and no council. */
  readonly councilSets?: { readonly least: number; readonly most: number };
  readonly values: readonly { readonly startsOn: CivilDate; readonly value: number | null }[];
  /** The first day on which the rule behind the figure is no longer in force. */
  readonly endsBefore?: CivilDate;
}

/** A value and which version of the figure it is, such as `capital.lowerLimit@2010-04-12`. */
export interface DatedValue {
  readonly value: number;
  readonly version: string;
}

/** The figures that are known on one day, by key. A figure that is not known that day is not there. */
export type FiguresOnDate = Readonly<Record<string, DatedValue>>;

/** The value in force on a day, or null where there is none: before the first, after the end, or not known. */
export function valueOn(figure: DatedFigure, date: CivilDate): DatedValue | null {
  if (figure.endsBefore !== undefined && date >= figure.endsBefore) return null;
  const row = figure.values.findLast(({ startsOn }) => startsOn <= date);
  if (row === undefined || row.value === null) return null;
  return { value: row.value, version: `${figure.key}@${row.startsOn}` };
}

export function figuresOn(figures: readonly DatedFigure[], date: CivilDate): FiguresOnDate {
  const known: Record<string, DatedValue> = {};
  for (const figure of figures) {
    const found = valueOn(figure, date);
    if (found !== null) known[figure.key] = found;
  }
  return known;
}

/** Takes the content of a file of dated figures. Throws where `checkDatedFigures` finds a fault. */
export function datedFigures(content: unknown): readonly DatedFigure[] {
  const faults = checkDatedFigures(content);
  if (faults.length > 0) {
    throw new RangeError(faults.map(({ field, words }) => `${field}: ${words}`).join('\n'));
  }
  return content as readonly DatedFigure[];
}

/** What is wrong with a file of dated figures, by field; an empty list when nothing is. */
export function checkDatedFigures(content: unknown): readonly Fault[] {
  if (!Array.isArray(content)) return [{ field: '', words: 'The file must be a list of figures.' }];
  const keys = new Set<unknown>();
  return content.flatMap((figure: unknown, place) => {
    const field = `[${place}]`;
    if (!isRecord(figure)) return [{ field, words: 'This is not a figure.' }];
    const faults = checkFigure(figure, field);
    if (keys.has(figure['key'])) {
      faults.push({ field: `${field}.key`, words: 'Another figure in this file has the same key.' });
    }
    keys.add(figure['key']);
    return faults;
  });
}

const fieldNames = new Set(['key', 'unit', 'source', 'confirm', 'councilSets', 'values', 'endsBefore']);

function checkFigure(figure: Record<string, unknown>, field: string): Fault[] {
  const faults: Fault[] = [];
  for (const name of ['key', 'unit', 'source']) {
    const text = figure[name];
    if (typeof text !== 'string' || text.trim() === '') {
      faults.push({ field: `${field}.${name}`, words: `Give the ${name}.` });
    }
  }
  for (const name of Object.keys(figure)) {
    if (!fieldNames.has(name)) {
      faults.push({ field: `${field}.${name}`, words: 'A dated figure has no such field.' });
    }
  }
  if (figure['confirm'] !== undefined && typeof figure['confirm'] !== 'boolean') {
    faults.push({ field: `${field}.confirm`, words: 'Say true or false.' });
  }
  const limits = figure['councilSets'];
  if (limits !== undefined && !isRange(limits)) {
    faults.push({ field: `${field}.councilSets`, words: 'Give the least and the most, as whole numbers.' });
  }
  const end = figure['endsBefore'];
  if (end !== undefined && !isDate(end)) {
    faults.push({ field: `${field}.endsBefore`, words: 'Give a date as YYYY-MM-DD.' });
  }
  return [...faults, ...checkValues(figure['values'], `${field}.values`)];
}

function checkValues(values: unknown, field: string): readonly Fault[] {
  if (!Array.isArray(values)) return [{ field, words: 'Give a list of values, which may be empty.' }];
  let before = '';
  return values.flatMap((row: unknown, place): Fault[] => {
    const at = `${field}[${place}]`;
    if (!isRecord(row) || !isDate(row['startsOn'])) {
      return [{ field: `${at}.startsOn`, words: 'Give a date as YYYY-MM-DD.' }];
    }
    const faults: Fault[] = [];
    if (row['startsOn'] <= before) {
      faults.push({ field: `${at}.startsOn`, words: 'Each value starts after the one before it.' });
    }
    before = row['startsOn'];
    if (row['value'] !== null && !Number.isFinite(row['value'])) {
      faults.push({ field: `${at}.value`, words: 'Give a number, or null where it is not known.' });
    }
    return faults;
  });
}

function isDate(value: unknown): value is string {
  return typeof value === 'string' && parseCivilDate(value) !== null;
}

function isRange(value: unknown): boolean {
  if (!isRecord(value) || Object.keys(value).some((name) => name !== 'least' && name !== 'most'))
    return false;
  const { least, most } = value;
  return Number.isInteger(least) && Number.isInteger(most) && Number(least) <= Number(most);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
