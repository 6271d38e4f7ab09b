import { sendLetterCommand } from '../../src/modules/letters/index.ts';
import { findDemoAccount } from '../demo-accounts.ts';
import { sheila, sheilaWasTold } from '../people/sheila-novak.ts';
import { assessThemselves, decideWhoQualifies } from '../steps/assessment.ts';
import { offerAssessment, takeContact } from '../steps/contact.ts';
import type { Story } from '../story.ts';

/** Sheila does not qualify. She is told why and what may help, and we owe her a call on a day. */
export async function tellSheila(story: Story): Promise<void> {
  const contact = await takeContact(story, sheila);
  await story.moveOn(2);
  const accountId = await findDemoAccount(story.services, sheila.name);
  const person = await offerAssessment(story, contact, sheila, accountId);
  await story.moveOn(10);
  const assessmentId = await assessThemselves(story, person, sheila);
  await story.moveOn(9);
  const followUpOn = story.later(83);
  const decided = await decideWhoQualifies(story, person, assessmentId, sheila, {
    ...sheilaWasTold,
    followUpOn,
  });
  await story.does('socialWorker', sendLetterCommand, {
    personId: person.personId,
    template: 'notEligible',
    facts: {
      outcomesFound: decided.outcomesUnable,
      outcomesNeeded: decided.outcomesNeeded,
      whatMayHelp: sheilaWasTold.advice,
      ringOn: followUpOn,
    },
    reasonSubject: { kind: 'decision', id: decided.decisionId },
  });
  await story.settle();
}
