import { allow, type Decision, refuse } from '../../core/decision/decision.ts';
import { type Context, emitEvent, recordAct } from '../audit/index.ts';
import { findPerson, peopleRefusals } from '../people/index.ts';
import {
  decideReconciled,
  readStatementFile,
  type StatementInput,
  splitStatement,
} from './read-statement-file.ts';
import { addStatement, keepFile, listStoredLines, lockAccount } from './store.ts';

export interface ImportedStatement {
  readonly statementId: string;
  readonly accountId: string;
  readonly added: number;
  readonly alreadyThere: number;
  readonly setAside: number;
  /** Null where the statement shows no balances, so that nobody can tell whether it is complete. */
  readonly reconciles: true | null;
}

/**
 * Adds what is new in a bank statement to an account. The same file again, or one that overlaps, adds nothing
 * twice, also when both come at once. A statement that ends away from its own closing balance is refused whole.
 */
export async function addStatementFile(
  context: Context,
  input: StatementInput,
): Promise<Decision<ImportedStatement>> {
  const { personId, accountLabel } = input;
  if (!(await findPerson(context, personId))) return refuse(peopleRefusals, 'personNotFound');
  const read = await readStatementFile(input);
  if (!read.allowed) return read;
  const { account, digest, firstOn, lastOn } = read.value;
  const adds = decideReconciled(account);
  if (!adds.allowed) return adds;
  const accountId = await lockAccount(context, personId, accountLabel.trim());
  const stored = await listStoredLines(context, accountId, firstOn, lastOn);
  const { toAdd, alreadyStored } = splitStatement(read.value, stored);
  await keepFile(context, digest, input.file);
  const statementId = await addStatement(context, {
    personId,
    accountId,
    fileDigest: digest,
    account,
    firstOn,
    lastOn,
    toAdd,
    alreadyCount: alreadyStored.length,
  });
  const counts = {
    added: toAdd.length,
    alreadyThere: alreadyStored.length,
    setAside: account.setAside.length,
  };
  await recordAct(context, {
    action: 'monitoring.importStatement',
    personId,
    subjectKind: 'statement',
    subjectId: statementId,
    details: { account: accountId, ...counts, reconciles: account.reconciles },
  });
  await emitEvent(context, {
    type: 'statement.imported',
    personId,
    payload: { statementId, accountId, added: toAdd.length },
  });
  return allow({ statementId, accountId, ...counts, reconciles: adds.value });
}
