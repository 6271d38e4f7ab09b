import { answerNotEnough } from './commands/answer-not-enough.ts';
import { calculateIndicativeBudget } from './commands/calculate-indicative-budget.ts';
import { chooseDefinition } from './commands/choose-definition.ts';
import { sayNotEnough } from './commands/say-not-enough.ts';
import { explainIndicativeBudget } from './read-models/explain-indicative-budget.ts';

export { type AnswerInForce, listAnswers } from './rules/answers-in-force.ts';
export {
  type AllocationResult,
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
export { findIndicativeBudget, type IndicativeBudget } from './store.ts';

export {
  answerNotEnough,
  calculateIndicativeBudget,
  chooseDefinition,
  explainIndicativeBudget,
  sayNotEnough,
};

export const allocationCommands = [
  answerNotEnough,
  calculateIndicativeBudget,
  chooseDefinition,
  sayNotEnough,
];
export const allocationQuestions = [explainIndicativeBudget];
