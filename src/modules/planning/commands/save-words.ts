import type { TSchema } from 'typebox';
import { allow, type Decision } from '../../../core/decision/decision.ts';
import { Input, OneOf, Whole, Words } from '../../../platform/schema/fields.ts';
import { type Context, defineCommand } from '../../audit/index.ts';
import {
  addConflict,
  addPlanWords,
  type Conflict,
  countChange,
  keepPlanWords,
  listPlanWords,
  type PlanField,
} from '../store.ts';
import { type OnPlan, onPlan, openPlan, recordPlanAct } from './open-plan.ts';

interface SaveWords extends OnPlan {
  readonly field: PlanField;
  readonly text: string;
  /** The version that the writer had before them; 0 where nothing was written yet. */
  readonly version: number;
}

interface WordsSaved {
  readonly version: number;
  /** What was written stands beside the plan where someone else was quicker: both texts are kept. */
  readonly conflict: Conflict | null;
}

const inputFor = (fields: readonly PlanField[], words: string): TSchema =>
  Input({
    ...onPlan,
    field: OneOf(fields, { words }),
    text: Words({ words: 'Write it in your own words.' }),
    version: Whole({ words: 'Say which version you changed, 0 for the first.', least: 0, most: 1_000_000 }),
  });

/** The person's own words: what matters to them, and who is there in their life. They are never written over unseen. */
export const saveOwnWords = defineCommand<SaveWords, WordsSaved>({
  name: 'planning.saveOwnWords',
  summary: 'Keep what matters to the person, and who is there in their life, in their own words.',
  input: inputFor(['whatMatters', 'network'], 'Choose what the words are about.'),
  about: (input) => input.personId,
  handle: (context, input) => save(context, 'planning.saveOwnWords', input),
});

/** The worker's part in words: advice on other needs, and why the budget differs from the first figure. */
export const savePlanText = defineCommand<SaveWords, WordsSaved>({
  name: 'planning.savePlanText',
  summary: 'Write the advice in a plan, and why its budget differs from the first figure.',
  input: inputFor(['advice', 'reasonsForDifference'], 'Choose which part of the plan it is.'),
  about: (input) => input.personId,
  handle: (context, input) => save(context, 'planning.savePlanText', input),
});

async function save(context: Context, action: string, input: SaveWords): Promise<Decision<WordsSaved>> {
  const opened = await openPlan(context, input);
  if (!opened.allowed) return opened;
  const plan = opened.value;
  const { field, text } = input;
  const current = (await listPlanWords(context, plan.id)).get(field)?.version ?? 0;
  if (input.version !== current) {
    const conflict = await addConflict(context, plan, { about: field, version: current, text });
    await recordPlanAct(context, action, plan, {
      details: { field, version: current, isConflict: true },
    });
    return allow({ version: current, conflict });
  }
  const version = current + 1;
  const wordsId = await keepPlanWords(context, plan.person_id, text);
  await addPlanWords(context, plan, { field, version, wordsId });
  await countChange(context, plan);
  await recordPlanAct(context, action, plan, { details: { field, version } });
  return allow({ version, conflict: null });
}
