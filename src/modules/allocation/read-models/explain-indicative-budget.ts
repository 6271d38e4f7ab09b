import { Type } from 'typebox';
import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import { allow, refuse } from '../../../core/decision/decision.ts';
import { Id, Input } from '../../../platform/schema/fields.ts';
import { listAccountNames } from '../../access/index.ts';
import { type Context, defineQuestion, findDecisions, readWords } from '../../audit/index.ts';
import type { UsedParameter, WorkedOutput, WorkedStep } from '../rules/calculate.ts';
import { checkDefinition } from '../rules/definition.ts';
import { type ExplainedPart, explainParts } from '../rules/explain.ts';
import { allocationRefusals } from '../rules/refusals.ts';
import type { BudgetShares } from '../rules/shares.ts';
import { listChanges, type PossibleChange } from '../rules/what-would-change.ts';
import {
  type ChallengeOutcome,
  findChallenged,
  findKeptBudget,
  findKeptDefinition,
  type KeptBudget,
  listChallenges,
} from '../store.ts';

export interface ExplainedBudget {
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
  readonly title: string;
  readonly version: string;
  readonly notice: string;
  readonly whatItIsNot: readonly string[];
  readonly steps: readonly WorkedStep[];
  readonly outputs: readonly WorkedOutput[];
  /** From each answer to its part of the figure, in the order of the questions. */
  readonly parts: readonly ExplainedPart[];
  /** One other answer at a time, by the rules of its day. */
  readonly changes: readonly PossibleChange[];
  readonly challenges: readonly ShownChallenge[];
}

interface ShownChallenge {
  readonly challengeId: string;
  readonly words: string;
  readonly raisedOn: CivilDate;
  readonly answersNext: string;
  readonly dueOn: CivilDate;
  readonly answer: {
    readonly outcome: ChallengeOutcome;
    readonly answeredOn: CivilDate;
    readonly reasons: string;
    readonly answeredBy: string;
  } | null;
}

/** A first figure and why it is that figure: exactly as it was kept, whatever has changed since. */
export const explainIndicativeBudget = defineQuestion<
  { readonly personId: string; readonly indicativeBudgetId?: string; readonly challengeId?: string },
  ExplainedBudget
>({
  name: 'allocation.explainIndicativeBudget',
  summary: 'A first figure to plan with, and why it is that figure, in the words of its day.',
  input: Input({
    personId: Id({ words: 'Give the id of the person.' }),
    indicativeBudgetId: Type.Optional(Id({ words: 'Say which figure, or leave it out for the newest.' })),
    challengeId: Type.Optional(Id({ words: 'Say which “this is not enough” the figure is wanted of.' })),
  }),
  about: (input) => input.personId,
  answer: async (context, { personId, indicativeBudgetId, challengeId }) => {
    const which =
      challengeId === undefined ? indicativeBudgetId : await findChallenged(context, personId, challengeId);
    const kept = which === null ? null : await findKeptBudget(context, personId, which);
    if (kept === null) return refuse(allocationRefusals, 'indicativeBudgetNotFound');
    const definition = checkDefinition(await findKeptDefinition(context, kept.definition_digest));
    if (!definition.allowed) return definition;
    const { title, version, notice, whatItIsNot } = definition.value;
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
      title,
      version,
      notice,
      whatItIsNot,
      steps: kept.result.steps,
      outputs: kept.result.outputs,
      parts: explainParts(definition.value, kept.result, kept.shares),
      changes: listChanges(definition.value, kept.answers, kept.facts, kept.worked_out_for),
      challenges: await showChallenges(context, kept),
    });
  },
});

async function showChallenges(context: Context, kept: KeptBudget): Promise<readonly ShownChallenge[]> {
  const challenges = await listChallenges(context, kept.person_id, kept.id);
  const words = await readWords(
    context,
    challenges.map(({ words_id }) => words_id),
  );
  const decisions = await findDecisions(
    context,
    challenges.flatMap(({ decision_id }) => decision_id ?? []),
  );
  const names = await listAccountNames(
    context.tx,
    [...decisions.values()].map(({ decidedBy }) => decidedBy),
  );
  return challenges.map((challenge) => {
    const { outcome, answered_on: answeredOn, decision_id: decisionId } = challenge;
    const decision = decisionId === null ? undefined : decisions.get(decisionId);
    return {
      challengeId: challenge.id,
      words: words.get(challenge.words_id) ?? '',
      raisedOn: challenge.raised_on,
      answersNext: challenge.answers_next,
      dueOn: challenge.due_on,
      answer:
        outcome === null || answeredOn === null || decision === undefined
          ? null
          : {
              outcome,
              answeredOn,
              reasons: decision.reasons,
              answeredBy: names.get(decision.decidedBy) ?? '',
            },
    };
  });
}
