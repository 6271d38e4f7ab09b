import { Type } from 'typebox';
import { allow, type Decision, refuse } from '../../../core/decision/decision.ts';
import { Id, Input, OneOf, Words } from '../../../platform/schema/fields.ts';
import { type Context, defineCommand, recordAct, saveWords } from '../../audit/index.ts';
import { listBudgetLines } from '../../budgets/index.ts';
import { meetClock } from '../../councils/index.ts';
import { monitoringRefusals } from '../rules/refusals.ts';
import { type Place, places } from '../rules/spending.ts';
import { addMatch, answerOpenQuestion, type KeptTransaction, lockTransaction } from '../store.ts';

interface MatchTransaction {
  readonly personId: string;
  readonly transactionId: string;
  readonly place: Exclude<Place, 'notYetPlaced'>;
  readonly budgetLineId?: string;
  readonly reason?: string;
}

const personId = Id({ words: 'Give the id of the person.' });
const placeFields = {
  transactionId: Id({ words: 'Choose the payment.' }),
  place: OneOf(
    places.filter((place) => place !== 'notYetPlaced'),
    { words: 'Choose what the payment was.' },
  ),
  budgetLineId: Type.Optional(Id({ words: 'Choose the part of the budget.' })),
  reason: Type.Optional(Words({ words: 'Say in your own words what it was for.', longest: 2000 })),
};

/** Says what a payment was for. What was said before stays readable; a reason also answers an open question. */
export const matchTransaction = defineCommand<MatchTransaction, { matchId: string }>({
  name: 'monitoring.matchTransaction',
  summary: 'Say what a payment was for: a part of the budget, or something else that it was.',
  input: Input({ personId, ...placeFields }),
  about: (input) => input.personId,
  handle: placeOne,
});

interface MatchTransactions {
  readonly personId: string;
  readonly matches: readonly Omit<MatchTransaction, 'personId'>[];
}

/** Says what many payments were for, all or none of them: one that does not fit names itself. */
export const matchTransactions = defineCommand<MatchTransactions, { matched: number }>({
  name: 'monitoring.matchTransactions',
  summary: 'Say what many payments were for at once, all of them or none.',
  input: Input({
    personId,
    matches: Type.Array(Input(placeFields), {
      words: 'Choose what at least one payment was for.',
      minItems: 1,
      maxItems: 500,
    }),
  }),
  about: (input) => input.personId,
  handle: async (context, { personId, matches }) => {
    for (const [place, match] of matches.entries()) {
      const placed = await placeOne(context, { personId, ...match });
      if (placed.allowed) continue;
      const { words, nextStep } = placed.refusal;
      const faults = [{ field: `matches[${place}]`, words: `${words} ${nextStep}` }];
      return { allowed: false, refusal: { ...placed.refusal, faults } };
    }
    return allow({ matched: matches.length });
  },
});

async function placeOne(context: Context, input: MatchTransaction): Promise<Decision<{ matchId: string }>> {
  const { personId, place, budgetLineId = null } = input;
  const transaction = await lockTransaction(context, personId, input.transactionId);
  if (transaction === null) return refuse(monitoringRefusals, 'transactionNotFound');
  const fits = await decideLine(context, personId, transaction, place, budgetLineId);
  if (!fits.allowed) return fits;
  const reasonWordsId =
    input.reason === undefined
      ? null
      : await saveWords(context, {
          personId,
          text: input.reason,
          sensitivity: 'special',
          retentionClass: 'spending',
        });
  const matchId = await addMatch(context, { personId, transaction, place, budgetLineId, reasonWordsId });
  const { questionId } = transaction;
  if (reasonWordsId !== null && questionId !== null) {
    const isAnswered = await answerOpenQuestion(context, personId, questionId, reasonWordsId);
    if (isAnswered) await meetClock(context, 'spendingQuestion', questionId);
  }
  await recordAct(context, {
    action: 'monitoring.matchTransaction',
    personId,
    subjectKind: 'transaction',
    subjectId: transaction.transactionId,
    becauseWordsId: reasonWordsId,
    details: { place, line: budgetLineId },
  });
  return allow({ matchId });
}

async function decideLine(
  context: Context,
  personId: string,
  transaction: KeptTransaction,
  place: Place,
  budgetLineId: string | null,
): Promise<Decision<null>> {
  if (place !== 'budgetLine')
    return budgetLineId === null ? allow(null) : refuse(monitoringRefusals, 'placeTakesNoLine');
  if (budgetLineId === null) return refuse(monitoringRefusals, 'placeNeedsLine');
  // A bill may come weeks after the support, and a first payment some days before the budget's first day.
  const then = await listBudgetLines(context, personId, transaction.on);
  const now = await listBudgetLines(context, personId);
  const isTheirs = [...then, ...now].some(({ lineId }) => lineId === budgetLineId);
  return isTheirs ? allow(null) : refuse(monitoringRefusals, 'lineNotInBudget');
}

interface Unmatch {
  readonly personId: string;
  readonly transactionId: string;
}

/** Takes a payment out of its place, by saying anew that it has none. */
export const unmatch = defineCommand<Unmatch, { matchId: string }>({
  name: 'monitoring.unmatch',
  summary: 'Take a payment out of its place; what was said before stays readable.',
  input: Input({
    personId: Id({ words: 'Give the id of the person.' }),
    transactionId: Id({ words: 'Choose the payment.' }),
  }),
  about: (input) => input.personId,
  handle: async (context, { personId, transactionId }) => {
    const transaction = await lockTransaction(context, personId, transactionId);
    if (transaction === null) return refuse(monitoringRefusals, 'transactionNotFound');
    if (transaction.place === 'notYetPlaced') return refuse(monitoringRefusals, 'notPlacedYet');
    const nothing = { place: 'notYetPlaced', budgetLineId: null, reasonWordsId: null } as const;
    const matchId = await addMatch(context, { personId, transaction, ...nothing });
    await recordAct(context, {
      action: 'monitoring.unmatch',
      personId,
      subjectKind: 'transaction',
      subjectId: transactionId,
      details: { place: transaction.place, line: transaction.budgetLineId },
    });
    return allow({ matchId });
  },
});
