import type { Route } from '../../../../platform/http/index.ts';
import { paths } from '../../../../site/paths.ts';
import { type Desk, formPage, type Visitor } from '../../../access/index.ts';
import { matchTransaction } from '../../commands/match-transaction.ts';
import { placeChoices, placeOf } from '../place-payments/choices.ts';
import { findUnplaced } from '../place-payments/page.ts';
import { placePaymentContent as words } from './content.ts';
import { placePaymentView } from './view.ts';

/** What one payment was for. */
export function placePaymentRoutes(desk: Desk): readonly Route<Visitor>[] {
  return formPage(desk, {
    name: 'placePayment',
    path: paths.placePayment,
    command: matchTransaction,
    load: findUnplaced,
    read: (reader, { spending }, visit) => {
      const place = placeOf(reader.form.text('place'), placeChoices(spending));
      if (place === null) reader.fault('place', words.placeMissing);
      const reason = reader.optionalText('reason');
      return {
        personId: visit.param('personId'),
        transactionId: visit.param('transactionId'),
        ...(place ?? { place: 'ownMoney' as const }),
        ...(reason !== undefined && { reason }),
      };
    },
    view: ({ one, spending }, form, visit) => ({
      ...placePaymentView(one, spending, form, visit.today),
      current: visit.isStaff ? 'people' : 'money',
      back: { href: paths.placePayments(visit.whose) },
    }),
    done: (_answer, _facts, visit) => ({ to: paths.placePayments(visit.whose), said: words.done }),
  });
}
