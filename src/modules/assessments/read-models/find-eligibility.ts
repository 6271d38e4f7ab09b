import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import type { Context } from '../../audit/index.ts';
import { type AssessmentKind, assessmentsTables } from '../store.ts';

export interface Eligibility {
  readonly decisionId: string;
  readonly assessmentId: string;
  readonly kind: AssessmentKind;
  readonly isEligible: boolean;
  readonly decidedOn: CivilDate;
  /** Codes of the outcomes that the person cannot achieve. */
  readonly outcomes: readonly string[];
}

/**
 * The latest decision on whether a person has eligible needs, as an adult or as a carer; null before the first.
 * Without a kind it is the latest of either.
 */
export async function findEligibility(
  context: Context,
  personId: string,
  kind?: AssessmentKind,
): Promise<Eligibility | null> {
  let query = assessmentsTables(context.tx)
    .selectFrom('eligibility_decisions')
    .select(['id', 'assessment_id', 'kind', 'is_eligible', 'decided_on', 'outcomes'])
    .where('council_id', '=', context.councilId)
    .where('person_id', '=', personId)
    .orderBy('decided_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1);
  if (kind) query = query.where('kind', '=', kind);
  const row = await query.executeTakeFirst();
  if (!row) return null;
  return {
    decisionId: row.id,
    assessmentId: row.assessment_id,
    kind: row.kind,
    isEligible: row.is_eligible,
    decidedOn: row.decided_on,
    outcomes: row.outcomes,
  };
}
