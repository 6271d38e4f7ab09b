import { type Pence, pence, sumPence } from '../../../core/money/pence.ts';
import { type Difference, type DifferenceReason, differenceReasons } from './run-lines.ts';

/** All payments that differ for one reason. A payment with several reasons is told under its first. */
export interface ChangeGroup {
  readonly reason: DifferenceReason;
  readonly people: number;
  /** How many payments more or, below nothing, fewer. */
  readonly payments: number;
  readonly changePence: Pence;
  /** Where the total stands after this reason and all before it. */
  readonly totalPence: Pence;
}

/** The way from what everyone was paid last to what this run pays, reason by reason. */
export interface ChangeWalk {
  readonly last: { readonly payments: number; readonly totalPence: Pence };
  readonly groups: readonly ChangeGroup[];
  readonly now: { readonly payments: number; readonly totalPence: Pence };
  /** How many people are paid just what they were paid last, into the same account. */
  readonly samePeople: number;
}

/**
 * Walks from the last payments to these, to the penny: what came last and each reason's change add up to what is
 * paid now. Each agreement was paid once last, for its latest days.
 */
export function explainChange(
  differences: readonly Pick<Difference, 'agreementId' | 'reasons' | 'changePence'>[],
  toPay: readonly { readonly agreementId: string; readonly payPence: Pence }[],
): ChangeWalk {
  const nowOf = Map.groupBy(toPay, ({ agreementId }) => agreementId);
  const byReason = Map.groupBy(differences, mainReason);
  const differing = new Set(differences.map(({ agreementId }) => agreementId));
  const nowPence = sumPence(toPay.map(({ payPence }) => payPence));
  const lastPence = pence(nowPence - sumPence(differences.map(({ changePence }) => changePence)));
  const groups: ChangeGroup[] = [];
  for (const reason of differenceReasons) {
    const those = byReason.get(reason) ?? [];
    if (those.length === 0) continue;
    const changePence = sumPence(those.map((one) => one.changePence));
    groups.push({
      reason,
      people: those.length,
      payments: those.reduce(
        (sum, { agreementId }) => sum + (nowOf.get(agreementId)?.length ?? 0) - (reason === 'new' ? 0 : 1),
        0,
      ),
      changePence,
      totalPence: pence((groups.at(-1)?.totalPence ?? lastPence) + changePence),
    });
  }
  return {
    last: {
      payments: toPay.length - groups.reduce((sum, { payments }) => sum + payments, 0),
      totalPence: lastPence,
    },
    groups,
    now: { payments: toPay.length, totalPence: nowPence },
    samePeople: [...nowOf.keys()].filter((agreementId) => !differing.has(agreementId)).length,
  };
}

/** The reason under which a difference is told. Throws on a difference without one. */
export function mainReason({ reasons }: Pick<Difference, 'reasons'>): DifferenceReason {
  const first = differenceReasons.find((reason) => reasons.includes(reason));
  if (first === undefined) throw new Error('A difference has a reason.');
  return first;
}
