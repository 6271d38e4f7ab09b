import type { Decision } from '../../../core/decision/decision.ts';
import type { Context } from '../../audit/index.ts';
import { checkDefinition } from '../rules/definition.ts';
import { type BudgetExplanation, explainBudget } from '../rules/explain.ts';
import { findKeptDefinition, type KeptBudget } from '../store.ts';

/**
 * Works a kept figure out again from what was kept beside it: the definition of its day, the answers, the facts and
 * the day. It gives the same pence and the same words, whatever prices are in force now.
 */
export async function replayIndicativeBudget(
  context: Context,
  kept: KeptBudget,
): Promise<Decision<BudgetExplanation>> {
  const definition = checkDefinition(await findKeptDefinition(context, kept.definition_digest));
  if (!definition.allowed) return definition;
  return explainBudget(definition.value, kept.answers, kept.facts, kept.worked_out_for);
}
