import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Instant } from '../../core/calendar/civil-date.ts';
import type { Transaction } from '../../platform/db/database.ts';

/**
 * A kind of row that goes into the sealed log. `columns` are read as text, in this order, for ever: a column that
 * is added later gets a new source (`audit/2`), so that old seals still hold.
 */
export interface SealedSource {
  /** Table and form, such as `audit/1`: what the table's trigger puts in the queue. */
  readonly source: string;
  readonly table: string;
  readonly columns: readonly string[];
  /** Rows that belong to it, such as the postings of a transfer: SQL giving one text for the row `source_row`. */
  readonly belongings?: string;
}

export const auditSources: readonly SealedSource[] = [
  {
    source: 'words/1',
    table: 'words',
    columns: [
      'council_id',
      'id',
      'person_id',
      'sensitivity',
      'retention_class',
      'digest',
      'written_by',
      'written_at',
    ],
  },
  {
    source: 'audit/1',
    table: 'audit_entries',
    columns: [
      'council_id',
      'id',
      'at',
      'kind',
      'action',
      'actor_account_id',
      'acting_as',
      'person_id',
      'subject_kind',
      'subject_id',
      'purpose',
      'because_words_id',
      'rule_version',
      'request_id',
      'details',
    ],
  },
  {
    source: 'decisions/1',
    table: 'decisions',
    columns: [
      'council_id',
      'id',
      'person_id',
      'kind',
      'outcome',
      'subject_kind',
      'subject_id',
      'decided_by',
      'decided_at',
      'reasons_words_id',
      'rule_version',
      'how_to_challenge',
      'review_on',
      'is_refusal',
    ],
  },
];

export interface RowId {
  readonly council_id: string;
  readonly row_id: string;
}

/** The digests of the given rows as they stand now, by `council/row`. A row that is gone is left out. */
export async function digestRows(
  tx: Transaction,
  source: SealedSource,
  rows: readonly RowId[],
): Promise<ReadonlyMap<string, string>> {
  const columns = sql.join(source.columns.map((column) => sql`source_row.${sql.ref(column)}::text`));
  const belongings = source.belongings ? sql.raw(`(${source.belongings})`) : sql`null::text`;
  const { rows: found } = await sql<{ council_id: string; id: string; content: string }>`
    select source_row.council_id, source_row.id::text as id,
           json_build_array(${columns}, ${belongings})::text as content
    from ${sql.table(source.table)} as source_row
    join unnest(${rows.map((row) => row.council_id)}::text[], ${rows.map((row) => row.row_id)}::uuid[])
      as wanted (council_id, id) on source_row.council_id = wanted.council_id and source_row.id = wanted.id
  `.execute(tx);
  return new Map(
    found.map((row) => [`${row.council_id}/${row.id}`, sha256(`${source.source}\n${row.content}`)]),
  );
}

export interface SealedEntry extends RowId {
  readonly position: number;
  readonly source: string;
  readonly row_digest: string;
  readonly sealed_at: Instant;
}

export const firstRoot = sha256('wherewithal sealed log');

/** Each root takes in the one before it: to change one entry is to change every root after it. */
export function nextRoot(previousRoot: string, entry: SealedEntry): string {
  return sha256(
    [
      previousRoot,
      entry.position,
      entry.source,
      entry.council_id,
      entry.row_id,
      entry.row_digest,
      entry.sealed_at,
    ].join('\n'),
  );
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
