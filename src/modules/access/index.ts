import { endRole, giveRole } from './commands/give-role.ts';

export {
  ask,
  execute,
  type Request,
  type Services,
  systemContext,
  type Ties,
} from './execute.ts';
export { setUpRoutes } from './pages/set-up/page.ts';
export { signInRoutes } from './pages/sign-in/page.ts';
export { signInCodeRoutes } from './pages/sign-in-code/page.ts';
export { decideForm, findVisitor, type Visitor } from './pages/visitor.ts';
export { type Permission, permissions } from './rules/permissions.ts';
export {
  purposes,
  type Relationship,
  type RelationshipKind,
  relationshipKinds,
  type StaffRole,
  staffRoles,
} from './rules/roles.ts';
export { hashPassword } from './sign-in/passwords.ts';
export type { Session } from './sign-in/sessions.ts';
export { type SignInServices, totpSecretOf } from './sign-in/sign-in.ts';
export {
  addAccount,
  addRole,
  findAccountByEmail,
  findOpenAccount,
  isOwnAccount,
  linkPerson,
  listRolesOfCouncil,
} from './store.ts';

export { endRole, giveRole };

export const accessCommands = [giveRole, endRole] as const;
