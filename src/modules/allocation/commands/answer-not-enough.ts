import { allow, refuse } from '../../../core/decision/decision.ts';
import { Id, Input, OneOf, Words } from '../../../platform/schema/fields.ts';
import { defineCommand, recordAct, recordDecision } from '../../audit/index.ts';
import { meetClock } from '../../councils/index.ts';
import { allocationRefusals } from '../rules/refusals.ts';
import { answerChallenge, type ChallengeOutcome, findKeptBudget, findOpenChallenge } from '../store.ts';
import { challengeClock } from './say-not-enough.ts';

interface AnswerNotEnough {
  readonly personId: string;
  readonly challengeId: string;
  readonly outcome: ChallengeOutcome;
  readonly reasons: string;
}

/** Answers someone who said that a first figure is not enough, with reasons, by someone who did not work it out. */
export const answerNotEnough = defineCommand<AnswerNotEnough, { decisionId: string }>({
  name: 'allocation.answerNotEnough',
  summary: 'Answer someone who said that a first figure is not enough, with reasons.',
  input: Input({
    personId: Id({ words: 'Give the id of the person.' }),
    challengeId: Id({ words: 'Say what is being answered.' }),
    outcome: OneOf(['workOutAgain', 'meetInPlan', 'stands'], {
      words:
        'Choose: work the figure out again, meet the need in the plan whatever the figure, or it stands.',
    }),
    reasons: Words({ words: 'Write why, so that the person can follow it.' }),
  }),
  about: (input) => input.personId,
  handle: async (context, input) => {
    const { personId, challengeId, outcome } = input;
    const challenge = await findOpenChallenge(context, personId, challengeId);
    if (challenge === null) return refuse(allocationRefusals, 'budgetChallengeNotFound');
    if (challenge.raised_by === context.actor.accountId) return refuse(allocationRefusals, 'answererRaised');
    const budget = await findKeptBudget(context, personId, challenge.indicative_budget_id);
    if (budget === null) return refuse(allocationRefusals, 'indicativeBudgetNotFound');
    if (budget.calculated_by === context.actor.accountId)
      return refuse(allocationRefusals, 'answererCalculated');
    const decisionId = await recordDecision(context, {
      personId,
      kind: 'indicativeBudgetChallenge',
      outcome,
      subjectKind: 'budgetChallenge',
      subjectId: challengeId,
      reasons: input.reasons,
      sensitivity: 'special',
      ruleVersion: budget.rule_version,
      howToChallenge: 'complain',
      isRefusal: outcome === 'stands',
    });
    await answerChallenge(context, challengeId, { outcome, decisionId });
    await meetClock(context, challengeClock, challengeId);
    await recordAct(context, {
      action: 'allocation.answerNotEnough',
      personId,
      subjectKind: 'budgetChallenge',
      subjectId: challengeId,
      ruleVersion: budget.rule_version,
      details: { outcome, decisionId },
    });
    return allow({ decisionId });
  },
});
