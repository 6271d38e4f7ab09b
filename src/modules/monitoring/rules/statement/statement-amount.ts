import { type Pence, parsePounds, pence } from '../../../../core/money/pence.ts';

/** £100 million. A larger figure is not a payment for someone's care, and sums of them would not stay exact. */
const largestPence = 10_000_000_000;

/**
 * Reads an amount as banks write it: what `parsePounds` takes, and `12.40-`, `12.40 DR`, `12.40CR`, `GBP 12.40`.
 * A debit mark makes it negative. Gives null for anything else, for marks that contradict each other
 * (`-5.00 CR`) and for more than £100 million.
 */
export function parseStatementAmount(text: string): Pence | null {
  const tidy = text
    .replace(/\s/g, '')
    .replace(/^Â(?=£)/, '')
    .replace(/GBP/i, '')
    .toUpperCase();
  const match = /^(?<before>DR|CR)?(?<figure>.*?)(?<minus>[-−])?(?<after>DR|CR|OD|D|C)?$/.exec(tidy)?.groups;
  if (!match || (match.before && match.after)) return null;
  const read = parsePounds(match.figure ?? '');
  if (read === null || Math.abs(read) > largestPence) return null;
  const mark = match.before ?? match.after ?? '';
  const isSigned = /[-−+(]/.test(match.figure ?? '');
  if (match.minus && isSigned) return null;
  const signed = match.minus ? pence(0 - read) : read;
  if (mark.startsWith('C')) return signed < 0 ? null : signed;
  if (mark !== '') return signed < 0 || isSigned ? signed : pence(0 - signed);
  return signed;
}

/** Whether a cell holds an amount of money at all: dashes stand for "nothing" on many statements. */
export function isNoAmount(text: string): boolean {
  return /^[-–—−]*$/.test(text);
}
