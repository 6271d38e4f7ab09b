import { allow, refuse } from '../../../core/decision/decision.ts';
import { Id, Input, Version } from '../../../platform/schema/fields.ts';
import { defineCommand, emitEvent, recordAct, recordDecision } from '../../audit/index.ts';
import { sendOrOweLetter } from '../../letters/index.ts';
import { findPerson, peopleRefusals } from '../../people/index.ts';
import { decideFor } from '../find-facts.ts';
import { findFirstPayment } from '../first-payment.ts';
import { gateVersion } from '../rules/gate.ts';
import { paymentsRefusals } from '../rules/refusals.ts';
import { changeAgreement } from '../store.ts';
import { takeAgreement } from '../take-agreement.ts';

interface StartDirectPayment {
  readonly personId: string;
  readonly agreementId: string;
  readonly version: number;
}

/**
 * Starts a direct payment where every condition is met; there is then no other choice. Says what is missing where
 * something is, and refuses in law only as a condition of the law says: writing that no down is another act.
 */
export const startDirectPayment = defineCommand<
  StartDirectPayment,
  { agreementId: string; version: number; decisionId: string; helpStillToAgree: boolean }
>({
  name: 'payments.startDirectPayment',
  summary: 'Start a direct payment once every condition of the law and every step is recorded.',
  input: Input({
    personId: Id({ words: 'Give the id of the person.' }),
    agreementId: Id({ words: 'Give the id of the agreement.' }),
    version: Version(),
  }),
  about: (input) => input.personId,
  handle: async (context, input) => {
    const { personId, agreementId } = input;
    const person = await findPerson(context, personId, 'lock');
    if (!person) return refuse(peopleRefusals, 'personNotFound');
    if (person.diedOn !== null) return refuse(paymentsRefusals, 'directPaymentPersonDied');
    const found = await takeAgreement(context, input, ['draft']);
    if (!found.allowed) return found;
    const { decision } = await decideFor(context, personId);
    if (decision.outcome !== 'ready') return decision;
    const { section, helpStillToAgree } = decision.value;
    const version = await changeAgreement(context, found.value, {
      state: 'active',
      startedOn: context.today,
    });
    const decisionId = await recordDecision(context, {
      personId,
      kind: 'payments.directPayment',
      outcome: 'started',
      subjectKind: 'agreement',
      subjectId: agreementId,
      reasons: `Every condition of section ${section} of the Care Act 2014 is met, so the direct payment starts.`,
      sensitivity: 'special',
      ruleVersion: gateVersion,
      howToChallenge: 'askAgainOrComplain',
      isRefusal: false,
    });
    await recordAct(context, {
      action: 'payments.startDirectPayment',
      personId,
      subjectKind: 'agreement',
      subjectId: agreementId,
      ruleVersion: gateVersion,
      details: { decisionId, helpStillToAgree },
    });
    const { budgetId, firstPaymentOn, everyWeeks } = found.value;
    await emitEvent(context, {
      type: 'directPayment.started',
      personId,
      payload: { agreementId, budgetId, firstPaymentOn, everyWeeks },
    });
    const { firstPayOn, amountPence } = await findFirstPayment(context, found.value);
    await sendOrOweLetter(context, {
      personId,
      template: 'directPaymentStarts',
      facts: { firstPayOn, amountPence, everyWeeks },
      reasonSubject: { kind: 'agreement', id: agreementId },
    });
    return allow({ agreementId, version, decisionId, helpStillToAgree });
  },
});
