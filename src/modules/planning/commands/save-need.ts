import { Type } from 'typebox';
import { allow } from '../../../core/decision/decision.ts';
import { Input, OneOf, Whole, Words, YesNo } from '../../../platform/schema/fields.ts';
import { adultOutcomes, carerOutcomes } from '../../assessments/index.ts';
import { defineCommand } from '../../audit/index.ts';
import { addConflict, type Conflict, countChange, keepPlanWords, listNeeds, saveNeedRow } from '../store.ts';
import { type OnPlan, onPlan, openPlan, recordPlanAct } from './open-plan.ts';

interface SaveNeed extends OnPlan {
  readonly outcome: string;
  readonly words: string;
  readonly isEligible: boolean;
  readonly councilWillMeet: boolean;
  readonly how?: string;
  readonly version: number;
}

/** A need that the assessment found: whether it is eligible, whether the council meets it, and how. */
export const saveNeed = defineCommand<SaveNeed, { version: number; conflict: Conflict | null }>({
  name: 'planning.saveNeed',
  summary: 'Write a need in a plan: whether it is eligible, whether the council will meet it, and how.',
  input: Input({
    ...onPlan,
    outcome: OneOf(Object.keys({ ...adultOutcomes, ...carerOutcomes }), {
      words: 'Choose the outcome that the need is about.',
    }),
    words: Words({ words: 'Write the need.', longest: 4000 }),
    isEligible: YesNo({ words: 'Say whether the need is eligible.' }),
    councilWillMeet: YesNo({ words: 'Say whether the council will meet it.' }),
    how: Type.Optional(Words({ words: 'Say how it will be met.', longest: 4000 })),
    version: Whole({ words: 'Say which version you changed, 0 for the first.', least: 0, most: 1_000_000 }),
  }),
  about: (input) => input.personId,
  handle: async (context, input) => {
    const opened = await openPlan(context, input);
    if (!opened.allowed) return opened;
    const plan = opened.value;
    const { outcome, words, how } = input;
    const before = (await listNeeds(context, plan.id)).find((need) => need.outcome === outcome);
    const current = before?.version ?? 0;
    if (input.version !== current) {
      const text = [words, how ?? ''].join('\n').trim();
      const conflict = await addConflict(context, plan, { about: `need.${outcome}`, version: current, text });
      await recordPlanAct(context, 'planning.saveNeed', plan, { details: { outcome, isConflict: true } });
      return allow({ version: current, conflict });
    }
    const version = await saveNeedRow(context, plan, {
      outcome,
      words_id: await keepPlanWords(context, plan.person_id, words),
      is_eligible: input.isEligible,
      council_will_meet: input.councilWillMeet,
      how_words_id: how === undefined ? null : await keepPlanWords(context, plan.person_id, how),
    });
    await countChange(context, plan);
    await recordPlanAct(context, 'planning.saveNeed', plan, { details: { outcome, version } });
    return allow({ version, conflict: null });
  },
});
