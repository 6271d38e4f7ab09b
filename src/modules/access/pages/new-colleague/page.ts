import type { Route } from '../../../../platform/http/index.ts';
import { codesOf } from '../../../../site/fields.ts';
import { paths } from '../../../../site/paths.ts';
import { makeAccount } from '../../commands/make-account.ts';
import { listColleagues } from '../../read-models/list-colleagues.ts';
import { firstCodeOf } from '../../sign-in/first-sign-in.ts';
import { formPage } from '../council-pages.ts';
import { roleWords } from '../role-words.ts';
import type { Desk } from '../visit.ts';
import type { Visitor } from '../visitor.ts';
import { newColleagueContent as words } from './content.ts';
import { firstCodeView, newColleagueView } from './view.ts';

/** Where an administrator makes an account for a colleague, and is shown the code for it once. */
export function newColleagueRoutes(desk: Desk): readonly Route<Visitor>[] {
  return formPage(desk, {
    name: 'newColleague',
    path: paths.newColleague,
    command: makeAccount,
    load: async (visit) => {
      await visit.ask(listColleagues, {});
      return visit.roles.includes('administrator') ? null : visit.notFound();
    },
    read: (reader, _facts, visit) => ({
      displayName: reader.text('displayName', words.nameMissing),
      email: reader.text('email', words.emailMissing),
      role: reader.choice('role', codesOf(roleWords), words.roleMissing),
      code: firstCodeOf(desk.services, visit.session.accountId, reader.form.text('_key')),
    }),
    view: (_facts, form, visit) => ({
      ...newColleagueView(form),
      current: 'colleagues',
      back: { href: paths.colleagues({ councilId: visit.councilId }) },
    }),
    done: (_answer, _facts, { councilId }, { displayName, email, code }) => ({
      once: { ...firstCodeView({ councilId, name: displayName, email, code }), current: 'colleagues' },
    }),
  });
}
