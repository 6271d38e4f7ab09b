import { allow, refuse } from '../../../core/decision/decision.ts';
import { defineQuestion } from '../../audit/index.ts';
import { findPerson, peopleRefusals } from '../../people/index.ts';
import {
  readStatementFile,
  type StatementInput,
  splitStatement,
  statementInput,
} from '../read-statement-file.ts';
import { explainStatement } from '../rules/statement/explain-statement.ts';
import type {
  SetAsideRow,
  StatementAccount,
  StatementTransaction,
} from '../rules/statement/statement-account.ts';
import { findAccount, listStoredLines } from '../store.ts';

export interface StatementPreview
  extends Pick<
    StatementAccount,
    'bank' | 'account' | 'openingBalancePence' | 'closingBalancePence' | 'reconciles' | 'differencePence'
  > {
  readonly firstOn: string;
  readonly lastOn: string;
  readonly toAdd: readonly StatementTransaction[];
  readonly alreadyThere: readonly StatementTransaction[];
  readonly setAside: readonly SetAsideRow[];
  /** Whether adding it would be allowed. */
  readonly canBeAdded: boolean;
  /** What to tell whoever sent it. */
  readonly words: readonly string[];
}

/** What adding a statement would do: nothing of it is kept. */
export const previewStatement = defineQuestion<StatementInput, StatementPreview>({
  name: 'monitoring.previewStatement',
  summary: 'What adding a bank statement would add, what is there already, and whether it adds up.',
  input: statementInput,
  about: (input) => input.personId,
  answer: async (context, input) => {
    const { personId, accountLabel } = input;
    if (!(await findPerson(context, personId))) return refuse(peopleRefusals, 'personNotFound');
    const read = readStatementFile(input);
    if (!read.allowed) return read;
    const { account, firstOn, lastOn } = read.value;
    const accountId = await findAccount(context, personId, accountLabel.trim());
    const stored = accountId === null ? [] : await listStoredLines(context, accountId, firstOn, lastOn);
    const { toAdd, alreadyStored } = splitStatement(read.value, stored);
    return allow({
      bank: account.bank,
      account: account.account,
      openingBalancePence: account.openingBalancePence,
      closingBalancePence: account.closingBalancePence,
      reconciles: account.reconciles,
      differencePence: account.differencePence,
      firstOn,
      lastOn,
      toAdd,
      alreadyThere: alreadyStored,
      setAside: account.setAside,
      canBeAdded: account.reconciles !== false,
      words: explainStatement(account),
    });
  },
});
