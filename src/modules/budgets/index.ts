export { budgetsListeners } from './listeners.ts';
export {
  addPersonalBudget,
  findPersonalBudget,
  type KeptBudget,
  type KeptBudgetLine,
  listBudgetLines,
  listBudgetsOfMany,
  listPersonalBudgets,
} from './store.ts';
