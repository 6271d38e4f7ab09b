import { addDays, type CivilDate, type Period } from '../../../core/calendar/civil-date.ts';
import type { BankHolidays } from '../../../core/calendar/working-days.ts';
import { noPence, type Pence, type Rounding } from '../../../core/money/pence.ts';
import type { CandidateLine, Payee } from './run-lines.ts';
import { calculatePayment, listDueDates, type PayMode, type PaymentAmount } from './schedule.ts';

/** What is known of one agreement when a run is worked out. */
export interface AgreementToPay {
  readonly agreementId: string;
  readonly state: 'active' | 'suspended';
  readonly firstPaymentOn: CivilDate;
  readonly everyWeeks: number;
  /** The first day that is not paid for, or null while no end is known. */
  readonly endsBefore: CivilDate | null;
  readonly payMode: PayMode;
  readonly contributionTakenFrom: 'directPayment' | 'otherPart';
  readonly payee: Payee | null;
  readonly diedOn: CivilDate | null;
  /** The person's budgets one after another: a change of amount counts from its own day. */
  readonly budgets: readonly BudgetTerm[];
}

export interface BudgetTerm extends Period {
  readonly directPaymentWeeklyPence: Pence | null;
  readonly contributionWeeklyPence: Pence;
}

export interface RunDay {
  readonly payOn: CivilDate;
  readonly holidays: BankHolidays;
  readonly rounding: Rounding;
  /** Days that a run pays already, as `agreement/first day`. */
  readonly taken: ReadonlySet<string>;
}

/** A line that may be paid, and how its amount came about. */
export interface Candidate {
  readonly line: CandidateLine;
  readonly amount: PaymentAmount;
}

/** The longest that a holiday can move a payment ahead of its due date; more than any row of holidays so far. */
const daysMovedAtMost = 14;

/**
 * Everything that is due to an agreement by the pay date and that no run pays yet: a payment held last time comes
 * back by itself. Days after the agreement's end are left out of the last payment.
 * Source: our choice; payment in advance, see the schedule.
 */
export function listCandidates(agreement: AgreementToPay, day: RunDay): readonly Candidate[] {
  const within = { startsOn: agreement.firstPaymentOn, endsBefore: addDays(day.payOn, daysMovedAtMost) };
  const terms = agreement.budgets.map(({ directPaymentWeeklyPence, contributionWeeklyPence, ...period }) => ({
    startsOn: period.startsOn,
    endsBefore: period.endsBefore,
    weeklyPence: directPaymentWeeklyPence ?? noPence,
    contributionWeeklyPence:
      agreement.contributionTakenFrom === 'directPayment' && directPaymentWeeklyPence !== null
        ? contributionWeeklyPence
        : noPence,
  }));
  return listDueDates(agreement, within, day.holidays)
    .filter(({ payOn }) => payOn <= day.payOn)
    .flatMap(({ covers: whole }) => {
      const { endsBefore: end } = agreement;
      if (end !== null && end <= whole.startsOn) return [];
      const covers = end !== null && end < whole.endsBefore ? { ...whole, endsBefore: end } : whole;
      const lineId = `${agreement.agreementId}/${covers.startsOn}`;
      if (day.taken.has(lineId)) return [];
      const amount = calculatePayment(terms, covers, agreement.payMode, day.rounding);
      const line: CandidateLine = {
        lineId,
        agreementId: agreement.agreementId,
        kind: 'regular',
        covers,
        totalPence: amount.totalPence,
        contributionPence: amount.contributionPence,
        payPence: amount.payPence,
        contributionNotCoveredPence: amount.contributionNotCoveredPence,
        payee: agreement.payee,
        agreementState: agreement.state,
        diedOn: agreement.diedOn,
      };
      return [{ line, amount }];
    });
}

/** The rounding that a dated setting names by number. Throws on a number that names none. */
export function roundingOf(setting: number): Rounding {
  const roundings: readonly Rounding[] = ['halfUp', 'halfEven', 'down', 'up'];
  const rounding = roundings[setting - 1];
  if (rounding === undefined) throw new RangeError(`No rounding has the number ${setting}.`);
  return rounding;
}
