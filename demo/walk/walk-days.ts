import { addDays, type CivilDate } from '../../src/core/calendar/civil-date.ts';
import {
  type BankHolidays,
  bankHolidaysFrom,
  isWorkingDay,
  workingDayOnOrBefore,
} from '../../src/core/calendar/working-days.ts';
import type { Policy } from '../../src/modules/audit/index.ts';

/** The working day on which each thing of a walk happens. */
export type WalkDays = Readonly<
  Record<
    | 'contact'
    | 'screening'
    | 'assessment'
    | 'eligibility'
    | 'firstFigure'
    | 'contribution'
    | 'plan'
    | 'signOff'
    | 'choice'
    | 'agreement'
    | 'run'
    | 'pay'
    | 'visit',
    CivilDate
  >
>;

/**
 * The days of a walk that ends on a day, or the working day before it: counted back from the visit, so that all of
 * the walk is past and what it promises lies ahead. Whoever rang is rung back in the two days that were promised,
 * four weeks of money are in and out, and the visit comes within six weeks of sign-off.
 */
export function findWalkDays(policy: Policy, lastDay: CivilDate): WalkDays {
  const document = policy.document('bank-holidays-england') as {
    readonly holidays: readonly { readonly on: string }[];
  };
  return countBack(lastDay, bankHolidaysFrom(document.holidays));
}

function countBack(lastDay: CivilDate, holidays: BankHolidays): WalkDays {
  const before = (day: CivilDate, days: number) => workingDayOnOrBefore(addDays(day, -days), holidays);
  const visit = before(lastDay, 0);
  const pay = before(visit, 26);
  const run = before(pay, 3);
  const agreement = before(run, 1);
  const choice = before(agreement, 2);
  const signOff = before(choice, 1);
  const plan = before(signOff, 1);
  const contribution = before(plan, 9);
  const firstFigure = before(contribution, 6);
  const eligibility = before(firstFigure, 1);
  const assessment = before(eligibility, 8);
  let screening = before(assessment, 9);
  while (!isWorkingDay(addDays(screening, -2), holidays)) screening = before(screening, 1);
  const contact = addDays(screening, -2);
  return {
    contact,
    screening,
    assessment,
    eligibility,
    firstFigure,
    contribution,
    plan,
    signOff,
    choice,
    agreement,
    run,
    pay,
    visit,
  };
}
