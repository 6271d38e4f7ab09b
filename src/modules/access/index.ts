import { endRole, giveRole } from './commands/give-role.ts';

export {
  ask,
  execute,
  type Request,
  type Services,
  systemAccountId,
  systemContext,
  type Ties,
} from './execute.ts';
export { type Permission, permissions } from './rules/permissions.ts';
export {
  type Relationship,
  type RelationshipKind,
  relationshipKinds,
  type StaffRole,
  staffRoles,
} from './rules/roles.ts';
export { hashPassword } from './sign-in/passwords.ts';
export { endAllSessions, endSession, findSession, type Session } from './sign-in/sessions.ts';
export { passCode, type SignedIn, type SignInServices, signIn, totpSecretOf } from './sign-in/sign-in.ts';
export { addAccount, addRole, isOwnAccount, linkPerson } from './store.ts';

export const accessCommands = [giveRole, endRole];
