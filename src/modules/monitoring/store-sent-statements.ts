import { sql } from 'kysely';
import type { Context } from '../audit/index.ts';
import type { StatementInput } from './read-statement-file.ts';

const placeOf = (context: Context, id: string) => `sent_statements.sealed ${context.councilId}/${id}`;

/**
 * Keeps what was sent, encrypted, until it is added, for at most a day. What the same account sent for the same
 * person before is let go, so that nobody fills the disk, and so is everyone's of other days.
 */
export async function keepSentStatement(context: Context, input: StatementInput): Promise<string> {
  const { councilId, tx, now, actor } = context;
  const id = context.newId();
  await sql`delete from sent_statements where council_id = ${councilId}
    and (sent_at < ${now}::timestamptz - interval '1 day'
      or (person_id = ${input.personId} and sent_by = ${actor.accountId}))`.execute(tx);
  await sql`insert into sent_statements (council_id, id, person_id, sent_by, sealed, sent_at)
    values (${councilId}, ${id}, ${input.personId}, ${actor.accountId},
      ${context.encrypt(JSON.stringify(input), placeOf(context, id))}, ${now})`.execute(tx);
  return id;
}

/** What this account sent for a person and has not added; null where it is another's, added, or gone. */
export async function findSentStatement(
  context: Context,
  personId: string,
  sentId: string,
): Promise<StatementInput | null> {
  const { rows } = await sql<{ sealed: string }>`select sealed from sent_statements
    where council_id = ${context.councilId} and id = ${sentId} and person_id = ${personId}
      and sent_by = ${context.actor.accountId}
      and sent_at >= ${context.now}::timestamptz - interval '1 day'`.execute(context.tx);
  const sealed = rows[0]?.sealed;
  if (sealed === undefined) return null;
  return JSON.parse(context.decrypt(sealed, placeOf(context, sentId))) as StatementInput;
}

export async function forgetSentStatement(context: Context, sentId: string): Promise<void> {
  await sql`delete from sent_statements where council_id = ${context.councilId} and id = ${sentId}`.execute(
    context.tx,
  );
}
