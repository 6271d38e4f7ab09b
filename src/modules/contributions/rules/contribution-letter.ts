import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import { noPence, type Pence, pence, sumPence } from '../../../core/money/pence.ts';
import type { WorkingLine } from './contribution.ts';

interface ToldContribution {
  readonly weeklyPence: Pence;
  readonly startsOn: CivilDate;
  readonly working: readonly WorkingLine[];
}

/** Below them in the working of someone's means: what is left, and what is paid of it. */
const linesOfResult = 2;

/**
 * The letter that tells someone what they pay, and its facts. By their means: what was counted and what was taken
 * off, before what is left. Where means were not looked at, the one line that says why it is free or the full cost.
 */
export function presentContributionLetter({ weeklyPence, startsOn, working }: ToldContribution) {
  const told = { weeklyPence, startsOn };
  if (working.length <= linesOfResult) {
    const why = working.map(({ words }) => words).join(' ');
    return { template: 'contributionFreeOrFull', facts: { ...told, why } };
  }
  const amounts = working.slice(0, -linesOfResult).map(({ amountPence }) => amountPence);
  const incomePence = sumPence(amounts.filter((amount) => amount > noPence));
  const allowancesPence = pence(0 - sumPence(amounts.filter((amount) => amount < noPence)));
  return { template: 'contributionTold', facts: { ...told, incomePence, allowancesPence } };
}
