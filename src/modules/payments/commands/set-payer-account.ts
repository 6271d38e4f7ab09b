import { Type } from 'typebox';
import { allow } from '../../../core/decision/decision.ts';
import { Input, OneOf } from '../../../platform/schema/fields.ts';
import { defineCommand, recordAct } from '../../audit/index.ts';
import { decideBankDetails, maskAccountNumber } from '../rules/bank-details.ts';
import type { Rail } from '../rules/pain001.ts';
import { addPayerAccount } from '../store-bank-details.ts';

interface SetPayerAccount {
  readonly accountName: string;
  readonly sortCode: string;
  readonly accountNumber: string;
  readonly rail: Rail;
}

const Typed = (words: string) => Type.String({ words, maxLength: 200 });

/** Sets the council's own account that pays, from the next run that is sent. */
export const setPayerAccount = defineCommand<
  SetPayerAccount,
  { version: number; maskedAccountNumber: string }
>({
  name: 'payments.setPayerAccount',
  summary: 'Enter the council’s own bank account that pays.',
  input: Input({
    accountName: Typed('Enter the name on the account'),
    sortCode: Typed('Enter a sort code'),
    accountNumber: Typed('Enter an account number'),
    rail: OneOf(['bacs', 'fasterPayments'], { words: 'Choose how the money travels.' }),
  }),
  about: () => null,
  handle: async (context, { rail, ...entry }) => {
    const decision = decideBankDetails({ ...entry, rollNumber: '' });
    if (!decision.allowed) return decision;
    const { accountName, sortCode, accountNumber } = decision.value;
    const version = await addPayerAccount(context, { name: accountName, sortCode, accountNumber }, rail);
    await recordAct(context, {
      action: 'payments.setPayerAccount',
      personId: null,
      subjectKind: 'council',
      subjectId: context.councilId,
      details: { version, rail },
    });
    return allow({ version, maskedAccountNumber: maskAccountNumber(accountNumber) });
  },
});
