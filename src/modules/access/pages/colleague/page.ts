import type { Route } from '../../../../platform/http/index.ts';
import { codesOf } from '../../../../site/fields.ts';
import { paths } from '../../../../site/paths.ts';
import { endRole, giveRole } from '../../commands/give-role.ts';
import { renewFirstCode } from '../../commands/make-account.ts';
import { type Colleague, listColleagues } from '../../read-models/list-colleagues.ts';
import { firstCodeOf } from '../../sign-in/first-sign-in.ts';
import { formPage } from '../council-pages.ts';
import { firstCodeView } from '../new-colleague/view.ts';
import { roleWords } from '../role-words.ts';
import type { Desk, Visit } from '../visit.ts';
import type { Visitor } from '../visitor.ts';
import { colleagueContent as words } from './content.ts';
import { colleagueView, endRoleView, newFirstCodeView } from './view.ts';

/** One colleague, for administrators: give a role, take one away, make a new code. */
export function colleagueRoutes(desk: Desk): readonly Route<Visitor>[] {
  return [...giveRoleRoutes(desk), ...endRoleRoutes(desk), ...newFirstCodeRoutes(desk)];
}

function giveRoleRoutes(desk: Desk): readonly Route<Visitor>[] {
  return formPage(desk, {
    name: 'colleague',
    path: paths.colleague,
    command: giveRole,
    load: findColleague,
    read: (reader, { accountId }) => ({
      accountId,
      role: reader.choice('role', codesOf(roleWords), words.roleMissing),
    }),
    view: (colleague, form, visit) => ({
      ...colleagueView(colleague, form, {
        councilId: visit.councilId,
        today: visit.today,
        isSelf: colleague.accountId === visit.session.accountId,
      }),
      current: 'colleagues',
      back: { href: paths.colleagues({ councilId: visit.councilId }) },
    }),
    done: (_answer, { accountId, name }, { councilId }, { role }) => ({
      to: paths.colleague({ councilId, accountId }),
      said: words.given(name, roleWords[role].toLowerCase()),
    }),
  });
}

function endRoleRoutes(desk: Desk): readonly Route<Visitor>[] {
  const roleOf = (visit: Visit) =>
    codesOf(roleWords).find((role) => role === visit.param('role')) ?? visit.notFound();
  return formPage(desk, {
    name: 'endRole',
    path: paths.endRole,
    command: endRole,
    load: findColleague,
    read: (_reader, { accountId }, visit) => ({ accountId, role: roleOf(visit) }),
    view: ({ accountId, name }, form, visit) => ({
      ...endRoleView(name, roleOf(visit), form),
      current: 'colleagues',
      back: { href: paths.colleague({ councilId: visit.councilId, accountId }) },
    }),
    done: (_answer, { accountId, name }, { councilId }, { role }) => ({
      to: paths.colleague({ councilId, accountId }),
      said: words.ended(name, roleWords[role].toLowerCase()),
    }),
  });
}

function newFirstCodeRoutes(desk: Desk): readonly Route<Visitor>[] {
  return formPage(desk, {
    name: 'newFirstCode',
    path: paths.newFirstCode,
    command: renewFirstCode,
    load: findColleague,
    read: (reader, { accountId }, visit) => ({
      accountId,
      code: firstCodeOf(desk.services, visit.session.accountId, reader.form.text('_key')),
    }),
    view: ({ accountId, name }, form, visit) => ({
      ...newFirstCodeView(name, form),
      current: 'colleagues',
      back: { href: paths.colleague({ councilId: visit.councilId, accountId }) },
    }),
    done: (_answer, { name, email }, { councilId }, { code }) => ({
      once: { ...firstCodeView({ councilId, name, email: email ?? '', code }), current: 'colleagues' },
    }),
  });
}

async function findColleague(visit: Visit): Promise<Colleague> {
  const { colleagues } = await visit.ask(listColleagues, {});
  const accountId = visit.param('accountId');
  const isAdministrator = visit.roles.includes('administrator');
  return colleagues.find((one) => isAdministrator && one.accountId === accountId) ?? visit.notFound();
}
