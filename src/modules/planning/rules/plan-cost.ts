import { allow, type Decision, type Fault, refuse } from '../../../core/decision/decision.ts';
import { noPence, type Pence, sumPence } from '../../../core/money/pence.ts';
import { planningRefusals } from './refusals.ts';

/** Who runs one part of a budget. A plan may mix them; nothing else says that it is a mix. */
export const managers = ['person', 'managedAccount', 'council', 'individualServiceFund'] as const;
export type ManagedBy = (typeof managers)[number];

/** Money a week, money once, or help that costs the budget nothing. */
export type LineCost =
  | { readonly kind: 'weekly'; readonly weeklyPence: Pence }
  | { readonly kind: 'oneOff'; readonly oncePence: Pence }
  | { readonly kind: 'free' };

/** One thing in a plan: what it is, which needs it meets, how often, what it costs and who runs it. */
export interface PlanLine {
  readonly what: string;
  readonly needIds: readonly string[];
  readonly howOften: string;
  readonly cost: LineCost;
  readonly managedBy: ManagedBy;
}

export interface PlanCost {
  readonly weeklyPence: Pence;
  readonly oncePence: Pence;
  readonly parts: Readonly<Record<ManagedBy, { readonly weeklyPence: Pence; readonly oncePence: Pence }>>;
}

/**
 * What the lines come to, whole and by who runs them. The parts sum to the whole to the penny.
 * Source: Care Act 2014 s.26(1), the cost to the council of meeting the needs.
 */
export function calculatePlanCost(lines: readonly PlanLine[]): PlanCost {
  const total = (chosen: readonly PlanLine[]) => ({
    weeklyPence: sumPence(chosen.map(({ cost }) => (cost.kind === 'weekly' ? cost.weeklyPence : noPence))),
    oncePence: sumPence(chosen.map(({ cost }) => (cost.kind === 'oneOff' ? cost.oncePence : noPence))),
  });
  const part = (manager: ManagedBy) => total(lines.filter(({ managedBy }) => managedBy === manager));
  return {
    ...total(lines),
    parts: {
      person: part('person'),
      managedAccount: part('managedAccount'),
      council: part('council'),
      individualServiceFund: part('individualServiceFund'),
    },
  };
}

/** Takes lines whose every field is filled and which meet needs that the plan names; refuses by field otherwise. */
export function decidePlanLines(
  lines: readonly PlanLine[],
  needIds: readonly string[],
): Decision<readonly PlanLine[]> {
  const faults = lines.flatMap((line, place) => checkLine(line, `lines[${place}]`, needIds));
  return faults.length > 0 ? refuse(planningRefusals, 'planLinesFaulty', {}, faults) : allow(lines);
}

function checkLine(line: PlanLine, field: string, needIds: readonly string[]): readonly Fault[] {
  const faults: Fault[] = [];
  if (line.what.trim() === '') faults.push({ field: `${field}.what`, words: 'Say what it is.' });
  if (line.howOften.trim() === '') faults.push({ field: `${field}.howOften`, words: 'Say how often.' });
  if (line.needIds.length === 0) {
    faults.push({ field: `${field}.needIds`, words: 'Say which need this meets.' });
  } else if (line.needIds.some((id) => !needIds.includes(id))) {
    faults.push({ field: `${field}.needIds`, words: 'This names a need that is not in the plan.' });
  }
  if (line.cost.kind === 'weekly' && line.cost.weeklyPence <= 0) {
    faults.push({ field: `${field}.weeklyPence`, words: 'Give the cost a week, or say that it is free.' });
  }
  if (line.cost.kind === 'oneOff' && line.cost.oncePence <= 0) {
    faults.push({ field: `${field}.oncePence`, words: 'Give the cost, or say that it is free.' });
  }
  return faults;
}
