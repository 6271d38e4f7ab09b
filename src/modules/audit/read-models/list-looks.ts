import { sql } from 'kysely';
import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import { allow } from '../../../core/decision/decision.ts';
import { Id, Input } from '../../../platform/schema/fields.ts';
import { defineQuestion } from '../context.ts';
import { holdBackKind, type Look, showLooks } from '../rules/looks.ts';

/** Who looked at a person's record, as what, why and when, newest first. */
export const listLooks = defineQuestion<{ readonly personId: string }, { readonly looks: readonly Look[] }>({
  name: 'audit.listLooks',
  summary: 'Who looked at a person’s record, as what, why and when.',
  input: Input({ personId: Id({ words: 'Give the id of the person.' }) }),
  about: (input) => input.personId,
  answer: async (context, { personId }) => {
    const { rows: looks } = await sql<Look>`
      select at, action, acting_as as "actingAs", purpose, actor_account_id as "byAccountId" from audit_entries
      where council_id = ${context.councilId} and person_id = ${personId} and kind = 'saw'
      order by at desc, id desc limit 500`.execute(context.tx);
    const { rows } = await sql<{ held_back_until: CivilDate | null }>`
      select max(review_on) as held_back_until from decisions
      where council_id = ${context.councilId} and person_id = ${personId} and kind = ${holdBackKind}`.execute(
      context.tx,
    );
    const reader = {
      readsAs: context.actor.actingAs,
      isStaff: context.actor.roles.includes(context.actor.actingAs),
      isSharedAccount: context.actor.isSharedAccount,
      heldBackUntil: rows[0]?.held_back_until ?? null,
      today: context.today,
    };
    return allow({ looks: showLooks(looks, reader) });
  },
});
