import { pence } from '../../src/core/money/pence.ts';
import { calculateIndicativeBudget } from '../../src/modules/allocation/index.ts';
import { recordFinancialAssessment, tellContribution } from '../../src/modules/contributions/index.ts';
import { type PlannedFor, weeklySum } from '../people/invented-person.ts';
import type { Story } from '../story.ts';
import type { OnRecord } from './contact.ts';

/** A first figure to plan with, from the person's own answers. */
export async function workOutFirstFigure(
  story: Story,
  { personId }: OnRecord,
): Promise<{ readonly indicativeBudgetId: string; readonly weeklyPence: number }> {
  return await story.does('socialWorker', calculateIndicativeBudget, {
    personId,
    answers: { twoPeople: 'no' },
    facts: { home: 'ownHome' },
  });
}

/** What the person pays towards it, worked out from their money, and told to them before they agree to anything. */
export async function workOutContribution(
  story: Story,
  { personId }: OnRecord,
  { plan, means }: PlannedFor,
): Promise<{ readonly contributionId: string; readonly weeklyPence: number }> {
  const found = await story.does('financialAssessor', recordFinancialAssessment, {
    personId,
    startsOn: story.today(),
    supportWeeklyPence: pence(weeklySum(plan.lines)),
    ...means,
  });
  const { contributionId } = found;
  const toldOn = story.today();
  await story.does('financialAssessor', tellContribution, {
    personId,
    contributionId,
    toldOn,
    how: 'letter',
  });
  return found;
}
