import { answerConditions } from './commands/answer-conditions.ts';
import { approveRun } from './commands/approve-run.ts';
import { checkBankDetails } from './commands/check-bank-details.ts';
import { draftRun } from './commands/draft-run.ts';
import { endDirectPayment } from './commands/end-direct-payment.ts';
import { makeAgreement } from './commands/make-agreement.ts';
import { pauseDirectPayment, resumeDirectPayment } from './commands/pause-direct-payment.ts';
import { recordChoice } from './commands/record-choice.ts';
import { recordRiskAssessment } from './commands/record-risk-assessment.ts';
import { recordUnderstanding } from './commands/record-understanding.ts';
import { refuseDirectPayment } from './commands/refuse-direct-payment.ts';
import { cancelRun, recalculateRun, returnRun } from './commands/return-run.ts';
import { sendRun } from './commands/send-run.ts';
import { sendRunForReview } from './commands/send-run-for-review.ts';
import { setBankDetails } from './commands/set-bank-details.ts';
import { setPayerAccount } from './commands/set-payer-account.ts';
import { signAgreement } from './commands/sign-agreement.ts';
import { startDirectPayment } from './commands/start-direct-payment.ts';
import { directPaymentRoutes } from './pages/direct-payment-routes.ts';
import { listPayments } from './read-models/list-payments.ts';
import { readFile } from './read-models/read-file.ts';
import { showAgreement, showWays } from './read-models/show-agreement.ts';
import { showPayerAccount } from './read-models/show-payer-account.ts';
import { listRuns, showRun } from './read-models/show-run.ts';
import { showWhoToRing } from './read-models/show-who-to-ring.ts';

export { paymentsListeners } from './listeners.ts';
export { bankDetailsRoutes } from './pages/bank-details/page.ts';
export { checkBankDetailsRoutes } from './pages/check-bank-details/page.ts';
export { directPaymentStepRoutes } from './pages/direct-payment-step/page.ts';
export { draftRunRoutes } from './pages/draft-run/page.ts';
export { payingAccountRoutes } from './pages/paying-account/page.ts';
export { paymentRunRoutes } from './pages/payment-run/page.ts';
export { paymentsRoutes } from './pages/payments/page.ts';
export { runLinesRoutes } from './pages/run-lines/page.ts';
export { runStepRoutes } from './pages/run-step/page.ts';
export type { PaymentsShown } from './read-models/list-payments.ts';
export type { ShownAgreement } from './read-models/show-agreement.ts';

export {
  answerConditions,
  approveRun,
  cancelRun,
  checkBankDetails,
  directPaymentRoutes,
  draftRun,
  endDirectPayment,
  listPayments,
  listRuns,
  makeAgreement,
  pauseDirectPayment,
  readFile,
  recalculateRun,
  recordChoice,
  recordRiskAssessment,
  recordUnderstanding,
  refuseDirectPayment,
  resumeDirectPayment,
  returnRun,
  sendRun,
  sendRunForReview,
  setBankDetails,
  setPayerAccount,
  showAgreement,
  showPayerAccount,
  showRun,
  showWays,
  showWhoToRing,
  signAgreement,
  startDirectPayment,
};

export const paymentsCommands = [
  recordChoice,
  answerConditions,
  recordRiskAssessment,
  recordUnderstanding,
  makeAgreement,
  signAgreement,
  setBankDetails,
  checkBankDetails,
  startDirectPayment,
  refuseDirectPayment,
  pauseDirectPayment,
  resumeDirectPayment,
  endDirectPayment,
  setPayerAccount,
  draftRun,
  recalculateRun,
  sendRunForReview,
  approveRun,
  returnRun,
  sendRun,
  cancelRun,
];
export const paymentsQuestions = [
  listPayments,
  showAgreement,
  showWays,
  showRun,
  listRuns,
  readFile,
  showPayerAccount,
  showWhoToRing,
];
