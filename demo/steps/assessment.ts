import type { CivilDate } from '../../src/core/calendar/civil-date.ts';
import {
  decideEligibility,
  finishAssessment,
  saveAnswers,
  startAssessment,
} from '../../src/modules/assessments/index.ts';
import type { InventedPerson } from '../people/invented-person.ts';
import type { Story } from '../story.ts';
import type { OnRecord } from './contact.ts';

/** The person says how things are, in their own words and by ticking, and sends it off. */
export async function assessThemselves(
  story: Story,
  { personId, self }: OnRecord,
  { helpedBy, answers }: InventedPerson,
): Promise<string> {
  const { assessmentId, questionsVersion } = await story.does(self, startAssessment, {
    personId,
    kind: 'adult',
    askedOn: story.today(),
    wishesSelfAssessment: true,
    helpedBy,
  });
  const saved = await story.does(self, saveAnswers, {
    personId,
    assessmentId,
    version: 1,
    questionsVersion,
    answers,
  });
  await story.does(self, finishAssessment, { personId, assessmentId, version: saved.version });
  return assessmentId;
}

/** What a social worker says to someone who does not qualify: why, what may help, and when we ring. */
interface NotEligible {
  readonly reasons: string;
  readonly advice: string;
  readonly followUpOn: CivilDate;
}

/** The social worker answers the law's three questions; with `notEligible`, the answer is no. */
export async function decideWhoQualifies(
  story: Story,
  { personId }: OnRecord,
  assessmentId: string,
  { findings }: InventedPerson,
  notEligible?: NotEligible,
) {
  return await story.does('socialWorker', decideEligibility, {
    personId,
    assessmentId,
    ...findings,
    ...notEligible,
    eligible: notEligible === undefined,
  });
}
