import type { CivilDate } from '../../src/core/calendar/civil-date.ts';
import { pence } from '../../src/core/money/pence.ts';
import { sendLetterCommand } from '../../src/modules/letters/index.ts';
import {
  recordAgreement,
  saveLine,
  saveNeed,
  saveOwnWords,
  savePlanText,
  saveTerms,
  signOffPlan,
  startPlan,
} from '../../src/modules/planning/index.ts';
import type { InventedPlan, PlannedFor } from '../people/invented-person.ts';
import type { Story } from '../story.ts';
import type { OnRecord } from './contact.ts';

export interface Planned {
  readonly planId: string;
  readonly startsOn: CivilDate;
}

/** The person writes what matters; the social worker writes the rest with them. */
export async function writePlan(
  story: Story,
  person: OnRecord,
  { plan }: PlannedFor,
  startsOn: CivilDate,
): Promise<Planned> {
  const { personId, self } = person;
  const { planId } = await story.does('socialWorker', startPlan, { personId, kind: 'careAndSupportPlan' });
  const onPlan = { personId, planId };
  const text = plan.whatMatters;
  await story.does(self, saveOwnWords, { ...onPlan, field: 'whatMatters', text, version: 0 });
  await writeNeedsAndLines(story, onPlan, plan);
  for (const field of ['advice', 'reasonsForDifference'] as const)
    await story.does('socialWorker', savePlanText, { ...onPlan, field, text: plan[field], version: 0 });
  const isPaidDirectly = plan.lines.some(({ managedBy }) => managedBy !== 'council');
  await story.does('socialWorker', saveTerms, {
    ...onPlan,
    startsOn,
    ...(isPaidDirectly ? { directPaymentEvery: 'fourWeeks' as const } : {}),
    version: 1,
  });
  return { planId, startsOn };
}

async function writeNeedsAndLines(
  story: Story,
  onPlan: { readonly personId: string; readonly planId: string },
  { needs, lines }: InventedPlan,
): Promise<void> {
  for (const need of needs) {
    const found = { ...need, isEligible: true, councilWillMeet: true, version: 0 };
    await story.does('socialWorker', saveNeed, { ...onPlan, ...found });
  }
  for (const { weeklyPence, oncePence, ...line } of lines) {
    await story.does('socialWorker', saveLine, {
      ...onPlan,
      ...line,
      ...(weeklyPence === undefined ? {} : { weeklyPence: pence(weeklyPence) }),
      ...(oncePence === undefined ? {} : { oncePence: pence(oncePence) }),
    });
  }
}

/** The person reads the plan, knows how much there is, agrees, and keeps a copy. */
export async function agreeToPlan(
  story: Story,
  { personId }: OnRecord,
  { planId }: Planned,
  amountUnderstood: 'yes' | 'withHelp' = 'yes',
): Promise<void> {
  await story.does('socialWorker', recordAgreement, {
    personId,
    planId,
    state: 'agreed',
    on: story.today(),
    amountUnderstood,
    copyGivenOn: story.today(),
  });
}

/** A team manager who did not write the plan signs it off, and a letter says so. */
export async function signOff(story: Story, { personId }: OnRecord, { planId, startsOn }: Planned) {
  const signed = await story.does('teamManager', signOffPlan, { personId, planId });
  const { signOffId, signedOffOn, totalWeeklyPence, contributionWeeklyPence, councilWeeklyPence } = signed;
  await story.does('teamManager', sendLetterCommand, {
    personId,
    template: 'planAgreed',
    facts: { signedOffOn, startsOn, totalWeeklyPence, contributionWeeklyPence, councilWeeklyPence },
    reasonSubject: { kind: 'signOff', id: signOffId },
  });
  return signed;
}
