import type { SpendingShown } from '../../../modules/monitoring/index.ts';
import { shortNameOf } from './line-name.ts';

type Transaction = SpendingShown['transactions'][number];

/** The answers that a question about a payment offers: at most three parts of the plan, the likeliest first. */
export function listLikelyLines(
  { transactionId, suggestion }: Pick<Transaction, 'transactionId' | 'suggestion'>,
  { lines, transactions }: Pick<SpendingShown, 'lines' | 'transactions'>,
): readonly { readonly budgetLineId: string; readonly name: string }[] {
  const others = transactions.filter((one) => one.transactionId !== transactionId);
  const weight = (budgetLineId: string) =>
    budgetLineId === suggestion?.budgetLineId
      ? Number.POSITIVE_INFINITY
      : others.filter((one) => one.budgetLineId === budgetLineId).length;
  return lines
    .map(({ budgetLineId, what }) => ({
      budgetLineId,
      name: shortNameOf(what),
      weight: weight(budgetLineId),
    }))
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, 3)
    .map(({ budgetLineId, name }) => ({ budgetLineId, name }));
}
