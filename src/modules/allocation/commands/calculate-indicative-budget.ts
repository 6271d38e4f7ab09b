import { Type } from 'typebox';
import { allow, refuse } from '../../../core/decision/decision.ts';
import { Id, Input, OneOf } from '../../../platform/schema/fields.ts';
import { findEligibility, findFinishedAnswers } from '../../assessments/index.ts';
import { defineCommand, emitEvent, recordAct } from '../../audit/index.ts';
import { findPerson, peopleRefusals } from '../../people/index.ts';
import { findDefinition } from '../read-models/find-definition.ts';
import type { GivenAnswers, GivenFacts } from '../rules/definition-schema.ts';
import { decideEligibleFirst } from '../rules/eligible-first.ts';
import { explainBudget } from '../rules/explain.ts';
import { pickAnswers } from '../rules/pick-answers.ts';
import { type Audience, addIndicativeBudget, type IndicativeBudget } from '../store.ts';

interface CalculateIndicativeBudget {
  readonly personId: string;
  readonly audience?: Audience;
  readonly answers?: GivenAnswers;
  readonly facts?: GivenFacts;
}

const code = Type.String({ minLength: 1, maxLength: 60, words: 'Choose one of the answers.' });

/** Works out a first figure to plan with and keeps it with all that made it. Each time gives a new figure. */
export const calculateIndicativeBudget = defineCommand<CalculateIndicativeBudget, IndicativeBudget>({
  name: 'allocation.calculateIndicativeBudget',
  summary: 'Work out a first figure to plan with from someone’s answers, with every pound explained.',
  input: Input({
    personId: Id({ words: 'Give the id of the person.' }),
    audience: Type.Optional(OneOf(['adult', 'carer'], { words: 'Say whether it is for a carer.' })),
    answers: Type.Optional(
      Type.Record(Type.String({ maxLength: 60 }), code, { words: 'Give answers by their question.' }),
    ),
    facts: Type.Optional(
      Type.Record(Type.String({ maxLength: 60 }), Type.Union([code, Type.Integer()]), {
        words: 'Give the facts that the RAS asks for.',
      }),
    ),
  }),
  about: (input) => input.personId,
  handle: async (context, input) => {
    const { personId, audience = 'adult' } = input;
    if (!(await findPerson(context, personId))) return refuse(peopleRefusals, 'personNotFound');
    const eligible = decideEligibleFirst(await findEligibility(context, personId, audience));
    if (!eligible.allowed) return eligible;
    const chosen = await findDefinition(context, audience, context.today);
    if (!chosen.allowed) return chosen;
    const { definition, document } = chosen.value;
    const finished = await findFinishedAnswers(context, personId, audience);
    const answers = { ...pickAnswers(definition, finished?.answers ?? {}), ...input.answers };
    const facts = input.facts ?? {};
    const explanation = explainBudget(definition, answers, facts, context.today);
    if (!explanation.allowed) return explanation;
    const budget = await addIndicativeBudget(context, {
      personId,
      audience,
      assessmentId: eligible.value.assessmentId,
      document,
      answers,
      facts,
      explanation: explanation.value,
    });
    const { indicativeBudgetId, weeklyPence, yearlyPence, oncePence } = budget;
    await recordAct(context, {
      action: 'allocation.calculateIndicativeBudget',
      personId,
      subjectKind: 'indicativeBudget',
      subjectId: indicativeBudgetId,
      ruleVersion: budget.ruleVersion,
      details: { weeklyPence, yearlyPence, oncePence },
    });
    await emitEvent(context, {
      type: 'indicativeBudget.calculated',
      personId,
      payload: { indicativeBudgetId, weeklyPence, yearlyPence, oncePence, on: budget.on },
    });
    return allow(budget);
  },
});
