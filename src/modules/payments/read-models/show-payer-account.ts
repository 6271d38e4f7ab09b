import { allow } from '../../../core/decision/decision.ts';
import { Input } from '../../../platform/schema/fields.ts';
import { defineQuestion } from '../../audit/index.ts';
import { maskAccountNumber } from '../rules/bank-details.ts';
import type { Rail } from '../rules/pain001.ts';
import { findPayerAccount } from '../store-bank-details.ts';

export interface ShownPayerAccount {
  readonly name: string;
  readonly maskedAccountNumber: string;
  readonly rail: Rail;
}

/** Which account the council pays from. The number itself is shown to nobody. */
export const showPayerAccount = defineQuestion<
  Record<string, never>,
  { readonly account: ShownPayerAccount | null }
>({
  name: 'payments.showPayerAccount',
  summary: 'The council’s own account that pays, its number masked.',
  input: Input({}),
  about: () => null,
  answer: async (context) => {
    const account = await findPayerAccount(context);
    if (account === null) return allow({ account: null });
    const { name, accountNumber, rail } = account;
    return allow({ account: { name, maskedAccountNumber: maskAccountNumber(accountNumber), rail } });
  },
});
