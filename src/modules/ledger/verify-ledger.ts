import { sql } from 'kysely';
import type { Database } from '../../platform/db/database.ts';
import { listAllCouncilIds } from '../audit/index.ts';

export interface LedgerFault {
  readonly councilId: string;
  /** The transfer at fault, or null where the fault is in the whole. */
  readonly transferId: string | null;
  readonly words: string;
}

export interface LedgerReport {
  readonly transfers: number;
  readonly postings: number;
  /** Empty when every transfer sums to nothing, so does each council's whole, and every posting has its place. */
  readonly faults: readonly LedgerFault[];
}

/** Reads the whole ledger as it stood at one moment and says what does not add up. */
export async function verifyLedger(database: Database): Promise<LedgerReport> {
  const councilIds = await listAllCouncilIds(database);
  return await database.transaction({ councilIds, snapshot: true }, async (tx) => {
    const { rows: counts } = await sql<{ transfers: number; postings: number }>`
      select (select count(*) from ledger_transfers) as transfers, (select count(*) from ledger_postings) as postings`.execute(
      tx,
    );
    const { rows: uneven } = await sql<LedgerFault>`
      select transfer.council_id as "councilId", transfer.id as "transferId",
        format('The transfer has %s of %s postings and they sum to %s pence.', count(posting.position),
          transfer.posting_count, coalesce(sum(posting.pence), 0)) as words
      from ledger_transfers as transfer
      left join ledger_postings as posting on posting.council_id = transfer.council_id and posting.transfer_id = transfer.id
      group by transfer.council_id, transfer.id, transfer.posting_count
      having count(posting.position) <> transfer.posting_count or coalesce(sum(posting.pence), 1) <> 0
      order by transfer.council_id, transfer.id`.execute(tx);
    const { rows: astray } = await sql<LedgerFault>`
      select posting.council_id as "councilId", posting.transfer_id as "transferId",
        format('Posting %s has no account or no transfer in its own council.', posting.position) as words
      from ledger_postings as posting
      left join ledger_accounts as account on account.council_id = posting.council_id and account.id = posting.account_id
      left join ledger_transfers as transfer on transfer.council_id = posting.council_id and transfer.id = posting.transfer_id
      where account.id is null or transfer.id is null
      order by posting.council_id, posting.transfer_id, posting.position`.execute(tx);
    const { rows: whole } = await sql<LedgerFault>`
      select council_id as "councilId", null as "transferId",
        format('The council’s accounts sum to %s pence and not to nothing.', sum(pence)) as words
      from ledger_postings group by council_id having sum(pence) <> 0 order by council_id`.execute(tx);
    return {
      transfers: counts[0]?.transfers ?? 0,
      postings: counts[0]?.postings ?? 0,
      faults: [...uneven, ...astray, ...whole],
    };
  });
}
