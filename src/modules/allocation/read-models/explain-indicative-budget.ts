import { Type } from 'typebox';
import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import { allow, refuse } from '../../../core/decision/decision.ts';
import { Id, Input } from '../../../platform/schema/fields.ts';
import { defineQuestion, readWords } from '../../audit/index.ts';
import type { UsedParameter } from '../rules/calculate.ts';
import { allocationRefusals } from '../rules/refusals.ts';
import type { BudgetShares } from '../rules/shares.ts';
import { findKeptBudget, listChallenges } from '../store.ts';

interface ExplainedBudget {
  readonly indicativeBudgetId: string;
  readonly on: CivilDate;
  readonly weeklyPence: number;
  readonly yearlyPence: number;
  readonly oncePence: number;
  readonly ruleVersion: string;
  readonly parameters: readonly UsedParameter[];
  readonly shares: BudgetShares;
  /** The words as they were then: nothing is worked out again. */
  readonly lines: readonly string[];
  readonly challenges: readonly {
    readonly challengeId: string;
    readonly words: string;
    readonly raisedOn: CivilDate;
    readonly answersNext: string;
    readonly dueOn: CivilDate;
    readonly outcome: string | null;
  }[];
}

/** A first figure and why it is that figure: exactly as it was kept, whatever has changed since. */
export const explainIndicativeBudget = defineQuestion<
  { readonly personId: string; readonly indicativeBudgetId?: string },
  ExplainedBudget
>({
  name: 'allocation.explainIndicativeBudget',
  summary: 'A first figure to plan with, and why it is that figure, in the words of its day.',
  input: Input({
    personId: Id({ words: 'Give the id of the person.' }),
    indicativeBudgetId: Type.Optional(Id({ words: 'Say which figure, or leave it out for the newest.' })),
  }),
  about: (input) => input.personId,
  answer: async (context, { personId, indicativeBudgetId }) => {
    const kept = await findKeptBudget(context, personId, indicativeBudgetId);
    if (kept === null) return refuse(allocationRefusals, 'indicativeBudgetNotFound');
    const challenges = await listChallenges(context, personId, kept.id);
    const words = await readWords(
      context,
      challenges.map((challenge) => challenge.words_id),
    );
    return allow({
      indicativeBudgetId: kept.id,
      on: kept.worked_out_for,
      weeklyPence: kept.weekly_pence,
      yearlyPence: kept.yearly_pence,
      oncePence: kept.once_pence,
      ruleVersion: kept.rule_version,
      parameters: kept.result.parameters,
      shares: kept.shares,
      lines: kept.lines,
      challenges: challenges.map((challenge) => ({
        challengeId: challenge.id,
        words: words.get(challenge.words_id) ?? '',
        raisedOn: challenge.raised_on,
        answersNext: challenge.answers_next,
        dueOn: challenge.due_on,
        outcome: challenge.outcome,
      })),
    });
  },
});
