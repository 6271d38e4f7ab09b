import { Type } from 'typebox';
import { allow, refuse } from '../../../core/decision/decision.ts';
import { Id, Input } from '../../../platform/schema/fields.ts';
import { defineCommand, emitEvent, recordAct } from '../../audit/index.ts';
import { type BankDetailsEntry, decideBankDetails, maskAccountNumber } from '../rules/bank-details.ts';
import { paymentsRefusals } from '../rules/refusals.ts';
import { findAgreement } from '../store.ts';
import { addPayeeDetails, findMaskedDetails } from '../store-bank-details.ts';

interface SetBankDetails extends BankDetailsEntry {
  readonly personId: string;
  readonly agreementId: string;
  /** The version that the writer had before them; 0 when there were none. */
  readonly detailsVersion: number;
}

const Typed = (words: string) => Type.String({ words, maxLength: 200 });

/** Says where a direct payment goes, from the next run on. Money waits until a second person has checked it. */
export const setBankDetails = defineCommand<
  SetBankDetails,
  { detailsVersion: number; maskedAccountNumber: string }
>({
  name: 'payments.setBankDetails',
  summary: 'Enter where a direct payment goes; a second person checks it before money is sent.',
  input: Input({
    personId: Id({ words: 'Give the id of the person.' }),
    agreementId: Id({ words: 'Give the id of the agreement.' }),
    detailsVersion: Type.Integer({
      words: 'Say which version of the bank details you changed; 0 when there were none.',
      minimum: 0,
      maximum: 1_000_000,
    }),
    accountName: Typed('Enter the name on the account'),
    sortCode: Typed('Enter a sort code'),
    accountNumber: Typed('Enter an account number'),
    rollNumber: Typed('Enter the building society roll number, or leave it empty'),
  }),
  about: (input) => input.personId,
  handle: async (context, input) => {
    const { personId, agreementId } = input;
    const agreement = await findAgreement(context, personId, agreementId);
    if (agreement === null) return refuse(paymentsRefusals, 'agreementNotFound');
    const decision = decideBankDetails(input);
    if (!decision.allowed) return decision;
    const before = await findMaskedDetails(context, agreementId);
    if ((before?.version ?? 0) !== input.detailsVersion) return refuse(paymentsRefusals, 'changedMeanwhile');
    const detailsVersion = input.detailsVersion + 1;
    await addPayeeDetails(context, { agreementId, personId, version: detailsVersion }, decision.value);
    await recordAct(context, {
      action: 'payments.setBankDetails',
      personId,
      subjectKind: 'agreement',
      subjectId: agreementId,
      details: { detailsVersion },
    });
    await emitEvent(context, {
      type: 'bankDetails.changed',
      personId,
      payload: { agreementId, detailsVersion },
    });
    return allow({ detailsVersion, maskedAccountNumber: maskAccountNumber(decision.value.accountNumber) });
  },
});
