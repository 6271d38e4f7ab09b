import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { addDays, type CivilDate, civilDate, daysBetween } from '../../src/core/calendar/civil-date.ts';
import { askAboutTransaction, importStatement } from '../../src/modules/monitoring/index.ts';
import { findDemoAccount } from '../demo-accounts.ts';
import { amina } from '../people/amina-yusuf.ts';
import { assessThemselves, decideWhoQualifies } from '../steps/assessment.ts';
import { type OnRecord, offerAssessment, takeContact } from '../steps/contact.ts';
import {
  agreeToDirectPayment,
  checkBank,
  chooseOwnAccount,
  startPayment,
  talkAboutRisk,
} from '../steps/direct-payment.ts';
import { workOutContribution, workOutFirstFigure } from '../steps/money.ts';
import { payEveryoneDue } from '../steps/payment-run.ts';
import { agreeToPlan, signOff, writePlan } from '../steps/plan.ts';
import { recordHelpers } from '../steps/record-helpers.ts';
import { visit } from '../steps/review.ts';
import { placePayments, seeSpending } from '../steps/spending.ts';
import type { Story } from '../story.ts';

/** Amina goes the whole way: paid four times, her statement sent in, one question open about £11.45 in a café. */
export async function tellAmina(story: Story, payday: CivilDate): Promise<void> {
  const firstPayday = addDays(payday, -56);
  const person = await reachSignOff(story, firstPayday);
  await startPayments(story, person, firstPayday);
  await pay(story, firstPayday);
  await story.moveTo(addDays(firstPayday, 4));
  await visit(
    story,
    person,
    {
      money: 'I look at it on Sunday nights. It is clear.',
      needs: 'Marta and I cook together.',
      wrong: 'The agency was late twice.',
    },
    'Joanne rings Brightside about the times.',
  );
  await pay(story, addDays(firstPayday, 28));
  await pay(story, payday);
  await story.moveTo(addDays(payday, -3));
  await visit(
    story,
    person,
    {
      money: 'Nothing to change.',
      needs: 'I swam ten lengths.',
      wrong: 'Nothing now. Brightside comes on time.',
    },
    'Nothing before the direct payment review.',
  );
  await pay(story, addDays(payday, 28));
  await sendStatement(story, person, payday);
}

async function reachSignOff(story: Story, startsOn: CivilDate): Promise<OnRecord> {
  const contact = await takeContact(story, amina);
  await story.moveOn(3);
  const accountId = await findDemoAccount(story.services, amina.name);
  const person = await offerAssessment(story, contact, amina, accountId);
  await story.moveOn(10);
  const assessmentId = await assessThemselves(story, person, amina);
  await story.moveOn(8);
  await decideWhoQualifies(story, person, assessmentId, amina);
  await story.moveOn(2);
  await workOutFirstFigure(story, person);
  await story.moveOn(7);
  await workOutContribution(story, person, amina);
  await story.moveOn(8);
  const planned = await writePlan(story, person, amina, startsOn);
  await story.moveOn(2);
  await agreeToPlan(story, person, planned);
  await story.moveOn(1);
  await signOff(story, person, planned);
  return person;
}

async function startPayments(story: Story, person: OnRecord, firstPaymentOn: CivilDate): Promise<void> {
  await story.moveOn(4);
  await chooseOwnAccount(story, person, 'It is my home. I want to choose who comes in, and see the money.');
  const agreed = await agreeToDirectPayment(story, person, {
    firstPaymentOn,
    contributionTakenFrom: 'directPayment',
    whyItFits: 'One person whom she knows, at the hours she chooses.',
  });
  await talkAboutRisk(story, person, 'Tallywell does the payslips, and the tax.');
  await story.moveOn(3);
  await startPayment(story, agreed, { dueOn: firstPaymentOn, weeklyPence: 41_798 });
  const bank = { accountName: amina.name, sortCode: '30-94-30', accountNumber: '00733445' };
  await checkBank(story, agreed, bank);
  await recordHelpers(story, person, amina);
}

async function pay(story: Story, dueOn: CivilDate): Promise<void> {
  const payOn = story.payDay(dueOn);
  await story.moveTo(addDays(payOn, -4));
  await payEveryoneDue(story, payOn);
}

/** Which part of the plan each payee stands for; the café stands for none. */
const payees = {
  KOWALCZYK: 'Marta',
  HMRC: 'Marta',
  PENSION: 'Marta',
  PAYROLL: 'Marta',
  CAREGUARD: 'Marta',
  BRIGHTS: 'Weekend',
  LEISURE: 'Swimming',
  CABS: 'Taxis',
};

async function sendStatement(story: Story, person: OnRecord, payday: CivilDate): Promise<void> {
  const { personId, self } = person;
  await story.moveTo(addDays(payday, 28));
  const statement = await statementFrom(payday, story.payDay(payday));
  const file = Buffer.from(statement).toString('base64');
  await story.does(self, importStatement, { personId, accountLabel: 'Support account', file });
  const period = { from: story.payDay(payday), before: addDays(payday, 28) };
  const shown = await seeSpending(story, person, period);
  await placePayments(story, person, shown, payees);
  const cafe = shown.transactions.find(({ payee }) => payee.includes('CAFE'));
  if (!cafe) throw new Error('The café is not in the statement.');
  const { transactionId } = cafe;
  await story.does('directPaymentAdviser', askAboutTransaction, { personId, transactionId });
  await story.settle();
}

const statementPath = path.join(
  import.meta.dirname,
  '../../src/modules/monitoring/fixtures/amina-statement.csv',
);

/** The invented statement, its days moved to those of the payday; the council's money on the day it landed. */
async function statementFrom(payday: CivilDate, landedOn: CivilDate): Promise<string> {
  const text = await readFile(statementPath, 'utf8');
  const days = daysBetween(civilDate('2026-10-02'), payday);
  const dated = text.replace(/^(\d\d)\/(\d\d)\/(\d{4})/gm, (_all, day, month, year) =>
    asBanksWrite(addDays(civilDate(`${year}-${month}-${day}`), days)),
  );
  return dated.replace(/^[\d/]+(?=,BGC,ASHMERE)/m, asBanksWrite(landedOn));
}

function asBanksWrite(day: CivilDate): string {
  return day.split('-').reverse().join('/');
}
