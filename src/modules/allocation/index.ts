import { answerNotEnough } from './commands/answer-not-enough.ts';
import { calculateIndicativeBudget } from './commands/calculate-indicative-budget.ts';
import { chooseDefinition } from './commands/choose-definition.ts';
import { sayNotEnough } from './commands/say-not-enough.ts';
import { answerNotEnoughRoutes } from './pages/answer-not-enough/page.ts';
import { firstFigureRoutes } from './pages/first-figure/page.ts';
import { notEnoughRoutes } from './pages/not-enough/page.ts';
import { explainIndicativeBudget } from './read-models/explain-indicative-budget.ts';
import { showWhatIsAsked } from './read-models/show-what-is-asked.ts';

export type { ExplainedBudget } from './read-models/explain-indicative-budget.ts';
export { findIndicativeBudget } from './store.ts';

export {
  answerNotEnough,
  answerNotEnoughRoutes,
  calculateIndicativeBudget,
  chooseDefinition,
  explainIndicativeBudget,
  firstFigureRoutes,
  notEnoughRoutes,
  sayNotEnough,
  showWhatIsAsked,
};

export const allocationCommands = [
  answerNotEnough,
  calculateIndicativeBudget,
  chooseDefinition,
  sayNotEnough,
];
export const allocationQuestions = [explainIndicativeBudget, showWhatIsAsked];
