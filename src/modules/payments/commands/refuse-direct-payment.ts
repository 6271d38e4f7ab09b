import { Type } from 'typebox';
import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import { allow, refuse } from '../../../core/decision/decision.ts';
import { DateField, Id, Input, Words } from '../../../platform/schema/fields.ts';
import { defineCommand, emitEvent, recordAct, recordDecision } from '../../audit/index.ts';
import { findPerson, peopleRefusals } from '../../people/index.ts';
import { decideFor } from '../find-facts.ts';
import { gateVersion, type RefusalGround } from '../rules/gate.ts';
import { paymentsRefusals } from '../rules/refusals.ts';
import type { ManagedBy } from '../rules/ways-to-be-paid.ts';
import { changeAgreement } from '../store.ts';

interface RefuseDirectPayment {
  readonly personId: string;
  readonly reasons: string;
  readonly reviewOn?: CivilDate;
}

/** What the letter to the person must say: the grounds, what would change them, how to challenge, what is open. */
interface WrittenRefusal {
  readonly decisionId: string;
  readonly grounds: readonly RefusalGround[];
  readonly challenge: string;
  readonly otherWays: readonly ManagedBy[];
}

/**
 * Writes down a "no" in law with reasons about this person. There is none to write unless a condition of the law
 * was answered no with what shows it. Source: Care Act 2014 s.31(1); statutory guidance 12.
 */
export const refuseDirectPayment = defineCommand<RefuseDirectPayment, WrittenRefusal>({
  name: 'payments.refuseDirectPayment',
  summary: 'Write down, with reasons, that the law does not allow a direct payment today.',
  input: Input({
    personId: Id({ words: 'Give the id of the person.' }),
    reasons: Words({ words: 'Enter the reasons about this person, as they will read them.' }),
    reviewOn: Type.Optional(DateField({ words: 'Enter the day on which to look at it again.' })),
  }),
  about: (input) => input.personId,
  handle: async (context, input) => {
    const { personId } = input;
    if (!(await findPerson(context, personId, 'lock'))) return refuse(peopleRefusals, 'personNotFound');
    const { decision, agreement } = await decideFor(context, personId);
    if (decision.outcome !== 'refused') return refuse(paymentsRefusals, 'lawDoesNotRefuse');
    const { grounds, challenge, otherWays } = decision;
    const decisionId = await recordDecision(context, {
      personId,
      kind: 'payments.directPayment',
      outcome: `refused: ${grounds.map(({ code }) => code).join(' ')}`,
      subjectKind: 'person',
      subjectId: personId,
      reasons: input.reasons,
      sensitivity: grounds.some(({ code }) => code === 'notProhibited') ? 'restricted' : 'special',
      ruleVersion: gateVersion,
      howToChallenge: 'askAgainOrComplain',
      reviewOn: input.reviewOn ?? null,
      isRefusal: true,
    });
    if (agreement?.state === 'draft')
      await changeAgreement(context, agreement, { state: 'ended', endedBecause: 'refusedInLaw' });
    await recordAct(context, {
      action: 'payments.refuseDirectPayment',
      personId,
      subjectKind: 'decision',
      subjectId: decisionId,
      ruleVersion: gateVersion,
    });
    await emitEvent(context, { type: 'directPayment.refused', personId, payload: { decisionId } });
    return allow({ decisionId, grounds, challenge, otherWays });
  },
});
