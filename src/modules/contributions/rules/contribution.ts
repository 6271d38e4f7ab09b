import type { FiguresOnDate } from '../../../core/calendar/dated-value.ts';
import { allow, type Decision, type Fault, refuse } from '../../../core/decision/decision.ts';
import { refuseMissingFigure } from '../../../core/decision/refusals.ts';
import { formatPounds, noPence, type Pence, pence, sumPence } from '../../../core/money/pence.ts';
import {
  calculateGuaranteePart,
  type IncomeCircumstances,
  listGuaranteeParts,
} from './minimum-income-guarantee.ts';
import { contributionRefusals } from './refusals.ts';

/** One source of income, a week, with the part of it that is left out and why. */
export interface IncomeLine {
  readonly name: string;
  readonly weeklyPence: Pence;
  readonly leftOutPence: Pence;
  readonly whyLeftOut: string;
}

export interface CostAllowed {
  readonly name: string;
  readonly weeklyPence: Pence;
}

/** What a person told about their money. The value of a home they live in is never part of it. */
export interface FinancialAssessment {
  readonly circumstances: IncomeCircumstances;
  readonly capitalPence: Pence;
  /** The person chose not to give figures, and to pay the full cost. */
  readonly choseFullCost: boolean;
  readonly income: readonly IncomeLine[];
  /** Rent, council tax and the like, after any help with them. */
  readonly housingCosts: readonly CostAllowed[];
  /** An open list: whatever is reasonable and comes from disability. Source: SI 2014/2672 Sch 1 para 4. */
  readonly disabilityCosts: readonly CostAllowed[];
}

/** Support that the law says is free, whatever someone's means, or `charged`. */
export type Charging = 'charged' | 'section117' | 'reablement' | 'carersOwnSupport';

/** What is charged for, a week; `mostPence` is the council's own highest contribution, if it has one. */
export interface ChargeableSupport {
  readonly charging: Charging;
  readonly weeklyPence: Pence;
  readonly mostPence: Pence | null;
}

/** One line of the working, in words; what is taken off is negative. */
export interface WorkingLine {
  readonly words: string;
  readonly amountPence: Pence;
}

export interface Contribution {
  readonly weeklyPence: Pence;
  /** What the person could pay by their means, before it is held to what the support costs. */
  readonly assessedPence: Pence | null;
  readonly working: readonly WorkingLine[];
  readonly versions: readonly string[];
}

const free: Readonly<Record<Exclude<Charging, 'charged'>, string>> = {
  section117: 'After-care under section 117 of the Mental Health Act is free.',
  reablement: 'Reablement is free for as long as the law says.',
  carersOwnSupport: 'A carer is not charged for support as a carer.',
};

/** Nothing to pay, whatever someone's means, and why. Source: SI 2014/2672 reg 3; Mental Health Act 1983 s.117. */
export function calculateFreeByLaw(charging: Exclude<Charging, 'charged'>): Contribution {
  const working = [{ words: free[charging], amountPence: noPence }];
  return { weeklyPence: noPence, assessedPence: null, working, versions: [] };
}

/**
 * What a person pays towards their support, a week, with each line of the working. Derek, with £15,900 saved:
 * tariff income £7.00 and a contribution of £79.10. A figure not known on the day is asked for, never derived.
 * Source: Care Act 2014 s.14(4), s.17; SI 2014/2672 regs 7, 12–25; SI 2014/2673 for what is free.
 */
export function decideContribution(
  assessment: FinancialAssessment,
  support: ChargeableSupport,
  figures: FiguresOnDate,
): Decision<Contribution> {
  if (support.charging !== 'charged') return allow(calculateFreeByLaw(support.charging));
  const faults = checkAssessment(assessment, support);
  if (faults.length > 0) return refuse(contributionRefusals, 'financialAssessmentFaulty', {}, faults);
  if (assessment.choseFullCost) {
    return allow(fullCost(support, 'You chose not to give figures, so you pay the full cost.', []));
  }
  const upper = figures['capital.upperLimit'];
  if (upper === undefined) return refuseMissingFigure('capital.upperLimit');
  if (assessment.capitalPence > upper.value) {
    const limit = formatPounds(pence(upper.value));
    const words = `You have more than ${limit} in savings, so you pay the full cost.`;
    return allow(fullCost(support, words, [upper.version]));
  }
  return assessMeans(assessment, support, figures, upper.version);
}

