import type { Instant } from '../../../core/calendar/civil-date.ts';
import { allow } from '../../../core/decision/decision.ts';
import { Input } from '../../../platform/schema/fields.ts';
import { defineQuestion } from '../../audit/index.ts';
import type { StaffRole } from '../rules/roles.ts';
import { listColleagueRoles } from '../store.ts';

export interface RoleHeld {
  readonly role: StaffRole;
  readonly since: Instant;
  /** Null while it goes on. */
  readonly endedAt: Instant | null;
  /** The name of who gave it; null for the first administrator of all. */
  readonly givenBy: string | null;
}

export interface Colleague {
  readonly accountId: string;
  readonly name: string;
  /** For administrators only. */
  readonly email: string | null;
  readonly roles: readonly RoleHeld[];
  /** Made, and not signed in yet. */
  readonly isNew: boolean;
}

/** Everyone who works or worked for the council here, with each role, since when and by whom. */
export const listColleagues = defineQuestion<
  Record<string, never>,
  { readonly colleagues: readonly Colleague[] }
>({
  name: 'access.listColleagues',
  summary: 'Everyone who works for the council here, with their roles, since when and by whom.',
  input: Input({}),
  about: () => null,
  answer: async ({ tx, councilId, actor, now }) => {
    const rows = await listColleagueRoles(tx, councilId);
    const names = new Map(rows.map(({ accountId, name }) => [accountId, name]));
    const byAccount = Map.groupBy(rows, ({ accountId }) => accountId);
    const seesEmail = actor.roles.includes('administrator');
    const colleagues = [...byAccount].flatMap(([accountId, [first, ...more]]) =>
      first === undefined
        ? []
        : [
            {
              accountId,
              name: first.name,
              email: seesEmail ? first.email : null,
              isNew: first.isNew,
              roles: [first, ...more].map(({ role, since, endedAt, givenBy }) => ({
                role,
                since,
                endedAt: endedAt !== null && endedAt <= now ? endedAt : null,
                givenBy: givenBy === null ? null : (names.get(givenBy) ?? null),
              })),
            },
          ],
    );
    return allow({ colleagues });
  },
});
