export { budgetsListeners } from './make-budget-from-plan.ts';
export {
  addPersonalBudget,
  findPersonalBudget,
  type KeptBudgetLine,
  listBudgetLines,
  listPersonalBudgets,
} from './store.ts';
