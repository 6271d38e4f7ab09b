import type { Instant } from '../../core/calendar/civil-date.ts';
import type { Transaction } from '../../platform/db/database.ts';
import type { Context } from './context.ts';

type HoldsTables = {
  word_holds: {
    council_id: string;
    id: string;
    person_id: string;
    because: string;
    placed_by: string;
    placed_at: Instant;
    lifted_at: Instant | null;
  };
};

const holdsTables = (tx: Transaction) => tx.withTables<HoldsTables>();

export async function addHold(context: Context, personId: string, because: string): Promise<string> {
  const id = context.newId();
  await holdsTables(context.tx)
    .insertInto('word_holds')
    .values({
      council_id: context.councilId,
      id,
      person_id: personId,
      because,
      placed_by: context.actor.accountId,
      placed_at: context.now,
      lifted_at: null,
    })
    .execute();
  return id;
}

/** Whether all words about a person must be kept. */
export async function isHeld(context: Context, personId: string): Promise<boolean> {
  const row = await holdsTables(context.tx)
    .selectFrom('word_holds')
    .select('id')
    .where('council_id', '=', context.councilId)
    .where('person_id', '=', personId)
    .where('lifted_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}
