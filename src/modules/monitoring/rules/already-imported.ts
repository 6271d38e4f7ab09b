import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import type { Pence } from '../../../core/money/pence.ts';

/** What makes two lines of a statement alike. */
export interface ImportedLine {
  readonly date: CivilDate;
  readonly amountPence: Pence;
  readonly payee: string;
  readonly reference: string;
}

/** A stored line: `occurrence` tells alike lines apart, 1 for the first, 2 for the second. */
export interface StoredLine extends ImportedLine {
  readonly occurrence: number;
}

export interface ImportSplit<Line extends ImportedLine> {
  readonly toAdd: readonly (Line & { readonly occurrence: number })[];
  readonly alreadyStored: readonly Line[];
}

/**
 * Parts the lines of a file into those to add and those that its account already holds. Alike lines are counted:
 * two £7.00 fares on one day stay two, and the same file again, or one that overlaps, adds only what is new. A
 * file with one of two fares already stored adds none and takes none away. The order of either list does not
 * matter to how many are added. Source: our choice; banks give most lines no number of their own.
 */
export function calculateNewTransactions<Line extends ImportedLine>(
  stored: readonly StoredLine[],
  read: readonly Line[],
): ImportSplit<Line> {
  const known = new Set(stored.map((line) => keyOf(line, line.occurrence)));
  const met = new Map<string, number>();
  const toAdd: (Line & { readonly occurrence: number })[] = [];
  const alreadyStored: Line[] = [];
  for (const line of read) {
    const kind = keyOf(line, 0);
    const occurrence = (met.get(kind) ?? 0) + 1;
    met.set(kind, occurrence);
    if (known.has(keyOf(line, occurrence))) alreadyStored.push(line);
    else toAdd.push({ ...line, occurrence });
  }
  return { toAdd, alreadyStored };
}

function keyOf(line: ImportedLine, occurrence: number): string {
  return JSON.stringify([line.date, line.amountPence, line.payee, line.reference, occurrence]);
}
