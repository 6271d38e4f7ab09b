import { showBudget } from './read-models/show-budget.ts';

export { budgetsListeners } from './listeners.ts';
export type { BudgetShown } from './read-models/show-budget.ts';
export {
  addPersonalBudget,
  findPersonalBudget,
  type KeptBudget,
  type KeptBudgetLine,
  listBudgetLines,
  listBudgetsOfMany,
  listPersonalBudgets,
} from './store.ts';

export { showBudget };

export const budgetsQuestions = [showBudget];
