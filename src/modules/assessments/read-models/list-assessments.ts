import { sql } from 'kysely';
import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import { allow } from '../../../core/decision/decision.ts';
import { Id, Input } from '../../../platform/schema/fields.ts';
import { defineQuestion } from '../../audit/index.ts';
import type { AssessmentKind } from '../store.ts';

export interface ListedAssessment {
  readonly assessmentId: string;
  readonly kind: AssessmentKind;
  readonly startedOn: CivilDate;
  readonly finishedOn: CivilDate | null;
  readonly wishesSelfAssessment: boolean;
  /** The latest decision on it; null while there is none. */
  readonly decision: { readonly isEligible: boolean; readonly decidedOn: CivilDate } | null;
}

/** A person's assessments, the latest first, each with what was decided on it. */
export const listAssessments = defineQuestion<
  { readonly personId: string },
  { readonly assessments: readonly ListedAssessment[] }
>({
  name: 'assessments.listAssessments',
  summary: 'A person’s assessments, and what was decided on each.',
  input: Input({ personId: Id({ words: 'Give the id of the person.' }) }),
  about: (input) => input.personId,
  answer: async (context, { personId }) => {
    const { rows } = await sql<
      Omit<ListedAssessment, 'decision'> & { isEligible: boolean | null; decidedOn: CivilDate | null }
    >`
      select assessments.id as "assessmentId", assessments.kind, started_on as "startedOn", finished_on as "finishedOn",
        wishes_self_assessment as "wishesSelfAssessment", latest.is_eligible as "isEligible",
        latest.decided_on as "decidedOn"
      from assessments
      left join lateral (select is_eligible, decided_on from eligibility_decisions decided
        where decided.council_id = assessments.council_id and decided.assessment_id = assessments.id
        order by decided_at desc, id desc limit 1) as latest on true
      where assessments.council_id = ${context.councilId} and assessments.person_id = ${personId}
      order by started_on desc, assessments.id desc`.execute(context.tx);
    return allow({
      assessments: rows.map(({ isEligible, decidedOn, ...assessment }) => ({
        ...assessment,
        decision: isEligible === null || decidedOn === null ? null : { isEligible, decidedOn },
      })),
    });
  },
});
