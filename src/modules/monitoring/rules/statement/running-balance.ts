import type { CivilDate } from '../../../../core/calendar/civil-date.ts';
import { noPence, type Pence, pence } from '../../../../core/money/pence.ts';

/** One payment with the balance that the statement shows behind it, if it shows one. */
export interface BalancePoint {
  readonly date: CivilDate;
  readonly amountPence: Pence;
  readonly balancePence: Pence | null;
}

/** Balances that a statement states in words of its own, such as "Opening balance". */
export interface StatedBalances {
  readonly openingPence: Pence | null;
  readonly closingPence: Pence | null;
}

export interface Reconciliation {
  readonly openingBalancePence: Pence | null;
  readonly closingBalancePence: Pence | null;
  readonly reconciles: boolean | null;
  readonly differencePence: Pence | null;
}

interface Walk extends Reconciliation {
  readonly gaps: number;
}

/**
 * Follows the balance from payment to payment. Opening £100.00, out £20.00, balance £79.00: one gap of −£1.00.
 * A payment without a balance of its own counts towards the next balance shown. Banks write newest first, oldest
 * first, or a mix of both within a day, so the way round with the fewest gaps is taken.
 */
export function calculateReconciliation(
  points: readonly BalancePoint[],
  stated: StatedBalances,
): Reconciliation {
  let best: Walk | null = null;
  for (const order of listOrders(points)) {
    const walk = walkBalances(order, stated);
    if (best === null || walk.gaps < best.gaps) best = walk;
    if (best.gaps === 0) break;
  }
  const { openingBalancePence, closingBalancePence, reconciles, differencePence } =
    best ?? walkBalances(points, stated);
  return { openingBalancePence, closingBalancePence, reconciles, differencePence };
}

/**
 * The ways round to try: the one that the first and last dates show, then day by day with each day either way
 * round. The other way round altogether is tried only where all dates are one day, so that a gap cannot be made
 * to vanish by reading time backwards.
 */
function listOrders(points: readonly BalancePoint[]): readonly (readonly BalancePoint[])[] {
  const turned = points.toReversed();
  const first = points[0]?.date ?? '';
  const last = points.at(-1)?.date ?? '';
  const byDay = (a: BalancePoint, b: BalancePoint): number =>
    a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
  const likeliest = first > last ? turned : points;
  return [likeliest, points.toSorted(byDay), turned.toSorted(byDay)];
}

function walkBalances(points: readonly BalancePoint[], stated: StatedBalances): Walk {
  const opening = stated.openingPence ?? deriveOpening(points);
  if (opening === null) {
    return {
      openingBalancePence: null,
      closingBalancePence: stated.closingPence,
      reconciles: null,
      differencePence: null,
      gaps: 0,
    };
  }
  let running = opening as number;
  let gaps = 0;
  let difference = 0;
  const meet = (balance: Pence | null): void => {
    if (balance === null || balance === running) return;
    gaps += 1;
    difference += balance - running;
    running = balance;
  };
  for (const point of points) {
    running += point.amountPence;
    meet(point.balancePence);
  }
  const last = points.at(-1);
  const closing = stated.closingPence ?? last?.balancePence ?? null;
  meet(stated.closingPence);
  const reconciles = gaps > 0 ? false : closing === null ? null : true;
  return {
    openingBalancePence: opening,
    closingBalancePence: closing,
    reconciles,
    differencePence: reconciles === null ? null : difference === 0 ? noPence : pence(difference),
    gaps,
  };
}

/** The balance before the first payment, from the first balance shown: £79.00 after £20.00 out means £99.00. */
function deriveOpening(points: readonly BalancePoint[]): Pence | null {
  let moved = 0;
  for (const point of points) {
    moved += point.amountPence;
    if (point.balancePence !== null) return pence(point.balancePence - moved);
  }
  return null;
}
