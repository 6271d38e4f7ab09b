import { councilPage, type Desk, formPage, type Visit, type Visitor } from '../../../modules/access/index.ts';
import { answerQuestion, matchTransaction, type SpendingShown } from '../../../modules/monitoring/index.ts';
import type { Route } from '../../../platform/http/index.ts';
import { paths } from '../../../site/paths.ts';
import { gatherMoneyFacts, type MoneyFacts } from '../money/facts.ts';
import { bankLinesContent as words } from './content.ts';
import { bankLinesView, bankLineView, bankLineWordsView } from './view.ts';

/** The lines of the statements, what each was for, and saying so in a tap or in words. */
export function bankLinesRoutes(desk: Desk): readonly Route<Visitor>[] {
  return [
    councilPage(desk, {
      name: 'bankLines.show',
      path: paths.bankLines,
      show: async (visit) =>
        visit.page(bankLinesView(await gatherMoneyFacts(visit), visit.query.text('line'))),
    }),
    ...formPage(desk, {
      name: 'bankLine',
      path: paths.bankLine,
      command: matchTransaction,
      load: loadLine,
      read: (reader, { facts }, visit) => {
        const lines = (facts.whole?.lines ?? []).map(({ budgetLineId }) => budgetLineId);
        const what = reader.choice('what', [...lines, ...otherPlaces], words.choose);
        const place = otherPlaces.find((one) => one === what);
        const reason = reader.optionalText('reason');
        return {
          personId: visit.param('personId'),
          transactionId: visit.param('transactionId'),
          ...(place === undefined ? { place: 'budgetLine' as const, budgetLineId: what } : { place }),
          ...(reason !== undefined && { reason }),
        };
      },
      fieldOf: (field) => (field === 'reason' ? field : 'what'),
      view: ({ facts, line }, form) => bankLineView(facts, line, form),
      done: (_answer, { facts }) => ({ to: paths.money(facts.where), said: words.saved }),
    }),
    ...formPage(desk, {
      name: 'bankLineWords',
      path: paths.bankLineWords,
      command: answerQuestion,
      load: loadLine,
      read: (reader, { line }, visit) => ({
        personId: visit.param('personId'),
        questionId: line.questionId ?? '',
        answer: reader.text('answer', words.wordsMissing),
      }),
      fieldOf: () => 'answer',
      view: ({ facts, line }, form) => bankLineWordsView(facts, line, form),
      done: (_answer, { facts }) => ({ to: paths.money(facts.where), said: words.wordsSaved }),
    }),
  ];
}

const otherPlaces = ['ownMoney', 'councilPayment', 'contribution', 'setAside'] as const;

async function loadLine(
  visit: Visit,
): Promise<{ readonly facts: MoneyFacts; readonly line: SpendingShown['transactions'][number] }> {
  const facts = await gatherMoneyFacts(visit);
  const line = facts.whole?.transactions.find(
    ({ transactionId }) => transactionId === visit.param('transactionId'),
  );
  return line ? { facts, line } : visit.notFound();
}
