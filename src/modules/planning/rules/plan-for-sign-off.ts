import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import type { Pence } from '../../../core/money/pence.ts';
import type { PlanLine } from './plan-cost.ts';

export interface NeedInPlan {
  readonly id: string;
  readonly words: string;
  /** Whether the need is eligible; null while nobody has said. */
  readonly eligible: boolean | null;
  readonly councilWillMeet: boolean | null;
  readonly how: string;
}

/** The person and the council agree, or not yet, with why not and what was tried. Source: Care Act 2014 s.25(5). */
export type Agreement =
  | { readonly state: 'agreed'; readonly on: CivilDate }
  | { readonly state: 'notAgreed'; readonly on: CivilDate; readonly reason: string; readonly steps: string };

/** The three numbers of the personal budget, a week, and other public money apart. Source: Care Act 2014 s.26. */
export interface BudgetInPlan {
  readonly totalPence: Pence;
  readonly personPence: Pence;
  readonly councilPence: Pence;
  readonly othersPence: Pence;
}

export interface DirectPaymentInPlan {
  readonly needIds: readonly string[];
  readonly amountPence: Pence;
  readonly every: 'week' | 'fourWeeks' | 'month' | 'year' | 'once';
}

/** A plan as it is put forward for sign-off. */
export interface PlanForSignOff {
  readonly writtenBy: readonly string[];
  readonly needs: readonly NeedInPlan[];
  readonly whatMatters: string;
  readonly lines: readonly PlanLine[];
  /** Advice on needs that are not met by the council, and on preventing or delaying needs. */
  readonly advice: string;
  /** The day on which the support starts. */
  readonly startsOn: CivilDate | null;
  readonly budget: BudgetInPlan | null;
  /** The figure to plan with, or null where there was none. */
  readonly indicativePence: Pence | null;
  readonly reasonsForDifference: string;
  readonly directPayment: DirectPaymentInPlan | null;
  /** The day on which the person was told what they will pay. */
  readonly contributionToldOn: CivilDate | null;
  readonly agreement: Agreement | null;
}
