import type { CivilDate } from '../../../../core/calendar/civil-date.ts';
import type { Pence } from '../../../../core/money/pence.ts';

/** What a bank's file says, account by account. A file of a managed account can hold many. */
export interface Statement {
  readonly accounts: readonly StatementAccount[];
}

export interface StatementAccount {
  /** The layout that was recognised, such as `csv-barclays`; `csv-generic` when only the columns were. */
  readonly format: string;
  /** Null where the headings do not tell the bank. */
  readonly bank: string | null;
  readonly currency: 'GBP';
  /** The account as the file writes it, such as `20-00-00 12345678`; null where the file does not say. */
  readonly account: string | null;
  /** Before the first payment; worked out from the first running balance where the file does not state it. */
  readonly openingBalancePence: Pence | null;
  readonly closingBalancePence: Pence | null;
  /**
   * True when every balance is the one before plus what moved between, up to the closing balance;
   * false when one is not; null when the file does not hold two balances to compare.
   */
  readonly reconciles: boolean | null;
  /**
   * Closing balance − (opening balance + all payments): £12.40 when the account ends that much higher than
   * its payments explain. It is the sum of the gaps between balances, so gaps that cancel out give nothing
   * though `reconciles` is false. Null when `reconciles` is.
   */
  readonly differencePence: Pence | null;
  /** In the order of the file, whichever way round the bank writes it. */
  readonly transactions: readonly StatementTransaction[];
  /** Rows with something in them that were not taken as payments, each with the reason in words. */
  readonly setAside: readonly SetAsideRow[];
}

export interface StatementTransaction {
  readonly date: CivilDate;
  /** Money in is positive, money out negative. */
  readonly amountPence: Pence;
  readonly payee: string;
  /** Empty where the file has none. */
  readonly reference: string;
  /** The row a person sees in a spreadsheet, counted from 1, blank rows included. */
  readonly row: number;
}

export interface SetAsideRow {
  readonly row: number;
  readonly reason: string;
  /** The row as the file has it. */
  readonly read: string;
}
