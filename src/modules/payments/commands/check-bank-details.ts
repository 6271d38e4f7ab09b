import { allow, refuse } from '../../../core/decision/decision.ts';
import { Id, Input, OneOf, Version } from '../../../platform/schema/fields.ts';
import { defineCommand, recordAct } from '../../audit/index.ts';
import { paymentsRefusals } from '../rules/refusals.ts';
import { findAgreement } from '../store.ts';
import { findMaskedDetails, markDetailsChecked } from '../store-bank-details.ts';

interface CheckBankDetails {
  readonly personId: string;
  readonly agreementId: string;
  readonly detailsVersion: number;
  readonly how: string;
}

/** A second person says that they have checked where the money goes. Source: our choice, against payment fraud. */
export const checkBankDetails = defineCommand<CheckBankDetails, { detailsVersion: number }>({
  name: 'payments.checkBankDetails',
  summary: 'Check someone else’s entry of bank details before money is sent.',
  input: Input({
    personId: Id({ words: 'Give the id of the person.' }),
    agreementId: Id({ words: 'Give the id of the agreement.' }),
    detailsVersion: Version(),
    how: OneOf(['calledBackOnKnownNumber', 'bankLetterSeen', 'payeeNameMatched', 'checkedInPerson'], {
      words: 'Choose how you checked them.',
    }),
  }),
  about: (input) => input.personId,
  handle: async (context, input) => {
    const { personId, agreementId, detailsVersion } = input;
    if (!(await findAgreement(context, personId, agreementId)))
      return refuse(paymentsRefusals, 'agreementNotFound');
    const details = await findMaskedDetails(context, agreementId);
    if (details === null || details.checkedBy !== null) return refuse(paymentsRefusals, 'noDetailsToCheck');
    if (details.version !== detailsVersion) return refuse(paymentsRefusals, 'changedMeanwhile');
    if (details.changedBy === context.actor.accountId)
      return refuse(paymentsRefusals, 'checkerChangedDetails');
    await markDetailsChecked(context, agreementId, detailsVersion, input.how);
    await recordAct(context, {
      action: 'payments.checkBankDetails',
      personId,
      subjectKind: 'agreement',
      subjectId: agreementId,
      details: { detailsVersion, how: input.how },
    });
    return allow({ detailsVersion });
  },
});
