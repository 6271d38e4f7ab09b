import { answerQuestion, askAboutTransaction } from './commands/ask-about-transaction.ts';
import { importStatement } from './commands/import-statement.ts';
import { matchTransaction, unmatch } from './commands/match-transaction.ts';
import { previewStatement } from './read-models/preview-statement.ts';
import { type SpendingShown, showSpending } from './read-models/show-spending.ts';

export { decideStatement as readStatement } from './rules/statement/decide-statement.ts';
export { explainStatement } from './rules/statement/explain-statement.ts';

export type { SpendingShown };

export {
  answerQuestion,
  askAboutTransaction,
  importStatement,
  matchTransaction,
  previewStatement,
  showSpending,
  unmatch,
};

export const monitoringCommands = [
  importStatement,
  matchTransaction,
  unmatch,
  askAboutTransaction,
  answerQuestion,
];
export const monitoringQuestions = [previewStatement, showSpending];
