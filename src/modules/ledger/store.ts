import { sql } from 'kysely';
import type { CivilDate, Instant } from '../../core/calendar/civil-date.ts';
import { allow, type Decision, refuse } from '../../core/decision/decision.ts';
import { type Pence, pence } from '../../core/money/pence.ts';
import type { Transaction } from '../../platform/db/database.ts';
import type { Context } from '../audit/index.ts';
import { ledgerRefusals } from './rules/refusals.ts';
import { calculateReversal, decideTransfer, type Posting } from './rules/transfer.ts';

type LedgerTables = {
  ledger_accounts: {
    council_id: string;
    id: string;
    kind: AccountKind;
    person_id: string | null;
    opened_at: Instant;
  };
  ledger_transfers: {
    council_id: string;
    id: string;
    kind: string;
    occurred_on: CivilDate;
    subject_kind: string;
    subject_id: string;
    reverses_id: string | null;
    posting_count: number;
    person_id: string | null;
    request_id: string;
    actor_account_id: string;
    recorded_at: Instant;
  };
  ledger_postings: {
    council_id: string;
    transfer_id: string;
    position: number;
    account_id: string;
    pence: number;
  };
};

const ledgerTables = (tx: Transaction) => tx.withTables<LedgerTables>();

/** Where money can be. The first three are the council's own; the others are each person's. */
export type AccountKind =
  | 'councilFunding'
  | 'bankClearing'
  | 'moneyReturned'
  | 'personDirectPayment'
  | 'managedAccount'
  | 'contribution'
  | 'support'
  | 'ownMoney'
  | 'heldMoney';

/** The one account of a kind, of the council itself or of a person; it is opened when first asked for. */
export async function ensureAccount(
  context: Context,
  kind: AccountKind,
  personId: string | null = null,
): Promise<string> {
  const id = context.newId();
  await ledgerTables(context.tx)
    .insertInto('ledger_accounts')
    .values({ council_id: context.councilId, id, kind, person_id: personId, opened_at: context.now })
    .onConflict((conflict) => conflict.columns(['council_id', 'kind', 'person_id']).doNothing())
    .execute();
  const row = await ledgerTables(context.tx)
    .selectFrom('ledger_accounts')
    .select('id')
    .where('council_id', '=', context.councilId)
    .where('kind', '=', kind)
    .where('person_id', personId === null ? 'is' : '=', personId)
    .executeTakeFirstOrThrow();
  return row.id;
}

export interface NewTransfer {
  readonly kind: string;
  /** The London date on which it counts. */
  readonly occurredOn: CivilDate;
  /** What moved the money. One kind moves money for one subject once: a second time is a fault and throws. */
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly personId: string | null;
  readonly postings: readonly Posting[];
}

/** Moves money in the caller's own transaction. Refuses postings that do not sum to nothing; gives the transfer's id. */
export async function postTransfer(context: Context, transfer: NewTransfer): Promise<Decision<string>> {
  const decision = decideTransfer(transfer.postings);
  if (!decision.allowed) return decision;
  return allow(await insertTransfer(context, transfer, null));
}

async function insertTransfer(
  context: Context,
  transfer: NewTransfer,
  reversesId: string | null,
): Promise<string> {
  const id = context.newId();
  await ledgerTables(context.tx)
    .insertInto('ledger_transfers')
    .values({
      council_id: context.councilId,
      id,
      kind: transfer.kind,
      occurred_on: transfer.occurredOn,
      subject_kind: transfer.subjectKind,
      subject_id: transfer.subjectId,
      reverses_id: reversesId,
      posting_count: transfer.postings.length,
      person_id: transfer.personId,
      request_id: context.requestId,
      actor_account_id: context.actor.accountId,
      recorded_at: context.now,
    })
    .execute();
  await ledgerTables(context.tx)
    .insertInto('ledger_postings')
    .values(
      transfer.postings.map((posting, place) => ({
        council_id: context.councilId,
        transfer_id: id,
        position: place + 1,
        account_id: posting.accountId,
        pence: posting.pence,
      })),
    )
    .execute();
  return id;
}

/** Undoes a transfer by another one on a day, once. Refuses a reversal of a reversal. Gives the new transfer's id. */
export async function reverseTransfer(
  context: Context,
  transferId: string,
  on: CivilDate = context.today,
): Promise<Decision<string>> {
  const { councilId, tx } = context;
  // Append-only tables grant no row locks: whoever reverses takes this lock instead.
  await sql`select pg_advisory_xact_lock(hashtext(${`reverse ${councilId} ${transferId}`}))`.execute(tx);
  const found = await ledgerTables(tx)
    .selectFrom('ledger_transfers')
    .selectAll()
    .where('council_id', '=', councilId)
    .where('id', '=', transferId)
    .executeTakeFirst();
  if (!found) return refuse(ledgerRefusals, 'transferNotFound');
  const reversal = await ledgerTables(tx)
    .selectFrom('ledger_transfers')
    .select('id')
    .where('council_id', '=', councilId)
    .where('reverses_id', '=', transferId)
    .executeTakeFirst();
  if (reversal || found.reverses_id !== null) return refuse(ledgerRefusals, 'transferReversed');
  const postings = await ledgerTables(tx)
    .selectFrom('ledger_postings')
    .select(['account_id as accountId', 'pence'])
    .where('council_id', '=', councilId)
    .where('transfer_id', '=', transferId)
    .orderBy('position')
    .execute();
  const undone = calculateReversal(postings.map((row) => ({ ...row, pence: pence(row.pence) })));
  return allow(
    await insertTransfer(
      context,
      {
        kind: 'reversal',
        occurredOn: on,
        subjectKind: 'transfer',
        subjectId: transferId,
        personId: found.person_id,
        postings: undone,
      },
      transferId,
    ),
  );
}

/** What is in an account at the end of a day, or of all days when none is given. */
export async function balanceOf(context: Context, accountId: string, on?: CivilDate): Promise<Pence> {
  const { rows } = await sql<{ pence: number }>`
    select coalesce(sum(posting.pence), 0)::bigint as pence
    from ledger_postings as posting
    join ledger_transfers as transfer on transfer.council_id = posting.council_id and transfer.id = posting.transfer_id
    where posting.council_id = ${context.councilId} and posting.account_id = ${accountId}
      and (${on ?? null}::date is null or transfer.occurred_on <= ${on ?? null}::date)`.execute(context.tx);
  return pence(rows[0]?.pence ?? 0);
}

export interface ListedPosting {
  readonly transferId: string;
  readonly kind: string;
  readonly occurredOn: CivilDate;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly pence: Pence;
}

/** What moved in an account, oldest first. */
export async function listPostings(context: Context, accountId: string): Promise<readonly ListedPosting[]> {
  const { rows } = await sql<ListedPosting>`
    select transfer.id as "transferId", transfer.kind, transfer.occurred_on as "occurredOn",
      transfer.subject_kind as "subjectKind", transfer.subject_id as "subjectId", posting.pence
    from ledger_postings as posting
    join ledger_transfers as transfer on transfer.council_id = posting.council_id and transfer.id = posting.transfer_id
    where posting.council_id = ${context.councilId} and posting.account_id = ${accountId}
    order by transfer.occurred_on, transfer.id, posting.position`.execute(context.tx);
  return rows;
}
