import type { Route } from '../../../../platform/http/index.ts';
import { paths } from '../../../../site/paths.ts';
import { type Desk, formPage, type Visitor } from '../../../access/index.ts';
import { linkAccount } from '../../commands/link-account.ts';
import { showPerson } from '../../read-models/show-person.ts';
import { accountContent as words } from './content.ts';
import { accountView } from './view.ts';

/** Where staff make an account a person's own, having checked who it is. */
export function ownAccountRoutes(desk: Desk): readonly Route<Visitor>[] {
  return formPage(desk, {
    name: 'ownAccount',
    path: paths.ownAccount,
    command: linkAccount,
    load: (visit) => visit.ask(showPerson, { personId: visit.param('personId') }),
    read: (reader, person) => ({
      personId: person.id,
      email: reader.text('email', words.emailMissing),
      proofKind: reader.choice(
        'proofKind',
        ['calledBack', 'seenInPerson', 'identityDocument'],
        words.proofMissing,
      ),
    }),
    view: (person, form, visit) => ({
      ...accountView(person, form),
      current: 'people',
      density: 'staff',
      back: { href: paths.record({ councilId: visit.councilId, personId: person.id }) },
    }),
    done: (_answer, person, visit) => ({
      to: paths.record({ councilId: visit.councilId, personId: person.id }),
      said: words.done,
    }),
  });
}
