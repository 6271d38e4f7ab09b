import { allow, type Decision, refuse } from '../../../../core/decision/decision.ts';
import type { Pence } from '../../../../core/money/pence.ts';
import { monitoringRefusals } from '../refusals.ts';
import { findColumns, type RecognisedColumns } from './bank-layouts.ts';
import { decideStatementText } from './decode-statement.ts';
import { cellFor, type DatedRow, dateRow, findHabits, type RowHabits, readRow } from './read-row.ts';
import { type BalancePoint, calculateReconciliation } from './running-balance.ts';
import type { SetAsideRow, Statement, StatementAccount, StatementTransaction } from './statement-account.ts';
import { isMonthFirst } from './statement-date.ts';
import { readLabel } from './statement-labels.ts';
import { decideStatementTable, type StatementRow, type StatementTable } from './statement-table.ts';

/**
 * Reads a bank's own file of a statement, whichever bank and whichever encoding, into payments in pence.
 * Every row with something in it comes back, as a payment or set aside with a reason. A statement that does not
 * reconcile is still a result; what is refused is a file that is no such file, or whose dates or amounts would
 * have to be guessed. Never throws, whatever the bytes.
 */
export function decideStatement(bytes: Uint8Array): Decision<Statement> {
  const text = decideStatementText(bytes);
  if (!text.allowed) return text;
  const table = decideStatementTable(text.value);
  if (!table.allowed) return table;
  return decideAccounts(table.value);
}

function decideAccounts(table: StatementTable): Decision<Statement> {
  const { columns } = table;
  if (columns.otherCurrency !== null) {
    return refuse(monitoringRefusals, 'statementNotPounds', { currency: columns.otherCurrency });
  }
  const sections = splitSections(table);
  const rows = sections.flatMap((section) => section.rows);
  if (isMonthFirst(rows.map(({ date }) => date))) {
    const proof = rows.find(({ date }) => date.order === 'monthFirst');
    const facts = { row: `${proof?.row}`, date: proof === undefined ? '' : cellFor(columns, proof, 'date') };
    return refuse(monitoringRefusals, 'statementMonthFirst', facts);
  }
  const drafts = collectDrafts(table, sections);
  const filled = drafts.filter(({ points, setAside }) => points.length > 0 || setAside.length > 0);
  if (filled.length === 0) return refuse(monitoringRefusals, 'statementNoPayments');
  return allow({ accounts: filled.map((draft) => accountOf(columns, draft)) });
}

/** The rows under one row of headings. Files joined end to end, or of several accounts, repeat their headings. */
interface Section {
  readonly columns: RecognisedColumns;
  readonly rows: DatedRow[];
}

function splitSections(table: StatementTable): readonly Section[] {
  let section: Section = { columns: table.columns, rows: [] };
  const sections = [section];
  for (const row of table.rows) {
    if (row.cells.every((cell) => cell === '')) continue;
    const dated = dateRow(section.columns, row);
    const columns = dated.date.date === null ? findColumns(row.cells) : null;
    if (columns === null) {
      section.rows.push(dated);
    } else {
      section = { columns, rows: [] };
      sections.push(section);
    }
  }
  return sections;
}

interface AccountDraft {
  readonly account: string | null;
  openingPence: Pence | null;
  closingPence: Pence | null;
  readonly transactions: StatementTransaction[];
  readonly points: BalancePoint[];
  readonly setAside: SetAsideRow[];
}

/** What lines above and between the payments have said about the account of the rows that follow. */
interface Heading {
  sortCode: string | null;
  account: string | null;
  accountName: string | null;
}

class Drafts {
  readonly byAccount = new Map<string, AccountDraft>();
  readonly heading: Heading = { sortCode: null, account: null, accountName: null };
  latest: AccountDraft | null = null;
  /** The first account that any row names, for rows above it that name none. */
  readonly firstNamed: string | null;

  constructor(firstNamed: string | null) {
    this.firstNamed = firstNamed;
  }

  /** The draft for the account named in a row, or else above it, or else met last. */
  draftFor(named: string | null): AccountDraft {
    if (named === null && this.latest !== null && this.headingText() === null) return this.latest;
    const account = named ?? this.headingText() ?? this.firstNamed;
    const draft = this.byAccount.get(account ?? '') ?? emptyDraft(account);
    this.byAccount.set(account ?? '', draft);
    this.latest = draft;
    return draft;
  }

  headingText(): string | null {
    const { sortCode, account, accountName } = this.heading;
    if (account !== null) return sortCode === null ? account : `${sortCode} ${account}`;
    return accountName;
  }
}

function emptyDraft(account: string | null): AccountDraft {
  return { account, openingPence: null, closingPence: null, transactions: [], points: [], setAside: [] };
}

function collectDrafts(table: StatementTable, sections: readonly Section[]): readonly AccountDraft[] {
  const named = sections.flatMap(({ columns, rows }) => rows.map((row) => accountNamed(columns, row)));
  const drafts = new Drafts(named.find((account) => account !== null) ?? null);
  const stated: { opening: Pence | null; closing: Pence | null } = { opening: null, closing: null };
  for (const { cells } of table.preamble) {
    const label = readLabel(cells);
    if (label === null) continue;
    if ('text' in label) drafts.heading[label.kind] = label.text;
    else stated[label.kind] = label.balancePence;
  }
  for (const { columns, rows } of sections) {
    const habits = findHabits(columns, rows);
    for (const row of rows) takeRow(drafts, columns, row, habits);
  }
  const [first] = drafts.byAccount.values();
  if (first !== undefined && drafts.byAccount.size === 1) {
    first.openingPence ??= stated.opening;
    first.closingPence ??= stated.closing;
  }
  return [...drafts.byAccount.values()];
}

function takeRow(drafts: Drafts, columns: RecognisedColumns, row: DatedRow, habits: RowHabits): void {
  const label = readLabel(row.cells);
  if (label !== null && 'text' in label) {
    drafts.heading[label.kind] = label.text;
    return;
  }
  const read = readRow(columns, row, habits);
  const draft = drafts.draftFor(accountNamed(columns, row));
  switch (read.kind) {
    case 'payment':
      draft.transactions.push(read.transaction);
      draft.points.push({
        date: read.transaction.date,
        amountPence: read.transaction.amountPence,
        balancePence: read.balancePence,
      });
      return;
    case 'opening':
      draft.openingPence ??= read.balancePence;
      break;
    case 'closing':
      draft.closingPence = read.balancePence ?? draft.closingPence;
      break;
    case 'setAside':
      break;
  }
  draft.setAside.push({ row: row.row, reason: read.reason, read: row.read });
}

function accountNamed(columns: RecognisedColumns, row: StatementRow): string | null {
  const part = cellFor(columns, row, 'part');
  if (part !== '') return part;
  const account = cellFor(columns, row, 'account');
  if (account === '') return null;
  const sortCode = cellFor(columns, row, 'sortCode');
  return sortCode === '' ? account : `${sortCode} ${account}`;
}

function accountOf(columns: RecognisedColumns, draft: AccountDraft): StatementAccount {
  return {
    format: columns.layout.format,
    bank: columns.layout.bank,
    currency: 'GBP',
    account: draft.account,
    ...calculateReconciliation(draft.points, draft),
    transactions: draft.transactions,
    setAside: draft.setAside,
  };
}
