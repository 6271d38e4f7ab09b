import type { CivilDate, Instant } from '../../core/calendar/civil-date.ts';
import type { Transaction } from '../../platform/db/database.ts';
import type { Context } from '../audit/index.ts';
import type { Answers } from './rules/answers.ts';

export type AssessmentKind = 'adult' | 'carer';

type AssessmentsTables = {
  assessments: {
    council_id: string;
    id: string;
    person_id: string;
    kind: AssessmentKind;
    cares_for_person_id: string | null;
    question_set: string;
    question_set_version: number;
    asked_self_assessment_on: CivilDate;
    wishes_self_assessment: boolean;
    helped_by: string;
    version: number;
    started_by: string;
    started_as: string;
    started_on: CivilDate;
    finished_by: string | null;
    finished_on: CivilDate | null;
  };
  assessment_answers: {
    council_id: string;
    id: string;
    person_id: string;
    assessment_id: string;
    based_on: number;
    is_set_aside: boolean;
    choices: string;
    words_ids: string;
    entered_by: string;
    entered_as: string;
    entered_at: Instant;
  };
  eligibility_decisions: {
    council_id: string;
    id: string;
    person_id: string;
    assessment_id: string;
    kind: AssessmentKind;
    is_eligible: boolean;
    differs: boolean;
    outcomes: readonly string[];
    findings: string;
    rule_versions: readonly string[];
    advice_words_id: string | null;
    follow_up_on: CivilDate | null;
    decided_by: string;
    decided_on: CivilDate;
    decided_at: Instant;
  };
};

export const assessmentsTables = (tx: Transaction) => tx.withTables<AssessmentsTables>();

export type AssessmentRow = AssessmentsTables['assessments'];
type Own = 'council_id' | 'id';

export interface NewAssessment {
  readonly personId: string;
  readonly kind: AssessmentKind;
  readonly caresForPersonId: string | null;
  readonly questionSet: string;
  readonly questionSetVersion: number;
  readonly askedOn: CivilDate;
  readonly wishesSelfAssessment: boolean;
  readonly helpedBy: string;
}

/** Starts an assessment. Gives null where one of the kind is already open for the person. */
export async function addAssessment(context: Context, assessment: NewAssessment): Promise<string | null> {
  const row = await assessmentsTables(context.tx)
    .insertInto('assessments')
    .values({
      council_id: context.councilId,
      id: context.newId(),
      person_id: assessment.personId,
      kind: assessment.kind,
      cares_for_person_id: assessment.caresForPersonId,
      question_set: assessment.questionSet,
      question_set_version: assessment.questionSetVersion,
      asked_self_assessment_on: assessment.askedOn,
      wishes_self_assessment: assessment.wishesSelfAssessment,
      helped_by: assessment.helpedBy,
      version: 1,
      started_by: context.actor.accountId,
      started_as: context.actor.actingAs,
      started_on: context.today,
      finished_by: null,
      finished_on: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function findAssessment(
  context: Context,
  personId: string,
  assessmentId: string,
  lock: 'lock' | 'read' = 'read',
): Promise<AssessmentRow | null> {
  let query = assessmentsTables(context.tx)
    .selectFrom('assessments')
    .selectAll()
    .where('council_id', '=', context.councilId)
    .where('person_id', '=', personId)
    .where('id', '=', assessmentId);
  if (lock === 'lock') query = query.forUpdate();
  return (await query.executeTakeFirst()) ?? null;
}

/** The answers of one save: choices as codes, words by their ids. */
export interface KeptAnswers {
  readonly choices: Answers;
  readonly wordsIds: Readonly<Record<string, string>>;
}

/** The answers that stand now; empty before the first save. */
export async function findKeptAnswers(context: Context, assessmentId: string): Promise<KeptAnswers> {
  const row = await assessmentsTables(context.tx)
    .selectFrom('assessment_answers')
    .select(['choices', 'words_ids'])
    .where('council_id', '=', context.councilId)
    .where('assessment_id', '=', assessmentId)
    .where('is_set_aside', '=', false)
    .orderBy('based_on', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return { choices: {}, wordsIds: {} };
  return {
    choices: row.choices as unknown as Answers,
    wordsIds: row.words_ids as unknown as KeptAnswers['wordsIds'],
  };
}

export interface NewAnswers extends KeptAnswers {
  readonly personId: string;
  readonly assessmentId: string;
  readonly basedOn: number;
  readonly isSetAside: boolean;
}

export async function addAnswers(context: Context, answers: NewAnswers): Promise<string> {
  const id = context.newId();
  await assessmentsTables(context.tx)
    .insertInto('assessment_answers')
    .values({
      council_id: context.councilId,
      id,
      person_id: answers.personId,
      assessment_id: answers.assessmentId,
      based_on: answers.basedOn,
      is_set_aside: answers.isSetAside,
      choices: JSON.stringify(answers.choices),
      words_ids: JSON.stringify(answers.wordsIds),
      entered_by: context.actor.accountId,
      entered_as: context.actor.actingAs,
      entered_at: context.now,
    })
    .execute();
  return id;
}

/** Counts a save, or the finish, of an assessment that the caller holds locked. */
export async function changeAssessment(
  context: Context,
  assessmentId: string,
  change: Partial<Omit<AssessmentRow, Own>> & { readonly version: number },
): Promise<void> {
  await assessmentsTables(context.tx)
    .updateTable('assessments')
    .set(change)
    .where('council_id', '=', context.councilId)
    .where('id', '=', assessmentId)
    .execute();
}

export interface NewEligibilityDecision {
  /** The id of the decision in the audit, which holds the reasons. */
  readonly decisionId: string;
  readonly personId: string;
  readonly assessmentId: string;
  readonly kind: AssessmentKind;
  readonly isEligible: boolean;
  readonly differs: boolean;
  readonly outcomes: readonly string[];
  readonly findings: object;
  readonly versions: readonly string[];
  readonly adviceWordsId: string | null;
  readonly followUpOn: CivilDate | null;
}

export async function addEligibilityDecision(
  context: Context,
  decision: NewEligibilityDecision,
): Promise<void> {
  await assessmentsTables(context.tx)
    .insertInto('eligibility_decisions')
    .values({
      council_id: context.councilId,
      id: decision.decisionId,
      person_id: decision.personId,
      assessment_id: decision.assessmentId,
      kind: decision.kind,
      is_eligible: decision.isEligible,
      differs: decision.differs,
      outcomes: [...decision.outcomes],
      findings: JSON.stringify(decision.findings),
      rule_versions: [...decision.versions],
      advice_words_id: decision.adviceWordsId,
      follow_up_on: decision.followUpOn,
      decided_by: context.actor.accountId,
      decided_on: context.today,
      decided_at: context.now,
    })
    .execute();
}
