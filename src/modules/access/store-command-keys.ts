import { sql } from 'kysely';
import type { Context } from '../audit/index.ts';

/** What a request's key was used for before, and what was answered. */
export interface UsedKey {
  readonly bodyDigest: string;
  readonly answer: unknown;
}

/**
 * Takes a key for one request, or gives what it was used for before. A second request with the same key waits
 * here until the first is done.
 */
export async function takeKey(
  context: Context,
  taken: { readonly key: string; readonly command: string; readonly bodyDigest: string },
): Promise<UsedKey | null> {
  const { tx, councilId, actor } = context;
  const { numAffectedRows } = await sql`
    insert into command_keys (council_id, account_id, key, command, body_digest, answer, at)
    values (${councilId}, ${actor.accountId}, ${taken.key}, ${taken.command}, ${taken.bodyDigest}, 'null', ${context.now})
    on conflict do nothing`.execute(tx);
  if (numAffectedRows) return null;
  const { rows } = await sql<UsedKey>`
    select body_digest as "bodyDigest", answer from command_keys
    where council_id = ${councilId} and account_id = ${actor.accountId} and key = ${taken.key}`.execute(tx);
  return rows[0] ?? null;
}

export async function keepAnswer(context: Context, key: string, answer: unknown): Promise<void> {
  await sql`update command_keys set answer = ${JSON.stringify(answer ?? null)}::jsonb
    where council_id = ${context.councilId} and account_id = ${context.actor.accountId} and key = ${key}`.execute(
    context.tx,
  );
}
