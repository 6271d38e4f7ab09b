import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import { allow } from '../../../core/decision/decision.ts';
import { DateField, Id, Input, OneOf, Version } from '../../../platform/schema/fields.ts';
import { defineCommand, emitEvent, recordAct } from '../../audit/index.ts';
import { changeAgreement } from '../store.ts';
import { takeAgreement } from '../take-agreement.ts';

interface EndDirectPayment {
  readonly personId: string;
  readonly agreementId: string;
  readonly version: number;
  readonly endsBefore: CivilDate;
  readonly because: string;
}

/** Ends an agreement from a day: earlier days are still paid, and the last payment covers only its own days. */
export const endDirectPayment = defineCommand<EndDirectPayment, { agreementId: string; version: number }>({
  name: 'payments.endDirectPayment',
  summary: 'End a direct payment from a day, saying which lawful reason it is.',
  input: Input({
    personId: Id({ words: 'Give the id of the person.' }),
    agreementId: Id({ words: 'Give the id of the agreement.' }),
    version: Version(),
    endsBefore: DateField({ words: 'Enter the first day that is not paid for.' }),
    because: OneOf(
      [
        'personDied',
        'personAsked',
        'moved',
        'nhsTookOver',
        'reassessed',
        'conditionsNoLongerMet',
        'madeInError',
      ],
      { words: 'Say which reason it is.' },
    ),
  }),
  about: (input) => input.personId,
  handle: async (context, input) => {
    const { personId, agreementId, endsBefore, because } = input;
    const found = await takeAgreement(context, input, ['draft', 'active', 'suspended']);
    if (!found.allowed) return found;
    const version = await changeAgreement(context, found.value, {
      state: 'ended',
      endsBefore,
      endedBecause: because,
    });
    await recordAct(context, {
      action: 'payments.endDirectPayment',
      personId,
      subjectKind: 'agreement',
      subjectId: agreementId,
      details: { endsBefore, because },
    });
    await emitEvent(context, {
      type: 'directPayment.ended',
      personId,
      payload: { agreementId, endsBefore, because },
    });
    return allow({ agreementId, version });
  },
});
