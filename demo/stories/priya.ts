import { addDays, type CivilDate } from '../../src/core/calendar/civil-date.ts';
import { findDemoAccount } from '../demo-accounts.ts';
import { priya } from '../people/priya-raman.ts';
import { assessThemselves, decideWhoQualifies } from '../steps/assessment.ts';
import { offerAssessment, takeContact } from '../steps/contact.ts';
import { workOutContribution, workOutFirstFigure } from '../steps/money.ts';
import { agreeToPlan, writePlan } from '../steps/plan.ts';
import { recordHelpers } from '../steps/record-helpers.ts';
import type { Story } from '../story.ts';

/** Priya and Sam, her independent advocate, have agreed the plan; it waits for sign-off. */
export async function tellPriya(story: Story, payday: CivilDate): Promise<void> {
  const contact = await takeContact(story, priya);
  await story.moveOn(4);
  const accountId = await findDemoAccount(story.services, priya.name);
  const person = await offerAssessment(story, contact, priya, accountId);
  await recordHelpers(story, person, priya);
  await story.moveOn(10);
  const assessmentId = await assessThemselves(story, person, priya);
  await story.moveOn(9);
  await decideWhoQualifies(story, person, assessmentId, priya);
  await story.moveOn(2);
  await workOutFirstFigure(story, person);
  await story.moveOn(7);
  await workOutContribution(story, person, priya);
  await story.moveOn(10);
  const planned = await writePlan(story, person, priya, addDays(payday, 84));
  await story.moveOn(3);
  await agreeToPlan(story, person, planned, 'withHelp');
  await story.settle();
}
