import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { CivilDate, Instant } from '../../core/calendar/civil-date.ts';
import type { Pence } from '../../core/money/pence.ts';
import type { Context } from '../audit/index.ts';
import type { RunState } from './rules/run.ts';
import type { Difference, HoldCode } from './rules/run-lines.ts';

export type LineState = 'toPay' | 'held' | 'paid';

export interface NewRunLine {
  readonly agreementId: string;
  readonly personId: string;
  readonly state: 'toPay' | 'held';
  readonly coversStartsOn: CivilDate;
  readonly coversEndsBefore: CivilDate;
  readonly totalPence: Pence;
  readonly contributionPence: Pence;
  readonly payPence: Pence;
  readonly contributionNotCoveredPence: Pence;
  readonly detailsVersion: number | null;
  readonly holds: readonly HoldCode[];
}

export interface RunLine extends Omit<NewRunLine, 'state'> {
  readonly lineId: string;
  readonly agreementNumber: number;
  readonly state: LineState;
}

export interface KeptRun {
  readonly runId: string;
  readonly payOn: CivilDate;
  readonly state: RunState;
  readonly version: number;
  readonly differences: readonly Difference[];
  readonly draftedBy: string;
  readonly editedBy: readonly string[];
  readonly reviewedVersion: number | null;
  readonly reviewedTotalPence: Pence | null;
  readonly reviewedFingerprint: string | null;
  readonly approvedBy: string | null;
  readonly approvedAt: Instant | null;
  readonly draftedAt: Instant;
  readonly sentBy: string | null;
  readonly sentAt: Instant | null;
  /** Why it was given back last, by whom; null where it never was. */
  readonly returnedWordsId: string | null;
  readonly returnedBy: string | null;
}

/** Lets one draft at a time be worked out in a council: two would both take the same days. */
export async function lockDrafting(context: Context): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`payments draft ${context.councilId}`}))`.execute(
    context.tx,
  );
}

/** Whether a run for the day is under way. After one was sent, another may follow for whoever was not in it. */
export async function isRunThatDay(context: Context, payOn: CivilDate): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from payment_runs where council_id = ${context.councilId} and pay_on = ${payOn}
      and state not in ('sent', 'confirmed', 'cancelled')) as found`.execute(context.tx);
  return rows[0]?.found ?? false;
}

export async function addRun(
  context: Context,
  payOn: CivilDate,
  differences: readonly Difference[],
): Promise<string> {
  const id = context.newId();
  await sql`insert into payment_runs (council_id, id, pay_on, state, differences, drafted_by, drafted_at)
    values (${context.councilId}, ${id}, ${payOn}, 'draft', ${JSON.stringify(differences)}::jsonb, ${context.actor.accountId},
      ${context.now})`.execute(context.tx);
  return id;
}

/** Puts these lines in the place of the draft's earlier ones. */
export async function replaceLines(
  context: Context,
  runId: string,
  lines: readonly NewRunLine[],
): Promise<void> {
  const { councilId, tx } = context;
  await sql`delete from payment_run_lines where council_id = ${councilId} and run_id = ${runId}`.execute(tx);
  const rows = lines.map((line) => ({ id: context.newId(), ...line }));
  await sql`
    insert into payment_run_lines (council_id, id, run_id, agreement_id, person_id, state, covers_starts_on, covers_ends_before,
      total_pence, contribution_pence, pay_pence, contribution_not_covered_pence, details_version, holds)
    select ${councilId}, id, ${runId}::uuid, "agreementId", "personId", state, "coversStartsOn", "coversEndsBefore",
      "totalPence", "contributionPence", "payPence", "contributionNotCoveredPence", "detailsVersion",
      array(select json_array_elements_text(holds))
    from json_to_recordset(${JSON.stringify(rows)}::json) as line (id uuid, "agreementId" uuid, "personId" uuid, state text,
      "coversStartsOn" date, "coversEndsBefore" date, "totalPence" bigint, "contributionPence" bigint, "payPence" bigint,
      "contributionNotCoveredPence" bigint, "detailsVersion" int, holds json)`.execute(tx);
}

const runColumns = sql`id as "runId", pay_on as "payOn", state, version, differences, drafted_by as "draftedBy",
  edited_by as "editedBy", reviewed_version as "reviewedVersion", reviewed_total_pence as "reviewedTotalPence",
  reviewed_fingerprint as "reviewedFingerprint", approved_by as "approvedBy", approved_at as "approvedAt", drafted_at as "draftedAt",
  sent_by as "sentBy", sent_at as "sentAt", returned_words_id as "returnedWordsId", returned_by as "returnedBy"`;

