import { addDays, type CivilDate, daysBetween } from '../../../core/calendar/civil-date.ts';
import { allow, refuse } from '../../../core/decision/decision.ts';
import { type Pence, pence, sumPence, timesRatio } from '../../../core/money/pence.ts';
import { DateField, Id, Input } from '../../../platform/schema/fields.ts';
import { type Context, defineQuestion, readWords } from '../../audit/index.ts';
import { type KeptBudgetLine, listBudgetLines } from '../../budgets/index.ts';
import { monitoringRefusals } from '../rules/refusals.ts';
import { calculateBalanceBefore, calculateSpending, type Spending } from '../rules/spending.ts';
import { type Suggestion, suggestMatches } from '../rules/suggest-matches.ts';
import { type KeptAccount, type KeptTransaction, listAccounts, listTransactions } from '../store.ts';

export interface SpendingOfLine {
  readonly budgetLineId: string;
  readonly planLineId: string;
  readonly what: string;
  readonly outcomes: readonly string[];
  /** What the plan gives for the days of the period on which the line is in force. */
  readonly plannedPence: Pence;
  /** What went out for it, less what came back. */
  readonly spentPence: Pence;
  readonly count: number;
}

export interface AccountInPeriod {
  readonly accountId: string;
  readonly label: string;
  /** The days that statements with balances reach over; null where there is none. */
  readonly statedFrom: CivilDate | null;
  readonly statedTo: CivilDate | null;
  readonly openingPence: Pence | null;
  readonly closingPence: Pence | null;
  /** What the bank says is there beyond what its payments explain: not £0.00 where a statement is missing between. */
  readonly unexplainedPence: Pence | null;
}

export interface TransactionShown
  extends Omit<KeptTransaction, 'reasonWordsId' | 'answerWordsId' | 'saidTimes'> {
  readonly reason: string | null;
  readonly answer: string | null;
  readonly suggestion: Suggestion | null;
}

export interface SpendingShown extends Spending {
  readonly accounts: readonly AccountInPeriod[];
  readonly lines: readonly SpendingOfLine[];
  readonly transactions: readonly TransactionShown[];
}

interface ShowSpending {
  readonly personId: string;
  readonly from: CivilDate;
  readonly before: CivilDate;
}

/** What came in and went out in a period, for which part of the plan, and what is left: to the penny. */
export const showSpending = defineQuestion<ShowSpending, SpendingShown>({
  name: 'monitoring.showSpending',
  summary: 'What came in, what went out, for which part of the plan, and what is left, to the penny.',
  input: Input({
    personId: Id({ words: 'Give the id of the person.' }),
    from: DateField({ words: 'Enter the first day.' }),
    before: DateField({ words: 'Enter the day after the last.' }),
  }),
  about: (input) => input.personId,
  answer: async (context, { personId, from, before }) => {
    if (before <= from) return refuse(monitoringRefusals, 'spendingPeriodWrong');
    const all = await listTransactions(context, personId);
    const inPeriod = all.filter(({ on }) => on >= from && on < before);
    const accounts = (await listAccounts(context, personId)).map((account) =>
      reckonAccount(account, all, from, before),
    );
    const openings = accounts.flatMap(({ openingPence }) => (openingPence === null ? [] : [openingPence]));
    const isKnown = accounts.length > 0 && openings.length === accounts.length;
    const spending = calculateSpending(inPeriod, isKnown ? sumPence(openings) : null);
    const budgetLines = await linesOfPeriod(context, personId, from, before);
    return allow({
      ...spending,
      accounts,
      lines: budgetLines.map((line) => showLine(line, spending, from, before)),
      transactions: await showTransactions(context, inPeriod, all, budgetLines),
    });
  },
});

function reckonAccount(
  account: KeptAccount,
  all: readonly KeptTransaction[],
  from: CivilDate,
  before: CivilDate,
): AccountInPeriod {
  const { accountId, label, openingOn, openingPence, closingOn, closingPence } = account;
  const known = { accountId, label, statedFrom: openingOn, statedTo: closingOn };
  if (openingOn === null || openingPence === null)
    return { ...known, openingPence: null, closingPence: null, unexplainedPence: null };
  const stated = { on: openingOn, balancePence: openingPence };
  const movements = all.filter((one) => one.accountId === accountId);
  const unexplained =
    closingOn === null || closingPence === null
      ? null
      : pence(closingPence - calculateBalanceBefore(addDays(closingOn, 1), stated, movements));
  return {
    ...known,
    openingPence: calculateBalanceBefore(from, stated, movements),
    closingPence: calculateBalanceBefore(before, stated, movements),
    unexplainedPence: unexplained,
  };
}

/** Only what comes out of the person's own account: what the council or a fund runs is never in their statement. */
const fromOwnAccount: readonly KeptBudgetLine['managedBy'][] = ['person', 'managedAccount'];

/** The parts of the budget on the first and on the last day of a period, each once. */
async function linesOfPeriod(
  context: Context,
  personId: string,
  from: CivilDate,
  before: CivilDate,
): Promise<readonly KeptBudgetLine[]> {
  const first = await listBudgetLines(context, personId, from);
  const last = await listBudgetLines(context, personId, addDays(before, -1));
  const now = await listBudgetLines(context, personId);
  const own = [...first, ...last, ...now].filter(({ managedBy }) => fromOwnAccount.includes(managedBy));
  return [...new Map(own.map((line) => [line.lineId, line])).values()];
}

function showLine(
  line: KeptBudgetLine,
  spending: Spending,
  from: CivilDate,
  before: CivilDate,
): SpendingOfLine {
  const part = spending.parts.find(({ budgetLineId }) => budgetLineId === line.lineId);
  const startsOn = line.startsOn > from ? line.startsOn : from;
  const endsBefore = line.endsBefore !== null && line.endsBefore < before ? line.endsBefore : before;
  const days = Math.max(0, daysBetween(startsOn, endsBefore));
  return {
    budgetLineId: line.lineId,
    planLineId: line.planLineId,
    what: line.what,
    outcomes: line.outcomes,
    plannedPence: timesRatio(line.weeklyPence, days, 7, 'halfUp'),
    spentPence: part === undefined ? pence(0) : pence(part.wentOutPence - part.cameInPence),
    count: part?.count ?? 0,
  };
}

async function showTransactions(
  context: Context,
  inPeriod: readonly KeptTransaction[],
  all: readonly KeptTransaction[],
  budgetLines: readonly KeptBudgetLine[],
): Promise<readonly TransactionShown[]> {
  const wordsIds = inPeriod.flatMap(({ reasonWordsId, answerWordsId }) => [reasonWordsId, answerWordsId]);
  const words = await readWords(
    context,
    wordsIds.filter((id) => id !== null),
  );
  const suggestions = suggestMatches(
    inPeriod.filter(({ place }) => place === 'notYetPlaced'),
    budgetLines.map((line) => ({ ...line, budgetLineId: line.lineId })),
    all.map((one) => ({ ...one, isMoneyIn: one.amountPence > 0 })),
  );
  const byTransaction = new Map(suggestions.map((one) => [one.transactionId, one]));
  return inPeriod.map(({ reasonWordsId, answerWordsId, saidTimes: _saidTimes, ...shown }) => ({
    ...shown,
    reason: reasonWordsId === null ? null : (words.get(reasonWordsId) ?? null),
    answer: answerWordsId === null ? null : (words.get(answerWordsId) ?? null),
    suggestion: byTransaction.get(shown.transactionId) ?? null,
  }));
}
