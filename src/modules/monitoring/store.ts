import { sql } from 'kysely';
import type { CivilDate, Instant } from '../../core/calendar/civil-date.ts';
import type { Pence } from '../../core/money/pence.ts';
import type { Transaction } from '../../platform/db/database.ts';
import type { Context } from '../audit/index.ts';
import type { StoredLine } from './rules/already-imported.ts';
import type { Place } from './rules/spending.ts';
import type { StatementAccount, StatementTransaction } from './rules/statement/statement-account.ts';

type MonitoringTables = {
  statement_transactions: {
    council_id: string;
    id: string;
    person_id: string;
    account_id: string;
    statement_id: string;
    moved_on: CivilDate;
    amount_pence: number;
    payee: string;
    reference: string;
    occurrence: number;
    file_row: number;
  };
};

const monitoringTables = (tx: Transaction) => tx.withTables<MonitoringTables>();

/** The person's account of that name, or null. */
export async function findAccount(context: Context, personId: string, label: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`select id from statement_accounts
    where council_id = ${context.councilId} and person_id = ${personId} and label = ${label}`.execute(
    context.tx,
  );
  return rows[0]?.id ?? null;
}

/** The person's account of that name, made when there is none. Others who add to it wait until this is done. */
export async function lockAccount(context: Context, personId: string, label: string): Promise<string> {
  const { councilId, tx } = context;
  await sql`insert into statement_accounts (council_id, id, person_id, label, added_at)
    values (${councilId}, ${context.newId()}, ${personId}, ${label}, ${context.now})
    on conflict (council_id, person_id, label) do nothing`.execute(tx);
  const { rows } = await sql<{ id: string }>`select id from statement_accounts
    where council_id = ${councilId} and person_id = ${personId} and label = ${label} for update`.execute(tx);
  if (!rows[0]) throw new Error('The account that was just made is not there.');
  return rows[0].id;
}

/** What an account holds of the days of a file. */
export async function listStoredLines(
  context: Context,
  accountId: string,
  firstOn: CivilDate,
  lastOn: CivilDate,
): Promise<readonly StoredLine[]> {
  const { rows } = await sql<StoredLine>`
    select moved_on as date, amount_pence as "amountPence", payee, reference, occurrence
    from statement_transactions
    where council_id = ${context.councilId} and account_id = ${accountId}
      and moved_on between ${firstOn}::date and ${lastOn}::date`.execute(context.tx);
  return rows;
}

/** Keeps the bytes of a file, encrypted, unless the same bytes are kept already. */
export async function keepFile(context: Context, digest: string, base64: string): Promise<void> {
  const { councilId, tx } = context;
  const { rows } = await sql`select from statement_files
    where council_id = ${councilId} and digest = ${digest}`.execute(tx);
  if (rows.length > 0) return;
  await sql`insert into statement_files (council_id, digest, sealed_bytes, received_at)
    values (${councilId}, ${digest}, ${context.encrypt(base64, `statement_files ${digest}`)}, ${context.now})
    on conflict (council_id, digest) do nothing`.execute(tx);
}

export interface NewStatement {
  readonly personId: string;
  readonly accountId: string;
  readonly fileDigest: string;
  readonly account: StatementAccount;
  readonly firstOn: CivilDate;
  readonly lastOn: CivilDate;
  readonly toAdd: readonly (StatementTransaction & { readonly occurrence: number })[];
  readonly alreadyCount: number;
}

/** Adds a statement with what is new in it. The account must be locked. */
export async function addStatement(context: Context, statement: NewStatement): Promise<string> {
  const { councilId, tx } = context;
  const { account, personId, accountId, toAdd } = statement;
  const id = context.newId();
  await sql`insert into statements (council_id, id, person_id, account_id, file_digest, format, first_on, last_on,
      opening_pence, closing_pence, reconciles, added_count, already_count, set_aside_count, imported_by, imported_at)
    values (${councilId}, ${id}, ${personId}, ${accountId}, ${statement.fileDigest}, ${account.format},
      ${statement.firstOn}, ${statement.lastOn}, ${account.openingBalancePence}, ${account.closingBalancePence},
      ${account.reconciles}, ${toAdd.length}, ${statement.alreadyCount}, ${account.setAside.length},
      ${context.actor.accountId}, ${context.now})`.execute(tx);
  const atOnce = 2000;
  for (let start = 0; start < toAdd.length; start += atOnce) {
    const rows = toAdd.slice(start, start + atOnce).map((line) => ({
      council_id: councilId,
      id: context.newId(),
      person_id: personId,
      account_id: accountId,
      statement_id: id,
      moved_on: line.date,
      amount_pence: line.amountPence,
      payee: line.payee,
      reference: line.reference,
      occurrence: line.occurrence,
      file_row: line.row,
    }));
    await monitoringTables(tx).insertInto('statement_transactions').values(rows).execute();
  }
  return id;
}

export interface KeptTransaction {
  readonly transactionId: string;
  readonly accountId: string;
  readonly on: CivilDate;
  readonly amountPence: Pence;
  readonly payee: string;
  readonly reference: string;
  readonly place: Place;
  readonly budgetLineId: string | null;
  readonly reasonWordsId: string | null;
  /** How often its place was said so far. */
  readonly saidTimes: number;
  readonly questionId: string | null;
  readonly answerBy: CivilDate | null;
  readonly answerWordsId: string | null;
  readonly answeredAt: Instant | null;
}

