import { answerNotEnough } from './commands/answer-not-enough.ts';
import { calculateIndicativeBudget } from './commands/calculate-indicative-budget.ts';
import { chooseDefinition } from './commands/choose-definition.ts';
import { sayNotEnough } from './commands/say-not-enough.ts';
import { explainIndicativeBudget } from './read-models/explain-indicative-budget.ts';

export { findIndicativeBudget } from './store.ts';

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
