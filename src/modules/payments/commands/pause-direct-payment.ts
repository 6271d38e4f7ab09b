import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import { allow } from '../../../core/decision/decision.ts';
import { DateField, Id, Input, Version, Words } from '../../../platform/schema/fields.ts';
import { defineCommand, emitEvent, recordAct, recordDecision } from '../../audit/index.ts';
import { startClock, stopClock } from '../../councils/index.ts';
import { gateVersion } from '../rules/gate.ts';
import { changeAgreement } from '../store.ts';
import { takeAgreement } from '../take-agreement.ts';

interface PauseDirectPayment {
  readonly personId: string;
  readonly agreementId: string;
  readonly version: number;
  readonly reasons: string;
  readonly lookAgainOn: CivilDate;
}

const which = {
  personId: Id({ words: 'Give the id of the person.' }),
  agreementId: Id({ words: 'Give the id of the agreement.' }),
  version: Version(),
};

/** Holds back the next payments, with reasons and a day to look again: support and wages go on by another route. */
export const pauseDirectPayment = defineCommand<
  PauseDirectPayment,
  { agreementId: string; version: number; decisionId: string }
>({
  name: 'payments.pauseDirectPayment',
  summary: 'Hold back the next payments, with reasons and a day to look again.',
  input: Input({
    ...which,
    reasons: Words({ words: 'Enter the reasons, as the person will read them.' }),
    lookAgainOn: DateField({ words: 'Enter the day on which it is looked at again.' }),
  }),
  about: (input) => input.personId,
  handle: async (context, input) => {
    const { personId, agreementId } = input;
    const found = await takeAgreement(context, input, ['active']);
    if (!found.allowed) return found;
    const version = await changeAgreement(context, found.value, { state: 'suspended' });
    const decisionId = await recordDecision(context, {
      personId,
      kind: 'payments.pause',
      outcome: 'paused',
      subjectKind: 'agreement',
      subjectId: agreementId,
      reasons: input.reasons,
      sensitivity: 'special',
      ruleVersion: gateVersion,
      howToChallenge: 'askAgainOrComplain',
      reviewOn: input.lookAgainOn,
      isRefusal: true,
    });
    await startClock(context, {
      personId,
      kind: 'payments.lookAgainAtPause',
      subjectKind: 'agreement',
      subjectId: agreementId,
      dueOn: input.lookAgainOn,
      actsNext: 'socialWorker',
    });
    await recordAct(context, {
      action: 'payments.pauseDirectPayment',
      personId,
      subjectKind: 'agreement',
      subjectId: agreementId,
      details: { decisionId },
    });
    await emitEvent(context, {
      type: 'directPayment.paused',
      personId,
      payload: { agreementId, decisionId },
    });
    return allow({ agreementId, version, decisionId });
  },
});

/** Lets payments go on: what was held meanwhile is in the next run by itself. */
export const resumeDirectPayment = defineCommand<
  Omit<PauseDirectPayment, 'reasons' | 'lookAgainOn'>,
  { agreementId: string; version: number }
>({
  name: 'payments.resumeDirectPayment',
  summary: 'Let payments go on; what was held meanwhile is in the next run.',
  input: Input(which),
  about: (input) => input.personId,
  handle: async (context, input) => {
    const { personId, agreementId } = input;
    const found = await takeAgreement(context, input, ['suspended']);
    if (!found.allowed) return found;
    const version = await changeAgreement(context, found.value, { state: 'active' });
    await stopClock(context, 'payments.lookAgainAtPause', agreementId, 'resumed');
    await recordAct(context, {
      action: 'payments.resumeDirectPayment',
      personId,
      subjectKind: 'agreement',
      subjectId: agreementId,
    });
    await emitEvent(context, { type: 'directPayment.resumed', personId, payload: { agreementId } });
    return allow({ agreementId, version });
  },
});