/** A run, or null. `lock` keeps others from moving it until the transaction ends. */
export async function findRun(
  context: Context,
  runId: string,
  lock: 'lock' | 'read' = 'lock',
): Promise<KeptRun | null> {
  const { rows } = await sql<KeptRun>`
    select ${runColumns} from payment_runs where council_id = ${context.councilId} and id = ${runId}
    ${lock === 'lock' ? sql`for update` : sql``}`.execute(context.tx);
  return rows[0] ?? null;
}

export interface RunWithTotals extends KeptRun {
  readonly payments: number;
  readonly totalPence: Pence;
  readonly heldPayments: number;
  readonly heldPence: Pence;
}

/** The latest two hundred runs, newest pay date first, with what they come to. */
export async function listKeptRuns(context: Context): Promise<readonly RunWithTotals[]> {
  const { rows } = await sql<RunWithTotals>`
    select run.*, payments, "totalPence", "heldPayments", "heldPence"
    from (select council_id, ${runColumns} from payment_runs where council_id = ${context.councilId}
      order by pay_on desc, id desc limit 200) as run
    cross join lateral (select count(*) filter (where line.state <> 'held') as payments,
        coalesce(sum(pay_pence) filter (where line.state <> 'held'), 0)::bigint as "totalPence",
        count(*) filter (where line.state = 'held') as "heldPayments",
        coalesce(sum(pay_pence) filter (where line.state = 'held'), 0)::bigint as "heldPence"
      from payment_run_lines as line where line.council_id = run.council_id and line.run_id = run."runId") as total
    order by "payOn" desc, "runId" desc`.execute(context.tx);
  return rows;
}

const lineColumns = sql`line.id as "lineId", line.agreement_id as "agreementId", agreement.agreement_number as "agreementNumber",
  line.person_id as "personId", line.state, line.covers_starts_on as "coversStartsOn", line.covers_ends_before as "coversEndsBefore",
  line.total_pence as "totalPence", line.contribution_pence as "contributionPence", line.pay_pence as "payPence",
  line.contribution_not_covered_pence as "contributionNotCoveredPence", line.details_version as "detailsVersion", line.holds`;
const linesOfAgreements = sql`payment_run_lines as line join direct_payment_agreements as agreement
  on agreement.council_id = line.council_id and agreement.id = line.agreement_id`;

/** The lines of a run by agreement number, those of one agreement by their days. */
export async function listRunLines(context: Context, runId: string): Promise<readonly RunLine[]> {
  const { rows } = await sql<RunLine>`
    select ${lineColumns} from ${linesOfAgreements}
    where line.council_id = ${context.councilId} and line.run_id = ${runId}
    order by agreement.agreement_number, line.covers_starts_on`.execute(context.tx);
  return rows;
}

/** Days that another run pays or has paid, as `agreement/first day`. */
export async function listTakenDays(
  context: Context,
  besidesRunId: string | null,
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ taken: string }>`
    select line.agreement_id || '/' || line.covers_starts_on as taken
    from payment_run_lines as line
    join payment_runs as run on run.council_id = line.council_id and run.id = line.run_id
    where line.council_id = ${context.councilId} and line.state in ('toPay', 'paid') and run.state <> 'cancelled'
      and run.id is distinct from ${besidesRunId}::uuid`.execute(context.tx);
  return new Set(rows.map(({ taken }) => taken));
}

/** Each agreement's last payment. */
export async function listLastPaidLines(context: Context): Promise<readonly RunLine[]> {
  const { rows } = await sql<RunLine>`
    select distinct on (line.agreement_id) ${lineColumns} from ${linesOfAgreements}
    where line.council_id = ${context.councilId} and line.state = 'paid'
    order by line.agreement_id, line.covers_starts_on desc`.execute(context.tx);
  return rows;
}

/** One direct payment that went out: when, for which weeks, and what of it the person puts in themselves. */
export interface PaymentMade {
  readonly agreementId: string;
  readonly payOn: CivilDate;
  readonly coversStartsOn: CivilDate;
  readonly coversEndsBefore: CivilDate;
  readonly totalPence: Pence;
  readonly contributionPence: Pence;
  readonly payPence: Pence;
}

/** What was paid to a person, newest first. */
export async function listPaymentsMade(context: Context, personId: string): Promise<readonly PaymentMade[]> {
  const { rows } = await sql<PaymentMade>`
    select line.agreement_id as "agreementId", run.pay_on as "payOn", line.covers_starts_on as "coversStartsOn",
      line.covers_ends_before as "coversEndsBefore", line.total_pence as "totalPence",
      line.contribution_pence as "contributionPence", line.pay_pence as "payPence"
    from payment_run_lines as line
    join payment_runs as run on run.council_id = line.council_id and run.id = line.run_id
    where line.council_id = ${context.councilId} and line.person_id = ${personId} and line.state = 'paid'
    order by run.pay_on desc, line.covers_starts_on desc`.execute(context.tx);
  return rows;
}

