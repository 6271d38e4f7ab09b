import { Type } from 'typebox';
import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import { allow } from '../../../core/decision/decision.ts';
import { DateField, Input, OneOf, Words, YesNo } from '../../../platform/schema/fields.ts';
import { defineCommand, recordDecision } from '../../audit/index.ts';
import {
  decidePayingRelative,
  type RelationToPerson,
  type RelativePurpose,
  relationsToPerson,
} from '../rules/paying-relative.ts';
import { addRelativeDecision } from '../store-decisions.ts';
import { type OnPlan, onPlan, openPlan, recordPlanAct } from './open-plan.ts';

interface DecideRelative extends OnPlan {
  readonly relation: RelationToPerson;
  readonly sameHousehold: boolean;
  readonly purpose: RelativePurpose;
  readonly isNecessary: boolean;
  readonly reasons: string;
  readonly reviewOn?: CivilDate;
}

const ruleVersion = 'payingRelative/1';

/** Decides whether paying a close relative is necessary, with reasons. A no joins the list of refusals with its rule. */
export const decideRelative = defineCommand<DecideRelative, { relativeDecisionId: string }>({
  name: 'planning.decideRelative',
  summary: 'Decide whether paying a close relative from a direct payment is necessary, with reasons.',
  input: Input({
    ...onPlan,
    relation: OneOf(relationsToPerson, { words: 'Choose what the relative is to the person.' }),
    sameHousehold: YesNo({ words: 'Say whether they live in the same household.' }),
    purpose: OneOf(['care', 'administration'], { words: 'Choose what they would be paid for.' }),
    isNecessary: YesNo({ words: 'Say whether it is necessary.' }),
    reasons: Words({ words: 'Write why.', longest: 4000 }),
    reviewOn: Type.Optional(DateField({ words: 'Enter the day on which it is looked at again.' })),
  }),
  about: (input) => input.personId,
  handle: async (context, input) => {
    const opened = await openPlan(context, input);
    if (!opened.allowed) return opened;
    const plan = opened.value;
    const { relation, sameHousehold, purpose, isNecessary, reasons, reviewOn = null } = input;
    if (isNecessary) {
      const necessity = { limb: purpose, decidedBy: context.actor.accountId, reasons, reviewOn };
      const complete = decidePayingRelative({ relation, sameHousehold, purpose }, necessity, context.today);
      if (!complete.allowed) return complete;
    }
    const relativeDecisionId = context.newId();
    const decisionId = await recordDecision(context, {
      personId: plan.person_id,
      kind: 'payingRelative',
      outcome: isNecessary ? 'necessary' : 'notNecessary',
      subjectKind: 'relativeDecision',
      subjectId: relativeDecisionId,
      reasons,
      sensitivity: 'special',
      ruleVersion,
      howToChallenge: 'askAgainOrComplain',
      reviewOn,
      isRefusal: !isNecessary,
    });
    await addRelativeDecision(context, plan, {
      id: relativeDecisionId,
      relation,
      same_household: sameHousehold,
      purpose,
      is_necessary: isNecessary,
      review_on: reviewOn,
      decision_id: decisionId,
    });
    await recordPlanAct(context, 'planning.decideRelative', plan, {
      ruleVersion,
      details: { relativeDecisionId, decisionId, isNecessary },
    });
    return allow({ relativeDecisionId });
  },
});
