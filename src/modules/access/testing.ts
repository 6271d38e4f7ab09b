import { sql } from 'kysely';
import type { Database } from '../../platform/db/database.ts';

/** What was answered under every key with this beginning, for whoever tells a long story and was broken off. */
export async function listKeptAnswers(
  database: Database,
  councilIds: readonly string[],
  beginning: string,
): Promise<ReadonlyMap<string, unknown>> {
  const { rows } = await database.transaction({ councilIds }, (tx) =>
    sql<{ key: string; answer: unknown }>`
      select key, answer from command_keys where starts_with(key, ${beginning})`.execute(tx),
  );
  return new Map(rows.map(({ key, answer }) => [key, answer]));
}