function assessMeans(
  assessment: FinancialAssessment,
  support: ChargeableSupport,
  figures: FiguresOnDate,
  upperVersion: string,
): Decision<Contribution> {
  const parts = listGuaranteeParts(assessment.circumstances);
  const keys = [...tariffKeys, ...parts.map(({ key }) => key)];
  const unknown = keys.find((key) => figures[key] === undefined);
  if (unknown !== undefined) return refuseMissingFigure(unknown);
  const lines: readonly WorkingLine[] = [
    ...assessment.income.flatMap(explainIncome),
    tariffLine(assessment.capitalPence, figures),
    ...parts.map((part) => taken(part.words, calculateGuaranteePart(part, figures) ?? noPence)),
    ...assessment.housingCosts.map(({ name, weeklyPence }) => taken(name, weeklyPence)),
    ...assessment.disabilityCosts.map(({ name, weeklyPence }) =>
      taken(`${name}, because of disability`, weeklyPence),
    ),
  ];
  const left = sumPence(lines.map(({ amountPence }) => amountPence));
  const assessed = pence(Math.max(0, left));
  const held = holdToCost(assessed, support);
  return allow({
    weeklyPence: held.amountPence,
    assessedPence: assessed,
    working: [...lines, { words: 'What is left for a contribution', amountPence: assessed }, held],
    versions: [upperVersion, ...keys.map((key) => figures[key]?.version ?? key)],
  });
}

const tariffKeys = ['capital.lowerLimit', 'tariff.stepPence', 'tariff.incomePerStepPence'] as const;

/** £1 a week for each £250, or part of it, above the lower limit: £15,900 gives £7. Source: SI 2014/2672 reg 25. */
function tariffLine(capital: Pence, figures: FiguresOnDate): WorkingLine {
  const [lower, step, income] = tariffKeys.map((key) => figures[key]?.value ?? 0) as [number, number, number];
  const above = Math.max(0, capital - lower);
  if (above === 0)
    return {
      words: `Savings of ${formatPounds(capital)}: not above ${formatPounds(pence(lower))}, so nothing is counted`,
      amountPence: noPence,
    };
  return {
    words: `Counted for savings of ${formatPounds(capital)}: ${formatPounds(pence(income))} for each ${formatPounds(pence(step))}, or part of it, above ${formatPounds(pence(lower))}`,
    amountPence: pence(Math.ceil(above / step) * income),
  };
}

function explainIncome(line: IncomeLine): readonly WorkingLine[] {
  const counted = { words: line.name, amountPence: line.weeklyPence };
  if (line.leftOutPence === 0) return [counted];
  return [counted, taken(`${line.name} left out: ${line.whyLeftOut}`, line.leftOutPence)];
}

function taken(words: string, amount: Pence): WorkingLine {
  return { words, amountPence: pence(0 - amount) };
}

/** Source: Care Act 2014 s.14(4): never more than it costs to meet the needs. */
function holdToCost(assessed: Pence, support: ChargeableSupport): WorkingLine {
  const most = support.mostPence;
  if (most !== null && most < support.weeklyPence && most < assessed) {
    return { words: 'You pay the most that this council asks of anyone', amountPence: most };
  }
  if (support.weeklyPence < assessed) {
    return { words: 'You pay what your support costs, and not more', amountPence: support.weeklyPence };
  }
  return { words: 'You pay each week', amountPence: assessed };
}

function fullCost(support: ChargeableSupport, words: string, versions: readonly string[]): Contribution {
  const amount = { words, amountPence: support.weeklyPence };
  return { weeklyPence: support.weeklyPence, assessedPence: null, working: [amount], versions };
}

function checkAssessment(assessment: FinancialAssessment, support: ChargeableSupport): readonly Fault[] {
  const belowNothing = (field: string, amount: Pence): readonly Fault[] =>
    amount < 0 ? [{ field, words: 'An amount cannot be below nothing.' }] : [];
  const { children } = assessment.circumstances;
  return [
    ...belowNothing('support.weeklyPence', support.weeklyPence),
    ...belowNothing('support.mostPence', support.mostPence ?? noPence),
    ...belowNothing('capitalPence', assessment.capitalPence),
    ...(Number.isSafeInteger(children) && children >= 0
      ? []
      : [{ field: 'circumstances.children', words: 'Give how many children, or 0.' }]),
    ...assessment.income.flatMap((line, place) => checkIncome(line, `income[${place}]`)),
    ...(['housingCosts', 'disabilityCosts'] as const).flatMap((name) =>
      assessment[name].flatMap((line, place) =>
        belowNothing(`${name}[${place}].weeklyPence`, line.weeklyPence),
      ),
    ),
  ];
}

function checkIncome(line: IncomeLine, field: string): readonly Fault[] {
  if (line.weeklyPence < 0) {
    return [{ field: `${field}.weeklyPence`, words: 'An amount cannot be below nothing.' }];
  }
  if (line.leftOutPence < 0 || line.leftOutPence > line.weeklyPence) {
    return [{ field: `${field}.leftOutPence`, words: 'What is left out is between nothing and the whole.' }];
  }
  return line.leftOutPence > 0 && line.whyLeftOut.trim() === ''
    ? [{ field: `${field}.whyLeftOut`, words: 'Say why it is left out.' }]
    : [];
}
