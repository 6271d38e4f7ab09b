import { addDays, type CivilDate } from '../../src/core/calendar/civil-date.ts';
import { askAboutTransaction, importStatement } from '../../src/modules/monitoring/index.ts';
import { weeklySum } from '../people/invented-person.ts';
import { type BankLine, writeBankFile } from '../steps/bank-file.ts';
import { placePayments, seeSpending } from '../steps/spending.ts';
import type { Story } from '../story.ts';
import { type Dice, diceOf } from './dice.ts';
import type { Life } from './life.ts';
import type { Reached } from './tell-life.ts';

/** Four weeks of a support account come in; most people have said what most of it was for. */
export async function tellStatement(
  story: Story,
  life: Life,
  { personId }: Reached,
  payOn: CivilDate,
  seed: string,
): Promise<void> {
  const dice = diceOf(`${seed} statement ${life.number}`);
  const self = { accountId: await story.accountOf('directPaymentAdviser') };
  const lines = [...moneyIn(life), ...moneyOut(dice, life)].sort((a, b) => a.day - b.day);
  const file = Buffer.from(writeBankFile(lines, payOn, dice.whole(8_000, 140_000))).toString('base64');
  await story.does(self, importStatement, { personId, accountLabel: 'Support account', file });
  if (dice.chance(0.3)) return;
  const period = { from: payOn, before: addDays(payOn, 28) };
  const person = { personId, self };
  const shown = await seeSpending(story, person, period);
  await placePayments(story, person, shown, placesOf(life));
  const odd = shown.transactions.find(({ payee }) => oddLines.some(([words]) => payee.includes(words)));
  if (odd && dice.chance(0.6)) {
    const { transactionId } = odd;
    await story.does('directPaymentAdviser', askAboutTransaction, { personId, transactionId });
  }
}

const ownLines = ({ person }: Life) => person.plan.lines.filter(({ managedBy }) => managedBy === 'person');

/** A word that a bank would print for a line of the plan, and that no other line has. */
const wordOf = (what: string) =>
  (what.split(/[ ,]/)[what.startsWith('Help from') ? 2 : 0] ?? what).toUpperCase();

const placesOf = (life: Life) => Object.fromEntries(ownLines(life).map(({ what }) => [wordOf(what), what]));

function moneyIn(life: Life): readonly BankLine[] {
  const paid = weeklySum(ownLines(life)) * 4;
  const council = `${life.councilId.toUpperCase()} BC DP`;
  return [{ day: 0, type: 'BGC', words: council, amountPence: paid }];
}

const oddLines: readonly (readonly [words: string, least: number, most: number])[] = [
  ['LAKESIDE CAFE', 640, 1_890],
  ['CASH MACHINE', 2_000, 4_000],
  ['SUPERMARKET', 310, 2_240],
  ['CHEMIST', 450, 1_600],
  ['DIY STORE', 1_199, 4_999],
];

function moneyOut(dice: Dice, life: Life): readonly BankLine[] {
  const weekly = ownLines(life).flatMap(({ what, weeklyPence = 0 }) =>
    [0, 1, 2, 3].map((week) => ({
      day: week * 7 + dice.whole(1, 5),
      type: what.includes('assistant') ? 'FPO' : 'DEB',
      words: `${wordOf(what)} ${what.includes('assistant') ? 'WAGES' : 'PAYMENT'}`,
      amountPence: -Math.round(weeklyPence * (what.includes('assistant') ? 0.86 : 1)),
    })),
  );
  const odd = dice.shuffle(oddLines).slice(0, dice.whole(1, 3));
  return [
    ...weekly,
    ...odd.map(([words, least, most]) => ({
      day: dice.whole(2, 26),
      type: 'DEB',
      words,
      amountPence: -dice.whole(least, most),
    })),
  ];
}
