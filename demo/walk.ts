import type { InventedPerson } from './invented-people.ts';
import type { Story, ToldStep } from './story.ts';
import { walkAfterPayment } from './walk-after-payment.ts';
import { walkFirstSteps } from './walk-first-steps.ts';
import { walkPayments } from './walk-payments.ts';
import { walkToSignOff } from './walk-to-sign-off.ts';

/** Runs the main job for one new invented person, through the commands that pages use, and tells each step. */
export async function walk(story: Story, invented: InventedPerson): Promise<readonly ToldStep[]> {
  const accountId = await story.makesAccount(`${invented.facts.givenNames} ${invented.facts.familyName}`);
  const assessed = await walkFirstSteps(story, invented, accountId);
  const planned = await walkToSignOff(story, invented, assessed);
  const paid = await walkPayments(story, invented, planned);
  await walkAfterPayment(story, invented, paid);
  return story.told;
}
