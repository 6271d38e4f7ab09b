import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import type { Pence } from '../../../core/money/pence.ts';
import { type Context, emitEvent, recordAct } from '../../audit/index.ts';
import { addAssessment, type NewAssessment } from '../store.ts';

export interface KeptContribution {
  readonly contributionId: string;
  readonly weeklyPence: Pence;
  readonly startsOn: CivilDate;
  readonly ruleVersion: string;
}

/** Keeps what someone pays, in force from its day, with its audit entry and its news. */
export async function keepContribution(
  context: Context,
  action: string,
  assessment: NewAssessment,
): Promise<KeptContribution> {
  const { personId, startsOn } = assessment;
  const { weeklyPence, versions } = assessment.result;
  const { contributionId, ruleVersion } = await addAssessment(context, assessment);
  await recordAct(context, {
    action,
    personId,
    subjectKind: 'contribution',
    subjectId: contributionId,
    ruleVersion: [ruleVersion, ...versions].join(' '),
    details: { weeklyPence, startsOn },
  });
  await emitEvent(context, {
    type: 'contribution.workedOut',
    personId,
    payload: { contributionId, weeklyPence, startsOn },
  });
  return { contributionId, weeklyPence, startsOn, ruleVersion };
}
