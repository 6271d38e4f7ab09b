import { createHash, randomBytes } from 'node:crypto';
import type { Instant } from '../../core/calendar/civil-date.ts';
import type { Transaction } from '../../platform/db/database.ts';
import type { Context } from './context.ts';

type WordsTables = {
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
};

export type Sensitivity = 'personal' | 'special' | 'restricted';

const wordsTables = (tx: Transaction) => tx.withTables<WordsTables>();

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
  await wordsTables(context.tx)
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
  const rows = await wordsTables(context.tx)
    .selectFrom('words')
    .select(['id', 'text', 'erased_at'])
    .where('council_id', '=', context.councilId)
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, row.text ?? `[Erased on ${row.erased_at?.slice(0, 10)}]`]));
}

/** What a decision to erase words needs to know of them. */
export interface KeptWords {
  readonly personId: string | null;
  readonly writtenBy: string;
  readonly writtenAt: Instant;
  readonly retentionClass: string;
}

/** Words that are not erased yet, locked until the end of the transaction. */
export async function findKeptWords(context: Context, wordsId: string): Promise<KeptWords | null> {
  const row = await wordsTables(context.tx)
    .selectFrom('words')
    .select([
      'person_id as personId',
      'written_by as writtenBy',
      'written_at as writtenAt',
      'retention_class as retentionClass',
    ])
    .where('council_id', '=', context.councilId)
    .where('id', '=', wordsId)
    .where('erased_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** Takes the text away and leaves the tombstone. */
export async function blankWords(context: Context, wordsId: string): Promise<void> {
  await wordsTables(context.tx)
    .updateTable('words')
    .set({ text: null, salt: null, erased_at: context.now })
    .where('council_id', '=', context.councilId)
    .where('id', '=', wordsId)
    .execute();
}
