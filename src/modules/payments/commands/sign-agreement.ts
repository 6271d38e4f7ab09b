import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import { allow, refuse } from '../../../core/decision/decision.ts';
import { DateField, Id, Input, Version } from '../../../platform/schema/fields.ts';
import { defineCommand, recordAct } from '../../audit/index.ts';
import { paymentsRefusals } from '../rules/refusals.ts';
import { changeAgreement } from '../store.ts';
import { takeAgreement } from '../take-agreement.ts';

interface SignAgreement {
  readonly personId: string;
  readonly agreementId: string;
  readonly version: number;
  readonly signedOn: CivilDate;
}

/** Records that the person, or whoever may act for them, signed the agreement. */
export const signAgreement = defineCommand<SignAgreement, { agreementId: string; version: number }>({
  name: 'payments.signAgreement',
  summary: 'Record that a direct payment agreement was signed.',
  input: Input({
    personId: Id({ words: 'Give the id of the person.' }),
    agreementId: Id({ words: 'Give the id of the agreement.' }),
    version: Version(),
    signedOn: DateField({ words: 'Enter the day on which it was signed.' }),
  }),
  about: (input) => input.personId,
  handle: async (context, input) => {
    if (input.signedOn > context.today) return refuse(paymentsRefusals, 'directPaymentDayToCome');
    const found = await takeAgreement(context, input, ['draft']);
    if (!found.allowed) return found;
    const version = await changeAgreement(context, found.value, { signedOn: input.signedOn });
    await recordAct(context, {
      action: 'payments.signAgreement',
      personId: input.personId,
      subjectKind: 'agreement',
      subjectId: input.agreementId,
      details: { signedOn: input.signedOn },
    });
    return allow({ agreementId: input.agreementId, version });
  },
});
