import { addWeeks, type CivilDate, daysBetween } from '../../../core/calendar/civil-date.ts';
import { type Pence, pence, sumPence } from '../../../core/money/pence.ts';
import { type HomeFacts, weeksOfYear, yearOf } from './facts.ts';

export interface WeekOfYear {
  readonly startsOn: CivilDate;
  readonly spentPence: Pence;
  readonly toComePence: Pence;
}

/** The money of a budget's year, as far as it is known. */
export interface YearMoney {
  readonly from: CivilDate;
  /** The last day of the year. */
  readonly before: CivilDate;
  readonly weeklyPence: Pence;
  readonly yearPence: Pence;
  readonly paid: { readonly pence: Pence; readonly count: number };
  /** What the bank's statements say; null before the first. */
  readonly bank: BankMoney | null;
  /** What is planned a week for what is paid from the person's own account. */
  readonly plannedWeeklyPence: Pence;
  readonly weeks: readonly WeekOfYear[];
  /** The place of this week; null before the first. */
  readonly thisWeek: number | null;
}

/** Opening, and what came in, less what was spent and kept safe, is what is left. */
export interface BankMoney {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly openingPence: Pence;
  readonly cameInPence: Pence;
  readonly spentPence: Pence;
  readonly keptPence: Pence;
  readonly leftPence: Pence;
  /** Weeks so far in which more was spent than planned. */
  readonly weeksOver: number;
}

/** Adds up the year of the budget that is in force or comes next; null where there is none. */
export function calculateYear({ budget, payments, spending, today }: HomeFacts): YearMoney | null {
  if (budget === null) return null;
  const { from, before } = yearOf(budget, today);
  const own = budget.lines.filter(({ managedBy }) => ['person', 'managedAccount'].includes(managedBy));
  const plannedWeeklyPence = sumPence(own.map(({ weeklyPence }) => weeklyPence));
  const paid = (payments?.payments ?? []).filter(({ payOn }) => payOn >= from && payOn < before);
  const thisWeek = today < from ? null : Math.floor(daysBetween(from, today) / 7);
  const weeks = listWeeks(from, thisWeek, plannedWeeklyPence, spending?.transactions ?? []);
  return {
    from,
    before,
    weeklyPence: budget.totalWeeklyPence,
    yearPence: sumPence([
      pence(budget.totalWeeklyPence * weeksOfYear),
      ...budget.lines.map(({ oncePence }) => oncePence),
    ]),
    paid: { pence: sumPence(paid.map(({ payPence }) => payPence)), count: paid.length },
    bank: calculateBank(spending, weeks, plannedWeeklyPence),
    plannedWeeklyPence,
    weeks,
    thisWeek,
  };
}

function calculateBank(
  spending: HomeFacts['spending'],
  weeks: readonly WeekOfYear[],
  planned: Pence,
): BankMoney | null {
  const stated = (spending?.accounts ?? []).flatMap(({ statedFrom, statedTo }) =>
    statedFrom === null || statedTo === null ? [] : [{ statedFrom, statedTo }],
  );
  const [first] = stated;
  if (spending === null || spending.openingPence === null || spending.closingPence === null || !first)
    return null;
  const kept = spending.parts.filter(({ place }) => place === 'setAside');
  const keptOut = sumPence(kept.map(({ wentOutPence }) => wentOutPence));
  const keptIn = sumPence(kept.map(({ cameInPence }) => cameInPence));
  return {
    from: stated.reduce((day, one) => (one.statedFrom < day ? one.statedFrom : day), first.statedFrom),
    to: stated.reduce((day, one) => (one.statedTo > day ? one.statedTo : day), first.statedTo),
    openingPence: spending.openingPence,
    cameInPence: pence(spending.cameInPence - keptIn),
    spentPence: pence(spending.wentOutPence - keptOut),
    keptPence: pence(keptOut - keptIn),
    leftPence: spending.closingPence,
    weeksOver: weeks.filter(({ spentPence }) => spentPence > planned).length,
  };
}

interface Moved {
  readonly on: CivilDate;
  readonly amountPence: Pence;
  readonly place: string;
}

function listWeeks(
  from: CivilDate,
  thisWeek: number | null,
  planned: Pence,
  transactions: readonly Moved[],
): readonly WeekOfYear[] {
  const spent = new Array<number>(weeksOfYear).fill(0);
  for (const { on, amountPence, place } of transactions) {
    const week = Math.floor(daysBetween(from, on) / 7);
    if (amountPence < 0 && place !== 'setAside') spent[week] = (spent[week] ?? 0) - amountPence;
  }
  return spent.map((amount, week) => ({
    startsOn: addWeeks(from, week),
    spentPence: pence(amount),
    toComePence: pence(toCome(week, thisWeek, planned, amount)),
  }));
}

function toCome(week: number, thisWeek: number | null, planned: Pence, spent: number): number {
  if (thisWeek === null || week > thisWeek) return planned;
  return week === thisWeek ? Math.max(0, planned - spent) : 0;
}
