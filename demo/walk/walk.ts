import type { PlannedFor } from '../people/invented-person.ts';
import type { Story } from '../story.ts';
import { startTelling, type ToldStep } from './telling.ts';
import { walkAfterPayment } from './walk-after-payment.ts';
import type { WalkDays } from './walk-days.ts';
import { walkFirstSteps } from './walk-first-steps.ts';
import { walkPayments } from './walk-payments.ts';
import { walkToSignOff } from './walk-to-sign-off.ts';

/** Runs the main job for one new invented person, through the commands that pages use, and tells each step. */
export async function walk(
  story: Story,
  days: WalkDays,
  invented: PlannedFor,
  accountId: string,
  onStep: (step: ToldStep) => void = () => {},
): Promise<{ readonly personId: string; readonly steps: readonly ToldStep[] }> {
  const { told, tell } = startTelling(onStep);
  const walked = { story, days, invented, tell };
  await story.moveTo(days.contact);
  const person = await walkFirstSteps(walked, accountId);
  const planned = await walkToSignOff(walked, person);
  const paid = await walkPayments(walked, planned);
  await walkAfterPayment(walked, paid);
  await story.settle();
  return { personId: person.personId, steps: told };
}
