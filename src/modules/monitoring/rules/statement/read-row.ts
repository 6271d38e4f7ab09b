import { type Pence, pence } from '../../../../core/money/pence.ts';
import type { ColumnRole, RecognisedColumns } from './bank-layouts.ts';
import type { StatementTransaction } from './statement-account.ts';
import { isNoAmount, parseStatementAmount } from './statement-amount.ts';
import { readStatementDate, type StatementDate } from './statement-date.ts';
import { kindOfLabel } from './statement-labels.ts';
import type { StatementRow } from './statement-table.ts';

/** What holds for all rows under one heading row, found before any of them is taken. */
export interface RowHabits {
  /** Money out already carries a minus in its own column. */
  readonly outIsSigned: boolean;
  /** Amounts have no signs, and a column says debit or credit. */
  readonly hasDirection: boolean;
}

export interface DatedRow extends StatementRow {
  readonly date: StatementDate;
}

export type RowRead =
  | {
      readonly kind: 'payment';
      readonly transaction: StatementTransaction;
      readonly balancePence: Pence | null;
    }
  | { readonly kind: 'opening' | 'closing'; readonly balancePence: Pence | null; readonly reason: string }
  | { readonly kind: 'setAside'; readonly reason: string };

const marks: Readonly<Record<string, 1 | -1>> = {
  d: -1,
  dr: -1,
  db: -1,
  debit: -1,
  out: -1,
  'money out': -1,
  'paid out': -1,
  dbit: -1,
  c: 1,
  cr: 1,
  credit: 1,
  in: 1,
  'money in': 1,
  'paid in': 1,
  crdt: 1,
};

/** The first cell with something in it among those that serve a purpose. */
export function cellFor(columns: RecognisedColumns, row: StatementRow, role: ColumnRole): string {
  for (const place of columns.places[role]) {
    const cell = row.cells[place];
    if (cell !== undefined && cell !== '') return cell;
  }
  return '';
}

export function dateRow(columns: RecognisedColumns, row: StatementRow): DatedRow {
  return { ...row, date: readStatementDate(cellFor(columns, row, 'date')) };
}

/** Looks over all rows before any is read, since one row alone does not show how a file writes money out. */
export function findHabits(columns: RecognisedColumns, rows: readonly StatementRow[]): RowHabits {
  const amounts = rows.map((row) => parseStatementAmount(cellFor(columns, row, 'amount')) ?? 0);
  const outs = rows
    .map((row) => parseStatementAmount(cellFor(columns, row, 'paidOut')) ?? 0)
    .filter((out) => out !== 0);
  return {
    outIsSigned: outs.length > 0 && outs.every((out) => out < 0),
    hasDirection: amounts.every((amount) => amount >= 0) && rows.some((row) => markOf(columns, row) === -1),
  };
}

function markOf(columns: RecognisedColumns, row: StatementRow): 1 | -1 | undefined {
  return marks[cellFor(columns, row, 'direction').toLowerCase()];
}

/** Reads one row as a payment, as a balance, or as something to set aside with the reason in words. */
export function readRow(columns: RecognisedColumns, row: DatedRow, habits: RowHabits): RowRead {
  const balancePence = parseStatementAmount(cellFor(columns, row, 'balance'));
  const label = labelOfRow(columns, row);
  if (label !== null) {
    const stated = balancePence ?? soleAmount(columns, row);
    return { kind: label, balancePence: stated, reason: 'This row states a balance. It is not a payment.' };
  }
  const reason = reasonToSetAside(columns, row);
  if (reason !== null) return { kind: 'setAside', reason };
  const { date } = row.date;
  if (date === null) return { kind: 'setAside', reason: reasonOfDate(columns, row) };
  const amount = readAmount(columns, row, habits);
  if (typeof amount === 'string') return { kind: 'setAside', reason: amount };
  if (amount === 0) return { kind: 'setAside', reason: 'The amount is £0.00: no money moved.' };
  return {
    kind: 'payment',
    transaction: { date, amountPence: amount, ...readWords(columns, row), row: row.row },
    balancePence,
  };
}

/** "Opening balance" and the like, written where the payee is or at the start of the row. */
function labelOfRow(columns: RecognisedColumns, row: StatementRow): 'opening' | 'closing' | null {
  for (const text of [cellFor(columns, row, 'payee'), row.cells.find((cell) => cell !== '') ?? '']) {
    const kind = kindOfLabel(text.replace(/:$/, ''));
    if (kind === 'opening' || kind === 'closing') return kind;
  }
  return null;
}

function soleAmount(columns: RecognisedColumns, row: StatementRow): Pence | null {
  const amounts = (['amount', 'paidIn', 'paidOut'] as const)
    .map((role) => parseStatementAmount(cellFor(columns, row, role)))
    .filter((amount) => amount !== null);
  if (amounts.length > 0) return amounts[0] ?? null;
  return (
    row.cells
      .slice(1)
      .map(parseStatementAmount)
      .findLast((amount) => amount !== null) ?? null
  );
}

