import { Type } from 'typebox';
import { allow, type Decision, refuse, renameFaults } from '../../../core/decision/decision.ts';
import { type Pence, pence } from '../../../core/money/pence.ts';
import {
  Code,
  Id,
  Input,
  OneOf,
  PenceField,
  Version,
  Words,
  YesNo,
} from '../../../platform/schema/fields.ts';
import { type Context, defineCommand } from '../../audit/index.ts';
import {
  decidePayingRelative,
  type RelationToPerson,
  type RelativePurpose,
  relationsToPerson,
} from '../rules/paying-relative.ts';
import { decidePlanLines, type LineCost, type ManagedBy, managers } from '../rules/plan-cost.ts';
import { planningRefusals } from '../rules/refusals.ts';
import { addConflict, type Conflict, countChange, keepPlanWords, listNeeds, type Plan } from '../store.ts';
import { listRelativeDecisions } from '../store-decisions.ts';
import { addLine, changeLine, type LineContent, listLines } from '../store-lines.ts';
import { type OnPlan, onPlan, openPlan, recordPlanAct } from './open-plan.ts';

interface SaveLine extends OnPlan {
  readonly lineId?: string;
  readonly version?: number;
  readonly what: string;
  readonly howOften: string;
  readonly outcomes: readonly string[];
  readonly weeklyPence?: Pence;
  readonly oncePence?: Pence;
  readonly managedBy: ManagedBy;
  readonly payee?: Payee;
}

interface Payee {
  readonly relation: RelationToPerson;
  readonly sameHousehold: boolean;
  readonly purpose: RelativePurpose;
  readonly relativeDecisionId?: string;
}

interface LineSaved {
  readonly lineId: string;
  readonly version: number;
  readonly conflict: Conflict | null;
}

/** One thing in the plan: what it is, what it is for, what it costs and who runs it. */
export const saveLine = defineCommand<SaveLine, LineSaved>({
  name: 'planning.saveLine',
  summary: 'Write a line of a plan: what it is, which outcomes it serves, what it costs and who runs it.',
  input: Input({
    ...onPlan,
    lineId: Type.Optional(Id({ words: 'Give the id of the line, or leave it out for a new one.' })),
    version: Type.Optional(Version()),
    what: Words({ words: 'Say what it is.', longest: 500 }),
    howOften: Words({ words: 'Say how often.', longest: 200 }),
    outcomes: Type.Array(Code({ words: 'Choose which outcomes it serves.' }), {
      maxItems: 12,
      uniqueItems: true,
    }),
    weeklyPence: Type.Optional(PenceField({ words: 'Enter what it costs a week, in pence.' })),
    oncePence: Type.Optional(PenceField({ words: 'Enter what it costs once, in pence.' })),
    managedBy: OneOf(managers, { words: 'Choose who runs this part of the budget.' }),
    payee: Type.Optional(
      Input({
        relation: OneOf(relationsToPerson, { words: 'Choose what the one who is paid is to the person.' }),
        sameHousehold: YesNo({ words: 'Say whether they live in the same household.' }),
        purpose: OneOf(['care', 'administration'], { words: 'Choose what they are paid for.' }),
        relativeDecisionId: Type.Optional(Id({ words: 'Name the decision that it is necessary.' })),
      }),
    ),
  }),
  about: (input) => input.personId,
  handle: async (context, input) => {
    const opened = await openPlan(context, input);
    if (!opened.allowed) return opened;
    const plan = opened.value;
    const checked = await checkLine(context, plan, input);
    if (!checked.allowed) return checked;
    if (input.lineId === undefined) {
      const lineId = await addLine(context, plan, await contentOf(context, plan, input));
      await countChange(context, plan);
      await recordPlanAct(context, 'planning.saveLine', plan, { details: { lineId, version: 1 } });
      return allow({ lineId, version: 1, conflict: null });
    }
    return await writeAnew(context, plan, { ...input, lineId: input.lineId });
  },
});

async function writeAnew(
  context: Context,
  plan: Plan,
  input: SaveLine & { readonly lineId: string },
): Promise<Decision<LineSaved>> {
  const { lineId } = input;
  const line = (await listLines(context, plan.id)).find(({ id }) => id === lineId);
  if (line === undefined) return refuse(planningRefusals, 'planLineNotFound');
  if (input.version !== line.version) {
    const conflict = await addConflict(context, plan, {
      about: `line.${lineId}`,
      version: line.version,
      text: `${input.what}\n${input.howOften}`,
    });
    await recordPlanAct(context, 'planning.saveLine', plan, { details: { lineId, isConflict: true } });
    return allow({ lineId, version: line.version, conflict });
  }
  const version = await changeLine(context, line, await contentOf(context, plan, input));
  await countChange(context, plan);
  await recordPlanAct(context, 'planning.saveLine', plan, { details: { lineId, version } });
  return allow({ lineId, version, conflict: null });
}

async function checkLine(context: Context, plan: Plan, input: SaveLine): Promise<Decision<unknown>> {
  const needs = await listNeeds(context, plan.id);
  const line = {
    what: input.what,
    needIds: input.outcomes,
    howOften: input.howOften,
    cost: costOf(input),
    managedBy: input.managedBy,
  };
  const decision = decidePlanLines(
    [line],
    needs.map(({ outcome }) => outcome),
  );
  if (!decision.allowed)
    return renameFaults(decision, (field) =>
      field.replace(/^lines\[0\]\./, '').replace('needIds', 'outcomes'),
    );
  if (input.weeklyPence && input.oncePence) {
    const words = 'Give a cost a week or a cost once. Where it has both, write two lines.';
    return refuse(planningRefusals, 'planLinesFaulty', {}, [{ field: 'oncePence', words }]);
  }
  return input.payee === undefined ? allow(null) : await checkPayee(context, plan, input.payee);
}

async function checkPayee(context: Context, plan: Plan, payee: Payee): Promise<Decision<unknown>> {
  const named = payee.relativeDecisionId;
  const decided = (await listRelativeDecisions(context, plan.id)).find(({ id }) => id === named);
  if (named !== undefined && (!decided || decided.relation !== payee.relation))
    return refuse(planningRefusals, 'relativeDecisionNotFound');
  const necessity = decided?.is_necessary
    ? {
        limb: decided.purpose,
        decidedBy: decided.decided_by,
        // The reasons stand in the decision on record, which is not made without them.
        reasons: decided.decision_id,
        reviewOn: decided.review_on,
      }
    : null;
  return decidePayingRelative(payee, necessity, context.today);
}

function costOf({ weeklyPence = pence(0), oncePence = pence(0) }: SaveLine): LineCost {
  if (weeklyPence > 0) return { kind: 'weekly', weeklyPence };
  return oncePence > 0 ? { kind: 'oneOff', oncePence } : { kind: 'free' };
}

async function contentOf(context: Context, plan: Plan, input: SaveLine): Promise<LineContent> {
  return {
    what_words_id: await keepPlanWords(context, plan.person_id, input.what),
    how_often_words_id: await keepPlanWords(context, plan.person_id, input.howOften),
    outcomes: input.outcomes,
    weekly_pence: input.weeklyPence ?? 0,
    once_pence: input.oncePence ?? 0,
    managed_by: input.managedBy,
    payee_relation: input.payee?.relation ?? null,
    relative_decision_id: input.payee?.relativeDecisionId ?? null,
  };
}
