import { sql } from 'kysely';
import type { CivilDate, Instant } from '../../core/calendar/civil-date.ts';
import type { Transaction } from '../../platform/db/database.ts';
import type { Context } from './context.ts';
import { readWords, type Sensitivity, saveWords } from './store-words.ts';

type AuditTables = {
  audit_entries: {
    council_id: string;
    id: string;
    at: Instant;
    kind: 'did' | 'saw' | 'turnedAway';
    action: string;
    actor_account_id: string;
    acting_as: string;
    person_id: string | null;
    subject_kind: string;
    subject_id: string;
    purpose: string | null;
    because_words_id: string | null;
    rule_version: string | null;
    request_id: string;
    details: string;
  };
  decisions: {
    council_id: string;
    id: string;
    person_id: string | null;
    kind: string;
    outcome: string;
    subject_kind: string;
    subject_id: string;
    decided_by: string;
    decided_at: Instant;
    reasons_words_id: string;
    rule_version: string;
    how_to_challenge: string;
    review_on: CivilDate | null;
    is_refusal: boolean;
  };
};

const auditTables = (tx: Transaction) => tx.withTables<AuditTables>();

/** What was done or seen, told in ids and figures. Free words go to `because`, which keeps them apart. */
export interface Act {
  readonly action: string;
  readonly kind?: 'did' | 'saw' | 'turnedAway';
  readonly personId: string | null;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly becauseWordsId?: string | null;
  readonly ruleVersion?: string | null;
  readonly details?: Readonly<Record<string, string | number | boolean | null>>;
}

const traced = new WeakSet<Transaction>();

/** Whether an entry was added to the audit in a transaction: nothing is done that leaves no trace. */
export function isTraced(tx: Transaction): boolean {
  return traced.has(tx);
}

/** Adds an entry to the audit in the act's own transaction. Entries can only be added. */
export async function recordAct(context: Context, act: Act): Promise<void> {
  traced.add(context.tx);
  await auditTables(context.tx)
    .insertInto('audit_entries')
    .values({
      council_id: context.councilId,
      id: context.newId(),
      at: context.now,
      kind: act.kind ?? 'did',
      action: act.action,
      actor_account_id: context.actor.accountId,
      acting_as: context.actor.actingAs,
      person_id: act.personId,
      subject_kind: act.subjectKind,
      subject_id: act.subjectId,
      purpose: context.actor.purpose,
      because_words_id: act.becauseWordsId ?? null,
      rule_version: act.ruleVersion ?? null,
      request_id: context.requestId,
      details: JSON.stringify(act.details ?? {}),
    })
    .execute();
}

/**
 * Adds a look at each of the people whom a list shows, once a day for one reader and one list: a list that is opened
 * all day would hide every other look from the person.
 */
export async function recordLooks(
  context: Context,
  action: string,
  personIds: readonly string[],
): Promise<void> {
  const { councilId, actor } = context;
  const { rows } = await sql<{ person_id: string }>`
    select distinct person_id from audit_entries
    where council_id = ${councilId} and person_id = any(${[...personIds]}::uuid[]) and kind = 'saw'
      and action = ${action} and actor_account_id = ${actor.accountId}
      and (at at time zone 'Europe/London')::date = ${context.today}::date`.execute(context.tx);
  const before = new Set(rows.map((row) => row.person_id));
  for (const personId of new Set(personIds)) {
    if (!before.has(personId))
      await recordAct(context, { action, kind: 'saw', personId, subjectKind: 'person', subjectId: personId });
  }
}

export interface NewDecision {
  readonly personId: string | null;
  readonly kind: string;
  readonly outcome: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly reasons: string;
  readonly sensitivity: Sensitivity;
  readonly ruleVersion: string;
  /** A code of the ways to object that letters and pages spell out, such as `askAgainOrComplain`. */
  readonly howToChallenge: string;
  readonly reviewOn?: CivilDate | null;
  /** True where someone was told no: it joins the one list of refusals. */
  readonly isRefusal: boolean;
}

/** Records a decision with its reasons (mechanism M4). A decision is never changed: a new one follows it. */
export async function recordDecision(context: Context, decision: NewDecision): Promise<string> {
  const reasonsWordsId = await saveWords(context, {
    personId: decision.personId,
    text: decision.reasons,
    sensitivity: decision.sensitivity,
    retentionClass: 'decision',
  });
  const id = context.newId();
  await auditTables(context.tx)
    .insertInto('decisions')
    .values({
      council_id: context.councilId,
      id,
      person_id: decision.personId,
      kind: decision.kind,
      outcome: decision.outcome,
      subject_kind: decision.subjectKind,
      subject_id: decision.subjectId,
      decided_by: context.actor.accountId,
      decided_at: context.now,
      reasons_words_id: reasonsWordsId,
      rule_version: decision.ruleVersion,
      how_to_challenge: decision.howToChallenge,
      review_on: decision.reviewOn ?? null,
      is_refusal: decision.isRefusal,
    })
    .execute();
  return id;
}

/** A decision as whoever it is about may read it. */
export interface KeptDecision {
  readonly reasons: string;
  readonly decidedBy: string;
  readonly decidedAt: Instant;
}

/** Decisions with their reasons, by their ids. */
export async function findDecisions(
  context: Context,
  decisionIds: readonly string[],
): Promise<ReadonlyMap<string, KeptDecision>> {
  if (decisionIds.length === 0) return new Map();
  const rows = await auditTables(context.tx)
    .selectFrom('decisions')
    .select(['id', 'decided_by', 'decided_at', 'reasons_words_id'])
    .where('council_id', '=', context.councilId)
    .where('id', 'in', [...decisionIds])
    .execute();
  const words = await readWords(
    context,
    rows.map(({ reasons_words_id }) => reasons_words_id),
  );
  return new Map(
    rows.map((row) => [
      row.id,
      {
        reasons: words.get(row.reasons_words_id) ?? '',
        decidedBy: row.decided_by,
        decidedAt: row.decided_at,
      },
    ]),
  );
}
