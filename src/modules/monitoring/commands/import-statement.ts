import { defineCommand } from '../../audit/index.ts';
import { addStatementFile, type ImportedStatement } from '../add-statement-file.ts';
import { type StatementInput, statementInput } from '../read-statement-file.ts';

/** Adds what is new in a bank statement to an account, at once; see `addStatementFile`. */
export const importStatement = defineCommand<StatementInput, ImportedStatement>({
  name: 'monitoring.importStatement',
  summary: 'Add what is new in a bank statement to a person’s account.',
  input: statementInput,
  about: (input) => input.personId,
  handle: addStatementFile,
});
