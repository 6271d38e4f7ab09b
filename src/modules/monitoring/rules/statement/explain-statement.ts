import { formatPounds, pence } from '../../../../core/money/pence.ts';
import type { StatementAccount } from './statement-account.ts';

/** What to tell the person who sent the statement about its balances, in words: one line, or two. */
export function explainStatement(account: StatementAccount): readonly string[] {
  const { reconciles, differencePence, closingBalancePence, setAside } = account;
  const lines: string[] = [];
  if (reconciles === true && closingBalancePence !== null) {
    lines.push(`The payments explain the closing balance of ${formatPounds(closingBalancePence)}.`);
  }
  if (reconciles === null)
    lines.push(
      'This statement does not show two balances to compare, so we cannot check that it is complete.',
    );
  if (reconciles === false && differencePence !== null) {
    lines.push(
      differencePence === 0
        ? 'In this statement the balance does not follow from row to row. Nothing has been added.'
        : `This statement ends ${formatPounds(pence(Math.abs(differencePence)))} away from its own closing balance. Nothing has been added.`,
    );
  }
  if (setAside.length > 0) {
    lines.push(setAside.length === 1 ? 'We set 1 row aside.' : `We set ${setAside.length} rows aside.`);
  }
  return lines;
}
