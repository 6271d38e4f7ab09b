export { type AnswerInForce, listAnswers } from './rules/answers-in-force.ts';
export {
  type AllocationResult,
  calculateIndicativeBudget,
  type UsedParameter,
  type WorkedOutput,
  type WorkedStep,
} from './rules/calculate.ts';
export { checkDefinition, definitionSchema, type RasDefinition } from './rules/definition.ts';
export { permittedFactKinds } from './rules/definition-faults.ts';
export type { Answer, GivenAnswers, GivenFacts, Question } from './rules/definition-schema.ts';
export { type BudgetExplanation, type ExplainedPart, explainBudget } from './rules/explain.ts';
export { allocationRefusals } from './rules/refusals.ts';
export type { BudgetShares, OutputShares, SharedPart } from './rules/shares.ts';
