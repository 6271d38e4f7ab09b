import { addDays, formatDate } from '../../src/core/calendar/civil-date.ts';
import { importStatement, previewStatement } from '../../src/modules/monitoring/index.ts';
import { listReviews } from '../../src/modules/reviews/index.ts';
import { visit } from '../steps/review.ts';
import { placePayments, seeSpending } from '../steps/spending.ts';
import { makeStatement } from './make-statement.ts';
import { pounds, row } from './telling.ts';
import type { WalkDays } from './walk-days.ts';
import type { Walked } from './walk-first-steps.ts';
import type { PaidPerson } from './walk-payments.ts';

/** What the person pays in themselves over four weeks: their contribution. */
const weeksPaidFor = 4;

/** Steps 10 to 12: the statement, what each payment was for, and the reviews with their dates. */
export async function walkAfterPayment(walked: Walked, person: PaidPerson): Promise<void> {
  await walked.story.moveTo(walked.days.visit);
  await walkStatement(walked, person);
  await walkMatching(walked, person);
  await walkReviews(walked, person);
}

async function walkStatement(
  { story, days, invented, tell }: Walked,
  { personId, self, paidPence, contributionWeeklyPence }: PaidPerson,
): Promise<void> {
  const first = invented.facts.givenNames;
  const own = contributionWeeklyPence * weeksPaidFor;
  const file = Buffer.from(makeStatement(invented, days.pay, paidPence, own)).toString('base64');
  const input = { personId, accountLabel: 'Support account', file };
  const preview = await story.asks(self, previewStatement, input);
  const added = await story.does(self, importStatement, input);
  const again = await story.does(self, importStatement, input);
  tell(
    'Statement',
    story.today(),
    [
      `${first} sends in the bank’s list of four weeks.`,
      `${first} looks at it first: ${preview.toAdd.length} payments in and out, ${pounds(preview.openingBalancePence ?? 0)} at the start, ${pounds(preview.closingBalancePence ?? 0)} at the end. It all adds up. Then it goes in.`,
      `${first} sends the same list again by mistake. Nothing is counted twice: ${again.added} are new.`,
      'There were two taxis at the same price on the same day. They stay two.',
      `Written down: ${added.added} payments, and the bank’s list itself, locked away.`,
    ],
    { statementId: added.statementId, added: added.added, addedAgain: again.added },
  );
}

/** Which part of the plan the payees of the invented statement stand for; the café fits none, and stays open. */
const payees = {
  LEISURE: 'Swimming',
  CABS: 'Taxis',
  WAGES: 'Personal assistant',
  PAYROLL: 'Personal assistant',
  PENSION: 'Personal assistant',
};

async function walkMatching({ story, days, invented, tell }: Walked, person: PaidPerson): Promise<void> {
  const first = invented.facts.givenNames;
  const period = { from: days.pay, before: addDays(days.pay, 28) };
  const before = await seeSpending(story, person, period);
  const reasons = await placePayments(story, person, before, payees);
  const after = await seeSpending(story, person, period);
  const own = person.contributionWeeklyPence * weeksPaidFor;
  const assistant = after.lines.find(({ what }) => what.startsWith(payees.WAGES));
  const toCome = (assistant?.plannedPence ?? 0) - (assistant?.spentPence ?? 0);
  const open = after.transactions.filter(({ place }) => place === 'notYetPlaced');
  tell(
    'Matching',
    story.today(),
    [
      `Which payment was for which part of the plan? The system makes a guess where it can, and says why: “${reasons.find((reason) => reason.includes('plan')) ?? reasons[0]}”`,
      `${first} says yes, or picks another part. This is what went out in the four weeks:`,
      ...after.lines.map(({ what, plannedPence, spentPence }) =>
        row(spentPence, `${what} (planned: ${pounds(plannedPence)})`),
      ),
      ...open.map(({ payee, amountPence }) =>
        row(Math.abs(amountPence), `${payee}: not placed yet. ${first} can still say what it was for.`),
      ),
      `So ${pounds(after.wentOutPence)} went out. And ${pounds(after.cameInPence)} came in: ${pounds(person.paidPence)} from the council, and ${pounds(own)} that ${first} pays in (four weeks of ${pounds(person.contributionWeeklyPence)}).`,
      `That leaves ${pounds(after.leftPence)}, to the penny. It stays in ${first}’s account: ${pounds(toCome)} of the personal assistant’s money is for bills still to come, such as cover for holidays and insurance. The rest is for bad days.`,
      `Written down: what each payment was for, as ${first} said.`,
    ],
    {
      cameInPence: after.cameInPence,
      wentOutPence: after.wentOutPence,
      leftPence: after.leftPence,
      stillOpen: open.length,
    },
  );
}

async function walkReviews({ story, days, invented, tell }: Walked, person: PaidPerson): Promise<void> {
  const { personId, self } = person;
  const first = invented.facts.givenNames;
  const said = {
    money: 'The payroll service does the hard part. I like seeing what is left.',
    needs: 'I have been swimming four weeks running.',
    wrong: 'The Saturday carer changes every week.',
  };
  const next = 'Joanne asks the agency for one regular carer on Saturdays.';
  const { visitId, met } = await visit(story, person, said, next);
  const after = await story.asks(self, listReviews, { personId });
  const open = after.reviews.filter(({ metOn }) => metOn === null);
  tell(
    'Reviews',
    story.today(),
    [
      `Joanne Clarke visits to see how it is going. ${first} says: “${said.needs}” And: “${said.wrong}”`,
      next,
      `That was ${met.map(({ kind }) => kindWords(kind, days)).join(' and ')}. ${first} can see when the next ones are:`,
      ...open.map(({ kind, dueOn }) => `  by ${formatDate(dueOn)}: ${kindWords(kind, days)}`),
      'Written down: what was said, what happens next, and each date. If a date is missed, it shows as late.',
    ],
    { visitId, ...Object.fromEntries(open.map(({ kind, dueOn }) => [kind, dueOn])) },
  );
}

/** What each review is called, and what its date counts from. */
function kindWords(kind: string, { signOff, pay }: WalkDays): string {
  const words: Readonly<Record<string, string>> = {
    afterSignOff: `the review within six weeks of sign-off on ${formatDate(signOff)}`,
    followUp: 'a talk, three months after sign-off',
    directPayment: `the review of the direct payment, six months after the first one on ${formatDate(pay)}`,
    yearly: 'the yearly review, twelve months after sign-off',
  };
  return words[kind] ?? kind;
}
