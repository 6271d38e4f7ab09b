import { formatPounds, type Pence, pence } from '../../../core/money/pence.ts';
import type { Place } from './spending.ts';

export interface UnplacedTransaction {
  readonly transactionId: string;
  readonly amountPence: Pence;
  readonly payee: string;
  readonly reference: string;
}

export interface LineToMatch {
  readonly budgetLineId: string;
  readonly what: string;
  readonly weeklyPence: Pence;
  readonly oncePence: Pence;
}

/** A payment that someone has placed before, latest last. */
export interface EarlierMatch {
  readonly payee: string;
  readonly isMoneyIn: boolean;
  readonly place: Place;
  readonly budgetLineId: string | null;
}

export interface Suggestion {
  readonly transactionId: string;
  readonly place: Place;
  readonly budgetLineId: string | null;
  /** Why this was thought of, in words for the one who decides. */
  readonly because: string;
}

/**
 * Offers a place for payments that have none, where one place stands out: this payee was placed before; the words
 * of the bank say where money came from; the payee's words stand in one part of the plan; or the amount is just what
 * one part plans. Two that fit alike give nothing, and nothing is placed until someone says so.
 * Source: our choice; a wrong guess costs a person more than a missing one.
 */
export function suggestMatches(
  transactions: readonly UnplacedTransaction[],
  lines: readonly LineToMatch[],
  earlier: readonly EarlierMatch[],
): readonly Suggestion[] {
  return transactions.flatMap((transaction) => {
    const found =
      seenBefore(transaction, lines, earlier) ??
      (transaction.amountPence > 0 ? moneyIn(transaction) : null) ??
      byWords(transaction, lines) ??
      byAmount(transaction, lines);
    return found === null ? [] : [{ transactionId: transaction.transactionId, ...found }];
  });
}

type Found = Omit<Suggestion, 'transactionId'> | null;

function seenBefore(
  { payee, amountPence }: UnplacedTransaction,
  lines: readonly LineToMatch[],
  earlier: readonly EarlierMatch[],
): Found {
  const name = wordsOf(payee).join(' ');
  const last = earlier.findLast(
    (one) =>
      one.place !== 'notYetPlaced' &&
      one.isMoneyIn === amountPence > 0 &&
      name !== '' &&
      wordsOf(one.payee).join(' ') === name,
  );
  if (last === undefined) return null;
  if (last.place !== 'budgetLine')
    return { place: last.place, budgetLineId: null, because: `${payee} was placed here before.` };
  const line = lines.find(({ budgetLineId }) => budgetLineId === last.budgetLineId);
  return line === undefined ? null : toLine(line, `${payee} was placed here before.`);
}

/** How banks and people write where money comes from; whole words of the payee or the reference. */
const moneyInWords: readonly (readonly [words: readonly string[], place: Place])[] = [
  [['contrib', 'contribution'], 'contribution'],
  [['dp', 'directpayment', 'council'], 'councilPayment'],
  [['tfr', 'transfer', 'personal'], 'ownMoney'],
];

function moneyIn({ payee, reference }: UnplacedTransaction): Found {
  const said = new Set(wordsOf(`${payee} ${reference}`));
  for (const [words, place] of moneyInWords) {
    const word = words.find((one) => said.has(one));
    if (word !== undefined)
      return { place, budgetLineId: null, because: `The bank’s words say “${word.toUpperCase()}”.` };
  }
  return null;
}

function byWords({ payee, reference }: UnplacedTransaction, lines: readonly LineToMatch[]): Found {
  const said = wordsOf(`${payee} ${reference}`);
  const fitting = lines
    .map((line) => ({ line, shared: sharedWords(said, wordsOf(line.what)) }))
    .filter(({ shared }) => shared.length > 0)
    .sort((a, b) => b.shared.length - a.shared.length);
  const [best, next] = fitting;
  if (best === undefined || best.shared.length === next?.shared.length) return null;
  return toLine(best.line, `Your plan has the same words: ${best.shared.join(', ')}.`);
}

function byAmount({ amountPence }: UnplacedTransaction, lines: readonly LineToMatch[]): Found {
  const out = pence(0 - amountPence);
  const fitting = lines.filter(
    ({ weeklyPence, oncePence }) =>
      out > 0 && (weeklyPence === out || weeklyPence * 4 === out || oncePence === out),
  );
  const [only] = fitting;
  if (only === undefined || fitting.length > 1) return null;
  return toLine(only, `${formatPounds(out)} is just what this part of your plan costs.`);
}

function toLine(line: LineToMatch, because: string): Found {
  return { place: 'budgetLine', budgetLineId: line.budgetLineId, because };
}

/** Words of banks and plans that tell nothing apart. */
const common = new Set([
  'ltd',
  'limited',
  'care',
  'with',
  'hours',
  'week',
  'weekly',
  'from',
  'help',
  'helps',
  'home',
  'payment',
]);

/** Words that two texts share, or that begin alike, as SWIM and swimming do. */
function sharedWords(said: readonly string[], planned: readonly string[]): readonly string[] {
  return planned.filter(
    (word, place) =>
      word.length >= 4 &&
      !common.has(word) &&
      planned.indexOf(word) === place &&
      said.some((one) => one.length >= 4 && (one.startsWith(word) || word.startsWith(one))),
  );
}

function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 1);
}
