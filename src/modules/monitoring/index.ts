import { answerQuestion, askAboutTransaction } from './commands/ask-about-transaction.ts';
import { importStatement } from './commands/import-statement.ts';
import { matchTransaction, matchTransactions, unmatch } from './commands/match-transaction.ts';
import { addSentStatement, sendStatement } from './commands/send-statement.ts';
import { previewStatement, showSentStatement } from './read-models/preview-statement.ts';
import { type SpendingShown, showSpending } from './read-models/show-spending.ts';

export { askAboutPaymentRoutes } from './pages/ask-about-payment/page.ts';
export { placePaymentRoutes } from './pages/place-payment/page.ts';
export { placePaymentsRoutes } from './pages/place-payments/page.ts';
export { sendStatementRoutes } from './pages/send-statement/page.ts';
export { sentStatementRoutes } from './pages/sent-statement/page.ts';
export { decideStatement as readStatement } from './rules/statement/decide-statement.ts';
export { explainStatement } from './rules/statement/explain-statement.ts';

export type { SpendingShown };

export {
  addSentStatement,
  answerQuestion,
  askAboutTransaction,
  importStatement,
  matchTransaction,
  matchTransactions,
  previewStatement,
  sendStatement,
  showSentStatement,
  showSpending,
  unmatch,
};

export const monitoringCommands = [
  importStatement,
  sendStatement,
  addSentStatement,
  matchTransaction,
  matchTransactions,
  unmatch,
  askAboutTransaction,
  answerQuestion,
];
export const monitoringQuestions = [previewStatement, showSentStatement, showSpending];
