import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import { allow } from '../../../core/decision/decision.ts';
import { DateField, Id, Input, Words } from '../../../platform/schema/fields.ts';
import { defineCommand } from '../context.ts';
import { decideHoldBack, holdBackKind } from '../rules/looks.ts';
import { recordAct, recordDecision } from '../store.ts';

interface HoldBackLooks {
  readonly personId: string;
  readonly reasons: string;
  readonly reviewOn: CivilDate;
}

/**
 * Holds back, from the person, the looks made for safeguarding or fraud until a review date. Without such a
 * decision the person sees every look; those who act for the person never see these.
 */
export const holdBackLooks = defineCommand<HoldBackLooks, { decisionId: string }>({
  name: 'audit.holdBackLooks',
  summary:
    'Hold back from a person the looks made for safeguarding or fraud, with reasons and a review date.',
  input: Input({
    personId: Id({ words: 'Give the id of the person.' }),
    reasons: Words({ words: 'Write why the person would be less safe if these looks showed.' }),
    reviewOn: DateField({ words: 'Enter the day on which this is looked at again.' }),
  }),
  about: (input) => input.personId,
  handle: async (context, input) => {
    const longest = context.policy.figuresOn(context.today)['looks.longestHoldBackDays'];
    if (longest === undefined) throw new Error('No setting says how long looks may be held back.');
    const until = decideHoldBack(input.reviewOn, { today: context.today, longestDays: longest.value });
    if (!until.allowed) return until;
    const decisionId = await recordDecision(context, {
      personId: input.personId,
      kind: holdBackKind,
      outcome: 'heldBack',
      subjectKind: 'person',
      subjectId: input.personId,
      reasons: input.reasons,
      sensitivity: 'restricted',
      ruleVersion: longest.version,
      howToChallenge: 'reviewedBySafeguardingLead',
      reviewOn: input.reviewOn,
      isRefusal: false,
    });
    await recordAct(context, {
      action: 'audit.holdBackLooks',
      personId: input.personId,
      subjectKind: 'decision',
      subjectId: decisionId,
    });
    return allow({ decisionId });
  },
});
