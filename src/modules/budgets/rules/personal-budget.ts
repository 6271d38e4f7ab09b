import { allow, type Decision, refuse } from '../../../core/decision/decision.ts';
import { formatPounds, type Pence, pence, sumPence } from '../../../core/money/pence.ts';
import type { Charging } from '../../contributions/index.ts';
import { budgetRefusals } from './refusals.ts';

/** A part of the support that the council must or will meet, a week. */
export interface BudgetLine {
  readonly name: string;
  readonly weeklyPence: Pence;
  readonly charging: Charging;
  /** Money that another public body pays towards it, such as the NHS. Source: Care Act 2014 s.26(3). */
  readonly paidByOthersPence: Pence;
}

/** The statement of s.26: the whole is what the person pays and what the council pays; others are listed apart. */
export interface PersonalBudget {
  readonly totalPence: Pence;
  readonly personPence: Pence;
  readonly councilPence: Pence;
  readonly others: readonly { readonly name: string; readonly weeklyPence: Pence }[];
  readonly othersPence: Pence;
}

/** What may be charged for, a week: lines that the law makes free are left out, and so is other public money. */
export function calculateChargeable(lines: readonly BudgetLine[]): Pence {
  return sumPence(lines.filter(({ charging }) => charging === 'charged').map(costToCouncil));
}

/**
 * Makes up the three numbers from the lines and the contribution, so that they cannot disagree. Refuses a
 * contribution that is more than what may be charged for.
 * Source: Care Act 2014 s.26(1), s.14(4).
 */
export function decidePersonalBudget(
  lines: readonly BudgetLine[],
  contributionPence: Pence,
): Decision<PersonalBudget> {
  const faults = lines.flatMap((line, place) => {
    const within = line.paidByOthersPence >= 0 && line.paidByOthersPence <= line.weeklyPence;
    const words = 'Other public money is between nothing and what the line costs.';
    return within ? [] : [{ field: `lines[${place}].paidByOthersPence`, words }];
  });
  if (contributionPence < 0) {
    faults.push({ field: 'contributionPence', words: 'A contribution cannot be below nothing.' });
  }
  if (lines.length === 0) faults.push({ field: 'lines', words: 'A budget needs at least one line.' });
  if (faults.length > 0) return refuse(budgetRefusals, 'budgetLinesFaulty', {}, faults);
  const chargeable = calculateChargeable(lines);
  if (contributionPence > chargeable) {
    return refuse(budgetRefusals, 'contributionAboveCost', {
      contribution: formatPounds(contributionPence),
      cost: formatPounds(chargeable),
    });
  }
  const totalPence = sumPence(lines.map(costToCouncil));
  const others = lines
    .filter(({ paidByOthersPence }) => paidByOthersPence > 0)
    .map(({ name, paidByOthersPence }) => ({ name, weeklyPence: paidByOthersPence }));
  return allow({
    totalPence,
    personPence: contributionPence,
    councilPence: pence(totalPence - contributionPence),
    others,
    othersPence: sumPence(others.map(({ weeklyPence }) => weeklyPence)),
  });
}

function costToCouncil(line: BudgetLine): Pence {
  return pence(line.weeklyPence - line.paidByOthersPence);
}
