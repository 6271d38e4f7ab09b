import { allow, type Decision, refuse } from '../../../core/decision/decision.ts';
import { monitoringRefusals } from './refusals.ts';
import type { Statement, StatementAccount } from './statement/statement-account.ts';

/** The account that is meant: the only one, or the one named as the file writes it. */
export function decideAccount(statement: Statement, named: string | undefined): Decision<StatementAccount> {
  const { accounts } = statement;
  const found =
    named === undefined
      ? accounts.length === 1
        ? accounts[0]
        : undefined
      : accounts.find(({ account }) => account === named);
  if (found !== undefined) return allow(found);
  const most = 20;
  const names = accounts.slice(0, most).map(({ account }) => account ?? 'without a name');
  if (accounts.length > most) names.push(`and ${accounts.length - most} more`);
  return refuse(monitoringRefusals, 'statementAccountWanted', {
    count: accounts.length.toString(),
    accounts: names.join(', '),
  });
}
