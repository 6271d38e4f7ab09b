import type { GateCondition } from '../../../core/decision/gate.ts';
import { sumPence } from '../../../core/money/pence.ts';
import { calculatePlanCost } from './plan-cost.ts';
import type { PlanForSignOff } from './plan-for-sign-off.ts';

/** A condition of sign-off, with the words that tell people of it before planning starts. */
export interface SignOffCondition extends GateCondition<PlanForSignOff> {
  readonly needed: string;
}

/**
 * Everything that a plan must hold before sign-off, in the order in which people meet it.
 * Source: Care Act 2014 s.25(1)(a)–(g) for the contents, s.25(5) for agreement, s.26 for the numbers.
 */
export const signOffConditions: readonly SignOffCondition[] = [
  {
    code: 'needs',
    needed: 'The needs that the assessment found.',
    missing: 'Write down the needs that the assessment found.',
    isMet: ({ needs }) => needs.length > 0 && needs.every(({ words }) => isWritten(words)),
  },
  {
    code: 'eligible',
    needed: 'Which of those needs are eligible.',
    missing: 'Say of each need whether it is eligible.',
    isMet: ({ needs }) => needs.every(({ eligible }) => eligible !== null),
  },
  {
    code: 'howMet',
    needed: 'Which needs the council will meet, and how.',
    missing:
      'Say of each need whether the council will meet it. Say how, and give each one that it will meet a line.',
    isMet: areNeedsMet,
  },
  {
    code: 'whatMatters',
    needed: 'What matters to you, and what you want from day to day.',
    missing: 'Write what matters to the person, in their own words.',
    isMet: ({ whatMatters }) => isWritten(whatMatters),
  },
  {
    code: 'startsOn',
    needed: 'The day on which your support starts.',
    missing: 'Put in the day on which the support starts.',
    isMet: ({ startsOn }) => startsOn !== null,
  },
  {
    code: 'budget',
    needed: 'Your personal budget: the whole, what you pay, and what the council pays.',
    missing: 'Have what the person pays worked out: the personal budget is made up from it and the lines.',
    isMet: ({ budget }) => budget !== null,
  },
  {
    code: 'numbersAgree',
    needed: 'Numbers that add up: what you pay and what the council pays make the whole.',
    missing:
      'What the person pays and what the council pays do not make the whole. Work the budget out again.',
    isMet: ({ budget }) =>
      budget === null ||
      (budget.totalPence === sumPence([budget.personPence, budget.councilPence]) &&
        Math.min(budget.personPence, budget.councilPence, budget.othersPence) >= 0),
  },
  {
    code: 'costsAgree',
    needed: 'Lines that come to the budget.',
    missing:
      'The lines of the plan do not come to the budget and other public money. Change the lines or the budget.',
    isMet: ({ budget, lines }) =>
      budget === null ||
      calculatePlanCost(lines).weeklyPence === sumPence([budget.totalPence, budget.othersPence]),
  },
  {
    code: 'differenceExplained',
    needed: 'If the budget is more or less than the first figure, why.',
    missing: 'The budget differs from the indicative budget. Write why.',
    isMet: ({ budget, indicativePence, reasonsForDifference }) =>
      budget === null ||
      indicativePence === null ||
      indicativePence === budget.totalPence ||
      isWritten(reasonsForDifference),
  },
  {
    code: 'advice',
    needed: 'Advice on needs that the council does not meet, and on staying well.',
    missing: 'Write the advice on other needs and on preventing or delaying needs.',
    isMet: ({ advice }) => isWritten(advice),
  },
  {
    code: 'directPayment',
    needed: 'If you take money as a direct payment: for which needs, how much and how often.',
    missing: 'Say which needs the direct payment meets, how much it is and how often it is paid.',
    isMet: isDirectPaymentClear,
  },
  {
    code: 'contributionTold',
    needed: 'That you were told what you will pay before you agree.',
    missing: 'Tell the person what they will pay, before the plan is agreed, and record the day.',
    isMet: ({ contributionToldOn, agreement }) =>
      contributionToldOn !== null && (agreement === null || contributionToldOn <= agreement.on),
  },
  {
    code: 'agreement',
    needed: 'Whether you agree; if you do not, why, and what we did about it.',
    missing: 'Record whether the person agrees. If not, write why and which steps were taken to agree.',
    isMet: ({ agreement }) =>
      agreement !== null &&
      (agreement.state === 'agreed' || (isWritten(agreement.reason) && isWritten(agreement.steps))),
  },
];

function areNeedsMet({ needs, lines }: PlanForSignOff): boolean {
  const withLines = new Set(lines.flatMap(({ needIds }) => needIds));
  return needs.every(
    ({ id, councilWillMeet, how }) =>
      councilWillMeet === false || (councilWillMeet === true && isWritten(how) && withLines.has(id)),
  );
}

/** Money held by the person, or for them in a managed account, is a direct payment. Source: Care Act 2014 s.25(1)(g). */
function isDirectPaymentClear({ needs, lines, directPayment }: PlanForSignOff): boolean {
  const taken = lines.some(
    ({ managedBy, cost }) =>
      (managedBy === 'person' || managedBy === 'managedAccount') && cost.kind !== 'free',
  );
  if (!taken) return directPayment === null;
  const known = new Set(needs.map(({ id }) => id));
  return (
    directPayment !== null &&
    directPayment.amountPence > 0 &&
    directPayment.needIds.length > 0 &&
    directPayment.needIds.every((id) => known.has(id))
  );
}

function isWritten(words: string): boolean {
  return words.trim() !== '';
}
