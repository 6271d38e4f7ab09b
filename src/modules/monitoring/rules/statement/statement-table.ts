import { CsvError, type Info, parse } from 'csv-parse/sync';
import { allow, type Decision, refuse } from '../../../../core/decision/decision.ts';
import { monitoringRefusals } from '../refusals.ts';
import {
  findColumns,
  headlessHeadings,
  headlessLayout,
  labelledLayout,
  nameColumns,
  type RecognisedColumns,
} from './bank-layouts.ts';
import { parseStatementAmount } from './statement-amount.ts';
import { readStatementDate } from './statement-date.ts';

export interface StatementTable {
  readonly columns: RecognisedColumns;
  /** What stands above the headings: names, account numbers, balances. */
  readonly preamble: readonly StatementRow[];
  readonly rows: readonly StatementRow[];
}

export interface StatementRow {
  /** The row in a spreadsheet, counted from 1, blank rows included. */
  readonly row: number;
  readonly cells: readonly string[];
  /** The row as the file has it. */
  readonly read: string;
}

const separators = [',', ';', '\t', '|'];
/** Headings further down than this are not looked for. */
const headingRows = 60;
const longestRowBytes = 50_000;

/** Splits a text into headings and rows; refuses what has no headings that we can tell apart. */
export function decideStatementTable(text: string): Decision<StatementTable> {
  const labelled = findLabelledTable(text);
  if (labelled !== null) return allow(labelled);
  let spoilt: Decision<never> | null = null;
  for (const separator of separators) {
    const start = splitRows(text, separator, headingRows);
    if (!start.allowed) {
      spoilt ??= start;
      continue;
    }
    if (findHeadings(start.value) === null && !isHeadless(start.value)) continue;
    const all = splitRows(text, separator);
    if (!all.allowed) return all;
    return allow(tableOf(all.value));
  }
  return spoilt ?? refuse(monitoringRefusals, 'statementHeadingsUnknown');
}

function tableOf(rows: readonly StatementRow[]): StatementTable {
  const found = findHeadings(rows);
  if (found !== null) {
    return {
      columns: found.columns,
      preamble: rows.slice(0, found.place),
      rows: rows.slice(found.place + 1),
    };
  }
  return { columns: ownColumns(headlessLayout, headlessHeadings), preamble: [], rows };
}

function ownColumns(layout: typeof headlessLayout, headings: readonly string[]): RecognisedColumns {
  const columns = nameColumns(layout, headings);
  if (columns === null) throw new Error(`The headings of ${layout.format} do not make a table.`);
  return columns;
}

function findHeadings(
  rows: readonly StatementRow[],
): { readonly place: number; readonly columns: RecognisedColumns } | null {
  for (const [place, { cells }] of rows.slice(0, headingRows).entries()) {
    const columns = findColumns(cells);
    if (columns !== null) return { place, columns };
  }
  return null;
}

/** Whether the first row is already a payment: three cells, a date, words and an amount. */
function isHeadless(rows: readonly StatementRow[]): boolean {
  const cells = rows.find((row) => row.cells.some((cell) => cell !== ''))?.cells ?? [];
  const used = cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
  const [date = '', , amount = ''] = used;
  return (
    used.length === 3 &&
    readStatementDate(date).order !== 'unreadable' &&
    parseStatementAmount(amount) !== null
  );
}

function splitRows(text: string, separator: string, to?: number): Decision<readonly StatementRow[]> {
  let records: readonly SplitRecord[];
  try {
    records = parse(text, {
      delimiter: separator,
      record_delimiter: ['\n'],
      relax_quotes: true,
      relax_column_count: true,
      ltrim: true,
      skip_empty_lines: true,
      info: true,
      raw: true,
      max_record_size: longestRowBytes,
      ...(to === undefined ? {} : { to }),
    }) as unknown as readonly SplitRecord[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refuseUnclosed(rowOf(error as unknown as Info) + 1);
  }
  const rows = records.map(({ record, info, raw }) => ({
    row: rowOf(info),
    cells: record.map(tidyCell),
    read: raw.replace(/^[\n\ufeff]+/, '').trimEnd(),
  }));
  const swallowed = rows.find(({ read }) => holdsAnotherRow(read, separator));
  return swallowed === undefined ? allow(rows) : refuseUnclosed(swallowed.row);
}

interface SplitRecord {
  readonly record: readonly string[];
  readonly info: Info;
  readonly raw: string;
}

function rowOf(info: Pick<Info, 'records' | 'empty_lines'>): number {
  return info.records + info.empty_lines;
}

function refuseUnclosed(row: number): Decision<never> {
  return refuse(monitoringRefusals, 'statementQuoteNotClosed', { row: row.toString() });
}

/** A note may run over several lines; a line of it that begins with a date and has cells is another payment. */
function holdsAnotherRow(read: string, separator: string): boolean {
  if (!read.includes('\n')) return false;
  return read
    .split('\n')
    .slice(1)
    .some((line) => {
      const cells = line.split(separator);
      const [first = ''] = cells;
      return cells.length >= 3 && readStatementDate(tidyCell(first.replaceAll('"', ''))).date !== null;
    });
}

/** What a cell says, without the marks that spreadsheets put round it: `="0012"`, `'0012`, doubled spaces. */
function tidyCell(cell: string): string {
  return withoutControls(cell)
    .replace(/^"(.*)"[ \t]+$/s, '$1')
    .trim()
    .replace(/^="(.*)"$/s, '$1')
    .replace(/^'/, '')
    .trim();
}

function withoutControls(text: string): string {
  return text.replace(/[^\P{Cc}\t\n]|\ufeff/gu, '').replaceAll('\u00a0', ' ');
}

const labelledHeadings = ['Date', 'Description', 'Amount', 'Balance'];

/** Reads blocks of `Date: …`, `Description: …`, `Amount: …`, `Balance: …` as rows; null when there are none. */
function findLabelledTable(text: string): StatementTable | null {
  if (!/^date:[\s\S]{0,400}?^amount:/im.test(text)) return null;
  const preamble: StatementRow[] = [];
  const blocks: { row: number; cells: string[]; read: string }[] = [];
  for (const [place, line] of text.split('\n').entries()) {
    const [, label = '', value = ''] = /^([A-Za-z ]{1,30}):(.*)$/.exec(tidyCell(line)) ?? [];
    const column = labelledHeadings.findIndex(
      (heading) => heading.toLowerCase() === label.trim().toLowerCase(),
    );
    if (column === 0) blocks.push({ row: place + 1, cells: ['', '', '', ''], read: '' });
    const block = blocks.at(-1);
    if (block === undefined) {
      preamble.push({ row: place + 1, cells: [tidyCell(line)], read: line });
      continue;
    }
    if (line.trim() !== '') block.read += `${block.read === '' ? '' : '\n'}${line}`;
    if (column !== -1) block.cells[column] = tidyCell(value);
  }
  return { columns: ownColumns(labelledLayout, labelledHeadings), preamble, rows: blocks };
}
