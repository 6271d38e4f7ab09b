import { formatDate } from '../../src/core/calendar/civil-date.ts';
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
import { pounds, row } from './telling.ts';
import type { Walked } from './walk-first-steps.ts';
import type { PlannedPerson } from './walk-to-sign-off.ts';

export interface PaidPerson extends PlannedPerson {
  readonly paidPence: number;
}

/** Steps 8 and 9: choosing how to be paid, what must be in place first, and a payment run with two pairs of eyes. */
export async function walkPayments(walked: Walked, person: PlannedPerson): Promise<PaidPerson> {
  await walkChoice(walked, person);
  return await walkRun(walked, person);
}

const ownWords = 'I want to choose who comes into my home, and to see the money.';

async function walkChoice({ story, days, invented, tell }: Walked, person: PlannedPerson): Promise<void> {
  const first = invented.facts.givenNames;
  await story.moveTo(days.choice);
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
  await story.moveTo(days.agreement);
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
      `Ifeoma Obi, direct payment adviser, shows ${first} every way there is. Nothing is ticked for ${first}. ${first} chooses money into a bank account of their own:`,
      `  “${ownWords}”`,
      'Ifeoma tries to start the payments, but it is too soon. The system says:',
      `  “${tooSoon.allowed ? 'They have started.' : `${tooSoon.refusal.words} ${tooSoon.refusal.nextStep}`}”`,
      `So Joanne Clarke talks with ${first} about what could go wrong. They agree on some help: a payroll service does the payslips.`,
      'Everything the law asks for is now there. The payments may start.',
      'Ifeoma enters the bank details. Dev Patel, payments officer, rings the number on record, to make sure they are right.',
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

async function walkRun({ story, days, invented, tell }: Walked, person: PlannedPerson): Promise<PaidPerson> {
  const first = invented.facts.givenNames;
  const payOn = days.pay;
  await story.moveTo(days.run);
  await cancelLeftRun(story, payOn);
  const { drafted, shown, sent } = await payEveryoneDue(story, payOn);
  const paidPence = shown.lines.find(({ personId }) => personId === person.personId)?.payPence ?? 0;
  const directPence = directSum(invented.plan.lines);
  const own = person.contributionWeeklyPence;
  const people = drafted.toPay === 1 ? 'One person is' : `${drafted.toPay} people are`;
  tell(
    'Payment run',
    story.today(),
    [
      `Dev Patel gets the payments ready. ${people} due money on ${formatDate(payOn)}: ${pounds(drafted.totalPence)} in all.`,
      'Ruth Sinclair, the approver, checks what is new since last time, and says yes. Dev could not have said yes to his own work.',
      `${first} gets ${pounds(paidPence)}. This is how:`,
      row(directPence, 'a week: the parts paid by direct payment'),
      row(-own, `a week: what ${first} pays. All of it comes off here; ${first} puts it in`),
      row(directPence - own, `a week, and four weeks of it are ${pounds(4 * (directPence - own))}`),
      `The council’s bank gets a list of whom to pay: ${sent.payments === 1 ? '1 payment' : `${sent.payments} payments`}. The list and the council’s books show the same ${pounds(sent.totalPence)}.`,
      'Written down: who got it ready, who said yes, the list for the bank, and in the books, for each payment, where it came from and where it went.',
    ],
    { runId: drafted.runId, payments: sent.payments, totalPence: sent.totalPence, sha256: sent.sha256 },
  );
  return { ...person, paidPence };
}
