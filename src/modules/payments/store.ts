import { sql } from 'kysely';
import type { CivilDate } from '../../core/calendar/civil-date.ts';
import type { Context } from '../audit/index.ts';
import type { DirectPaymentFacts, ExcludingOrder, RiskResult } from './rules/gate.ts';
import type { ConditionAnswer, LegalConditionCode } from './rules/legal-conditions.ts';
import type { PayMode } from './rules/schedule.ts';
import type { ArrivesBy, ManagedBy } from './rules/ways-to-be-paid.ts';

export type ChoiceKind = 'managedBy' | 'arrivesBy';

export interface KeptChoice {
  readonly chosen: string;
  readonly shown: readonly string[];
  readonly toldInFormat: string;
  readonly takesEffectOn: CivilDate;
}

export interface NewChoice extends KeptChoice {
  readonly personId: string;
  readonly kind: ChoiceKind;
  readonly was: string | null;
  readonly agreed: boolean;
  readonly ownWordsId: string | null;
}

export async function addChoice(context: Context, choice: NewChoice): Promise<string> {
  const { councilId, actor, now } = context;
  const id = context.newId();
  await sql`insert into payment_choices (council_id, id, person_id, number, kind, shown, chosen, was, agreed, told_in_format,
      own_words_id, takes_effect_on, recorded_by, recorded_at)
    select ${councilId}, ${id}, ${choice.personId}, count(*) + 1, ${choice.kind}, ${[...choice.shown]}::text[], ${choice.chosen},
      ${choice.was}, ${choice.agreed}, ${choice.toldInFormat}, ${choice.ownWordsId}, ${choice.takesEffectOn}, ${actor.accountId}, ${now}
    from payment_choices where council_id = ${councilId} and person_id = ${choice.personId}`.execute(
    context.tx,
  );
  return id;
}

/** The person's newest choice of a kind, or null while they have made none. */
export async function findChoice(
  context: Context,
  personId: string,
  kind: ChoiceKind,
): Promise<KeptChoice | null> {
  const { rows } = await sql<KeptChoice>`
    select chosen, shown, told_in_format as "toldInFormat", takes_effect_on as "takesEffectOn" from payment_choices
    where council_id = ${context.councilId} and person_id = ${personId} and kind = ${kind}
    order by number desc limit 1`.execute(context.tx);
  return rows[0] ?? null;
}

export interface KeptRiskAssessment {
  readonly id: string;
  readonly dueOn: CivilDate;
  readonly completedOn: CivilDate | null;
  readonly result: RiskResult | null;
  readonly helpWordsIds: readonly string[];
}

/** The newest risk assessment: the one that is owed, or else the last that was done. */
export async function findRiskAssessment(
  context: Context,
  personId: string,
): Promise<KeptRiskAssessment | null> {
  const { rows } = await sql<KeptRiskAssessment>`
    select id, due_on as "dueOn", completed_on as "completedOn", result, help_words_ids as "helpWordsIds" from risk_assessments
    where council_id = ${context.councilId} and person_id = ${personId}
    order by completed_on desc nulls first, id desc limit 1`.execute(context.tx);
  return rows[0] ?? null;
}

/** Opens the assessment that is owed. Null where one is open already. */
export async function openRiskAssessment(
  context: Context,
  personId: string,
  dueOn: CivilDate,
): Promise<string | null> {
  const id = context.newId();
  const { numAffectedRows } = await sql`
    insert into risk_assessments (council_id, id, person_id, started_on, due_on)
    values (${context.councilId}, ${id}, ${personId}, ${context.today}, ${dueOn}) on conflict do nothing`.execute(
    context.tx,
  );
  return numAffectedRows ? id : null;
}

export async function completeRiskAssessment(
  context: Context,
  assessmentId: string,
  found: {
    readonly completedOn: CivilDate;
    readonly result: RiskResult;
    readonly helpWordsIds: readonly string[];
  },
): Promise<void> {
  await sql`update risk_assessments set completed_on = ${found.completedOn}, result = ${found.result},
      help_words_ids = ${[...found.helpWordsIds]}::uuid[], assessed_by = ${context.actor.accountId}
    where council_id = ${context.councilId} and id = ${assessmentId} and completed_on is null`.execute(
    context.tx,
  );
}

export interface NewUnderstandingCheck {
  readonly personId: string;
  readonly checkedOn: CivilDate;
  readonly points: readonly string[];
  readonly toldInFormat: string;
  readonly helpWantedWordsId: string | null;
}

export async function addUnderstandingCheck(context: Context, check: NewUnderstandingCheck): Promise<string> {
  const id = context.newId();
  await sql`insert into understanding_checks (council_id, id, person_id, checked_on, points, told_in_format, help_wanted_words_id,
      checked_by, recorded_at)
    values (${context.councilId}, ${id}, ${check.personId}, ${check.checkedOn}, ${[...check.points]}::text[], ${check.toldInFormat},
      ${check.helpWantedWordsId}, ${context.actor.accountId}, ${context.now})`.execute(context.tx);
  return id;
}

