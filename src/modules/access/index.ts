import { endRole, giveRole } from './commands/give-role.ts';
import { makeAccount, renewFirstCode } from './commands/make-account.ts';
import { listColleagues } from './read-models/list-colleagues.ts';

export { type Request, type Services, systemContext, type Ties } from './admission.ts';
export { type Asking, ask, askTogether } from './ask.ts';
export { execute } from './execute.ts';
export { carryOnRoutes, keepLateForm, showAgain } from './pages/carry-on/page.ts';
export { colleagueRoutes } from './pages/colleague/page.ts';
export { colleaguesRoutes } from './pages/colleagues/page.ts';
export {
  type CouncilPage,
  councilPage,
  type FormPage,
  formPage,
  type SearchPage,
  searchPage,
} from './pages/council-pages.ts';
export { firstSignInRoutes } from './pages/first-sign-in/page.ts';
export type { NavigationName } from './pages/navigation.ts';
export { newColleagueRoutes } from './pages/new-colleague/page.ts';
export { roleWords } from './pages/role-words.ts';
export { setUpRoutes } from './pages/set-up/page.ts';
export { signInRoutes } from './pages/sign-in/page.ts';
export { signInCodeRoutes } from './pages/sign-in-code/page.ts';
export { type Desk, type OwnParts, Visit } from './pages/visit.ts';
export { decideForm, findVisitor, type Visitor } from './pages/visitor.ts';
export { whyRoutes } from './pages/why/page.ts';
export type { Colleague } from './read-models/list-colleagues.ts';
export { type Permission, permissions } from './rules/permissions.ts';
export {
  type Purpose,
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
  findAccountOf,
  findOpenAccount,
  isOwnAccount,
  linkPerson,
  listAccountNames,
  listOwnPeople,
  listRolesOfCouncil,
} from './store.ts';

export { endRole, giveRole, listColleagues, makeAccount, renewFirstCode };

export const accessCommands = [giveRole, endRole, makeAccount, renewFirstCode] as const;
export const accessQuestions = [listColleagues] as const;
