import type { CivilDate } from '../../src/core/calendar/civil-date.ts';
import { matchTransaction, type SpendingShown, showSpending } from '../../src/modules/monitoring/index.ts';
import type { Story } from '../story.ts';
import type { OnRecord } from './contact.ts';

type Placed =
  | { readonly place: 'councilPayment' | 'contribution' }
  | { readonly place: 'budgetLine'; readonly budgetLineId: string };

interface Period {
  readonly from: CivilDate;
  readonly before: CivilDate;
}

export async function seeSpending(
  story: Story,
  { personId, self }: OnRecord,
  period: Period,
): Promise<SpendingShown> {
  return await story.asks(self, showSpending, { personId, ...period });
}

/**
 * The person says yes to each place that was suggested, and places the rest by `words`: which part of the plan a
 * payee's name stands for. What fits nothing is left open. Gives some of the reasons that the suggestions had.
 */
export async function placePayments(
  story: Story,
  person: OnRecord,
  shown: SpendingShown,
  words: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const reasons = new Set<string>();
  for (const transaction of shown.transactions) {
    const place = placeOf(transaction, shown.lines, words);
    if (place === null) continue;
    if (transaction.suggestion) reasons.add(transaction.suggestion.because);
    const { transactionId } = transaction;
    await story.does(person.self, matchTransaction, { personId: person.personId, transactionId, ...place });
  }
  return [...reasons];
}

function placeOf(
  { payee, amountPence, suggestion }: SpendingShown['transactions'][number],
  lines: SpendingShown['lines'],
  words: Readonly<Record<string, string>>,
): Placed | null {
  const known = Object.keys(words).find((part) => payee.includes(part));
  const line =
    known === undefined ? undefined : lines.find(({ what }) => what.startsWith(words[known] ?? ''));
  if (line) return { place: 'budgetLine', budgetLineId: line.budgetLineId };
  if (amountPence > 0) return { place: payee.includes('CONTRIB') ? 'contribution' : 'councilPayment' };
  const suggested = suggestion?.budgetLineId ?? null;
  return suggested === null ? null : { place: 'budgetLine', budgetLineId: suggested };
}
