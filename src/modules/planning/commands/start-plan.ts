import { Type } from 'typebox';
import { allow, refuse } from '../../../core/decision/decision.ts';
import { Id, Input, OneOf } from '../../../platform/schema/fields.ts';
import { defineCommand, recordAct } from '../../audit/index.ts';
import { findPerson, peopleRefusals } from '../../people/index.ts';
import { planningRefusals } from '../rules/refusals.ts';
import { explainSignOffNeeds } from '../rules/sign-off.ts';
import { addPlan, findOpenPlan, findPlan, type PlanKind } from '../store.ts';
import { copyPlanContent } from '../store-lines.ts';

interface StartPlan {
  readonly personId: string;
  readonly kind: PlanKind;
  readonly followsPlanId?: string;
}

interface PlanStarted {
  readonly planId: string;
  /** What sign-off will look for, told before anyone begins. */
  readonly signOffNeeds: ReturnType<typeof explainSignOffNeeds>;
}

/** Starts a plan, from nothing or from the signed-off one that it changes. No figure to plan with is needed. */
export const startPlan = defineCommand<StartPlan, PlanStarted>({
  name: 'planning.startPlan',
  summary: 'Start a plan, from nothing or from a signed-off one, and say what sign-off will look for.',
  input: Input({
    personId: Id({ words: 'Give the id of the person.' }),
    kind: OneOf(['careAndSupportPlan', 'supportPlan'], {
      words: 'Choose a care and support plan, or a carer’s support plan.',
    }),
    followsPlanId: Type.Optional(Id({ words: 'Name the signed-off plan that this one changes.' })),
  }),
  about: (input) => input.personId,
  handle: async (context, { personId, kind, followsPlanId = null }) => {
    if (!(await findPerson(context, personId, 'lock'))) return refuse(peopleRefusals, 'personNotFound');
    if (await findOpenPlan(context, personId, kind)) return refuse(planningRefusals, 'planOpenAlready');
    if (followsPlanId !== null) {
      const before = await findPlan(context, personId, followsPlanId);
      if (before === null || before.kind !== kind) return refuse(planningRefusals, 'planNotFound');
      if (before.state !== 'signedOff') return refuse(planningRefusals, 'followedPlanNotSignedOff');
    }
    const planId = await addPlan(context, { personId, kind, followsPlanId });
    if (followsPlanId !== null) await copyPlanContent(context, followsPlanId, planId);
    await recordAct(context, {
      action: 'planning.startPlan',
      personId,
      subjectKind: 'plan',
      subjectId: planId,
      details: { kind, followsPlanId },
    });
    return allow({ planId, signOffNeeds: explainSignOffNeeds() });
  },
});
