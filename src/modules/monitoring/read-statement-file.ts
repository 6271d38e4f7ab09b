import { createHash } from 'node:crypto';
import { type TSchema, Type } from 'typebox';
import type { CivilDate } from '../../core/calendar/civil-date.ts';
import { allow, type Decision, refuse } from '../../core/decision/decision.ts';
import { Id, Input, Line } from '../../platform/schema/fields.ts';
import { readInWorker } from './read-in-worker.ts';
import { calculateNewTransactions, type ImportSplit, type StoredLine } from './rules/already-imported.ts';
import { decideAccount } from './rules/choose-account.ts';
import { monitoringRefusals } from './rules/refusals.ts';
import { explainStatement } from './rules/statement/explain-statement.ts';
import type { StatementAccount, StatementTransaction } from './rules/statement/statement-account.ts';

/** What is sent to look at a statement, and then, unchanged, to add it. */
export interface StatementInput {
  readonly personId: string;
  /** What the person calls the account, such as "Support account". */
  readonly accountLabel: string;
  /** The file as base64. */
  readonly file: string;
  /** Which account of the file is meant, as the file writes it, where it holds several. */
  readonly accountInFile?: string;
}

/** Source: our choice. A year of one account is well below one megabyte. */
export const mostBytes = 5_000_000;
const mostCharacters = Math.ceil(mostBytes / 3) * 4;

export const statementInput: TSchema = Input({
  personId: Id({ words: 'Give the id of the person.' }),
  accountLabel: Line({ words: 'Say what you call the account, such as “Support account”.', longest: 60 }),
  file: Type.Refine(
    Type.String({ words: 'Choose the statement: a CSV file of at most 5 MB.' }),
    (text) =>
      text !== '' &&
      text.length <= mostCharacters &&
      text.length % 4 === 0 &&
      /^[A-Za-z0-9+/]*={0,2}$/.test(text),
    () => 'file',
  ),
  accountInFile: Type.Optional(Line({ words: 'Choose the account, as the file writes it.', longest: 100 })),
});

export interface StatementFile {
  readonly digest: string;
  readonly account: StatementAccount;
  readonly firstOn: CivilDate;
  readonly lastOn: CivilDate;
}

/** The one account that is meant in a file that was sent, with the days that it covers. */
export async function readStatementFile(input: StatementInput): Promise<Decision<StatementFile>> {
  const bytes = Buffer.from(input.file, 'base64');
  const statement = await readInWorker(bytes);
  if (!statement.allowed) return statement;
  const account = decideAccount(statement.value, input.accountInFile);
  if (!account.allowed) return account;
  const days = account.value.transactions.map(({ date }) => date).sort();
  const [firstOn] = days;
  const lastOn = days.at(-1);
  if (firstOn === undefined || lastOn === undefined) return refuse(monitoringRefusals, 'statementNoPayments');
  const digest = createHash('sha256').update(bytes).digest('hex');
  return allow({ digest, account: account.value, firstOn, lastOn });
}

/** Whether a statement adds up, null where nobody can tell; one that ends away from its own balance is refused whole. */
export function decideReconciled({ reconciles, ...account }: StatementAccount): Decision<true | null> {
  if (reconciles !== false) return allow(reconciles);
  return refuse(monitoringRefusals, 'statementDoesNotReconcile', {
    explanation: explainStatement({ ...account, reconciles })[0] ?? '',
  });
}

/** Which payments of a file its account does not hold yet. */
export function splitStatement(
  file: StatementFile,
  stored: readonly StoredLine[],
): ImportSplit<StatementTransaction> {
  return calculateNewTransactions(stored, file.account.transactions);
}
