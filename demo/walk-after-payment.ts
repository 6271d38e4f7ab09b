import { addDays, type CivilDate, formatDate } from '../src/core/calendar/civil-date.ts';
import {
  importStatement,
  matchTransaction,
  previewStatement,
  showSpending,
} from '../src/modules/monitoring/index.ts';
import { listReviews, recordVisit } from '../src/modules/reviews/index.ts';
import type { InventedPerson } from './invented-people.ts';
import { makeStatement } from './make-statement.ts';
import type { Story } from './story.ts';
import type { PaidPerson } from './walk-payments.ts';
import { pounds } from './walk-to-sign-off.ts';

/** Steps 10 to 12: the statement, what each payment was for, and the reviews with their dates. */
export async function walkAfterPayment(
  story: Story,
  invented: InventedPerson,
  person: PaidPerson,
): Promise<void> {
  story.moveTo(addDays(person.payOn, 29));
  await walkStatement(story, invented, person);
  await walkMatching(story, invented, person);
  await walkReviews(story, invented, person);
}

async function walkStatement(
  story: Story,
  { name, bank }: InventedPerson,
  { personId, self, payOn, paidPence }: PaidPerson,
): Promise<void> {
  const file = Buffer.from(makeStatement(payOn, paidPence, bank.ownContributionPence)).toString('base64');
  const input = { personId, accountLabel: 'Support account', file };
  const preview = await story.asks(self, previewStatement, input);
  const first = await story.does(self, importStatement, input);
  const again = await story.does(self, importStatement, input);
  story.tell(
    10,
    'Statement',
    [
      `${name} sent her bank’s list of four weeks. Looked at before anything was added: ${preview.toAdd.length} payments, ${pounds(preview.openingBalancePence ?? 0)} at the start, ${pounds(preview.closingBalancePence ?? 0)} at the end, and every line adds up.`,
      `Added: ${first.added}. Sent a second time: ${again.added} added, ${again.alreadyThere} were there already. Two taxis at the same price on one day stayed two.`,
    ],
    { statementId: first.statementId, added: first.added, addedAgain: again.added },
  );
}

async function walkMatching(
  story: Story,
  { name }: InventedPerson,
  { personId, self, payOn }: PaidPerson,
): Promise<void> {
  const period = { personId, from: payOn, before: addDays(payOn, 28) };
  const before = await story.asks(self, showSpending, period);
  const reasons = new Set<string>();
  for (const transaction of before.transactions) {
    const place = placeOf(transaction, before.lines);
    if (place === null) continue;
    if (transaction.suggestion) reasons.add(transaction.suggestion.because);
    await story.does(self, matchTransaction, {
      personId,
      transactionId: transaction.transactionId,
      ...place,
    });
  }
  const after = await story.asks(self, showSpending, period);
  story.tell(
    11,
    'Matching',
    [
      `The product offered a place for what it could tell, for example: ${[...reasons].slice(0, 3).join(' ')} ${name} said yes to each, and placed the rest.`,
      ...after.lines.map(
        (line) => `${line.what}: planned ${pounds(line.plannedPence)}, spent ${pounds(line.spentPence)}`,
      ),
      `Came in ${pounds(after.cameInPence)} − went out ${pounds(after.wentOutPence)} = left ${pounds(after.leftPence)}, to the penny.`,
    ],
    { cameInPence: after.cameInPence, wentOutPence: after.wentOutPence, leftPence: after.leftPence },
  );
}

interface Placed {
  readonly payee: string;
  readonly amountPence: number;
  readonly suggestion: { readonly place: string; readonly budgetLineId: string | null } | null;
}

/** Where an invented payment goes: as it was suggested, or as the story knows. */
function placeOf(
  { payee, amountPence, suggestion }: Placed,
  lines: readonly { readonly budgetLineId: string; readonly what: string }[],
) {
  if (suggestion && suggestion.place !== 'notYetPlaced') {
    return {
      place: suggestion.place as 'budgetLine',
      ...(suggestion.budgetLineId ? { budgetLineId: suggestion.budgetLineId } : {}),
    };
  }
  if (amountPence > 0)
    return { place: payee.includes('CONTRIB') ? ('contribution' as const) : ('councilPayment' as const) };
  const words = payee.includes('LEISURE')
    ? 'Swimming'
    : payee.includes('CABS')
      ? 'Taxis'
      : payee.includes('CAFE')
        ? null
        : 'Personal assistant';
  const line = words === null ? undefined : lines.find(({ what }) => what.startsWith(words));
  return line ? { place: 'budgetLine' as const, budgetLineId: line.budgetLineId } : null;
}

async function walkReviews(
  story: Story,
  { name }: InventedPerson,
  { personId, self }: PaidPerson,
): Promise<void> {
  const before = await story.asks(self, listReviews, { personId });
  const first = before.reviews.map(({ dueOn }) => dueOn).sort()[0];
  if (first) story.moveTo(addDays(first, -1) as CivilDate);
  const visit = await story.does('socialWorker', recordVisit, {
    personId,
    visitedOn: story.today(),
    answers: [
      {
        topic: 'managingMoney',
        words: 'The payroll service does the hard part. I like seeing what is left.',
      },
      { topic: 'needsMet', words: 'I have been swimming four weeks running.' },
      { topic: 'anythingWrong', words: 'The Saturday carer changes every week.' },
    ],
    whatHappensNext: 'Joanne asks the agency for one regular carer on Saturdays.',
  });
  const after = await story.asks(self, listReviews, { personId });
  const open = after.reviews.filter(({ metOn }) => metOn === null);
  story.tell(
    12,
    'Reviews',
    [
      `Joanne Clarke visited on ${formatDate(story.today())}: “I have been swimming four weeks running.” It met: ${visit.met.map(({ kind }) => kindWords[kind] ?? kind).join(', ')}.`,
      `${name} can see every date to come: ${open.map(({ kind, dueOn }) => `${kindWords[kind] ?? kind} by ${formatDate(dueOn)}`).join('; ')}.`,
    ],
    { visitId: visit.visitId, ...Object.fromEntries(open.map(({ kind, dueOn }) => [kind, dueOn])) },
  );
}

const kindWords: Readonly<Record<string, string>> = {
  afterSignOff: 'the six-week review',
  followUp: 'the three-month conversation',
  directPayment: 'the direct payment review',
  yearly: 'the yearly review',
};
