import { addDays, type CivilDate } from '../../src/core/calendar/civil-date.ts';
import { findDemoAccount } from '../demo-accounts.ts';
import { derek } from '../people/derek-hollins.ts';
import { assessThemselves, decideWhoQualifies } from '../steps/assessment.ts';
import { startReablement, takeContact } from '../steps/contact.ts';
import {
  agreeToDirectPayment,
  checkBank,
  chooseOwnAccount,
  startPayment,
  talkAboutRisk,
} from '../steps/direct-payment.ts';
import { workOutContribution, workOutFirstFigure } from '../steps/money.ts';
import { agreeToPlan, signOff, writePlan } from '../steps/plan.ts';
import { recordHelpers } from '../steps/record-helpers.ts';
import type { Story } from '../story.ts';

/** Derek has five weeks of free help first; then a mix, whose first direct payment is about to be made. */
export async function tellDerek(story: Story, payday: CivilDate): Promise<void> {
  const contact = await takeContact(story, derek);
  await story.moveOn(1);
  const accountId = await findDemoAccount(story.services, derek.name);
  const person = await startReablement(story, contact, 'The stairs, and washing by himself.', accountId);
  await recordHelpers(story, person, derek);
  await story.moveOn(39);
  const assessmentId = await assessThemselves(story, person, derek);
  await story.moveOn(6);
  await decideWhoQualifies(story, person, assessmentId, derek);
  await story.moveOn(2);
  await workOutFirstFigure(story, person);
  await story.moveOn(5);
  await workOutContribution(story, person, derek);
  await story.moveOn(6);
  const planned = await writePlan(story, person, derek, addDays(payday, 3));
  await story.moveOn(3);
  await agreeToPlan(story, person, planned);
  await story.moveOn(1);
  await signOff(story, person, planned);
  await story.moveTo(addDays(payday, -10));
  await chooseOwnAccount(story, person, 'You run the mornings. The lunch club I will pay myself, thank you.');
  const agreed = await agreeToDirectPayment(story, person, {
    firstPaymentOn: addDays(payday, 56),
    contributionTakenFrom: 'otherPart',
    whyItFits: 'He pays the club at the door, as everyone there does.',
  });
  await story.moveOn(5);
  await talkAboutRisk(story, person, 'Carol keeps the receipts with him.');
  await startPayment(story, agreed, { dueOn: addDays(payday, 56), weeklyPence: 2_900 });
  const bank = { accountName: derek.name, sortCode: '30-94-30', accountNumber: '00733446' };
  await checkBank(story, agreed, bank);
  await story.settle();
}