function reasonToSetAside(columns: RecognisedColumns, row: StatementRow): string | null {
  const beyond = row.cells.slice(columns.width).some((cell) => cell !== '');
  if (beyond)
    return 'This row has more cells than there are headings, so we cannot tell which is the amount.';
  const state = cellFor(columns, row, 'state');
  const date = cellFor(columns, row, 'date');
  if (/pend|authori[sz]|await|processing|schedul/i.test(state) || /^pending/i.test(date)) {
    return 'The bank says that this payment is pending. It can be added when it has gone through.';
  }
  if (/declin|revert|fail|cancel|reject|refus|void/i.test(state)) {
    return `The bank says that this payment did not go through: ${shortened(state)}.`;
  }
  const currency = cellFor(columns, row, 'currency');
  if (currency !== '' && !/^(gbp|£|sterling|pounds?)$/i.test(currency)) {
    return `This payment is in ${shortened(currency)}, not in pounds.`;
  }
  return null;
}

function reasonOfDate(columns: RecognisedColumns, row: DatedRow): string {
  const text = cellFor(columns, row, 'date');
  const first = row.cells.find((cell) => cell !== '') ?? '';
  if (/^(sub-?)?totals?\b/i.test(first) || /^(sub-?)?totals?\b/i.test(cellFor(columns, row, 'payee'))) {
    return 'This row adds up other rows. It is not a payment.';
  }
  if (text === '') return 'This row has no date.';
  if (row.date.order === 'monthFirst') {
    return `We read dates day first, and there is no such day as ${text}.`;
  }
  if (/^\d{5}(\.\d+)?$/.test(text)) return `The date is a spreadsheet's own number, ${text}, and not a day.`;
  return `We cannot read the date "${shortened(text)}".`;
}

/** The amount with its sign, or the reason in words why there is none. */
function readAmount(columns: RecognisedColumns, row: StatementRow, habits: RowHabits): Pence | string {
  const text = cellFor(columns, row, 'amount');
  if (isNoAmount(text)) return readInAndOut(columns, row, habits);
  const amount = parseStatementAmount(text);
  if (amount === null) return reasonOfAmount(text);
  const fee = readFee(columns, row);
  if (typeof fee === 'string') return fee;
  if (habits.hasDirection) {
    const mark = markOf(columns, row);
    if (mark === undefined) return 'This row does not say whether the money came in or went out.';
    return pence(mark * amount - fee);
  }
  const signed = pence((columns.layout.sign === 'spendingPositive' ? 0 - amount : amount) - fee);
  return agreeWithInAndOut(signed, readInAndOut(columns, row, habits));
}

/** Where a file has an amount as well as columns for in and out, the columns say which way the money went. */
function agreeWithInAndOut(amount: Pence, inAndOut: Pence | string): Pence | string {
  if (typeof inAndOut === 'string' || inAndOut === 0 || inAndOut === amount) return amount;
  if (inAndOut === 0 - amount) return inAndOut;
  return 'The amount of this row is not what its columns for money in and money out say.';
}

function readFee(columns: RecognisedColumns, row: StatementRow): number | string {
  const text = cellFor(columns, row, 'fee');
  if (isNoAmount(text)) return 0;
  return parseStatementAmount(text) ?? `We cannot read the fee "${shortened(text)}".`;
}

function readInAndOut(columns: RecognisedColumns, row: StatementRow, habits: RowHabits): Pence | string {
  const texts = [cellFor(columns, row, 'paidIn'), cellFor(columns, row, 'paidOut')];
  if (texts.every(isNoAmount)) return 'This row has no amount.';
  const [paidIn = null, paidOut = null] = texts.map((text) =>
    isNoAmount(text) ? pence(0) : parseStatementAmount(text),
  );
  if (paidIn === null) return reasonOfAmount(texts[0]);
  if (paidOut === null) return reasonOfAmount(texts[1]);
  if (paidIn !== 0 && paidOut !== 0)
    return 'This row says that money came in and went out, so we cannot tell which.';
  return pence(paidIn + (habits.outIsSigned ? paidOut : 0 - paidOut));
}

function reasonOfAmount(text = ''): string {
  if (/[€$]|\b(EUR|USD)\b/i.test(text)) return `The amount "${shortened(text)}" is not in pounds.`;
  return `We cannot read the amount "${shortened(text)}".`;
}

function readWords(
  columns: RecognisedColumns,
  row: StatementRow,
): { readonly payee: string; readonly reference: string } {
  const payeeCell = cellFor(columns, row, 'payee');
  if (columns.layout.payeeEndsAtGap) {
    const [payee = '', ...rest] = payeeCell
      .split(/\t| {2,}/)
      .map(oneSpaced)
      .filter((part) => part !== '');
    return { payee, reference: rest.join(' ') };
  }
  const payeePlace = columns.places.payee.find((place) => (row.cells[place] ?? '') !== '');
  const referencePlace = columns.places.reference.find(
    (place) => place !== payeePlace && (row.cells[place] ?? '') !== '',
  );
  const reference = referencePlace === undefined ? '' : (row.cells[referencePlace] ?? '');
  return { payee: oneSpaced(payeeCell), reference: oneSpaced(reference) };
}

function oneSpaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A cell as quoted in a reason; the whole row is kept beside the reason in any case. */
function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
