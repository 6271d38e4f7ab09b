import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import { type Pence, pence, sumPence } from '../../../core/money/pence.ts';

/** What a payment can be said to have been. */
export const places = [
  'budgetLine',
  'ownMoney',
  'councilPayment',
  'contribution',
  'setAside',
  'notYetPlaced',
] as const;
export type Place = (typeof places)[number];

export interface PlacedTransaction {
  readonly amountPence: Pence;
  readonly place: Place;
  readonly budgetLineId: string | null;
}

/** One part of the sum: everything of one place, money in and money out apart. */
export interface SpendingPart {
  readonly place: Place;
  readonly budgetLineId: string | null;
  readonly cameInPence: Pence;
  readonly wentOutPence: Pence;
  readonly count: number;
}

export interface Spending {
  /** Null where no statement says what was there before. */
  readonly openingPence: Pence | null;
  readonly cameInPence: Pence;
  readonly wentOutPence: Pence;
  /** What came in less what went out. */
  readonly leftPence: Pence;
  /** What was there, and what is left of the period: null where the first is not known. */
  readonly closingPence: Pence | null;
  readonly parts: readonly SpendingPart[];
}

/**
 * What came in, what went out, and for what, to the penny: the parts sum to the whole, and what has no place yet
 * is a part like the others. Amina's October: £1,912.44, in £1,942.92, out £1,894.47, so £48.45 more than before:
 * £1,960.89. Source: our choice; a bank's own sum, so that the person can check it against the statement.
 */
export function calculateSpending(
  transactions: readonly PlacedTransaction[],
  openingPence: Pence | null,
): Spending {
  const groups = new Map<string, PlacedTransaction[]>();
  for (const one of transactions) {
    const key = `${one.place} ${one.budgetLineId ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const parts = [...groups.values()].map((group) => ({
    place: group[0]?.place ?? 'notYetPlaced',
    budgetLineId: group[0]?.budgetLineId ?? null,
    cameInPence: moneyIn(group),
    wentOutPence: moneyOut(group),
    count: group.length,
  }));
  const leftPence = sumPence(transactions.map(({ amountPence }) => amountPence));
  return {
    openingPence,
    cameInPence: moneyIn(transactions),
    wentOutPence: moneyOut(transactions),
    leftPence,
    closingPence: openingPence === null ? null : sumPence([openingPence, leftPence]),
    parts,
  };
}

function moneyIn(transactions: readonly PlacedTransaction[]): Pence {
  return sumPence(transactions.map(({ amountPence }) => (amountPence > 0 ? amountPence : pence(0))));
}

function moneyOut(transactions: readonly PlacedTransaction[]): Pence {
  return sumPence(
    transactions.map(({ amountPence }) => (amountPence < 0 ? pence(0 - amountPence) : pence(0))),
  );
}

/** A balance that the bank states: what was there before the first payment of a day, or after the last. */
export interface StatedBalance {
  readonly on: CivilDate;
  readonly balancePence: Pence;
}

export interface Movement {
  readonly on: CivilDate;
  readonly amountPence: Pence;
}

/**
 * What was in an account as a day began, reckoned from a balance that the bank states as another day began: forward
 * by what moved between, or back.
 */
export function calculateBalanceBefore(
  day: CivilDate,
  stated: StatedBalance,
  movements: readonly Movement[],
): Pence {
  const between = movements.filter(({ on }) =>
    day >= stated.on ? on >= stated.on && on < day : on >= day && on < stated.on,
  );
  const moved = sumPence(between.map(({ amountPence }) => amountPence));
  return day >= stated.on ? sumPence([stated.balancePence, moved]) : pence(stated.balancePence - moved);
}