const keptTransaction = sql<KeptTransaction>`
  select moved.id as "transactionId", moved.account_id as "accountId", moved.moved_on as "on",
    moved.amount_pence as "amountPence", moved.payee, moved.reference,
    coalesce(said.place, 'notYetPlaced') as place, said.budget_line_id as "budgetLineId",
    said.reason_words_id as "reasonWordsId", coalesce(said.sequence, 0) as "saidTimes",
    asked.id as "questionId", asked.answer_by as "answerBy", asked.answer_words_id as "answerWordsId",
    asked.answered_at as "answeredAt"
  from statement_transactions as moved
  left join lateral (select place, budget_line_id, reason_words_id, sequence from transaction_matches
    where council_id = moved.council_id and transaction_id = moved.id order by sequence desc limit 1) as said on true
  left join lateral (select id, answer_by, answer_words_id, answered_at from spending_questions
    where council_id = moved.council_id and transaction_id = moved.id order by asked_at desc, id desc limit 1) as asked on true`;

/** Every payment of a person, in the order in which money moved, each with its place and its latest question. */
export async function listTransactions(
  context: Context,
  personId: string,
): Promise<readonly KeptTransaction[]> {
  const { rows } = await sql<KeptTransaction>`${keptTransaction}
    where moved.council_id = ${context.councilId} and moved.person_id = ${personId}
    order by moved.moved_on, moved.id`.execute(context.tx);
  return rows;
}

/** One payment, with its account locked, so that its place is said by one at a time; null where there is none. */
export async function lockTransaction(
  context: Context,
  personId: string,
  transactionId: string,
): Promise<KeptTransaction | null> {
  const { councilId, tx } = context;
  await sql`select from statement_accounts where council_id = ${councilId} and person_id = ${personId}
      and id = (select account_id from statement_transactions
        where council_id = ${councilId} and person_id = ${personId} and id = ${transactionId}) for update`.execute(
    tx,
  );
  const { rows } = await sql<KeptTransaction>`${keptTransaction}
    where moved.council_id = ${councilId} and moved.person_id = ${personId} and moved.id = ${transactionId}`.execute(
    tx,
  );
  return rows[0] ?? null;
}

export interface NewMatch {
  readonly personId: string;
  readonly transaction: KeptTransaction;
  readonly place: Place;
  readonly budgetLineId: string | null;
  readonly reasonWordsId: string | null;
}

/** Says anew what a payment was for. What was said before stays readable. */
export async function addMatch(context: Context, match: NewMatch): Promise<string> {
  const id = context.newId();
  await sql`insert into transaction_matches (council_id, id, person_id, transaction_id, sequence, place,
      budget_line_id, reason_words_id, matched_by, matched_at)
    values (${context.councilId}, ${id}, ${match.personId}, ${match.transaction.transactionId},
      ${match.transaction.saidTimes + 1}, ${match.place}, ${match.budgetLineId}, ${match.reasonWordsId},
      ${context.actor.accountId}, ${context.now})`.execute(context.tx);
  return id;
}

export async function addQuestion(
  context: Context,
  question: { readonly personId: string; readonly transactionId: string; readonly answerBy: CivilDate },
): Promise<string> {
  const id = context.newId();
  await sql`insert into spending_questions (council_id, id, person_id, transaction_id, answer_by, asked_by, asked_at)
    values (${context.councilId}, ${id}, ${question.personId}, ${question.transactionId}, ${question.answerBy},
      ${context.actor.accountId}, ${context.now})`.execute(context.tx);
  return id;
}

/** Keeps the answer to an open question. Gives whether there was one. */
export async function answerOpenQuestion(
  context: Context,
  personId: string,
  questionId: string,
  wordsId: string,
): Promise<boolean> {
  const { numAffectedRows } = await sql`update spending_questions
    set answer_words_id = ${wordsId}, answered_by = ${context.actor.accountId}, answered_at = ${context.now}
    where council_id = ${context.councilId} and person_id = ${personId} and id = ${questionId}
      and answered_at is null`.execute(context.tx);
  return Boolean(numAffectedRows);
}

export interface KeptAccount {
  readonly accountId: string;
  readonly label: string;
  /** What the bank states was there as the first day of the earliest statement with balances began. */
  readonly openingOn: CivilDate | null;
  readonly openingPence: Pence | null;
  /** What the bank states was there as the last day of the latest statement with balances ended. */
  readonly closingOn: CivilDate | null;
  readonly closingPence: Pence | null;
}

export async function listAccounts(context: Context, personId: string): Promise<readonly KeptAccount[]> {
  const { rows } = await sql<KeptAccount>`
    select account.id as "accountId", account.label, first.first_on as "openingOn", first.opening_pence as "openingPence",
      last.last_on as "closingOn", last.closing_pence as "closingPence"
    from statement_accounts as account
    left join lateral (select first_on, opening_pence from statements
      where council_id = account.council_id and account_id = account.id and opening_pence is not null
      order by first_on, id limit 1) as first on true
    left join lateral (select last_on, closing_pence from statements
      where council_id = account.council_id and account_id = account.id and closing_pence is not null
      order by last_on desc, id desc limit 1) as last on true
    where account.council_id = ${context.councilId} and account.person_id = ${personId}
    order by account.label`.execute(context.tx);
  return rows;
}
