import { addMonths, addWeeks, type CivilDate } from '../../../core/calendar/civil-date.ts';
import type { DatedValue, FiguresOnDate } from '../../../core/calendar/dated-value.ts';
import { allow, type Decision } from '../../../core/decision/decision.ts';
import { refuseMissingFigure } from '../../../core/decision/refusals.ts';

/** `early` is one that someone asked for; the others come by themselves. */
export type ReviewKind = 'afterSignOff' | 'followUp' | 'directPayment' | 'yearly' | 'early';

const intervalKeys = {
  afterSignOff: 'review.afterSignOffWeeks',
  followUp: 'review.followUpMonths',
  firstDirectPayment: 'directPayment.firstReviewMonths',
  laterDirectPayment: 'directPayment.laterReviewMonths',
  yearly: 'review.yearlyMonths',
} as const;

/** The intervals in force on a day, each with its version. */
export type ReviewIntervals = Readonly<Record<keyof typeof intervalKeys, DatedValue>>;

/** What the clocks start from, and the day on which each kind was last met. */
export interface ReviewFacts {
  readonly signedOffOn: CivilDate;
  readonly firstPaymentOn: CivilDate | null;
  readonly lastMetOn: Readonly<Partial<Record<ReviewKind, CivilDate>>>;
  /** The day on which the plan ended or the person died: from then on nothing is due. */
  readonly endedOn: CivilDate | null;
}

export interface ReviewDue {
  readonly kind: ReviewKind;
  readonly dueOn: CivilDate;
  readonly version: string;
}

/** Takes the intervals out of the figures of a day; asks for one that is not known. */
export function decideReviewIntervals(figures: FiguresOnDate): Decision<ReviewIntervals> {
  const missing = Object.values(intervalKeys).find((key) => figures[key] === undefined);
  if (missing !== undefined) return refuseMissingFigure(missing);
  const entries = Object.entries(intervalKeys).map(([name, key]) => [name, figures[key]]);
  return allow(Object.fromEntries(entries) as ReviewIntervals);
}

/**
 * The reviews that are still to come, soonest first. Signed off on 9 June 2026 and first paid on 26 June: 21 July,
 * 9 September, 26 December and 9 June 2027. The first two happen once; the others come round again. The direct
 * payment's clock starts with the first payment and not with the plan.
 * Source: guidance ch. 13; SI 2014/2871 reg 7; source documents 003 and 004.
 */
export function calculateReviewDates(facts: ReviewFacts, intervals: ReviewIntervals): readonly ReviewDue[] {
  if (facts.endedOn !== null) return [];
  const { signedOffOn, firstPaymentOn, lastMetOn } = facts;
  const due: ReviewDue[] = [];
  const add = (kind: ReviewKind, dueOn: CivilDate, { version }: DatedValue) =>
    due.push({ kind, dueOn, version });
  if (lastMetOn.afterSignOff === undefined) {
    const interval = intervals.afterSignOff;
    add('afterSignOff', addWeeks(signedOffOn, interval.value), interval);
  }
  if (lastMetOn.followUp === undefined) {
    add('followUp', addMonths(signedOffOn, intervals.followUp.value), intervals.followUp);
  }
  if (firstPaymentOn !== null) {
    const last = lastMetOn.directPayment;
    const interval = last === undefined ? intervals.firstDirectPayment : intervals.laterDirectPayment;
    add('directPayment', addMonths(last ?? firstPaymentOn, interval.value), interval);
  }
  add('yearly', addMonths(lastMetOn.yearly ?? signedOffOn, intervals.yearly.value), intervals.yearly);
  return due.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}