export interface RunChange {
  readonly state?: RunState;
  readonly differences?: readonly Difference[];
  /** The one who acts joins those who prepared the run, and so may not approve it. */
  readonly isEdit?: boolean;
  readonly reviewed?: { readonly totalPence: Pence; readonly fingerprint: string };
  readonly approvedUnder?: string;
  /** The words that say why it is given back. */
  readonly returnedWordsId?: string;
  readonly isSent?: boolean;
}

/** Changes a run that the caller has locked, and gives its new version. */
export async function changeRun(context: Context, run: KeptRun, change: RunChange): Promise<number> {
  const { accountId } = context.actor;
  const editor = change.isEdit ? accountId : null;
  const approver = change.approvedUnder === undefined ? null : accountId;
  const sender = change.isSent ? accountId : null;
  const returnedWordsId = change.returnedWordsId ?? null;
  const goesBack = change.state === 'draft';
  await sql`update payment_runs set version = version + 1,
      state = coalesce(${change.state ?? null}, state),
      differences = coalesce(${change.differences === undefined ? null : JSON.stringify(change.differences)}::jsonb, differences),
      edited_by = case when ${editor}::uuid is null or ${editor}::uuid = any (edited_by) then edited_by
        else edited_by || ${editor}::uuid end,
      reviewed_version = case when ${goesBack} then null when ${change.reviewed !== undefined} then version + 1 else reviewed_version end,
      reviewed_total_pence = case when ${goesBack} then null else coalesce(${change.reviewed?.totalPence ?? null}::bigint, reviewed_total_pence) end,
      reviewed_fingerprint = case when ${goesBack} then null else coalesce(${change.reviewed?.fingerprint ?? null}, reviewed_fingerprint) end,
      approved_by = case when ${goesBack} then null else coalesce(${approver}::uuid, approved_by) end,
      approved_at = case when ${goesBack} then null when ${approver}::uuid is null then approved_at else ${context.now}::timestamptz end,
      approved_under = case when ${goesBack} then null else coalesce(${change.approvedUnder ?? null}, approved_under) end,
      returned_words_id = coalesce(${returnedWordsId}::uuid, returned_words_id),
      returned_by = case when ${returnedWordsId}::uuid is null then returned_by else ${accountId}::uuid end,
      sent_by = coalesce(${sender}::uuid, sent_by),
      sent_at = case when ${sender}::uuid is null then sent_at else ${context.now}::timestamptz end
    where council_id = ${context.councilId} and id = ${run.runId}`.execute(context.tx);
  return run.version + 1;
}

export async function markLinesPaid(context: Context, runId: string): Promise<void> {
  await sql`update payment_run_lines set state = 'paid'
    where council_id = ${context.councilId} and run_id = ${runId} and state = 'toPay'`.execute(context.tx);
}

const fileOf = (context: Context, runId: string) => `payment_files.sealed ${context.councilId}/${runId}`;

function digestFile(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Keeps the words of a run's file, once. Gives their SHA-256. */
export async function addPaymentFile(
  context: Context,
  runId: string,
  file: { readonly text: string; readonly count: number; readonly totalPence: Pence },
): Promise<string> {
  const sha256 = digestFile(file.text);
  await sql`insert into payment_files (council_id, id, run_id, sealed, sha256, payment_count, total_pence, made_by, made_at)
    values (${context.councilId}, ${context.newId()}, ${runId}, ${context.encrypt(file.text, fileOf(context, runId))}, ${sha256}, ${file.count},
      ${file.totalPence}, ${context.actor.accountId}, ${context.now})`.execute(context.tx);
  return sha256;
}

export interface FileFacts {
  readonly sha256: string;
  readonly payments: number;
  readonly totalPence: Pence;
  readonly madeAt: Instant;
}

/** What is known of a run's file without opening it, or null while there is none. */
export async function findFileFacts(context: Context, runId: string): Promise<FileFacts | null> {
  const { rows } = await sql<FileFacts>`
    select sha256, payment_count as payments, total_pence as "totalPence", made_at as "madeAt"
    from payment_files where council_id = ${context.councilId} and run_id = ${runId}`.execute(context.tx);
  return rows[0] ?? null;
}

/** The file exactly as it was made, or null. Throws when it is no longer what it was. */
export async function findPaymentFile(
  context: Context,
  runId: string,
): Promise<{ readonly text: string; readonly sha256: string } | null> {
  const { rows } = await sql<{ sealed: string; sha256: string }>`
    select sealed, sha256 from payment_files where council_id = ${context.councilId} and run_id = ${runId}`.execute(
    context.tx,
  );
  const row = rows[0];
  if (!row) return null;
  const text = context.decrypt(row.sealed, fileOf(context, runId));
  if (digestFile(text) !== row.sha256) throw new Error(`The payment file of run ${runId} was changed.`);
  return { text, sha256: row.sha256 };
}
