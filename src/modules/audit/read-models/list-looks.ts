import { sql } from 'kysely';
import { Type } from 'typebox';
import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import { allow } from '../../../core/decision/decision.ts';
import { Id, Input, YesNo } from '../../../platform/schema/fields.ts';
import { defineQuestion } from '../context.ts';
import { holdBackKind, type Look, showLooks } from '../rules/looks.ts';

interface ListLooks {
  readonly personId: string;
  /** Leaves out what the person looked at themselves, which would hide the others by its number. */
  readonly byOthers?: boolean;
}

/** Who looked at a person's record, as what, why and when, newest first. */
export const listLooks = defineQuestion<ListLooks, { readonly looks: readonly Look[] }>({
  name: 'audit.listLooks',
  summary: 'Who looked at a person’s record, as what, why and when.',
  input: Input({
    personId: Id({ words: 'Give the id of the person.' }),
    byOthers: Type.Optional(YesNo({ words: 'Say whether to leave out their own looks.' })),
  }),
  about: (input) => input.personId,
  answer: async (context, { personId, byOthers = false }) => {
    const { rows: looks } = await sql<Look>`
      select at, action, acting_as as "actingAs", purpose, actor_account_id as "byAccountId",
        coalesce(display_name, '') as "byName"
      from audit_entries left join accounts on accounts.id = actor_account_id
      where council_id = ${context.councilId} and person_id = ${personId} and kind = 'saw'
        and not (${byOthers} and acting_as = 'self')
      order by at desc, audit_entries.id desc limit 500`.execute(context.tx);
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
