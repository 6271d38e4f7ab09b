import { allow, refuse } from '../../../core/decision/decision.ts';
import { Id, Input, Version } from '../../../platform/schema/fields.ts';
import { defineCommand } from '../../audit/index.ts';
import { planningRefusals } from '../rules/refusals.ts';
import { countChange } from '../store.ts';
import { changeLine, listLines } from '../store-lines.ts';
import { type OnPlan, onPlan, openPlan, recordPlanAct } from './open-plan.ts';

interface RemoveLine extends OnPlan {
  readonly lineId: string;
  readonly version: number;
}

/** Takes a line out of a plan that is being written. What it said is kept. */
export const removeLine = defineCommand<RemoveLine, { lineId: string }>({
  name: 'planning.removeLine',
  summary: 'Take a line out of a plan that is being written.',
  input: Input({ ...onPlan, lineId: Id({ words: 'Give the id of the line.' }), version: Version() }),
  about: (input) => input.personId,
  handle: async (context, input) => {
    const opened = await openPlan(context, input);
    if (!opened.allowed) return opened;
    const plan = opened.value;
    const line = (await listLines(context, plan.id)).find(({ id }) => id === input.lineId);
    // A line that someone changed in between is not the one that was to go.
    if (line === undefined || line.version !== input.version)
      return refuse(planningRefusals, 'planLineNotFound');
    await changeLine(context, line, { removed_at: context.now });
    await countChange(context, plan);
    await recordPlanAct(context, 'planning.removeLine', plan, { details: { lineId: line.id } });
    return allow({ lineId: line.id });
  },
});