export async function findUnderstandingCheckedOn(
  context: Context,
  personId: string,
): Promise<CivilDate | null> {
  const { rows } = await sql<{ on: CivilDate | null }>`
    select max(checked_on) as on from understanding_checks
    where council_id = ${context.councilId} and person_id = ${personId}`.execute(context.tx);
  return rows[0]?.on ?? null;
}

/** How the conditions of the law stand: the answers given so far, each with what shows it. */
export interface KeptConditions {
  readonly section: 31 | 32;
  readonly answers: Readonly<Partial<Record<LegalConditionCode, ConditionAnswer>>>;
  readonly helpConsideredWordsId: string | null;
  readonly excludedAdultsCheck: DirectPaymentFacts['excludedAdultsCheck'];
  readonly nominee: DirectPaymentFacts['nominee'];
  readonly whoMayActRecorded: boolean;
}

interface CheckRow {
  readonly id: string;
  readonly section: 31 | 32;
  readonly help: string | null;
  readonly excluded_order: ExcludingOrder | null;
  readonly excluded_evidence: string | null;
  readonly nominee_agrees: ConditionAnswer['answer'] | null;
  readonly nominee_evidence: string | null;
  readonly who_may_act: boolean;
}

export async function findConditions(context: Context, personId: string): Promise<KeptConditions | null> {
  const { rows } = await sql<CheckRow>`
    select id, section, help_considered_words_id as help, excluded_order, excluded_evidence_words_id as excluded_evidence,
      nominee_agrees, nominee_evidence_words_id as nominee_evidence, who_may_act_recorded as who_may_act
    from condition_checks where council_id = ${context.councilId} and person_id = ${personId}
    order by number desc limit 1`.execute(context.tx);
  const check = rows[0];
  if (!check) return null;
  const { rows: answers } = await sql<ConditionAnswer & { readonly condition: LegalConditionCode }>`
    select condition, answer, evidence_words_id as "evidenceWordsId" from condition_answers
    where council_id = ${context.councilId} and check_id = ${check.id}`.execute(context.tx);
  return {
    section: check.section,
    answers: Object.fromEntries(answers.map(({ condition, ...given }) => [condition, given])),
    helpConsideredWordsId: check.help,
    excludedAdultsCheck:
      check.excluded_evidence === null
        ? null
        : { order: check.excluded_order, evidenceWordsId: check.excluded_evidence },
    nominee:
      check.nominee_agrees === null
        ? null
        : { agrees: { answer: check.nominee_agrees, evidenceWordsId: check.nominee_evidence } },
    whoMayActRecorded: check.who_may_act,
  };
}

/** Keeps how the conditions stand now, as a check of its own: what was answered before stays to be read. */
export async function addConditions(
  context: Context,
  personId: string,
  conditions: KeptConditions,
): Promise<string> {
  const { councilId, tx } = context;
  const id = context.newId();
  const { excludedAdultsCheck: excluded, nominee } = conditions;
  await sql`insert into condition_checks (council_id, id, person_id, number, section, help_considered_words_id, excluded_checked,
      excluded_order, excluded_evidence_words_id, nominee_agrees, nominee_evidence_words_id, who_may_act_recorded, answered_by, answered_at)
    select ${councilId}, ${id}, ${personId}, count(*) + 1, ${conditions.section}::int, ${conditions.helpConsideredWordsId}::uuid,
      ${excluded !== null}::boolean, ${excluded?.order ?? null}::text, ${excluded?.evidenceWordsId ?? null}::uuid,
      ${nominee?.agrees.answer ?? null}::text, ${nominee?.agrees.evidenceWordsId ?? null}::uuid,
      ${conditions.whoMayActRecorded}::boolean, ${context.actor.accountId}::uuid, ${context.now}::timestamptz
    from condition_checks where council_id = ${councilId} and person_id = ${personId}`.execute(tx);
  for (const [condition, given] of Object.entries(conditions.answers)) {
    await sql`insert into condition_answers (council_id, check_id, condition, answer, evidence_words_id)
      values (${councilId}, ${id}, ${condition}, ${given.answer}, ${given.evidenceWordsId})`.execute(tx);
  }
  return id;
}

export type AgreementState = 'draft' | 'active' | 'suspended' | 'ended';
export type PayeeKind = 'person' | 'nominatedPerson' | 'authorisedPerson' | 'managedAccount';
/** A mix takes the whole contribution from one named part: from the direct payment, or from another. */
export type ContributionTakenFrom = 'directPayment' | 'otherPart';

export interface NewAgreement {
  readonly personId: string;
  readonly budgetId: string;
  readonly managedBy: Extract<ManagedBy, 'person' | 'managedAccount'>;
  readonly arrivesBy: ArrivesBy | 'managedAccount';
  readonly payeeKind: PayeeKind;
  readonly payMode: PayMode;
  readonly contributionTakenFrom: ContributionTakenFrom;
  readonly everyWeeks: number;
  readonly firstPaymentOn: CivilDate;
  readonly signedOn: CivilDate | null;
}

