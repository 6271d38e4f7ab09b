import { pence } from '../../src/core/money/pence.ts';
import { calculateIndicativeBudget } from '../../src/modules/allocation/index.ts';
import {
  explainContribution,
  recordFinancialAssessment,
  tellContribution,
} from '../../src/modules/contributions/index.ts';
import { sendLetterCommand } from '../../src/modules/letters/index.ts';
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
  await writeOfContribution(story, personId, contributionId);
  await story.does('financialAssessor', tellContribution, {
    personId,
    contributionId,
    toldOn,
    how: 'letter',
  });
  return found;
}

/** The letter that says what was counted, what was taken off, and what is left to pay. */
async function writeOfContribution(story: Story, personId: string, contributionId: string): Promise<void> {
  const shown = await story.asks('financialAssessor', explainContribution, { personId });
  const counted = shown.working.slice(0, -2);
  const takenOff = counted.filter(({ words, amountPence }) => amountPence < 0 && !words.includes('left out'));
  const sum = (lines: typeof counted) => lines.reduce((total, { amountPence }) => total + amountPence, 0);
  await story.does('financialAssessor', sendLetterCommand, {
    personId,
    template: 'contributionTold',
    facts: {
      weeklyPence: shown.weeklyPence,
      startsOn: story.today(),
      incomePence: sum(counted) - sum(takenOff),
      allowancesPence: -sum(takenOff),
    },
    reasonSubject: { kind: 'contribution', id: contributionId },
  });
}
