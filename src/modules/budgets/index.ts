export { budgetsListeners } from './listeners.ts';
export {
  addPersonalBudget,
  findPersonalBudget,
  type KeptBudgetLine,
  listBudgetLines,
  listPersonalBudgets,
} from './store.ts';
