import type { Pence } from '../../../../core/money/pence.ts';
import { parseStatementAmount } from './statement-amount.ts';

/** What a line that is not a payment tells about its account. */
type StatementLabel =
  | { readonly kind: 'opening' | 'closing'; readonly balancePence: Pence | null }
  | { readonly kind: 'account' | 'accountName' | 'sortCode'; readonly text: string };

const labels: readonly { readonly kind: StatementLabel['kind']; readonly pattern: RegExp }[] = [
  {
    kind: 'opening',
    pattern: /^((opening|starting|start|previous) balance|(balance )?brought forward|balance b ?\/? ?f)$/,
  },
  {
    kind: 'closing',
    pattern: /^((closing|ending|end) balance|(balance )?carried forward|balance c ?\/? ?f)$/,
  },
  { kind: 'sortCode', pattern: /^sort ?code$/ },
  { kind: 'account', pattern: /^account( number| no)?$/ },
  { kind: 'accountName', pattern: /^account name$/ },
];

/**
 * Reads `Opening balance, £1,912.44`, `Account: 20-00-00 12345678` and the like, in one cell or in two.
 * An "Account balance" is left alone: it is the balance on the day of the download, not of the statement.
 */
export function readLabel(cells: readonly string[]): StatementLabel | null {
  const used = cells.filter((cell) => cell !== '');
  const [first = '', ...rest] = used;
  const [, name = '', behind = ''] = /^([^:]*):?(.*)$/s.exec(first) ?? [];
  const kind = kindOfLabel(name);
  if (kind === null) return null;
  const values = [behind.trim(), ...rest].filter((value) => value !== '');
  if (kind === 'opening' || kind === 'closing') {
    return {
      kind,
      balancePence: values.map(parseStatementAmount).findLast((value) => value !== null) ?? null,
    };
  }
  const text = values.join(' ');
  return text === '' ? null : { kind, text };
}

/** Whether the whole of a text is a label, however it is written: `BALANCE BROUGHT FORWARD`. */
export function kindOfLabel(text: string): StatementLabel['kind'] | null {
  const tidy = text
    .toLowerCase()
    .replace(/\(?(gbp|£)\)?/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return labels.find(({ pattern }) => pattern.test(tidy))?.kind ?? null;
}