export interface Agreement extends NewAgreement {
  readonly agreementId: string;
  readonly agreementNumber: number;
  readonly state: AgreementState;
  readonly version: number;
  readonly startedOn: CivilDate | null;
  readonly endsBefore: CivilDate | null;
}

export async function addAgreement(context: Context, agreement: NewAgreement): Promise<string> {
  const id = context.newId();
  await sql`insert into direct_payment_agreements (council_id, id, person_id, state, budget_id, managed_by, arrives_by, payee_kind,
      pay_mode, contribution_taken_from, every_weeks, first_payment_on, signed_on, made_by, made_at)
    values (${context.councilId}, ${id}, ${agreement.personId}, 'draft', ${agreement.budgetId}, ${agreement.managedBy},
      ${agreement.arrivesBy}, ${agreement.payeeKind}, ${agreement.payMode}, ${agreement.contributionTakenFrom},
      ${agreement.everyWeeks}, ${agreement.firstPaymentOn}, ${agreement.signedOn}, ${context.actor.accountId}, ${context.now})`.execute(
    context.tx,
  );
  return id;
}

const agreementColumns = sql`id as "agreementId", agreement_number as "agreementNumber", person_id as "personId", state, version,
  budget_id as "budgetId", managed_by as "managedBy", arrives_by as "arrivesBy", payee_kind as "payeeKind", pay_mode as "payMode",
  contribution_taken_from as "contributionTakenFrom", every_weeks as "everyWeeks", first_payment_on as "firstPaymentOn",
  signed_on as "signedOn", started_on as "startedOn", ends_before as "endsBefore"`;

/** The person's open agreement, locked until the transaction ends, or null. */
export async function findOpenAgreement(context: Context, personId: string): Promise<Agreement | null> {
  const { rows } = await sql<Agreement>`
    select ${agreementColumns} from direct_payment_agreements
    where council_id = ${context.councilId} and person_id = ${personId} and state <> 'ended' for update`.execute(
    context.tx,
  );
  return rows[0] ?? null;
}

/** One agreement of a person, locked until the transaction ends, or null. */
export async function findAgreement(
  context: Context,
  personId: string,
  agreementId: string,
): Promise<Agreement | null> {
  const { rows } = await sql<Agreement>`
    select ${agreementColumns} from direct_payment_agreements
    where council_id = ${context.councilId} and person_id = ${personId} and id = ${agreementId} for update`.execute(
    context.tx,
  );
  return rows[0] ?? null;
}

/** Every agreement under which something may be due on a day: started, first payment reached or near. */
export async function listStartedAgreements(
  context: Context,
  dueBefore: CivilDate,
): Promise<readonly Agreement[]> {
  const { rows } = await sql<Agreement>`
    select ${agreementColumns} from direct_payment_agreements
    where council_id = ${context.councilId} and started_on is not null and first_payment_on < ${dueBefore}
    order by agreement_number`.execute(context.tx);
  return rows;
}

export interface AgreementChange {
  readonly state?: AgreementState;
  readonly signedOn?: CivilDate;
  readonly startedOn?: CivilDate;
  readonly endsBefore?: CivilDate;
  readonly endedBecause?: string;
}

/** Changes an agreement that the caller has locked, and gives its new version. */
export async function changeAgreement(
  context: Context,
  agreement: Agreement,
  change: AgreementChange,
): Promise<number> {
  await sql`update direct_payment_agreements set version = version + 1,
      state = coalesce(${change.state ?? null}, state),
      signed_on = coalesce(${change.signedOn ?? null}::date, signed_on),
      started_on = coalesce(${change.startedOn ?? null}::date, started_on),
      ends_before = coalesce(${change.endsBefore ?? null}::date, ends_before),
      ended_because = coalesce(${change.endedBecause ?? null}, ended_because)
    where council_id = ${context.councilId} and id = ${agreement.agreementId}`.execute(context.tx);
  return agreement.version + 1;
}

/** What tells one agreement from others where many are listed. */
export interface AgreementEnding {
  readonly agreementId: string;
  readonly personId: string;
  readonly endedBecause: string | null;
}

/** Whose these agreements are, and why those that ended did, by agreement. */
export async function listAgreementEndings(
  context: Context,
  agreementIds: readonly string[],
): Promise<ReadonlyMap<string, AgreementEnding>> {
  const { rows } = await sql<AgreementEnding>`
    select id as "agreementId", person_id as "personId", ended_because as "endedBecause"
    from direct_payment_agreements
    where council_id = ${context.councilId} and id = any (${[...agreementIds]}::uuid[])`.execute(context.tx);
  return new Map(rows.map((row) => [row.agreementId, row]));
}
