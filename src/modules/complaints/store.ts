import { sql } from 'kysely';
import type { CivilDate } from '../../core/calendar/civil-date.ts';
import { type Context, seesGuarded } from '../audit/index.ts';
import type { ComplaintKind, ComplaintOutcome } from './rules/answer.ts';

export type ReceivedBy = 'page' | 'phone' | 'letter' | 'inPerson' | 'email';

export interface NewComplaint {
  readonly personId: string;
  readonly kind: ComplaintKind;
  readonly theme: string | null;
  readonly aboutId: string | null;
  readonly wordsId: string;
  readonly receivedOn: CivilDate;
  readonly receivedBy: ReceivedBy;
  readonly acknowledgeBy: CivilDate;
}

export async function addComplaint(context: Context, complaint: NewComplaint): Promise<string> {
  const id = context.newId();
  await sql`insert into complaints (council_id, id, person_id, kind, theme, about_id, words_id, received_on, received_by,
      made_as, entered_by, entered_at, acknowledge_by)
    values (${context.councilId}, ${id}, ${complaint.personId}, ${complaint.kind}, ${complaint.theme},
      ${complaint.aboutId}, ${complaint.wordsId}, ${complaint.receivedOn}, ${complaint.receivedBy},
      ${context.actor.actingAs}, ${context.actor.accountId}, ${context.now}, ${complaint.acknowledgeBy})`.execute(
    context.tx,
  );
  return id;
}

export interface KeptComplaint {
  readonly complaintId: string;
  readonly version: number;
  readonly kind: ComplaintKind;
  readonly theme: string | null;
  readonly aboutId: string | null;
  readonly wordsId: string;
  readonly receivedOn: CivilDate;
  readonly receivedBy: ReceivedBy;
  readonly madeAs: string;
  readonly enteredBy: string;
  readonly acknowledgeBy: CivilDate;
  readonly acknowledgedOn: CivilDate | null;
  readonly respondBy: CivilDate | null;
  readonly respondedOn: CivilDate | null;
  readonly outcome: ComplaintOutcome | null;
  readonly consideredWordsId: string | null;
  readonly conclusionsWordsId: string | null;
  readonly remedyWordsId: string | null;
}

const keptComplaint = sql`
  select id as "complaintId", version, kind, theme, about_id as "aboutId", words_id as "wordsId",
    received_on as "receivedOn", received_by as "receivedBy", made_as as "madeAs", entered_by as "enteredBy",
    acknowledge_by as "acknowledgeBy", acknowledged_on as "acknowledgedOn", respond_by as "respondBy",
    responded_on as "respondedOn", outcome, considered_words_id as "consideredWordsId",
    conclusions_words_id as "conclusionsWordsId", remedy_words_id as "remedyWordsId"
  from complaints`;

/** One of a person's complaints, kept from others until this is done; null where the person has none of that id. */
export async function lockComplaint(
  context: Context,
  personId: string,
  complaintId: string,
): Promise<KeptComplaint | null> {
  const { rows } = await sql<KeptComplaint>`${keptComplaint}
    where council_id = ${context.councilId} and person_id = ${personId} and id = ${complaintId} for update`.execute(
    context.tx,
  );
  return rows[0] ?? null;
}

/** What was told about a person, newest first. Those who act for them see what they entered themselves. */
export async function listKept(context: Context, personId: string): Promise<readonly KeptComplaint[]> {
  const { actor } = context;
  const { rows } = await sql<KeptComplaint>`${keptComplaint}
    where council_id = ${context.councilId} and person_id = ${personId}
      and (${seesGuarded(actor)} or entered_by = ${actor.accountId})
    order by received_on desc, id desc limit 500`.execute(context.tx);
  return rows;
}

export async function markAcknowledged(
  context: Context,
  complaintId: string,
  respondBy: CivilDate,
): Promise<void> {
  await sql`update complaints set acknowledged_on = ${context.today}, respond_by = ${respondBy}, version = version + 1
    where council_id = ${context.councilId} and id = ${complaintId}`.execute(context.tx);
}

export interface Response {
  readonly outcome: ComplaintOutcome;
  readonly consideredWordsId: string;
  readonly conclusionsWordsId: string;
  readonly remedyWordsId: string | null;
  readonly decisionId: string;
}

export async function markResponded(
  context: Context,
  complaintId: string,
  response: Response,
): Promise<void> {
  await sql`update complaints set responded_on = ${context.today}, outcome = ${response.outcome},
      considered_words_id = ${response.consideredWordsId}, conclusions_words_id = ${response.conclusionsWordsId},
      remedy_words_id = ${response.remedyWordsId}, decision_id = ${response.decisionId}, version = version + 1
    where council_id = ${context.councilId} and id = ${complaintId}`.execute(context.tx);
}
