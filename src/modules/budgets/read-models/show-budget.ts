import { allow } from '../../../core/decision/decision.ts';
import { Id, Input } from '../../../platform/schema/fields.ts';
import { defineQuestion } from '../../audit/index.ts';
import { type KeptBudget, type KeptBudgetLine, listBudgetLines, listPersonalBudgets } from '../store.ts';

export interface BudgetShown extends KeptBudget {
  /** What it is made of on its first day, or today where it is in force. */
  readonly lines: readonly KeptBudgetLine[];
}

/** Every personal budget of someone, oldest first, each with its parts: what the year's sum is made of. */
export const showBudget = defineQuestion<
  { readonly personId: string },
  { readonly budgets: readonly BudgetShown[] }
>({
  name: 'budgets.showBudget',
  summary: 'A person’s budgets, past, present and to come, each with its parts.',
  input: Input({ personId: Id({ words: 'Give the id of the person.' }) }),
  about: (input) => input.personId,
  answer: async (context, { personId }) => {
    const budgets: BudgetShown[] = [];
    for (const budget of await listPersonalBudgets(context, personId)) {
      const { startsOn, endsBefore } = budget;
      const isNow = startsOn <= context.today && (endsBefore === null || context.today < endsBefore);
      const lines = await listBudgetLines(context, personId, isNow ? context.today : startsOn);
      budgets.push({ ...budget, lines });
    }
    return allow({ budgets });
  },
});
