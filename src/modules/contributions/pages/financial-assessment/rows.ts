import { noPence, type Pence, pence } from '../../../../core/money/pence.ts';
import type { FormValues } from '../../../../platform/http/index.ts';
import type { FormReader } from '../../../../site/form-reader.ts';
import type { CostAllowed, IncomeLine } from '../../rules/contribution.ts';
import { financialAssessmentContent as words } from './content.ts';

export const rowKinds = ['income', 'housing', 'disability'] as const;
export type RowKind = (typeof rowKinds)[number];

/** Rows that are there before anyone asks for more. */
const firstRows: Readonly<Record<RowKind, number>> = { income: 3, housing: 2, disability: 3 };
const mostRows = 50;

export function fieldName(kind: RowKind, row: number, part: string): string {
  return `${kind}-${row}-${part}`;
}

/** How many rows the form shows: those it had, and one more where its button was pressed. */
export function countRows(kind: RowKind, text: (name: string) => string): number {
  const had = Number.parseInt(text(`${kind}-rows`), 10);
  const rows = had >= 1 && had <= mostRows ? had : firstRows[kind];
  return Math.min(mostRows, rows + (text('more') === kind ? 1 : 0));
}

export function asksForMore(form: FormValues): boolean {
  return rowKinds.some((kind) => kind === form.text('more'));
}

export function readIncome(reader: FormReader): readonly IncomeLine[] {
  return readRows(reader, 'income', ['name', 'weekly', 'leftOut', 'why']).map((row) => ({
    ...readCost(reader, 'income', row),
    leftOutPence: asPence(reader.optionalPence(fieldName('income', row, 'leftOut'), words.amountWords)),
    whyLeftOut: reader.optionalText(fieldName('income', row, 'why')) ?? '',
  }));
}

export function readCosts(reader: FormReader, kind: 'housing' | 'disability'): readonly CostAllowed[] {
  return readRows(reader, kind, ['name', 'weekly']).map((row) => readCost(reader, kind, row));
}

function readCost(reader: FormReader, kind: RowKind, row: number): CostAllowed {
  return {
    name: reader.text(fieldName(kind, row, 'name'), words.nameWords),
    weeklyPence: pence(reader.pence(fieldName(kind, row, 'weekly'), words.amountWords)),
  };
}

function asPence(amount: number | undefined): Pence {
  return amount === undefined ? noPence : pence(amount);
}

/** Rows that hold anything. An empty one between them would shift what the command says of those after it. */
function readRows(reader: FormReader, kind: RowKind, parts: readonly string[]): readonly number[] {
  const count = countRows(kind, (name) => (name === 'more' ? '' : reader.form.text(name)));
  const rows = Array.from({ length: count }, (_nothing, row) => row);
  const isFilled = (row: number) =>
    parts.some((part) => reader.form.text(fieldName(kind, row, part)).trim() !== '');
  const filled = rows.filter(isFilled);
  const last = filled.at(-1) ?? -1;
  for (const row of rows)
    if (row < last && !isFilled(row)) reader.fault(fieldName(kind, row, 'name'), words.gapWords);
  return filled;
}

const kindOf: Readonly<Record<string, RowKind>> = {
  income: 'income',
  housingCosts: 'housing',
  disabilityCosts: 'disability',
};

const partOf: Readonly<Record<string, string>> = {
  name: 'name',
  weeklyPence: 'weekly',
  leftOutPence: 'leftOut',
  whyLeftOut: 'why',
};

/** The form's name of what the command calls `income[0].leftOutPence`, `circumstances.age` or `capitalPence`. */
export function fieldOf(inputField: string): string {
  const [, list = '', row = '', part = ''] = /^(\w+)\[(\d+)\]\.(\w+)$/.exec(inputField) ?? [];
  const kind = kindOf[list];
  if (kind !== undefined) return fieldName(kind, Number.parseInt(row, 10), partOf[part] ?? part);
  return inputField.replace('circumstances.', '');
}
