import { allow, type Decision, refuse } from '../../../core/decision/decision.ts';
import { Id, Input } from '../../../platform/schema/fields.ts';
import { type Context, defineQuestion } from '../../audit/index.ts';
import { findPerson, peopleRefusals } from '../../people/index.ts';
import {
  readStatementFile,
  type StatementInput,
  splitStatement,
  statementInput,
} from '../read-statement-file.ts';
import { monitoringRefusals } from '../rules/refusals.ts';
import { explainStatement } from '../rules/statement/explain-statement.ts';
import type {
  SetAsideRow,
  StatementAccount,
  StatementTransaction,
} from '../rules/statement/statement-account.ts';
import { findAccount, listStoredLines } from '../store.ts';
import { findSentStatement } from '../store-sent-statements.ts';

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
  answer: preview,
});

interface SentStatement {
  readonly personId: string;
  readonly sentId: string;
}

/** The same of a statement that was sent and waits. */
export const showSentStatement = defineQuestion<
  SentStatement,
  StatementPreview & { readonly accountLabel: string }
>({
  name: 'monitoring.showSentStatement',
  summary: 'What adding the statement that was sent would add, and whether it adds up.',
  input: Input({
    personId: Id({ words: 'Give the id of the person.' }),
    sentId: Id({ words: 'Give the id of the statement that was sent.' }),
  }),
  about: (input) => input.personId,
  answer: async (context, { personId, sentId }) => {
    const sent = await findSentStatement(context, personId, sentId);
    if (sent === null) return refuse(monitoringRefusals, 'sentStatementGone');
    const shown = await preview(context, sent);
    return shown.allowed ? allow({ ...shown.value, accountLabel: sent.accountLabel.trim() }) : shown;
  },
});

async function preview(context: Context, input: StatementInput): Promise<Decision<StatementPreview>> {
  const { personId, accountLabel } = input;
  if (!(await findPerson(context, personId))) return refuse(peopleRefusals, 'personNotFound');
  const read = await readStatementFile(input);
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
}
