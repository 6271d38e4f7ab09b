import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import type { FiguresOnDate } from '../../../core/calendar/dated-value.ts';
import { allow, type Decision, type Refused, refuse } from '../../../core/decision/decision.ts';
import { listMissing } from '../../../core/decision/gate.ts';
import { formatPounds, type Pence, pence } from '../../../core/money/pence.ts';
import { calculatePlanCost, type PlanCost } from './plan-cost.ts';
import type { PlanForSignOff } from './plan-for-sign-off.ts';
import { planningRefusals } from './refusals.ts';
import { signOffConditions } from './sign-off-conditions.ts';

export interface Signer {
  readonly id: string;
  readonly role: string;
  readonly on: CivilDate;
}

/** A plan signed off, with its cost at that moment and the versions of the limits it was held to. */
export interface PlanSignedOff {
  readonly signedOffBy: string;
  readonly signedOffOn: CivilDate;
  readonly cost: PlanCost;
  readonly agreed: boolean;
  readonly versions: readonly string[];
}

/**
 * Signs a plan off in one step when everything that `explainSignOffNeeds` lists is there, the signer did not write
 * it, and it is within the dated limits of the signer's role (`signOff.limitWeekly.…`, `signOff.limitOneOff.…`).
 * Source: Care Act 2014 ss.25, 26; separate signer and limits: our choice after the source documents (Q105).
 */
export function decideSignOff(
  plan: PlanForSignOff,
  signer: Signer,
  figures: FiguresOnDate,
): Decision<PlanSignedOff> {
  if (plan.writtenBy.includes(signer.id)) return refuse(planningRefusals, 'signerIsAuthor');
  const weekly = figures[`signOff.limitWeekly.${signer.role}`];
  const once = figures[`signOff.limitOneOff.${signer.role}`];
  if (weekly === undefined || once === undefined) return refuse(planningRefusals, 'signerHasNoLimit');
  const missing = listMissing(signOffConditions, plan);
  if (missing.length > 0) {
    const faults = missing.map(({ code, missing: words }) => ({ field: code, words }));
    return refuse(planningRefusals, 'planNotReady', {}, faults);
  }
  const cost = calculatePlanCost(plan.lines);
  if (cost.weeklyPence > weekly.value) return aboveLimit(cost.weeklyPence, weekly.value, ' a week');
  if (cost.oncePence > once.value) return aboveLimit(cost.oncePence, once.value, ' once');
  return allow({
    signedOffBy: signer.id,
    signedOffOn: signer.on,
    cost,
    agreed: plan.agreement?.state === 'agreed',
    versions: [weekly.version, once.version],
  });
}

function aboveLimit(amount: Pence, limit: number, per: string): Refused {
  return refuse(planningRefusals, 'aboveSignersLimit', {
    amount: `${formatPounds(amount)}${per}`,
    limit: `${formatPounds(pence(limit))}${per}`,
  });
}

/** What sign-off will look for, in words, to show before planning starts (Q106). Nothing else is asked at the end. */
export function explainSignOffNeeds(): readonly { readonly code: string; readonly words: string }[] {
  return signOffConditions.map(({ code, needed }) => ({ code, words: needed }));
}
