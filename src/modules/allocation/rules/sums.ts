import { type Pence, sumPence } from '../../../core/money/pence.ts';
import type { AllocationResult } from './calculate.ts';
import type { Output } from './definition-schema.ts';

/** What a first figure comes to, by how often it is given. */
export interface BudgetSums {
  readonly weeklyPence: Pence;
  readonly yearlyPence: Pence;
  readonly oncePence: Pence;
}

/** The outputs of one result, summed by their period: £250.58 a week and £480.00 once stay two figures. */
export function calculateSums({ outputs }: Pick<AllocationResult, 'outputs'>): BudgetSums {
  const sumOf = (period: Output['period']): Pence =>
    sumPence(outputs.filter((output) => output.period === period).map((output) => output.pence));
  return { weeklyPence: sumOf('week'), yearlyPence: sumOf('year'), oncePence: sumOf('once') };
}
