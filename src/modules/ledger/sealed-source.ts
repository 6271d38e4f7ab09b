import type { SealedSource } from '../audit/index.ts';

/** A transfer is sealed together with its postings: neither can be changed, taken out or added to unseen. */
export const ledgerSealedSources: readonly SealedSource[] = [
  {
    source: 'ledger/1',
    table: 'ledger_transfers',
    columns: [
      'council_id',
      'id',
      'kind',
      'occurred_on',
      'subject_kind',
      'subject_id',
      'reverses_id',
      'posting_count',
      'person_id',
      'request_id',
      'actor_account_id',
      'recorded_at',
    ],
    belongings: `select json_agg(json_build_array(posting.position, posting.account_id, posting.pence) order by posting.position)::text
      from ledger_postings as posting
      where posting.council_id = source_row.council_id and posting.transfer_id = source_row.id`,
  },
];
