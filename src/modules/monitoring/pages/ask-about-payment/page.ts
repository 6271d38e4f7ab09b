import { civilDate, formatDate } from '../../../../core/calendar/civil-date.ts';
import type { Route } from '../../../../platform/http/index.ts';
import { paths } from '../../../../site/paths.ts';
import { type Desk, formPage, type Visitor } from '../../../access/index.ts';
import { askAboutTransaction } from '../../commands/ask-about-transaction.ts';
import { findUnplaced } from '../place-payments/page.ts';
import { askAboutPaymentContent as words } from './content.ts';
import { askAboutPaymentView } from './view.ts';

/** Where staff ask a person kindly what one payment was for. */
export function askAboutPaymentRoutes(desk: Desk): readonly Route<Visitor>[] {
  return formPage(desk, {
    name: 'askAboutPayment',
    path: paths.askAboutPayment,
    command: askAboutTransaction,
    load: findUnplaced,
    read: (_reader, _facts, visit) => ({
      personId: visit.param('personId'),
      transactionId: visit.param('transactionId'),
    }),
    view: ({ one }, form, visit) => ({
      ...askAboutPaymentView(one, form),
      current: 'people',
      density: 'staff',
      back: { href: paths.placePayments(visit.whose) },
    }),
    done: ({ answerBy }, _facts, visit) => ({
      to: paths.placePayments(visit.whose),
      said: words.done(formatDate(civilDate(answerBy))),
    }),
  });
}
