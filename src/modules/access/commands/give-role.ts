import { allow, refuse } from '../../../core/decision/decision.ts';
import { Id, Input, OneOf } from '../../../platform/schema/fields.ts';
import { defineCommand, recordAct } from '../../audit/index.ts';
import { accessRefusals } from '../rules/refusals.ts';
import { type StaffRole, staffRoles } from '../rules/roles.ts';
import { addRole, endRoleNow, findOpenAccount, listRolesOfCouncil } from '../store.ts';

interface RoleChange {
  readonly accountId: string;
  readonly role: StaffRole;
}

const roleChange = Input({
  accountId: Id({ words: 'Choose the account.' }),
  role: OneOf(staffRoles, { words: 'Choose one of the roles in docs/reference/permissions.md.' }),
});

/** Gives an account a staff role for this council, from this moment. Staff sign in with a code, so it must have one. */
export const giveRole = defineCommand<RoleChange, { accountId: string }>({
  name: 'access.giveRole',
  summary: 'Give an account a staff role for this council, from now on.',
  input: roleChange,
  about: () => null,
  handle: async (context, input) => {
    if (input.accountId === context.actor.accountId) return refuse(accessRefusals, 'ownRole');
    const account = await findOpenAccount(context.tx, input.accountId);
    if (account === null) return refuse(accessRefusals, 'notFound');
    if (!account.hasCode) return refuse(accessRefusals, 'roleNeedsCode');
    const held = await listRolesOfCouncil(context.tx, context.councilId, input.accountId, context.now);
    if (held.includes(input.role)) return refuse(accessRefusals, 'roleHeld');
    await addRole(
      context.tx,
      { councilId: context.councilId, ...input, givenBy: context.actor.accountId },
      context.now,
    );
    await recordAct(context, {
      action: 'access.giveRole',
      personId: null,
      subjectKind: 'account',
      subjectId: input.accountId,
      details: { role: input.role },
    });
    return allow({ accountId: input.accountId });
  },
});

/** Takes a staff role away at once: the very next thing the account tries goes without it. */
export const endRole = defineCommand<RoleChange, { accountId: string }>({
  name: 'access.endRole',
  summary: 'Take a staff role away, at once.',
  input: roleChange,
  about: () => null,
  handle: async (context, input) => {
    if (input.accountId === context.actor.accountId) return refuse(accessRefusals, 'ownRole');
    if (!(await endRoleNow(context.tx, { councilId: context.councilId, ...input }, context.now))) {
      return refuse(accessRefusals, 'notFound');
    }
    await recordAct(context, {
      action: 'access.endRole',
      personId: null,
      subjectKind: 'account',
      subjectId: input.accountId,
      details: { role: input.role },
    });
    return allow({ accountId: input.accountId });
  },
});
