import { sql } from 'kysely';
import type { Instant } from '../../core/calendar/civil-date.ts';
import type { Context } from '../audit/index.ts';
import { type LineRow, type OfPlan, ofPlan, type Plan, planningTables } from './store.ts';

/** The lines that are in a plan now, in the order in which they were written. */
export function listLines(context: Context, planId: string): Promise<readonly LineRow[]> {
  return planningTables(context.tx)
    .selectFrom('plan_lines')
    .selectAll()
    .where('council_id', '=', context.councilId)
    .where('plan_id', '=', planId)
    .where('removed_at', 'is', null)
    .orderBy('id')
    .execute();
}

export type LineContent = Omit<LineRow, keyof OfPlan | 'id' | 'version' | 'written_by' | 'removed_at'>;

export async function addLine(context: Context, plan: Plan, line: LineContent): Promise<string> {
  const id = context.newId();
  await planningTables(context.tx)
    .insertInto('plan_lines')
    .values({
      ...ofPlan(context, plan),
      ...line,
      id,
      version: 1,
      written_by: context.actor.accountId,
      removed_at: null,
    })
    .execute();
  return id;
}

/** Writes a line anew, or takes it out of the plan. */
export async function changeLine(
  context: Context,
  line: LineRow,
  content: LineContent | { readonly removed_at: Instant },
): Promise<number> {
  await planningTables(context.tx)
    .updateTable('plan_lines')
    .set({ ...content, version: line.version + 1, written_by: context.actor.accountId })
    .where('council_id', '=', context.councilId)
    .where('plan_id', '=', line.plan_id)
    .where('id', '=', line.id)
    .execute();
  return line.version + 1;
}

/** A new plan begins with what the one before it held; who wrote that is not its author. */
export async function copyPlanContent(context: Context, fromPlanId: string, toPlanId: string): Promise<void> {
  const { tx, councilId } = context;
  await sql`insert into plan_needs (council_id, plan_id, outcome, person_id, words_id, is_eligible, council_will_meet, how_words_id, written_by)
    select council_id, ${toPlanId}::uuid, outcome, person_id, words_id, is_eligible, council_will_meet, how_words_id, written_by
    from plan_needs where council_id = ${councilId} and plan_id = ${fromPlanId}`.execute(tx);
  await sql`insert into plan_words (council_id, plan_id, field, version, person_id, words_id, written_by, written_at)
    select distinct on (field) council_id, ${toPlanId}::uuid, field, 1, person_id, words_id, written_by, written_at
    from plan_words where council_id = ${councilId} and plan_id = ${fromPlanId}
      and field <> 'reasonsForDifference' order by field, version desc`.execute(tx);
  const lines = await listLines(context, fromPlanId);
  for (const { person_id, outcomes, written_by, ...line } of lines) {
    await planningTables(tx)
      .insertInto('plan_lines')
      .values({
        ...line,
        id: context.newId(),
        plan_id: toPlanId,
        version: 1,
        person_id,
        outcomes,
        written_by,
      })
      .execute();
  }
}
