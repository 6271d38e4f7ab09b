import { allow, type Decision, refuse } from '../../../core/decision/decision.ts';
import { formatPounds, type Pence, pence, sumPence } from '../../../core/money/pence.ts';
import { ledgerRefusals } from './refusals.ts';

/** What a transfer does to one account: above nothing arrives in it, below nothing leaves it. */
export interface Posting {
  readonly accountId: string;
  readonly pence: Pence;
}

/**
 * Whether these postings are a transfer: two accounts or more, each once, each moved, summing to nothing.
 * £1,671.92 out of the council's funding and £1,671.92 into Amina's direct payment is one.
 */
export function decideTransfer(postings: readonly Posting[]): Decision<readonly Posting[]> {
  if (postings.length < 2) return refuse(ledgerRefusals, 'transferOneSided');
  const accounts = new Set(postings.map(({ accountId }) => accountId));
  if (accounts.size < postings.length || postings.some((posting) => posting.pence === 0))
    return refuse(ledgerRefusals, 'transferMovesNothing');
  const difference = sumPence(postings.map((posting) => posting.pence));
  if (difference !== 0)
    return refuse(ledgerRefusals, 'transferNotBalanced', { difference: formatPounds(difference) });
  return allow(postings);
}

/** The postings that undo a transfer: the same accounts, each the other way. */
export function calculateReversal(postings: readonly Posting[]): readonly Posting[] {
  return postings.map((posting) => ({ accountId: posting.accountId, pence: pence(0 - posting.pence) }));
}
