import { addDays, type CivilDate } from '../../src/core/calendar/civil-date.ts';
import { findDemoAccount } from '../demo-accounts.ts';
import { zubaida } from '../people/zubaida-begum.ts';
import { assessThemselves, decideWhoQualifies } from '../steps/assessment.ts';
import { offerAssessment, takeContact } from '../steps/contact.ts';
import { workOutContribution, workOutFirstFigure } from '../steps/money.ts';
import { agreeToPlan, signOff, writePlan } from '../steps/plan.ts';
import { recordHelpers } from '../steps/record-helpers.ts';
import type { Story } from '../story.ts';

/** Zubaida's plan is signed off; with Imran, she is about to choose how to be paid. */
export async function tellZubaida(story: Story, payday: CivilDate): Promise<void> {
  const contact = await takeContact(story, zubaida);
  await story.moveOn(2);
  const accountId = await findDemoAccount(story.services, zubaida.name);
  const person = await offerAssessment(story, contact, zubaida, accountId);
  await story.moveOn(9);
  const assessmentId = await assessThemselves(story, person, zubaida);
  await story.moveOn(8);
  await decideWhoQualifies(story, person, assessmentId, zubaida);
  await story.moveOn(1);
  await workOutFirstFigure(story, person);
  await story.moveOn(6);
  await workOutContribution(story, person, zubaida);
  await recordHelpers(story, person, zubaida);
  await story.moveOn(8);
  const planned = await writePlan(story, person, zubaida, addDays(payday, 84));
  await story.moveOn(2);
  await agreeToPlan(story, person, planned, 'withHelp');
  await story.moveOn(1);
  await signOff(story, person, planned);
  await story.settle();
}
