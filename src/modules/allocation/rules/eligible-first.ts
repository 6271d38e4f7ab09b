import { allow, type Decision, refuse } from '../../../core/decision/decision.ts';
import { allocationRefusals } from './refusals.ts';

/**
 * A figure to plan with is for needs that were found eligible, by a decision on record.
 * Source: Care Act 2014 ss.13, 18, 20 and 24: what the council will meet comes before what it costs.
 */
export function decideEligibleFirst<Kept extends { readonly isEligible: boolean }>(
  eligibility: Kept | null,
): Decision<Kept> {
  if (eligibility === null) return refuse(allocationRefusals, 'figureBeforeEligibility');
  return eligibility.isEligible ? allow(eligibility) : refuse(allocationRefusals, 'noEligibleNeeds');
}
