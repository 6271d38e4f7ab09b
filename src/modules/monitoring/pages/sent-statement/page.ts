import type { Route } from '../../../../platform/http/index.ts';
import { paths } from '../../../../site/paths.ts';
import { type Desk, formPage, type Visitor } from '../../../access/index.ts';
import { addSentStatement } from '../../commands/send-statement.ts';
import { showSentStatement } from '../../read-models/preview-statement.ts';
import { sentStatementContent as words } from './content.ts';
import { sentStatementView } from './view.ts';

/** What is in a statement that was sent, before a yes adds it. The file itself stays with us meanwhile. */
export function sentStatementRoutes(desk: Desk): readonly Route<Visitor>[] {
  return formPage(desk, {
    name: 'sentStatement',
    path: paths.sentStatement,
    command: addSentStatement,
    load: (visit) =>
      visit.ask(showSentStatement, { personId: visit.param('personId'), sentId: visit.param('sentId') }),
    read: (_reader, _shown, visit) => ({
      personId: visit.param('personId'),
      sentId: visit.param('sentId'),
    }),
    view: (shown, form, visit) => ({
      ...sentStatementView(shown, form, { ...visit.whose, today: visit.today }),
      current: visit.isStaff ? 'people' : 'money',
      back: { href: paths.statementUpload(visit.whose) },
    }),
    done: ({ added, alreadyThere }, _shown, visit) => ({
      to: paths.placePayments(visit.whose),
      said: words.done(added, alreadyThere),
    }),
  });
}
