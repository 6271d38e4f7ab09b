import { addDays, type CivilDate, formatDate } from '../../src/core/calendar/civil-date.ts';
import { startDirectPayment } from '../../src/modules/payments/index.ts';
import { weeklySum } from '../people/invented-person.ts';
import {
  agreeToDirectPayment,
  checkBank,
  chooseOwnAccount,
  startPayment,
  talkAboutRisk,
} from '../steps/direct-payment.ts';
import { cancelLeftRun, payEveryoneDue } from '../steps/payment-run.ts';
import { pounds } from './telling.ts';
import type { Walked } from './walk-first-steps.ts';
import type { PlannedPerson } from './walk-to-sign-off.ts';

export interface PaidPerson extends PlannedPerson {
  readonly payOn: CivilDate;
  readonly paidPence: number;
}

/** Steps 8 and 9: choosing how to be paid, what must be in place first, and a payment run with two pairs of eyes. */
export async function walkPayments(walked: Walked, person: PlannedPerson): Promise<PaidPerson> {
  await walkChoice(walked, person);
  return await walkRun(walked, person);
}

const ownWords = 'I want to choose who comes into my home, and to see the money.';

async function walkChoice({ story, invented, tell }: Walked, person: PlannedPerson): Promise<void> {
  const first = invented.facts.givenNames;
  await story.moveOn(2);
  await chooseOwnAccount(story, person, ownWords);
  const agreed = await agreeToDirectPayment(story, person, {
    firstPaymentOn: person.startsOn,
    contributionTakenFrom: 'directPayment',
    whyItFits: 'The same two people in the mornings is what is needed.',
  });
  const { personId } = person;
  const { agreementId, version } = agreed;
  const tooSoon = await story.tries('directPaymentAdviser', startDirectPayment, {
    personId,
    agreementId,
    version,
  });
  await story.moveOn(3);
  await talkAboutRisk(story, person, 'A payroll service does the payslips.');
  const { decisionId } = await startPayment(story, agreed, {
    dueOn: person.startsOn,
    weeklyPence: directSum(invented.plan.lines) - person.contributionWeeklyPence,
  });
  // GOV.UK's own example of a bank account: nobody's.
  const bank = { accountName: invented.name, sortCode: '30-94-30', accountNumber: '00733445' };
  const bankDetailsVersion = await checkBank(story, agreed, bank);
  tell(
    'Choice of how to be paid',
    story.today(),
    [
      `Ifeoma Obi shows ${first} every way there is. Nothing is ticked for ${first}. ${first} chooses money into a bank account of their own:`,
      `  “${ownWords}”`,
      'Ifeoma tries to start the payments, but it is too soon. The system says:',
      `  “${tooSoon.allowed ? 'They have started.' : `${tooSoon.refusal.words} ${tooSoon.refusal.nextStep}`}”`,
      `So Joanne Clarke talks with ${first} about what could go wrong. They agree on some help: a payroll service does the payslips.`,
      'Everything the law asks for is now there. The payments may start.',
      'Ifeoma enters the bank details. Dev Patel rings a number we already knew, to make sure they are right.',
      'Written down: the choice, the agreement, the talk about risk, and who checked the bank. A letter says when the money comes.',
    ],
    {
      agreementId,
      decisionId,
      bankDetailsVersion,
      firstTry: tooSoon.allowed ? 'started' : tooSoon.refusal.code,
    },
  );
}

/** What a week of the parts comes to that the person pays for themselves. */
const directSum = (lines: Walked['invented']['plan']['lines']) =>
  weeklySum(lines.filter(({ managedBy }) => managedBy === 'person'));

async function walkRun({ story, invented, tell }: Walked, person: PlannedPerson): Promise<PaidPerson> {
  const first = invented.facts.givenNames;
  const payOn = story.payDay(person.startsOn);
  // The file goes to the bank some days before the money lands.
  await story.moveTo(addDays(payOn, -5));
  await cancelLeftRun(story, payOn);
  const { drafted, shown, sent } = await payEveryoneDue(story, payOn);
  const paidPence = shown.lines.find(({ personId }) => personId === person.personId)?.payPence ?? 0;
  const people = drafted.toPay === 1 ? 'One person is' : `${drafted.toPay} people are`;
  tell(
    'Payment run',
    story.today(),
    [
      `Dev Patel gets the payments ready. ${people} due money on ${formatDate(payOn)}: ${pounds(drafted.totalPence)} in all.`,
      `Ruth Sinclair checks what is new since last time, and says yes. Dev could not have said yes to his own work.`,
      `${first} gets ${pounds(paidPence)}. That is four weeks of money, less what ${first} pays in.`,
      `A file goes to the bank with ${sent.payments === 1 ? '1 payment' : `${sent.payments} payments`}. The file and the council’s books show the same ${pounds(sent.totalPence)}.`,
      'Written down: who got it ready, who said yes, the file, and both sides of every payment in the books.',
    ],
    { runId: drafted.runId, payments: sent.payments, totalPence: sent.totalPence, sha256: sent.sha256 },
  );
  return { ...person, payOn, paidPence };
}
