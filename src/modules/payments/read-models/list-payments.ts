import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import { allow } from '../../../core/decision/decision.ts';
import type { Pence } from '../../../core/money/pence.ts';
import { Id, Input } from '../../../platform/schema/fields.ts';
import { defineQuestion } from '../../audit/index.ts';
import { findNextPayment } from '../first-payment.ts';
import { findOpenAgreement } from '../store.ts';
import { listPaymentsMade, type PaymentMade } from '../store-runs.ts';

export interface PaymentsShown {
  /** Newest first. */
  readonly payments: readonly PaymentMade[];
  /** The next one as things stand; null where none is to come. */
  readonly next: { readonly payOn: CivilDate; readonly amountPence: Pence } | null;
}

/** Each direct payment that was made to a person, the weeks it is for, and the next one. */
export const listPayments = defineQuestion<{ readonly personId: string }, PaymentsShown>({
  name: 'payments.listPayments',
  summary: 'Each direct payment made to a person, the weeks it is for, and the next one.',
  input: Input({ personId: Id({ words: 'Give the id of the person.' }) }),
  about: (input) => input.personId,
  answer: async (context, { personId }) => {
    const payments = await listPaymentsMade(context, personId);
    const agreement = await findOpenAgreement(context, personId);
    return allow({ payments, next: agreement && (await findNextPayment(context, agreement, payments)) });
  },
});
