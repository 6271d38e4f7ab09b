export { budgetsListeners } from './make-budget-from-plan.ts';
export {
  addPersonalBudget,
  findPersonalBudget,
  type KeptBudget,
  type KeptBudgetLine,
  listBudgetLines,
  listPersonalBudgets,
  type ManagedBy,
  type NewBudgetLine,
  type NewPersonalBudget,
} from './store.ts';
