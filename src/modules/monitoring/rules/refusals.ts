import type { RefusalTable } from '../../../core/decision/decision.ts';

const askForCsv =
  'Ask the bank for the statement as a CSV file, or download one from online banking. Then send that file.';

/** Every "no" of this module, each with words and a next step. Nothing of a refused file is kept or added. */
export const monitoringRefusals = {
  statementEmpty: {
    status: 422,
    words: 'This file is empty.',
    nextStep: 'Download the statement again and check that it opens with lines in it. Then send it again.',
  },
  statementTooLarge: {
    status: 422,
    words: 'This file holds more than {limit}. Statements are smaller than that.',
    nextStep: 'Check that it is the right file. If it is, download it in parts, such as one month at a time.',
  },
  statementIsPicture: { status: 422, words: 'This file is a picture.', nextStep: askForCsv },
  statementIsPdf: {
    status: 422,
    words: 'This file is a PDF. It shows the statement for reading, and its figures cannot be taken safely.',
    nextStep: askForCsv,
  },
  statementIsSpreadsheet: {
    status: 422,
    words: 'This file is a spreadsheet, a document or a packed folder, not a CSV file.',
    nextStep:
      'Open it, choose "Save as" and then "CSV". Or download a CSV file from online banking. Then send that file.',
  },
  statementIsWebPage: {
    status: 422,
    words: 'This file is a saved web page. Some banks give one with a name that ends in .xls.',
    nextStep: askForCsv,
  },
  statementIsOtherFormat: {
    status: 422,
    words: 'This file is in the form called {form}, not a CSV file.',
    nextStep: askForCsv,
  },
  statementIsNotText: {
    status: 422,
    words: 'This file is not text. It may be damaged, or be another kind of file.',
    nextStep: askForCsv,
  },
  statementQuoteNotClosed: {
    status: 422,
    words:
      'In row {row} a quotation mark opens and does not close where it should, so rows may run together.',
    nextStep:
      'Download the statement again and send it as it came, without opening it in another program first.',
  },
  statementHeadingsUnknown: {
    status: 422,
    words: 'We cannot tell the columns of this file apart: a date, who was paid, and an amount.',
    nextStep:
      'Check that the file came straight from the bank. Or give its columns the headings Date, Description, Paid in, Paid out and Balance, and send it again.',
  },
  statementNoPayments: {
    status: 422,
    words: 'This file has headings and no payments under them.',
    nextStep:
      'Check the dates that you asked the bank for. If no money moved, say so: no statement is needed.',
  },
  statementMonthFirst: {
    status: 422,
    words:
      'The dates in this file put the month first: row {row} says {date}. We read dates day first, and will not guess.',
    nextStep:
      'Download the statement again with dates written day first, such as 25/09/2026, or in the form 2026-09-25.',
  },
  statementNotPounds: {
    status: 422,
    words: 'The amounts in this file are in {currency}, not in pounds.',
    nextStep: 'Send the statement of the account in pounds.',
  },
  statementAccountWanted: {
    status: 422,
    words: 'This file holds {count} accounts, and we do not know which one is meant.',
    nextStep: 'Choose the account: {accounts}.',
  },
  statementDoesNotReconcile: {
    status: 422,
    words: '{explanation}',
    nextStep:
      'Download the statement again for whole months, and send it as it came. If it still does not add up, ask us to look at it with you.',
  },
  statementTooSlow: {
    status: 422,
    words: 'This file takes too long to read. It may be damaged, or be no statement.',
    nextStep: 'Download the statement again, one month at a time. Then send each part.',
  },
  sentStatementGone: {
    status: 404,
    words: 'This statement is not waiting any more: it was added, or more than a day has passed.',
    nextStep: 'Look at the payments. If they are not there, send the statement again.',
  },
  transactionNotFound: {
    status: 404,
    words: 'There is no such payment in this person’s statements.',
    nextStep: 'Open their spending and choose the payment from there.',
  },
  placeNeedsLine: {
    status: 422,
    words: 'Say which part of the budget this payment was for.',
    nextStep: 'Choose one of the parts of the plan, or choose something else that it was.',
  },
  placeTakesNoLine: {
    status: 422,
    words: 'Only what was spent on the plan goes with a part of the budget.',
    nextStep: 'Take the part of the budget away, or choose it as what the payment was for.',
  },
  lineNotInBudget: {
    status: 422,
    words: 'This is not a part of the person’s budget on the day of the payment.',
    nextStep: 'Choose one of the parts of the budget of that day.',
  },
  notPlacedYet: {
    status: 409,
    words: 'Nobody has said yet what this payment was for.',
    nextStep: 'You do not need to do anything.',
  },
  alreadyAsked: {
    status: 409,
    words: 'This payment has been asked about, and the question is still open.',
    nextStep: 'Wait for the answer, or ring the person.',
  },
  nothingToAsk: {
    status: 409,
    words: 'This payment already has its place, so there is nothing to ask.',
    nextStep: 'Take it out of its place first if that is wrong.',
  },
  questionNotFound: {
    status: 404,
    words: 'There is no open question of this kind.',
    nextStep: 'Open the spending to see what is still asked.',
  },
  spendingPeriodWrong: {
    status: 422,
    words: 'The last day comes before the first.',
    nextStep: 'Give the first day, and the day after the last.',
  },
} satisfies RefusalTable;
