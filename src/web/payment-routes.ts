import type { Desk, Visitor } from '../modules/access/index.ts';
import {
  askAboutPaymentRoutes,
  placePaymentRoutes,
  placePaymentsRoutes,
  sendStatementRoutes,
  sentStatementRoutes,
} from '../modules/monitoring/index.ts';
import {
  bankDetailsRoutes,
  checkBankDetailsRoutes,
  directPaymentStepRoutes,
  draftRunRoutes,
  payingAccountRoutes,
  paymentRunRoutes,
  paymentsRoutes,
  runLinesRoutes,
  runStepRoutes,
} from '../modules/payments/index.ts';
import type { Route } from '../platform/http/index.ts';

/** The pages of the money: runs, where it goes, and what the bank says of it. */
export function listPaymentRoutes(desk: Desk): readonly Route<Visitor>[] {
  return [
    ...paymentsRoutes(desk),
    ...draftRunRoutes(desk),
    ...payingAccountRoutes(desk),
    ...paymentRunRoutes(desk),
    ...runLinesRoutes(desk),
    ...runStepRoutes(desk),
    ...bankDetailsRoutes(desk),
    ...checkBankDetailsRoutes(desk),
    ...directPaymentStepRoutes(desk),
    ...sendStatementRoutes(desk),
    ...sentStatementRoutes(desk),
    ...placePaymentsRoutes(desk),
    ...placePaymentRoutes(desk),
    ...askAboutPaymentRoutes(desk),
  ];
}
