import { createHash, randomBytes } from 'node:crypto';
import type { CivilDate, Instant } from '../../core/calendar/civil-date.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { enqueue } from '../../platform/jobs/jobs.ts';
import type { Context } from './context.ts';

export type AuditTables = {
  words: {
    council_id: string;
    id: string;
    person_id: string | null;
    sensitivity: Sensitivity;
    retention_class: string;
    digest: string;
    written_by: string;
    written_at: Instant;
    text: string | null;
    salt: string | null;
    erased_at: Instant | null;
  };
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
  events: {
    council_id: string;
    id: string;
    type: string;
    person_id: string | null;
    payload: string;
    at: Instant;
    request_id: string;
  };
  word_holds: {
    council_id: string;
    id: string;
    person_id: string;
    because: string;
    placed_by: string;
    placed_at: Instant;
    lifted_at: Instant | null;
  };
  handled_events: { council_id: string; event_id: string; listener: string; handled_at: Instant };
};

export type Sensitivity = 'personal' | 'special' | 'restricted';

export const auditTables = (tx: Transaction) => tx.withTables<AuditTables>();

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

/** Adds an entry to the audit in the act's own transaction. Entries can only be added. */
export async function recordAct(context: Context, act: Act): Promise<void> {
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

export interface NewWords {
  readonly personId: string | null;
  readonly text: string;
  readonly sensitivity: Sensitivity;
  /** Names the dated setting `retention.<class>` that says how long they are kept. */
  readonly retentionClass: string;
}

/** Keeps free words apart from everything that is sealed, and gives the id by which rows refer to them. */
export async function saveWords(context: Context, words: NewWords): Promise<string> {
  const id = context.newId();
  const salt = randomBytes(16).toString('hex');
  await auditTables(context.tx)
    .insertInto('words')
    .values({
      council_id: context.councilId,
      id,
      person_id: words.personId,
      sensitivity: words.sensitivity,
      retention_class: words.retentionClass,
      digest: digestWords(salt, words.text),
      written_by: context.actor.accountId,
      written_at: context.now,
      text: words.text,
      salt,
      erased_at: null,
    })
    .execute();
  return id;
}

export function digestWords(salt: string, text: string): string {
  return createHash('sha256').update(`${salt}\n${text}`).digest('hex');
}

/** The texts of the given words; an erased one reads as its tombstone. Unknown ids are left out. */
export async function readWords(
  context: Context,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await auditTables(context.tx)
    .selectFrom('words')
    .select(['id', 'text', 'erased_at'])
    .where('council_id', '=', context.councilId)
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, row.text ?? `[Erased on ${row.erased_at?.slice(0, 10)}]`]));
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

export interface NewEvent {
  /** `noun.happened`, such as `plan.signedOff`. */
  readonly type: string;
  readonly personId: string | null;
  /** Ids, codes, dates and figures; never names or free words. */
  readonly payload: Readonly<Record<string, string | number | null>>;
}

export const deliverEventTask = 'deliver-event';

/** Tells the other modules what happened, in the same transaction as its cause. */
export async function emitEvent(context: Context, event: NewEvent): Promise<string> {
  const id = context.newId();
  await auditTables(context.tx)
    .insertInto('events')
    .values({
      council_id: context.councilId,
      id,
      type: event.type,
      person_id: event.personId,
      payload: JSON.stringify(event.payload),
      at: context.now,
      request_id: context.requestId,
    })
    .execute();
  await enqueue(context.tx, deliverEventTask, { councilId: context.councilId, eventId: id });
  return id;
}
