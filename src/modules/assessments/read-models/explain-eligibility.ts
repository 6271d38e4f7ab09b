import { sql } from 'kysely';
import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import { allow, refuse } from '../../../core/decision/decision.ts';
import { Id, Input } from '../../../platform/schema/fields.ts';
import { listAccountNames } from '../../access/index.ts';
import { defineQuestion, readWords } from '../../audit/index.ts';
import { assessmentRefusals } from '../rules/refusals.ts';
import type { AssessmentKind } from '../store.ts';

export interface ExplainedEligibility {
  readonly decisionId: string;
  readonly assessmentId: string;
  readonly kind: AssessmentKind;
  readonly isEligible: boolean;
  readonly decidedOn: CivilDate;
  readonly decidedBy: string;
  /** Codes of the outcomes that the person cannot achieve. */
  readonly outcomes: readonly string[];
  readonly reasons: readonly string[];
  readonly ruleVersions: readonly string[];
  /** For someone who is not eligible: what may help, and when we are in touch again. */
  readonly advice: string | null;
  readonly followUpOn: CivilDate | null;
  readonly howToChallenge: string;
}

interface Row extends Omit<ExplainedEligibility, 'reasons' | 'advice' | 'decidedBy'> {
  readonly decidedById: string;
  readonly reasonsId: string;
  readonly adviceId: string | null;
}

/** The latest decision on whether the law says someone is eligible, with its reasons and how to question it. */
export const explainEligibility = defineQuestion<{ readonly personId: string }, ExplainedEligibility>({
  name: 'assessments.explainEligibility',
  summary: 'Whether the law says that someone is eligible, why, and how to question it.',
  input: Input({ personId: Id({ words: 'Give the id of the person.' }) }),
  about: (input) => input.personId,
  answer: async (context, { personId }) => {
    const { rows } = await sql<Row>`
      select found.id as "decisionId", assessment_id as "assessmentId", found.kind, is_eligible as "isEligible",
        decided_on as "decidedOn", found.decided_by as "decidedById", outcomes, rule_versions as "ruleVersions",
        reasons_words_id as "reasonsId", advice_words_id as "adviceId", follow_up_on as "followUpOn",
        how_to_challenge as "howToChallenge"
      from eligibility_decisions found
      join decisions on decisions.council_id = found.council_id and decisions.id = found.id
      where found.council_id = ${context.councilId} and found.person_id = ${personId}
      order by found.decided_at desc, found.id desc limit 1`.execute(context.tx);
    const [row] = rows;
    if (row === undefined) return refuse(assessmentRefusals, 'nothingDecidedYet');
    const { decidedById, reasonsId, adviceId, ...decision } = row;
    const words = await readWords(context, adviceId === null ? [reasonsId] : [reasonsId, adviceId]);
    const names = await listAccountNames(context.tx, [decidedById]);
    return allow({
      ...decision,
      decidedBy: names.get(decidedById) ?? '',
      reasons: (words.get(reasonsId) ?? '').split('\n').filter((line) => line !== ''),
      advice: adviceId === null ? null : (words.get(adviceId) ?? null),
    });
  },
});
