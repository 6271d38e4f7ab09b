import type { DirectPaymentDecision, DirectPaymentFacts } from './rules/gate.ts';
import { type ArrivesBy, type ManagedBy, managedByWays } from './rules/ways-to-be-paid.ts';

/** Every way of managing the money that the law leaves open to the person. */
export function listOpenManagedBy(decision: DirectPaymentDecision): readonly ManagedBy[] {
  return decision.outcome === 'refused' ? decision.otherWays : (Object.keys(managedByWays) as ManagedBy[]);
}

/** Every way in which a direct payment can arrive: a nominated person's account only where there is one. */
export function listOpenArrivesBy({ nominee }: DirectPaymentFacts): readonly ArrivesBy[] {
  return nominee === null
    ? ['ownBankAccount', 'prepaidCard']
    : ['nominatedPersonAccount', 'ownBankAccount', 'prepaidCard'];
}
